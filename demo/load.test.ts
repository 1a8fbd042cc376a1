import { describe, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { createAccount } from '#platform/identity/accounts';
import { signInWithLink } from '#platform/identity/links';
import { ledgerPosition, verifyLedger } from '#platform/ledger/ledger';
import { roles } from '#platform/permissions';
import { testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { demoClock } from './clock.ts';
import { loadDemo } from './load.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const A_WHOLE_EDITION_MS = 120_000;

describe('the demo', () => {
  it(
    'holds the whole edition after the show, and stays as it is when it is loaded again',
    async () => {
      const app = testApplication(db, '2025-12-20T18:00:00Z');
      await loadDemo(app, 'results');
      const position = await ledgerPosition(db, edition);
      await loadDemo(app, 'results');

      expect(await ledgerPosition(db, edition)).toEqual(position);
      expect((await verifyLedger(db, edition)).fault).toBeNull();
      expect(await kinds()).toMatchObject({
        'invitation.prepared': 54,
        'invitation.answered': 29,
        'invitation.declined': 7,
        'exhibitor.admitted': 35,
        'exhibitor.refused': 5,
        'delegation.registered': 35,
        'participant.registered': 1_555,
        'meeting.held': 205,
        'passage.recorded': 9_682,
        'lead.recorded': 600,
        'claim.recorded': 14,
      });
      const editions = await db
        .selectFrom('edition')
        .select(['id', 'stage'])
        .orderBy('id')
        .execute();
      expect(editions).toEqual([
        { id: 'bamex-2025', stage: 'results' },
        { id: 'bamex-2026', stage: 'invitations' },
      ]);
    },
    A_WHOLE_EDITION_MS,
  );

  it('has recommendations waiting before the show, and no badge', async () => {
    await loadDemo(testApplication(db), 'accreditation');

    const { 'accreditation.recommended': recommended = 0, ...others } = await kinds();
    expect(recommended).toBeGreaterThan(others['accreditation.decided'] ?? 0);
    expect(others['badge.issued']).toBeUndefined();
  });

  it('stays away from an installation that somebody has begun to use', async () => {
    const app = testApplication(db, '2026-11-01T08:00:00Z');
    await createAccount(app, { email: null, displayName: 'Kurukan', language: 'fr' });

    expect(await loadDemo(app, 'show')).toEqual([]);
    expect(await db.selectFrom('edition').select('id').execute()).toEqual([]);
    expect((await demoClock(db, 'show')).now().getFullYear()).toBeGreaterThan(2025);
  });

  it('lets two bodies act on every person who was decided on', async () => {
    await loadDemo(testApplication(db), 'accreditation');

    const hands = await db
      .selectFrom('accreditation')
      .select(['recommendedBy', 'decidedBy'])
      .where('decidedBy', 'is not', null)
      .execute();
    expect(hands.length).toBeGreaterThan(0);
    expect(hands.filter((one) => one.recommendedBy === one.decidedBy)).toEqual([]);
  });

  it('writes nothing that happened after the moment it stands at', async () => {
    await loadDemo(testApplication(db), 'invitations');

    const late = await db
      .selectFrom('ledgerEntry')
      .select('kind')
      .where('recordedAt', '>', new Date('2025-10-08T18:00:00Z'))
      .execute();
    expect(late).toEqual([]);
    expect((await kinds())['participant.registered']).toBeUndefined();
  });

  it('prints a link for each role until somebody has signed in with one', async () => {
    const app = testApplication(db);
    const links = await loadDemo(app, 'invitations');
    // A person and an asker have no account: they come by a link of their own.
    const accounts = roles.filter((role) => role !== 'person' && role !== 'asker');
    // It takes two of the commission to settle a hit.
    const held = accounts.flatMap((role) => (role === 'commission' ? [role, role] : role));
    expect(links.map(({ role }) => role)).toEqual(held);
    expect(await loadDemo(app, 'invitations')).toHaveLength(held.length);

    const token = links[0]?.url.split('/').at(-1) ?? '';
    await signInWithLink(app, token, { address: '127.0.0.1', userAgent: 'test' });
    expect(await loadDemo(app, 'invitations')).toEqual([]);
  });
});

async function kinds(): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where('editionId', '=', edition)
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
