import { createRouterClient, type RouterClient } from '@orpc/server';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant, withdrawParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { violatedConstraint } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, signedInAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { accreditationRoutes } from './routes.ts';
import { decide, recommend } from './service.ts';
import type { Step } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const operator = signedBy('account:operator');
const commission = signedBy('account:commission');
const unknownId = 'a0000000-0000-4000-8000-00000000dead';
const reason = { decision: 'refused', reasonCode: 'not-eligible' } as const;

let anna: string;
let boris: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  anna = await register();
  boris = await register();
});

describe('a batch', () => {
  it('does what can be done and tells the rest one by one', async () => {
    await recommend(db, edition, operator, [anna], 'accept');
    await withdrawParticipant(db, edition, operator, { participantId: boris, reason: 'own-wish' });

    expect(
      await decide(db, edition, commission, [anna, boris, unknownId, anna], {
        decision: 'cleared',
      }),
    ).toEqual({
      done: [anna],
      refused: [
        { participantId: boris, refusal: 'withdrawn' },
        { participantId: unknownId, refusal: 'unknown' },
      ],
    });
    expect(await stateOf(anna)).toBe('cleared');
    expect(await stateOf(boris)).toBe('withdrawn');
  });

  it('tells the ledger who did what, with the reason that the applicant is told', async () => {
    await recommend(db, edition, operator, [anna], 'accept');
    await decide(db, edition, commission, [anna], reason);

    expect(await facts()).toEqual([
      {
        kind: 'accreditation.recommended',
        subjectId: anna,
        actorId: 'account:operator',
        reason: null,
        data: { recommendation: 'accept' },
      },
      {
        kind: 'accreditation.decided',
        subjectId: anna,
        actorId: 'account:commission',
        reason: 'not-eligible',
        data: { decision: 'refused' },
      },
    ]);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('of which nobody can be moved writes nothing', async () => {
    await decide(db, edition, commission, [anna, boris], { decision: 'cleared' });

    expect(await facts()).toEqual([]);
  });

  it('by two officers at once decides each person once', async () => {
    await recommend(db, edition, operator, [anna, boris], 'accept');
    const other = signedBy('account:other-judge');
    const outcomes = await Promise.all([
      decide(db, edition, commission, [anna, boris], { decision: 'cleared' }),
      decide(db, edition, other, [boris, anna], { decision: 'cleared' }),
    ]);

    expect(outcomes.flatMap(({ done }) => done).toSorted()).toEqual([anna, boris].toSorted());
    expect(await facts()).toHaveLength(4);
  });
});

describe('two hands', () => {
  it('are kept by one account that somehow holds both roles', async () => {
    const both = signedBy('account:both', undefined, ['organiser', 'commission']);
    await recommend(db, edition, both, [anna], 'accept');

    expect(await decide(db, edition, both, [anna], { decision: 'cleared' })).toEqual({
      done: [],
      refused: [{ participantId: anna, refusal: 'other-hand' }],
    });
    expect(await stateOf(anna)).toBe('recommended');
  });

  it('are kept through the API as well', async () => {
    const one = clientWithBothRoles();
    await one.recommend({ edition, participantIds: [anna], recommendation: 'accept' });

    expect(
      await one.decide({ edition, participantIds: [anna], decided: { decision: 'cleared' } }),
    ).toMatchObject({ done: [], refused: [{ refusal: 'other-hand' }] });
  });

  it('leave the same account free to decide on somebody else', async () => {
    const both = signedBy('account:both');
    await recommend(db, edition, both, [anna], 'accept');
    await recommend(db, edition, operator, [boris], 'accept');

    expect(await decide(db, edition, both, [anna, boris], { decision: 'cleared' })).toMatchObject({
      done: [boris],
    });
  });

  it('are held by the database against a program that forgets the rule', async () => {
    await recommend(db, edition, operator, [anna], 'accept');

    const sameRow = () =>
      db
        .updateTable('accreditation')
        .set({ decision: 'cleared', decidedBy: 'account:operator' })
        .execute();
    const sameStory = () =>
      db
        .insertInto('accreditationHand')
        .values({
          editionId: edition,
          participantId: anna,
          actorId: 'account:operator',
          hand: 'decides',
        })
        .execute();

    expect(await constraintOf(sameRow)).toBe('accreditation_in_two_hands');
    expect(await constraintOf(sameStory)).toBe('accreditation_one_hand_per_actor');
  });

  it('stay two through any history on the real tables', async () => {
    const actors = ['a', 'b', 'c'];
    const step = fc.constantFrom<Step>(
      { act: 'recommend', recommendation: 'accept' },
      { act: 'recommend', recommendation: 'refuse' },
      { act: 'decide', decision: 'cleared' },
      { act: 'decide', ...reason },
      { act: 'decide', decision: 'needs-information', question: 'Why?' },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...actors), step), { minLength: 5, maxLength: 20 }),
        async (attempts) => {
          const person = await register();
          for (const [actor, one] of attempts) {
            const by = signedBy(`account:${actor}`);
            if (one.act === 'recommend')
              await recommend(db, edition, by, [person], one.recommendation);
            else await decide(db, edition, by, [person], one);
          }
          const acts = (await facts()).filter(({ subjectId }) => subjectId === person);
          const by = (kind: string) =>
            new Set(acts.filter((act) => act.kind === kind).map((act) => act.actorId));
          expect(by('accreditation.recommended').isDisjointFrom(by('accreditation.decided'))).toBe(
            true,
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a badge', () => {
  it('is taken in the same transaction from whoever is no longer cleared', async () => {
    const taken: unknown[] = [];
    const routes = accreditationRoutes({
      accessLost: async (_tx, _edition, by, ids, why) => void taken.push([by.actor.id, ids, why]),
    });
    await recommend(db, edition, operator, [anna, boris], 'accept');
    await decide(db, edition, commission, [anna], { decision: 'cleared' });

    await callAs(testApplication(db), routes, 'commission', { accountId: 'judge' }).decide({
      edition,
      participantIds: [anna, boris],
      decided: reason,
    });

    expect(taken).toEqual([['account:judge', [anna], 'accreditation-refused']]);
  });

  it('that cannot be taken leaves the decision untaken', async () => {
    await recommend(db, edition, operator, [anna], 'accept');
    await decide(db, edition, commission, [anna], { decision: 'cleared' });
    const accessLost = () => Promise.reject(new Error('no badges today'));

    await expect(decide(db, edition, commission, [anna], reason, { accessLost })).rejects.toThrow(
      'no badges today',
    );
    expect(await stateOf(anna)).toBe('cleared');
  });
});

describe('a person whom the screening bars', () => {
  it('is not cleared, while the others of the batch are', async () => {
    const boris = await register();
    await recommend(db, edition, operator, [anna, boris], 'accept');
    const findBars = async () => new Map([[anna, 'hit-open' as const]]);

    expect(
      await decide(db, edition, commission, [anna, boris], { decision: 'cleared' }, { findBars }),
    ).toEqual({ done: [boris], refused: [{ participantId: anna, refusal: 'hit-open' }] });
    expect(await stateOf(anna)).toBe('recommended');
  });
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

/** As no account can be granted it: the grants refuse two bodies in one hand. */
function clientWithBothRoles() {
  const account = signedInAs('organiser');
  const grants = account.grants.flatMap((grant) => [
    grant,
    { ...grant, role: 'commission' as const },
  ]);
  const routes = accreditationRoutes();
  return createRouterClient(routes, {
    context: { app: testApplication(db), account: { ...account, grants }, locale: 'en' as const },
  } as never) as RouterClient<typeof routes>;
}

async function constraintOf(act: () => Promise<unknown>): Promise<string | null> {
  return act().then(
    () => null,
    (failure) => violatedConstraint(failure),
  );
}
