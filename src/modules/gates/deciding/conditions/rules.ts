import type { BadgeClaims } from '#modules/badges/types';
import type { Bound, Condition, DemandedRight, EntryLimit, GateCondition } from './types.ts';

/** What conditions and limits are held against. */
export type EntryFacts = {
  claims: Pick<BadgeClaims, 'category' | 'nationality'>;
  gateId: string;
  zoneBit: number;
  at: Date;
  /** Day of the edition; null between its days. */
  dayIndex: number | null;
  /** Local, `HH:MM`. */
  time: string;
  /** Admitted entries of the badge into the zone before this one, in order of time. */
  entries: readonly PastEntry[];
  isInside: boolean;
  /** Rights the badge has now. */
  rights: readonly string[];
};

export type PastEntry = { gateId: string; at: Date; dayIndex: number | null };

/** Whether every condition that concerns this gate holds. */
export function conditionsHold(conditions: readonly GateCondition[], facts: EntryFacts): boolean {
  return conditions
    .filter(({ gateIds }) => gateIds === null || gateIds.includes(facts.gateId))
    .every(({ demands }) => holds(demands, facts));
}

export function holds(condition: Condition, facts: EntryFacts): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, facts));
  if ('any' in condition) return condition.any.some((one) => holds(one, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('categories' in condition) return condition.categories.includes(facts.claims.category);
  if ('nationalities' in condition)
    return condition.nationalities.includes(facts.claims.nationality);
  if ('days' in condition)
    return facts.dayIndex !== null && condition.days.includes(facts.dayIndex);
  if ('between' in condition) return isBetween(facts.time, condition.between);
  if ('inside' in condition) return facts.isInside === condition.inside;
  if ('right' in condition) return facts.rights.includes(condition.right);
  return isWithin(...measured(condition, facts));
}

/** Whether a badge has entered as often as one of the limits allows. */
export function isLimitReached(limits: readonly EntryLimit[], facts: EntryFacts): boolean {
  return limits
    .filter((limit) => concerns(limit, facts))
    .some(({ gateId, per, most }) => {
      const counted = facts.entries
        .filter((entry) => gateId === null || entry.gateId === gateId)
        .filter((entry) => per === 'edition' || entry.dayIndex === facts.dayIndex);
      return counted.length >= most;
    });
}

/** What a gate asks for now and the badge does not have. */
export function lackedRights(
  demands: readonly DemandedRight[],
  { gateId, at, rights }: Pick<EntryFacts, 'gateId' | 'at' | 'rights'>,
): DemandedRight[] {
  return demands
    .filter((demand) => demand.gateId === gateId)
    .filter(({ during }) => during === null || (during.from <= at && at < during.until))
    .filter(({ anyOf }) => !anyOf.some((right) => rights.includes(right)));
}

type Measure = Extract<
  Condition,
  | { entriesToday: Bound }
  | { entries: Bound }
  | { daysEntered: Bound }
  | { minutesSinceLastEntry: Bound }
>;

function measured(condition: Measure, { entries, dayIndex, at }: EntryFacts): [number, Bound] {
  if ('entriesToday' in condition)
    return [entries.filter((entry) => entry.dayIndex === dayIndex).length, condition.entriesToday];
  if ('entries' in condition) return [entries.length, condition.entries];
  if ('daysEntered' in condition)
    return [new Set(entries.map((entry) => entry.dayIndex)).size, condition.daysEntered];

  const last = entries.at(-1);
  const minutes = last ? (at.getTime() - last.at.getTime()) / 60_000 : Number.POSITIVE_INFINITY;
  // Whoever has never entered has waited long enough, and no `atMost` is meant to shut them out.
  return [minutes, last ? condition.minutesSinceLastEntry : {}];
}

function isWithin(measure: number, { atLeast, atMost }: Bound): boolean {
  return (
    measure >= (atLeast ?? Number.NEGATIVE_INFINITY) &&
    measure <= (atMost ?? Number.POSITIVE_INFINITY)
  );
}

/** From after until means over midnight. */
function isBetween(time: string, [from, until]: readonly [string, string]): boolean {
  return from <= until ? from <= time && time < until : time >= from || time < until;
}

function concerns(limit: EntryLimit, { claims, gateId, zoneBit }: EntryFacts): boolean {
  const { categories } = limit;
  return (
    (categories === null || categories.includes(claims.category)) &&
    (limit.gateId === null || limit.gateId === gateId) &&
    (limit.zoneBit === null || limit.zoneBit === zoneBit)
  );
}
