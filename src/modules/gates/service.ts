import { readPrints } from '#modules/badges/service';
import type { Print } from '#modules/badges/issuing/types';
import { readPlan } from '#modules/editions/service';
import type { EditionPlan, Gate } from '#modules/editions/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { openingHours } from './deciding/opening-hours.ts';
import { readPresented, type ShownText } from './deciding/presented.ts';
import { decideAttempt, holderOf } from './deciding/rules.ts';
import { nothingMore } from './deciding/settings/rules.ts';
import type { Attempt, Decision, GateSettings, PresentedBadge } from './deciding/types.ts';
import { displayOf, type Display } from './display/service.ts';
import { openIncidents } from './incidents/service.ts';
import { roomAtHub } from './leases/hub-room.ts';
import { passageFact } from './recorded/passage-fact.ts';
import { consequenceOf } from './rules.ts';
import { readGateSettings } from './settings/service.ts';
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
  const presented = await readPresented(db, edition, passages.flatMap(shownIn));
  const { settings } = await readGateSettings(db, edition);

  const { dayIndexAt } = openingHours(plan);

  return db.transaction().execute(async (tx) => {
    await lockPassages(tx, edition);
    const ids = passages.map(({ id }) => id);
    const known = new Map((await listReceived(tx, edition, ids)).map((row) => [row.id, row]));
    const idxs = numbersOf(passages.flatMap(presentedIn(presented)));
    const prints = await readPrints(tx, edition, idxs);
    const admitted = await listAdmitted(tx, edition, idxs);

    const room = await roomAtHub(tx, edition, { plan, settings }, { gate, now: by.clock.now() });
    const decided = decideNew(
      passages.filter(({ id }) => !known.has(id)),
      { plan, settings, gate, prints, admitted, presented, room },
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
): Promise<Omit<PassageAnswer, 'id'> & Pick<Decision, 'alerts'>> {
  const plan = await readPlan(db, edition);
  const gate = gateOf(plan, gateId);
  const presented = await readPresented(db, edition, shownIn(input));
  const idxs = numbersOf(presentedIn(presented)(input));
  const prints = await readPrints(db, edition, idxs);
  const { settings } = await readGateSettings(db, edition);

  const badge = presented(input.badge);
  const decision = decideAttempt(
    {
      ...attemptOf(input, presented),
      // A question about yesterday is asked by somebody who knows what happened since.
      knownAt: input.now > input.passedAt ? input.now : input.passedAt,
    },
    {
      ...nothingMore,
      ...(await roomAtHub(db, edition, { plan, settings }, { gate, now: input.now }))(0),
      settings,
      plan,
      gate,
      prints,
      passages: await listAdmitted(db, edition, idxs),
    },
    openingHours(plan),
  );
  const display = await displayOf(db, edition, plan, prints);
  return {
    verdict: decision.admitted ? 'admitted' : 'refused',
    refusal: decision.refusal,
    consequence: decision.consequence,
    alerts: decision.alerts,
    display: display(badge),
  };
}

type Presented = (text: string) => PresentedBadge;

type Shown = Pick<PassageInput, 'badge' | 'escort' | 'passedAt'>;

type Decided = { input: PassageInput; badge: PresentedBadge; decision: Decision };

/** By time, each knowing the ones before it: two entries of one batch are told apart. */
function decideNew(
  inputs: readonly PassageInput[],
  {
    plan,
    settings,
    gate,
    prints,
    admitted,
    presented,
    room,
  }: {
    plan: EditionPlan;
    settings: GateSettings;
    gate: Gate;
    prints: readonly Print[];
    admitted: readonly Passage[];
    presented: Presented;
    room: Awaited<ReturnType<typeof roomAtHub>>;
  },
): Decided[] {
  const hours = openingHours(plan);
  const zoneBit = plan.zones.find(({ id }) => id === gate.zoneId)?.bit ?? -1;
  const once = new Map(inputs.map((input) => [input.id, input]));
  const inOrder = [...once.values()].toSorted(
    (one, other) => one.passedAt.getTime() - other.passedAt.getTime(),
  );
  const passages = [...admitted];
  let letIn = 0;

  return inOrder.map((input) => {
    const badge = presented(input.badge);
    const decision = decideAttempt(
      attemptOf(input, presented),
      { ...nothingMore, ...room(letIn), settings, plan, gate, prints, passages },
      hours,
    );
    if (decision.admitted && input.direction === 'in') letIn += 1;
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
    escort:
      input.escort === undefined
        ? null
        : { badge: presented(input.escort), readAt: input.passedAt },
    direction: input.direction,
    at: input.passedAt,
    knownAt: input.passedAt,
    photoChecked: input.photoChecked ?? false,
    identityChecked: input.identityChecked ?? false,
    waived: [],
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

function shownIn({ badge, escort, passedAt: at }: Shown): ShownText[] {
  return [badge, escort].flatMap((text) => (text === undefined ? [] : [{ text, at }]));
}

function presentedIn(presented: Presented) {
  return (input: Shown) => shownIn(input).map(({ text }) => presented(text));
}

function numbersOf(badges: readonly PresentedBadge[]): number[] {
  return [...new Set(badges.flatMap((badge) => (badge.ok ? badge.claims.idx : [])))];
}
