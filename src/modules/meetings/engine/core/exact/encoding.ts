import { listAt, type Model } from '../model.ts';
import type { Clauses, Literal } from './clauses.ts';

/** Where a model stands in the variables of the SAT engine. */
export type Encoding = {
  /** `at[meeting][unit]`: the meeting is there; 0 where it may not be. */
  at: Literal[][];
  /** `busy[party][unit]`: the party has a meeting there; 0 where it cannot. */
  busy: Literal[][];
  /** `waits[party][i]`: the party has more than `i` idle periods. */
  waits: Literal[][];
};

/**
 * Whether a model is of the kind the exact engine knows: one stretch of slots, meetings of one
 * slot each, nobody in two of them at once.
 */
export function isSlotModel(model: Model): boolean {
  return (
    model.stretches === 1 &&
    model.length.every((length) => length === 1) &&
    model.teams.every((teams) => teams === 1)
  );
}

/**
 * Writes the model as clauses. Beside what a plan must keep there are clauses that follow from
 * it and save the engine the search: how many slots of a party are busy, and how far apart two
 * of them may be when it does not wait.
 */
export function encode(model: Model, clauses: Clauses): Encoding {
  const { units, meetings, parties } = model;
  const at = Array.from({ length: meetings }, (_, meeting) => {
    const row: Literal[] = Array.from({ length: units }, () => 0);
    for (const unit of listAt(model.starts, meeting)) row[unit] = clauses.variable();
    return row;
  });
  at.forEach((row, meeting) => {
    if (model.required[meeting] === 1) clauses.add(...row);
    clauses.atMostOne(row.filter(isLiteral));
  });

  const own: number[][] = Array.from({ length: parties }, () => []);
  for (let meeting = 0; meeting < meetings; meeting++)
    for (const party of listAt(model.members, meeting)) own[party]?.push(meeting);
  const busy = own.map((list) => {
    const row = encodeBusy(list, at, units, clauses);
    if (list.every((meeting) => model.required[meeting] === 1))
      encodeBusyCount(row.filter(isLiteral), list.length, clauses);
    return row;
  });

  encodeOrder(model, at, clauses);
  encodeCapacity(model, { at, busy }, clauses);
  // Where somebody never waits, nobody may wait more than `spread` times.
  const uneven = model.spread !== null && own.every((list) => list.length > 1);
  const waits = own.map((list, party) => {
    if (model.counted[party] !== 1) return [];
    const most = model.spread === null || uneven ? list.length - 1 : model.spread + 1;
    const shape = { meetings: list.length, most: Math.min(most, list.length - 1), exactly: uneven };
    return encodeWaiting(busy[party] ?? [], shape, clauses);
  });
  if (model.spread !== null) encodeSpread(model, model.spread, waits, clauses);
  return { at, busy, waits };
}

/** `busy[unit]`: the party has one of its meetings there, and never two. */
function encodeBusy(
  meetings: readonly number[],
  at: readonly Literal[][],
  units: number,
  clauses: Clauses,
): Literal[] {
  return Array.from({ length: units }, (_, unit) => {
    const there = meetings.map((meeting) => at[meeting]?.[unit] ?? 0).filter(isLiteral);
    if (there.length === 0) return 0;
    const literal = clauses.variable();
    for (const one of there) clauses.add(-one, literal);
    clauses.add(-literal, ...there);
    clauses.atMostOne(there);
    return literal;
  });
}

/** Of the units at which a party can be busy, it is at as many as it has meetings. */
function encodeBusyCount(possible: readonly Literal[], meetings: number, clauses: Clauses): void {
  if (meetings > possible.length) clauses.add();
  else if (meetings === possible.length) for (const literal of possible) clauses.add(literal);
  else if (meetings > 1) {
    const count = clauses.counted(possible, meetings + 1, true);
    clauses.add(-(count[meetings] ?? 0));
    clauses.add(count[meetings - 1] ?? 0);
  }
}

