import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accreditationDecided } from '#modules/accreditation/facts';
import { delegationFigures } from '#modules/delegations/figures';
import { delegationRegistered } from '#modules/delegations/facts';
import { passageRecorded } from '#modules/gates/facts';
import { participantCorrected, participantWithdrawn } from '#modules/participants/facts';
import { provenEdition } from '#platform/edition';
import { factKind, type Fact } from '#platform/ledger/kinds';
import { ledgerPosition, record } from '#platform/ledger/ledger';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import {
  invitationAnswered,
  invitationDeclined,
  invitationPrepared,
  invitationSent,
} from '../facts.ts';
import { invitationFigures } from '../figures.ts';
import { countFunnel } from './rules.ts';
import { listEvidence } from './store.ts';
import { aRegistration } from './testing.ts';
import type { Evidence } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const delegationArrived = factKind<{ country: string }>('delegation.arrived');

describe('the evidence of a ledger', () => {
  it('is what somebody finds who reads the ledger row by row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(anyFact, { maxLength: 80 }), async (id, facts) => {
        const random = provenEdition(`edition-${id.slice(0, 13)}`);
        await write(random, facts);

        expect((await evidenceOf(random)).map(comparable)).toEqual(readRowByRow(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the published figures of governments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(anyFact, { maxLength: 80 }), async (id, facts) => {
        const random = provenEdition(`edition-${id.slice(0, 13)}`);
        await write(random, facts);
        const funnel = countFunnel(await evidenceOf(random));
        const { seq: upTo } = await ledgerPosition(db, random);
        const figure = async (key: string) =>
          (
            await [...invitationFigures, ...delegationFigures]
              .find((one) => one.key === key)
              ?.count({ db, edition: random, upTo })
          )?.value;

        expect(funnel.invited).toBe(await figure('countries.invited'));
        expect(funnel.answered).toBe(await figure('countries.answered'));
        expect(funnel.entered).toBe(await figure('countries.present'));
      }),
      { numRuns: 20 },
    );
  });

  it('stays what it was at an earlier position', async () => {
    await write(edition, [invitationPrepared('i-SN', { country: 'SN', channel: 'e-mail' })]);
    const { seq: upTo } = await ledgerPosition(db, edition);
    await write(edition, [invitationSent('i-SN', { country: 'SN' })]);

    expect(await listEvidence({ db, edition, upTo })).toMatchObject([{ invited: false }]);
  });
});

async function write(scope: typeof edition, facts: readonly Fact[]) {
  await db.transaction().execute((tx) => record(tx, scope, signedBy('system'), facts));
}

async function evidenceOf(scope: typeof edition): Promise<Evidence[]> {
  const { seq: upTo } = await ledgerPosition(db, scope);
  return listEvidence({ db, edition: scope, upTo });
}

type Comparable = Omit<Evidence, 'delegationId' | 'heardAt' | 'lastStepAt'>;

function comparable({ delegationId: _, heardAt: _heard, lastStepAt: _last, ...rest }: Evidence) {
  return rest satisfies Comparable;
}

