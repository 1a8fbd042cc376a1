import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { enterStates, findByExternalIds } from '../service.ts';
import { aDelegationRow, aPersonRecord } from '../testing.ts';
import type { ParticipantState, PersonRecord } from '../types.ts';
import { savePeople } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('the people of a file', () => {
  it('are added, then changed, and the same file again changes nothing', async () => {
    const file = [aPersonRecord('p-1'), aPersonRecord('p-2', { familyName: 'Sanogo' })];

    expect(await save(file)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [] });
    const written = await facts();
    expect(await save(file)).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] });
    expect(await facts()).toEqual(written);

    const corrected = [aPersonRecord('p-1', { rankClass: 'general' }), aPersonRecord('p-3')];
    expect(await save(corrected)).toEqual({ added: 1, changed: 1, unchanged: 0, refused: [] });
    expect((await findByExternalIds(db, edition, ['p-1', 'p-3', 'p-9'])).size).toBe(2);
  });

  it('keep what the file leaves out', async () => {
    await save([aPersonRecord('p-1')]);
    const { rank: _rank, documentNumber: _number, ...few } = aPersonRecord('p-1');

    expect(await save([few])).toMatchObject({ unchanged: 1 });
  });

  it('are refused one by one, and the others are saved', async () => {
    const delegationId = await aDelegationRow(db, 'BF');
    const head = { delegationId, headsDelegation: true };
    const result = await save([
      aPersonRecord('good'),
      aPersonRecord('good', { familyName: 'Again' }),
      aPersonRecord('ghost', { categoryId: 'ghost' }),
      aPersonRecord('head', head),
      aPersonRecord('second-head', head),
    ]);

    expect(result).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      refused: [
        { externalId: 'good', code: 'participant.twice-in-file', details: expect.anything() },
        {
          externalId: 'ghost',
          code: 'participant.category-unknown',
          details: { categoryId: 'ghost' },
        },
        { externalId: 'second-head', code: 'participant.second-head', details: expect.anything() },
      ],
    });
  });

  it('hand over the head of a delegation in any order of the rows', async () => {
    const delegationId = await aDelegationRow(db, 'BF');
    await save([
      aPersonRecord('old', { delegationId, headsDelegation: true }),
      aPersonRecord('new', { delegationId, headsDelegation: false }),
    ]);
    const result = await save([
      aPersonRecord('new', { delegationId, headsDelegation: true }),
      aPersonRecord('old', { delegationId, headsDelegation: false }),
    ]);

    expect(result).toMatchObject({ changed: 2, refused: [] });
  });

  it('do not change who a cleared person is', async () => {
    await save([aPersonRecord('p-1')]);
    const id = (await findByExternalIds(db, edition, ['p-1'])).get('p-1') ?? '';
    await enter(id, 'cleared');

    expect(await save([aPersonRecord('p-1', { familyName: 'Another' })])).toMatchObject({
      refused: [{ externalId: 'p-1', code: 'participant.identity-frozen' }],
    });
  });
});

function save(records: PersonRecord[]) {
  return db.transaction().execute((tx) => savePeople(tx, edition, office, records));
}

function enter(participantId: string, state: ParticipantState) {
  return db
    .transaction()
    .execute((tx) => enterStates(tx, edition, office, [{ participantId, state }]));
}

/** What the ledger got beyond the making of the edition. */
function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'actorId', 'data'])
    .where('kind', '!=', 'edition.created')
    .orderBy('seq')
    .execute();
}
