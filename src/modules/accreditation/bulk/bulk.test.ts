import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { decide, recommend } from '../service.ts';
import { importDecisions, type ImportedDecision } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const operator = signedBy('account:operator');
const commission = signedBy('account:commission');
const reason = { decision: 'refused', reasonCode: 'not-eligible' } as const;

let anna: string;
let boris: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  anna = await register();
  boris = await register();
});

describe('the standings of a file', () => {
  it('are signed by two hands, and the same file again changes nothing', async () => {
    const carla = await register();
    const file: ImportedDecision[] = [
      { participantId: anna, accreditation: 'cleared' },
      { participantId: boris, accreditation: 'refused', reasonCode: 'too-late' },
      { participantId: carla, accreditation: 'asked' },
    ];

    expect(await bring(file)).toEqual({ changed: 2, unchanged: 1, refused: [] });
    const written = await facts();
    expect(await bring(file)).toEqual({ changed: 0, unchanged: 3, refused: [] });
    expect(await facts()).toEqual(written);

    expect([await stateOf(anna), await stateOf(boris), await stateOf(carla)]).toEqual([
      'cleared',
      'refused',
      'registered',
    ]);
    expect(written.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['accreditation.recommended', 'import:recommends'],
      ['accreditation.recommended', 'import:recommends'],
      ['accreditation.decided', 'import:decides'],
      ['accreditation.decided', 'import:decides'],
    ]);
  });

  it('never overrule the commission', async () => {
    await recommend(db, edition, operator, [anna], 'accept');
    await decide(db, edition, commission, [anna], reason);

    expect(await bring([{ participantId: anna, accreditation: 'cleared' }])).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
    expect(await stateOf(anna)).toBe('refused');
  });

  it('are refused where one signature would do both', async () => {
    const outcome = await db
      .transaction()
      .execute((tx) =>
        importDecisions(tx, edition, { recommends: operator, decides: operator }, [
          { participantId: anna, accreditation: 'cleared' },
        ]),
      );

    expect(outcome).toEqual({
      changed: 0,
      unchanged: 0,
      refused: [{ participantId: anna, refusal: 'other-hand' }],
    });
  });

  function bring(records: ImportedDecision[]) {
    const by = {
      recommends: signedBy('import:recommends'),
      decides: signedBy('import:decides'),
    };
    return db.transaction().execute((tx) => importDecisions(tx, edition, by, records));
  }
});

function register(): Promise<string> {
  return registerParticipant(db, edition, operator, aPersonInput());
}

async function stateOf(participantId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('participant')
    .select('state')
    .where('id', '=', participantId)
    .executeTakeFirst();
  return found?.state;
}

function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'actorId', 'reason', 'data'])
    .where('subjectType', '=', 'accreditation')
    .orderBy('seq')
    .execute();
}
