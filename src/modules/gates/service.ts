import { readPrints } from '#modules/badges/service';
import type { Print } from '#modules/badges/issuing/types';
import { readPlan } from '#modules/editions/service';
import type { EditionPlan, Gate } from '#modules/editions/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { openingHours } from './deciding/opening-hours.ts';
import { readPresented } from './deciding/presented.ts';
import { decideAttempt, holderOf } from './deciding/rules.ts';
import type { Attempt, Decision, PresentedBadge } from './deciding/types.ts';
import { displayOf, type Display } from './display/service.ts';
import { openIncidents } from './incidents/service.ts';
import { passageFact } from './recorded/passage-fact.ts';
import { consequenceOf } from './rules.ts';
import {
  addPassages,
  listAdmitted,
  listCounted,
  listReceived,
  lockPassages,
  type PassageRow,
} from './store.ts';
import type { Consequence, Direction, Passage, Refusal } from './types.ts';

/** A badge held to a gate, as a device or a guard reports it. */
export type PassageInput = {
  /** UUID given by the device: the same passage sent again has the same one. */
  id: string;
  /** The scanned text exactly as it was scanned, or the code under it. */
  badge: string;
  /** The badge of whoever brings the holder in. */
  escort?: string | undefined;
  direction: Direction;
  passedAt: Date;
  operator?: string | undefined;
  /** The guard has compared face and photo. */
  photoChecked?: boolean | undefined;
  /** The guard has looked at the holder of a badge that seems to be inside already. */
  identityChecked?: boolean | undefined;
};

export type PassageAnswer = {
  id: string;
  verdict: 'admitted' | 'refused';
  refusal: Refusal | null;
  consequence: Consequence | null;
  /** Null for a text that is no badge of this edition. */
  display: Display | null;
};

/**
 * Decides and keeps what a device reports; each passage once, however often it is sent. The
 * answers come in the order of the passages. Passages of a batch are decided by time.
 *
 * @throws AppError `gate.unknown`
 */
export async function recordPassages(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { gateId, deviceId, passages }: { gateId: string; deviceId: string; passages: PassageInput[] },
): Promise<{ added: number; answers: PassageAnswer[] }> {
  const plan = await readPlan(db, edition);
  const gate = gateOf(plan, gateId);
  const presented = await readPresented(db, edition, textsOf(passages));

  const { dayIndexAt } = openingHours(plan);

  return db.transaction().execute(async (tx) => {
    await lockPassages(tx, edition);
    const ids = passages.map(({ id }) => id);
    const known = new Map((await listReceived(tx, edition, ids)).map((row) => [row.id, row]));
    const idxs = numbersOf(passages.flatMap(presentedIn(presented)));
    const prints = await readPrints(tx, edition, idxs);
    const admitted = await listAdmitted(tx, edition, idxs);

    const decided = decideNew(
      passages.filter(({ id }) => !known.has(id)),
      { plan, gate, prints, admitted, presented },
    );
    const rows = decided.map(({ input, badge, decision }): PassageRow => ({
      id: input.id,
      gateId,
      direction: input.direction,
      verdict: decision.admitted ? 'admitted' : 'refused',
      refusal: decision.refusal,
      badgeIdx: badge.ok ? badge.claims.idx : null,
      badgeGeneration: badge.ok ? badge.claims.generation : null,
      participantId: badge.ok ? holderOf(prints, badge.claims.idx) : null,
      deviceId,
      operatorId: input.operator ?? by.actor.id,
      passedAt: input.passedAt,
      receivedAt: by.clock.now(),
    }));
    await addPassages(tx, edition, rows);
    const people = await listCounted(
      tx,
      edition,
      rows.flatMap((row) => row.participantId ?? []),
    );
    await record(
      tx,
      edition,
      by,
      rows.map((row) => passageFact(row, dayIndexAt(row.passedAt), { plan, people })),
    );
    await openIncidents(tx, edition, by, numbersOf(decided.map(({ badge }) => badge)));

    const kept = new Map([...known, ...rows.map((row) => [row.id, row] as const)]);
    const display = await displayOf(tx, edition, plan, prints);
    const answers = passages.map(({ id, badge }) =>
      answer(kept.get(id), gate, display(presented(badge))),
    );
    return { added: rows.length, answers };
  });
}

