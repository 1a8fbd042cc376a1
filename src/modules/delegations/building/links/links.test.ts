import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { createRouterClient } from '@orpc/server';
import { ownRoutes } from '#modules/participants/own/routes';
import { participantRoutes } from '#modules/participants/routes';
import { aPng } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { findLinkHolder } from '#platform/identity/access-links';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { buildingRoutes } from '../routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const routes = { building: buildingRoutes(), participants: participantRoutes() };
const embassy = callAs(app, routes, 'embassy', { country: 'BF' });
let delegationId: string;

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
  delegationId = (await embassy.building.open({ edition, level: 'minister' })).id;
});

describe('the link of a member', () => {
  it('opens their own record, which they complete, and nothing else', async () => {
    const participantId = await named();
    const { address } = await embassy.building.makeLink({ edition, participantId, byMail: false });
    const account = await findLinkHolder(app, address?.split('/').at(-1) ?? '', 'person');
    const own = createRouterClient(ownRoutes, { context: { app, account, locale: 'fr' as const } });

    const read = await own.read({ edition });
    expect(JSON.stringify(read)).not.toMatch(/A1234567|1975-03-02/);
    await own.save({
      edition,
      version: read.version,
      person: { givenNames: 'Issa Karim', documentNumber: 'Z9999999' },
    });
    await own.setPhoto({ edition, photo: new File([aPng(350, 450)], 'me.png') });

    expect(await embassy.building.member({ edition, participantId })).toMatchObject({
      givenNames: 'Issa Karim',
      completed: true,
      missing: [],
    });
    expect(await kinds()).toContain('participant.completed');
    const asThem = createRouterClient(routes, { context: { app, account, locale: 'fr' as const } });
    await expect(asThem.building.member({ edition, participantId })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await expect(asThem.participants.list({ edition })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });

  it('is mailed without a name in the subject, and dies with the member’s place', async () => {
    const participantId = await named({ email: 'issa@example.org', language: 'ar' });
    expect(await embassy.building.makeLink({ edition, participantId, byMail: true })).toEqual({
      address: null,
    });
    const mail = await db.selectFrom('outboxMail').selectAll().executeTakeFirstOrThrow();

    expect(mail).toMatchObject({ recipient: 'issa@example.org', language: 'ar' });
    expect(mail.subject).not.toMatch(/Issa|Traor/);
    const [, token = ''] = /\/l\/(\S+)/.exec(mail.bodyText) ?? [];
    expect(await findLinkHolder(app, token, 'person')).not.toBeNull();
    await embassy.building.withdraw({ edition, participantId, reason: 'own-wish' });
    expect(await findLinkHolder(app, token, 'person')).toBeNull();
  });

  it('is one: another ends it', async () => {
    const participantId = await named();
    const first = await embassy.building.makeLink({ edition, participantId, byMail: false });
    await embassy.building.makeLink({ edition, participantId, byMail: false });

    const token = first.address?.split('/').at(-1) ?? '';
    expect(await findLinkHolder(app, token, 'person')).toBeNull();
    await expect(
      embassy.building.makeLink({ edition, participantId, byMail: true }),
    ).rejects.toMatchObject({ code: 'member.without-email' });
  });
});

async function named(changes: object = {}): Promise<string> {
  const { participantId } = await embassy.building.register({
    edition,
    delegationId,
    distinct: false,
    member: {
      role: 'delegate',
      givenNames: 'Issa',
      familyName: 'Traoré',
      birthDate: '1975-03-02',
      documentNumber: 'A1234567',
      ...changes,
    },
  });
  return participantId;
}

async function kinds(): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'participant.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