/** The same, as slowly and plainly as it can be told. */
function readRowByRow(facts: readonly Fact[]): Comparable[] {
  const delegations = new Map<string, string>();
  for (const { kind, subjectId, data } of facts)
    if (kind === 'delegation.registered') delegations.set(subjectId, told(data).country ?? '');

  const countries = new Set<string>(delegations.values());
  for (const { kind, subjectId, data } of facts) {
    if (kind.startsWith('invitation.')) countries.add(told(data).country ?? '');
    if (kind === 'delegation.arrived')
      countries.add(delegations.get(subjectId) ?? told(data).country ?? '');
  }

  return [...countries].toSorted().map((country) => {
    const own = facts.filter(
      ({ kind, data }) => kind.startsWith('invitation.') && told(data).country === country,
    );
    const answer = own.findLast(({ kind }) => /answered|declined/.test(kind));
    const isYes = answer?.kind === 'invitation.answered';
    const members = people.filter((person) => {
      const life = facts.filter(({ subjectId }) => subjectId === person);
      const state = life.findLast(({ kind }) => /registered|withdrawn/.test(kind));
      const place = life.findLast(({ data }) => told(data).delegationId !== undefined);
      return (
        state?.kind === 'participant.registered' &&
        delegations.get(told(place?.data).delegationId ?? '') === country
      );
    });
    const cleared = members.filter(
      (person) =>
        told(
          facts.findLast(
            ({ kind, subjectId }) => kind === 'accreditation.decided' && subjectId === person,
          )?.data,
        ).decision === 'cleared',
    );
    const passed = facts.filter(
      ({ kind, data }) =>
        kind === 'passage.recorded' &&
        told(data).verdict === 'admitted' &&
        delegations.get(told(data).delegationId ?? '') === country,
    );
    const wasReceived = facts.some(
      ({ kind, subjectId, data }) =>
        kind === 'delegation.arrived' &&
        (delegations.get(subjectId) ?? told(data).country) === country,
    );
    const inside = passed.filter(({ data }) => told(data).direction === 'in');
    return {
      country,
      invitationId: own.at(-1)?.subjectId ?? null,
      invited: own.some(({ kind }) => kind === 'invitation.sent'),
      answer: answer ? (isYes ? 'yes' : 'no') : null,
      roles: isYes ? ['delegation'] : [],
      announced: isYes ? (told(answer.data).people ?? null) : null,
      named: members.length,
      accredited: cleared.length,
      received: wasReceived || passed.length > 0,
      entered: new Set(inside.map(({ data }) => told(data).participantId)).size,
    };
  });
}

/** Any of what the facts of these tests tell. */
function told(data: unknown): {
  country?: string;
  delegationId?: string | null;
  decision?: string;
  verdict?: string;
  direction?: string;
  participantId?: string;
  people?: number;
} {
  return typeof data === 'object' && data !== null ? data : {};
}

const people = ['p-1', 'p-2', 'p-3'];
const anyCountry = fc.constantFrom('SN', 'GH', 'TR');
const anyPerson = fc.constantFrom(...people);
// The last has never been registered.
const anyDelegation = fc.constantFrom('d-SN', 'd-SN-2', 'd-GH', 'd-unknown');

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  anyCountry.map((country) => invitationPrepared(`i-${country}`, { country, channel: 'e-mail' })),
  anyCountry.map((country) => invitationSent(`i-${country}`, { country })),
  fc.tuple(anyCountry, fc.option(fc.nat(20))).map(([country, announced]) =>
    invitationAnswered(`i-${country}`, {
      country,
      roles: ['delegation'],
      ...(announced === null ? {} : { people: announced }),
    }),
  ),
  anyCountry.map((country) => invitationDeclined(`i-${country}`, { country })),
  fc
    .constantFrom('d-SN', 'd-SN-2', 'd-GH')
    .map((id) => delegationRegistered(id, { country: id.slice(2, 4), level: 'minister' })),
  fc.tuple(anyPerson, fc.option(anyDelegation)).map(([id, at]) => aRegistration(id, at)),
  fc
    .tuple(anyPerson, fc.option(anyDelegation))
    .map(([id, delegationId]) =>
      participantCorrected(id, { fields: ['delegationId'], delegationId }),
    ),
  anyPerson.map((id) => participantCorrected(id, { fields: ['post'] })),
  anyPerson.map((id) => participantWithdrawn(id, {})),
  fc
    .tuple(anyPerson, fc.constantFrom('cleared' as const, 'refused' as const))
    .map(([id, decision]) => accreditationDecided(id, { decision })),
  fc.tuple(anyDelegation, anyCountry).map(([id, country]) => delegationArrived(id, { country })),
  fc
    .record({
      participantId: anyPerson,
      delegationId: fc.option(anyDelegation),
      verdict: fc.constantFrom('admitted' as const, 'refused' as const),
      direction: fc.constantFrom('in' as const, 'out' as const),
    })
    .map((passage) =>
      passageRecorded(randomUUID(), {
        ...passage,
        gateId: 'north',
        zoneId: 'hall',
        refusal: null,
        badge: null,
        categoryId: 'delegate',
        countsAs: 'visitor',
        country: 'SN',
        exhibitorId: null,
        day: 0,
      }),
    ),
);