function encodeOrder(model: Model, at: readonly Literal[][], clauses: Clauses): void {
  for (let meeting = 0; meeting < model.meetings; meeting++)
    for (const earlier of listAt(model.after, meeting)) {
      let begunBefore: Literal = 0;
      for (let unit = 0; unit < model.units; unit++) {
        const here = at[meeting]?.[unit] ?? 0;
        if (here !== 0) clauses.add(-here, begunBefore);
        const earlierHere = at[earlier]?.[unit] ?? 0;
        if (earlierHere === 0) continue;
        const begun = clauses.variable();
        clauses.add(-begun, earlierHere, begunBefore);
        begunBefore = begun;
      }
    }
}

/**
 * Counts meetings where few parties can be busy at once, and otherwise busy parties, which comes
 * to the same where every meeting has as many and takes far fewer clauses.
 */
function encodeCapacity(
  model: Model,
  { at, busy }: { at: readonly Literal[][]; busy: readonly Literal[][] },
  clauses: Clauses,
): void {
  const members = (model.members.offsets[1] ?? 0) - (model.members.offsets[0] ?? 0);
  const meetings = at.map((_, meeting) => meeting);
  const alike = meetings.every((meeting) => listAt(model.members, meeting).length === members);

  for (let resource = 0; resource < model.resources; resource++) {
    const users = meetings.filter((meeting) => listAt(model.needs, meeting).includes(resource));
    for (let unit = 0; unit < model.units; unit++) {
      const capacity = model.capacity[resource * model.units + unit] ?? 0;
      const byParty =
        alike && users.length === model.meetings && capacity * members * 2 > model.parties;
      const most = byParty ? capacity * members : capacity;
      const rows = byParty ? busy : users.map((meeting) => at[meeting] ?? []);
      const there = rows.map((row) => row[unit] ?? 0).filter(isLiteral);
      if (there.length > most) clauses.add(-(clauses.counted(there, most + 1, false)[most] ?? 0));
    }
  }
}

/** Counts the units at which a party sits idle and has a meeting right after it. */
function encodeWaiting(
  busy: readonly Literal[],
  { meetings, most, exactly }: { meetings: number; most: number; exactly: boolean },
  clauses: Clauses,
): Literal[] {
  if (meetings < 2) return [];
  const ends: Literal[] = [];
  let begun: Literal = 0;
  for (let unit = 0; unit + 1 < busy.length; unit++) {
    const here = busy[unit] ?? 0;
    const next = busy[unit + 1] ?? 0;
    if (begun !== 0 && next !== 0) {
      const end = clauses.variable();
      clauses.add(-next, here, -begun, end);
      if (exactly) {
        clauses.add(-end, next);
        if (here !== 0) clauses.add(-end, -here);
        clauses.add(-end, begun);
      }
      ends.push(end);
    }
    if (here === 0) continue;
    const begunHere = clauses.variable();
    clauses.add(-here, begunHere);
    if (begun !== 0) clauses.add(-begun, begunHere);
    if (exactly) clauses.add(-begunHere, here, begun);
    begun = begunHere;
  }

  const waits = clauses.counted(ends, most, exactly);
  for (let one = 0; one < busy.length; one++)
    for (let other = one + meetings; other < busy.length; other++)
      if (busy[one] && busy[other])
        clauses.add(waits[0] ?? 0, -(busy[one] ?? 0), -(busy[other] ?? 0));
  return waits;
}

/** Nobody has more than `spread` idle periods above what everybody has. */
function encodeSpread(
  model: Model,
  spread: number,
  waits: readonly Literal[][],
  clauses: Clauses,
): void {
  const counted = waits.filter((_, party) => model.counted[party] === 1);
  const longest = Math.max(0, ...counted.map((own) => own.length));
  for (let floor = 1; floor + spread <= longest; floor++) {
    const everybody = clauses.variable();
    for (const own of counted) {
      const above = own[floor + spread - 1];
      if (above) clauses.add(-above, everybody);
      clauses.add(-everybody, own[floor - 1] ?? 0);
    }
  }
}

function isLiteral(literal: Literal): boolean {
  return literal !== 0;
}
