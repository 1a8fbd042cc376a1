import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { ledgerPosition } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { invitationFigures } from './figures.ts';
import { invitationRoutes } from './routes.ts';
import { listAllInvitations } from './store.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' })));
  await protocol().prepare({ edition, countries: ['SN', 'GH', 'TG', 'CM', 'NE'] });
});

describe('the figures of a campaign', () => {
  it('count each government once, by its last answer', async () => {
    const id = await ids();
    await protocol().markSent({ edition, ids: [id('SN'), id('GH'), id('TG'), id('CM')] });
    await protocol().markAcknowledged({ edition, ids: [id('SN')] });
    await protocol().answer({ edition, id: id('SN'), roles: ['delegation'] });
    await protocol().answer({ edition, id: id('GH'), roles: ['delegation'], office: 'The Navy' });
    await protocol().decline({ edition, id: id('TG'), reason: 'budget' });

    expect(await counted()).toEqual({
      'countries.invited': 4,
      'countries.acknowledged': 1,
      'countries.answered': 3,
      'countries.accepted': 2,
      'countries.substituted': 1,
      'countries.declined': 1,
      'countries.silent': 1,
    });
  });

  it('forget a substitution that was taken back, and a refusal that was', async () => {
    const id = await ids();
    await protocol().markSent({ edition, ids: [id('GH'), id('TG')] });
    await protocol().answer({ edition, id: id('GH'), roles: ['delegation'], office: 'The Navy' });
    await protocol().answer({ edition, id: id('GH'), roles: ['delegation'] });
    await protocol().decline({ edition, id: id('TG'), reason: 'budget' });
    await protocol().answer({ edition, id: id('TG'), roles: ['speaker'] });

    expect(await counted()).toMatchObject({
      'countries.accepted': 2,
      'countries.substituted': 0,
      'countries.declined': 0,
      'countries.silent': 0,
    });
  });

  it('are the same again at a position, whatever was written since', async () => {
    const id = await ids();
    await protocol().markSent({ edition, ids: [id('SN')] });
    const { seq } = await ledgerPosition(db, edition);
    await protocol().decline({ edition, id: id('SN'), reason: 'budget' });

    expect(await counted(seq)).toMatchObject({ 'countries.declined': 0, 'countries.silent': 1 });
    expect(await counted()).toMatchObject({ 'countries.declined': 1, 'countries.silent': 0 });
  });
});

async function counted(at?: number): Promise<Record<string, number>> {
  const upTo = at ?? (await ledgerPosition(db, edition)).seq;
  const values = await Promise.all(
    invitationFigures.map(async ({ key, count }) => [
      key,
      (await count({ db, edition, upTo })).value,
    ]),
  );
  return Object.fromEntries(values) as Record<string, number>;
}

async function ids() {
  const all = await listAllInvitations(db, edition);
  return (country: string) => all.find((one) => one.country === country)?.id ?? '';
}

function protocol() {
  return callAs(testApplication(db, '2025-10-20T09:00:00Z'), invitationRoutes, 'protocol');
}
