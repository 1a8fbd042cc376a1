import { beforeEach, describe, expect, it } from 'vitest';
import { delegationRegistered } from '#modules/delegations/facts';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import type { Fact } from '#platform/ledger/kinds';
import { record } from '#platform/ledger/ledger';
import { tableQuerySchema } from '#platform/table';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import {
  invitationAnswered,
  invitationDeclined,
  invitationPrepared,
  invitationSent,
} from '../facts.ts';
import { campaignRoutes } from './routes.ts';
import { anEntry, aRegistration } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const autumn = '2025-11-01T09:00:00Z';
const everything = { edition, ...tableQuerySchema.parse({}) };

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' })));
});

describe('the board', () => {
  beforeEach(async () => {
    const at = (day: string) => ({ deviceTime: new Date(`2025-10-${day}T09:00:00Z`) });
    await write([
      ...['SN', 'GH', 'TR'].flatMap((country) => [
        invitationPrepared(`i-${country}`, { country, channel: 'e-mail' }, at('01')),
        invitationSent(`i-${country}`, { country }, at('02')),
      ]),
      invitationAnswered('i-SN', { country: 'SN', roles: ['delegation'], people: 6 }, at('20')),
      delegationRegistered('d-SN', { country: 'SN', level: 'minister' }),
      aRegistration('p-1', 'd-SN'),
      invitationDeclined('i-TR', { country: 'TR' }, { ...at('21'), reason: 'calendar' }),
    ]);
  });

  it('tells each government, what it said, and who has to act', async () => {
    const board = await commission().board(everything);

    expect(board.all).toMatchObject({ invited: 3, answered: 2, named: 1, entered: 0, declined: 1 });
    expect(board.regions.map(({ region, invited }) => [region, invited])).toEqual([
      ['west', 2],
      ['elsewhere', 1],
    ]);
    expect(board.acts).toEqual([
      { act: 'chase', count: 1 },
      { act: 'accredit', count: 1 },
    ]);
    expect(board.list.rows).toMatchObject([
      { country: 'GH', standing: 'waiting', silentDays: 30, nextAct: 'chase' },
      {
        country: 'SN',
        standing: 'named',
        announced: 6,
        named: 1,
        lastStepAt: new Date('2025-10-20T09:00:00Z'),
      },
      { country: 'TR', standing: 'declined', silentDays: null, nextAct: null },
    ]);
    expect(board.map).toHaveLength(3);
  });

  it.each([
    ['a name in the language of the reader', { search: 'sénég' }, ['SN']],
    ['a region', { filters: { region: ['elsewhere'] } }, ['TR']],
    ['what is to be done', { filters: { nextAct: ['chase', 'accredit'] } }, ['GH', 'SN']],
    ['nothing that is not a column', { filters: { heardAt: ['x'] } }, ['GH', 'SN', 'TR']],
    ['the longest silence first', { sort: 'silentDays', direction: 'desc' }, ['GH', 'SN', 'TR']],
    ['names turned round', { sort: 'country', direction: 'desc' }, ['TR', 'SN', 'GH']],
    ['a second page', { page: 2, pageSize: 2 }, ['TR']],
  ] as const)('lists by %s', async (_what, asked, countries) => {
    const query = tableQuerySchema.parse(asked);
    const { rows } = await commission().list({ edition, ...query });

    expect(rows.map(({ country }) => country)).toEqual(countries);
  });

  it.each(['embassy', 'liaison', 'gate', 'reader', 'exhibitor'] as const)(
    'is closed to the %s, who would see what neighbours said',
    async (role) => {
      const stranger = callAs(testApplication(db, autumn), campaignRoutes, role, { country: 'SN' });

      await expect(stranger.board(everything)).rejects.toMatchObject({ code: 'permission.denied' });
      await expect(stranger.list(everything)).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );

  it('tells how many came to the edition before', async () => {
    const next = provenEdition('bamex-2026');
    await db.transaction().execute(async (tx) => {
      await createEdition(
        tx,
        signedBy('system'),
        aPlan({ id: 'bamex-2026', number: 2, clonedFrom: 'bamex-2025' }),
      );
      await record(tx, edition, signedBy('system', autumn), [anEntry('p-1', 'd-SN')]);
      await record(
        tx,
        next,
        signedBy('system', autumn),
        ['SN', 'NE'].map((country) => invitationSent(`j-${country}`, { country })),
      );
    });
    const organiser = callAs(testApplication(db, autumn), campaignRoutes, 'organiser', {
      editionId: next,
    });

    expect((await organiser.list({ ...everything, edition: next })).rows).toMatchObject([
      { country: 'NE', lastEntered: null },
      { country: 'SN', lastEntered: 1, entered: 0 },
    ]);
  });

  it('tells nothing of another edition', async () => {
    const other = provenEdition('bamex-2026');
    await db
      .transaction()
      .execute((tx) =>
        createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026', number: 2 })),
      );
    const organiser = callAs(testApplication(db, autumn), campaignRoutes, 'organiser', {
      editionId: other,
    });

    expect((await organiser.board({ ...everything, edition: other })).list.total).toBe(0);
    await expect(organiser.board(everything)).rejects.toMatchObject({ code: 'edition.unknown' });
  });
});

function commission() {
  return callAs(testApplication(db, autumn), campaignRoutes, 'commission');
}

async function write(facts: readonly Fact[]) {
  await db.transaction().execute((tx) => record(tx, edition, signedBy('system', autumn), facts));
}
