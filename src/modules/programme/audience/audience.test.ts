import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveSessions } from '../bulk/service.ts';
import { aSessionRecord } from '../testing.ts';
import { audienceRoutes } from './routes.ts';
import { listBusyAudiences } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const protocol = callAs(testApplication(db), audienceRoutes, 'protocol');
const all = { kind: 'delegations' as const, id: null };
let sessionId: string;
let delegationId: string;

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await saveSessions(tx, edition, signedBy('system'), [aSessionRecord()]);
  });
  delegationId = await aDelegationRow(db, 'BF');
  sessionId = (await db.selectFrom('session').select('id').executeTakeFirstOrThrow()).id;
});

describe('the audience of a session', () => {
  it('is set as a whole, each party once, and on record when it changes', async () => {
    const one = { kind: 'delegation' as const, id: delegationId };
    await protocol.set({ edition, sessionId, audience: [all, all, one] });
    await protocol.set({ edition, sessionId, audience: [one, all] });

    expect(await protocol.list({ edition })).toEqual([{ sessionId, audience: [one, all] }]);
    const facts = await db
      .selectFrom('ledgerEntry')
      .select('data')
      .where('kind', '=', 'session-audience.set')
      .execute();
    expect(facts).toEqual([{ data: { audience: [all, one] } }]);
  });

  it('keeps nobody busy once the session was called off', async () => {
    await protocol.set({ edition, sessionId, audience: [all] });
    expect(await listBusyAudiences(db, edition)).toMatchObject([{ sessionId, audience: all }]);

    await db.updateTable('session').set({ state: 'cancelled' }).execute();
    expect(await listBusyAudiences(db, edition)).toEqual([]);
  });

  it('is of the edition, and of a session of it', async () => {
    const stranger = { kind: 'exhibitor' as const, id: delegationId };

    await expect(protocol.set({ edition, sessionId, audience: [stranger] })).rejects.toMatchObject({
      code: 'programme.audience-unknown',
    });
    await expect(
      protocol.set({ edition, sessionId: delegationId, audience: [all] }),
    ).rejects.toMatchObject({ code: 'programme.session-unknown' });
    await expect(
      protocol.set({ edition, sessionId, audience: [{ ...all, id: delegationId }] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is nothing an exhibitor may set or read', async () => {
    const exhibitor = callAs(testApplication(db), audienceRoutes, 'exhibitor');

    await expect(exhibitor.list({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(exhibitor.set({ edition, sessionId, audience: [all] })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });
});
