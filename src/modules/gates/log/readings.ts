import { nightNumber } from '../presence/rules.ts';
import type { CountingRule, IncidentProposal, NightlyExit, Passage } from '../types.ts';
import { isVoided } from './fold.ts';
import type { GateState } from './types.ts';

/**
 * Who is in a zone at an instant (ms): went in last, was not put out by the night, and is not
 * there for so long that the exit must have been missed. By number of the badge.
 */
export function insideAt(state: GateState, zoneBit: number, at: number): Passage[] {
  const earliest = earliestCounted(state.rules.countingRuleOf(zoneBit), at);
  const ofZone = state.entered.get(zoneBit)?.values() ?? [];
  return [...ofZone]
    .filter((passage) => passage.at.getTime() >= earliest)
    .toSorted((a, b) => a.idx - b.idx);
}

export function isInside(
  state: GateState,
  { idx, zoneBit }: { idx: number; zoneBit: number },
  at: number,
): boolean {
  const passage = state.entered.get(zoneBit)?.get(idx);
  if (!passage) return false;
  return passage.at.getTime() >= earliestCounted(state.rules.countingRuleOf(zoneBit), at);
}

export type Occupancy = {
  badges: number;
  /** Counted by hand since the zone was last emptied; never below zero. */
  withoutBadge: number;
  people: number;
};

export function occupancyAt(state: GateState, zoneBit: number, at: number): Occupancy {
  const { nightlyExit } = state.rules.countingRuleOf(zoneBit);
  const earliest = nightlyExit ? beginOfNight(nightlyExit, at) : Number.NEGATIVE_INFINITY;
  const badges = countInside(state, zoneBit, at);
  const withoutBadge = (state.counts.get(zoneBit) ?? [])
    .filter((event) => !isVoided(state, event) && event.hlc.ms >= earliest)
    .reduce((people, { count }) => Math.max(0, people + (count ?? 0)), 0);
  return { badges, withoutBadge, people: badges + withoutBadge };
}

/** Every incident the log shows, by key. */
export function incidentsIn(state: GateState): IncidentProposal[] {
  return [...state.badges.values()]
    .flatMap(({ incidents }) => incidents)
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}

/** Asked at each scan where a zone has a capacity, with thousands inside. */
function countInside(state: GateState, zoneBit: number, at: number): number {
  const earliest = earliestCounted(state.rules.countingRuleOf(zoneBit), at);
  let inside = 0;
  for (const passage of state.entered.get(zoneBit)?.values() ?? [])
    if (passage.at.getTime() >= earliest) inside += 1;
  return inside;
}

/**
 * The first entry (ms) that still counts at an instant, by `isForgotten`. Asked once for a zone
 * and not for each person in it, because local time is slow to find.
 */
function earliestCounted({ forgetAfterMinutes, nightlyExit }: CountingRule, at: number): number {
  const earliest = at - forgetAfterMinutes * MINUTE_MS + 1;
  return nightlyExit ? Math.max(earliest, beginOfNight(nightlyExit, at)) : earliest;
}

/** The last nightly exit up to an instant, by halves: only the local clock knows when it was. */
function beginOfNight(exit: NightlyExit, at: number): number {
  const name = `${exit.at} ${exit.timeZone}`;
  const known = begins.get(name);
  if (known !== undefined && known <= at && at < known + SHORTEST_DAY_MS) return known;

  const tonight = nightNumber(new Date(at), exit);
  const now = Math.floor(at / MINUTE_MS);
  let [before, after] = [now - 2 * 24 * 60, now];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (nightNumber(new Date(middle * MINUTE_MS), exit) < tonight) before = middle;
    else after = middle;
  }
  begins.set(name, after * MINUTE_MS);
  return after * MINUTE_MS;
}

/** The same night is asked for again and again. */
const begins = new Map<string, number>();

const MINUTE_MS = 60_000;
/** Where clocks are put forward. */
const SHORTEST_DAY_MS = 23 * 60 * MINUTE_MS;