/**
 * What the gate would answer, without keeping anything.
 *
 * @throws AppError `gate.unknown`
 */
export async function checkEntry(
  db: Database,
  edition: EditionScope,
  gateId: string,
  input: Omit<PassageInput, 'id' | 'operator'> & { now: Date },
): Promise<Omit<PassageAnswer, 'id'>> {
  const plan = await readPlan(db, edition);
  const gate = gateOf(plan, gateId);
  const presented = await readPresented(db, edition, textsOf([input]));
  const idxs = numbersOf(presentedIn(presented)(input));
  const prints = await readPrints(db, edition, idxs);

  const badge = presented(input.badge);
  const decision = decideAttempt(
    {
      ...attemptOf(input, presented),
      // A question about yesterday is asked by somebody who knows what happened since.
      knownAt: input.now > input.passedAt ? input.now : input.passedAt,
    },
    { plan, gate, prints, passages: await listAdmitted(db, edition, idxs) },
    openingHours(plan),
  );
  const display = await displayOf(db, edition, plan, prints);
  return {
    verdict: decision.admitted ? 'admitted' : 'refused',
    refusal: decision.refusal,
    consequence: decision.refusal && consequenceOf(decision.refusal, gate),
    display: display(badge),
  };
}

type Presented = (text: string) => PresentedBadge;

type Decided = { input: PassageInput; badge: PresentedBadge; decision: Decision };

/** By time, each knowing the ones before it: two entries of one batch are told apart. */
function decideNew(
  inputs: readonly PassageInput[],
  {
    plan,
    gate,
    prints,
    admitted,
    presented,
  }: {
    plan: EditionPlan;
    gate: Gate;
    prints: readonly Print[];
    admitted: readonly Passage[];
    presented: Presented;
  },
): Decided[] {
  const hours = openingHours(plan);
  const zoneBit = plan.zones.find(({ id }) => id === gate.zoneId)?.bit ?? -1;
  const once = new Map(inputs.map((input) => [input.id, input]));
  const inOrder = [...once.values()].toSorted(
    (one, other) => one.passedAt.getTime() - other.passedAt.getTime(),
  );
  const passages = [...admitted];

  return inOrder.map((input) => {
    const badge = presented(input.badge);
    const decision = decideAttempt(
      attemptOf(input, presented),
      { plan, gate, prints, passages },
      hours,
    );
    if (badge.ok && decision.admitted)
      passages.push({
        id: input.id,
        idx: badge.claims.idx,
        generation: badge.claims.generation,
        gateId: gate.id,
        zoneBit,
        direction: input.direction,
        at: input.passedAt,
        admitted: true,
      });
    return { input, badge, decision };
  });
}

function attemptOf(input: Omit<PassageInput, 'id'>, presented: Presented): Attempt {
  return {
    badge: presented(input.badge),
    escort: input.escort === undefined ? null : presented(input.escort),
    direction: input.direction,
    at: input.passedAt,
    knownAt: input.passedAt,
    photoChecked: input.photoChecked ?? false,
    identityChecked: input.identityChecked ?? false,
  };
}

function answer(row: PassageRow | undefined, gate: Gate, display: Display | null): PassageAnswer {
  if (!row) throw new Error('a passage of the batch was neither kept nor known');
  // Written by this service or by an import that checks it.
  const refusal = row.refusal as Refusal | null;
  return {
    id: row.id,
    verdict: row.verdict,
    refusal,
    consequence: refusal && consequenceOf(refusal, gate),
    display,
  };
}

function gateOf({ gates }: EditionPlan, gateId: string): Gate {
  const gate = gates.find(({ id }) => id === gateId);
  if (!gate) throw new AppError('gate.unknown', { gateId });
  return gate;
}

function textsOf(inputs: readonly Pick<PassageInput, 'badge' | 'escort'>[]): string[] {
  return inputs.flatMap(({ badge, escort }) => (escort === undefined ? [badge] : [badge, escort]));
}

function presentedIn(presented: Presented) {
  return (input: Pick<PassageInput, 'badge' | 'escort'>) => textsOf([input]).map(presented);
}

function numbersOf(badges: readonly PresentedBadge[]): number[] {
  return [...new Set(badges.flatMap((badge) => (badge.ok ? badge.claims.idx : [])))];
}
