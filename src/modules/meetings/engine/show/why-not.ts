import type { Plan, Show, Unmet } from '../types.ts';
import { canEverBe } from './capacity.ts';
import { isFree, compile } from './compile.ts';
import { cureOf } from './cures.ts';
import { freeRowOf, hasRow, limitReached } from './fitting.ts';
import type { Model, ModelMeeting } from './model.ts';
import { loadPlan } from './plan.ts';
import { emptyState, type State } from './state.ts';
import { wallTimeOf } from './times.ts';

/** Candidates tried for cures in all, so that a large fair is answered too. */
const TRIES = 200_000;
const TRIES_EACH = { least: 8, most: 96 };

/** Why each wish that is not in the plan is not, and the cheapest cure that works as things stand. */
export function whyNot(show: Show, plan: Plan): Unmet[] {
  return whyNotIn(compile(show), plan);
}

/** `isHasty` where somebody waits for a run to stop: nothing is then moved or dropped for a cure. */
export function whyNotIn(model: Model, plan: Plan, isHasty = false): Unmet[] {
  const state = emptyState(model);
  loadPlan(state, plan);
  const waiting = [...state.waiting.slice(0, state.waitingCount)].toSorted(
    (one, other) => one - other,
  );
  const tries = Math.min(
    TRIES_EACH.most,
    Math.max(TRIES_EACH.least, Math.floor(TRIES / Math.max(1, waiting.length))),
  );
  return waiting.map((index) => whyNotOf(state, index, isHasty ? 0 : tries));
}

export function whyNotOf(state: State, index: number, tries = TRIES_EACH.most): Unmet {
  return {
    meeting: state.model.meetings[index]!.id,
    reason: reasonOf(state, index),
    cure: cureOf(state, index, tries),
  };
}

function reasonOf(state: State, index: number): Unmet['reason'] {
  const { model } = state;
  const meeting = model.meetings[index]!;
  if (meeting.never) return { code: 'never' };
  const common = meeting.legal.filter((start) =>
    [meeting.guest, meeting.host].every((party) =>
      isFree(model.blocked, model.units, model.parties[party]!.row, start, meeting.length),
    ),
  );
  if (common.length === 0) return { code: 'no-common-time' };
  if (meeting.starts.length === 0)
    return { code: 'attendee-busy', attendee: awayAt(state, index, common) };
  if (!canEverBe(model, index)) return neverServed(state, index);
  const missing = [...meeting.after].find((earlier) => state.start[earlier]! < 0);
  if (missing !== undefined) return { code: 'outranked', by: model.meetings[missing]!.id };

  return (
    fullParty(state, meeting, meeting.guest, 'guest-full') ??
    fullParty(state, meeting, meeting.host, 'host-full') ??
    shortOf(state, index) ?? { code: 'outranked', by: rivalOf(state, index) }
  );
}

/** The attendee who is away most often when both parties could. */
function awayAt({ model }: State, index: number, common: Int32Array): string {
  const { attendees, length } = model.meetings[index]!;
  const away = [...attendees].map(
    (row) =>
      common.filter((start) => !isFree(model.blocked, model.units, row, start, length)).length,
  );
  return model.show.meetings[index]?.attendees[away.indexOf(Math.max(...away))] ?? '';
}

function neverServed({ model }: State, index: number): Unmet['reason'] {
  const languages = model.show.meetings[index]?.interpreter;
  return languages && model.meetings[index]!.interpreters?.length === 0
    ? { code: 'no-interpreter', languages, at: null }
    : { code: 'no-place', at: null };
}

/** A party is full where at each beginning it has another meeting, or as many as it wants. */
function fullParty(
  state: State,
  { starts, length }: ModelMeeting,
  party: number,
  code: 'guest-full' | 'host-full',
): Unmet['reason'] | null {
  const limits = [...starts].map((start) =>
    hasRow(state, party, start, length) ? limitReached(state, party, start) : 'time',
  );
  if (limits.includes(null)) return null;
  // The widest limit explains most; where only time is short, no limit is to blame.
  const widest = (['edition', 'day', 'halfDay'] as const).find((limit) => limits.includes(limit));
  return { code, limit: widest ?? 'time' };
}

/** Both have time, but there is no interpreter, or no place, whenever they have. */
function shortOf(state: State, index: number): Unmet['reason'] | null {
  const { model } = state;
  const { starts, length, guest, host, interpreters, places } = model.meetings[index]!;
  const both = [...starts].filter((start) =>
    [guest, host].every(
      (party) => hasRow(state, party, start, length) && !limitReached(state, party, start),
    ),
  );
  const first = both[0];
  if (first === undefined) return null;
  const at = wallTimeOf(model.minute[first]!);
  const languages = model.show.meetings[index]?.interpreter;
  if (
    languages &&
    interpreters &&
    both.every((start) => freeRowOf(state, interpreters, start, length) < 0)
  )
    return { code: 'no-interpreter', languages, at };
  const isFull = both.every((start) =>
    places.every(({ seats }) => freeRowOf(state, seats, start, length) < 0),
  );
  return isFull ? { code: 'no-place', at } : null;
}

/** The meeting most often in the way of this one, the more valuable first among equals. */
function rivalOf(state: State, index: number): string {
  const { model, occupant } = state;
  const { starts, length, guest, host, attendees } = model.meetings[index]!;
  const times = new Map<number, number>();
  const rows = [...attendees];
  for (const party of [guest, host])
    for (let team = 0; team < model.parties[party]!.teams; team++)
      rows.push(model.parties[party]!.row + team);
  for (const start of starts)
    for (const row of rows)
      for (let unit = start; unit < start + length; unit++) {
        const other = occupant[row * model.units + unit]!;
        if (other >= 0) times.set(other, (times.get(other) ?? 0) + 1);
      }
  const [rival] = [...times].toSorted(
    ([one, often], [other, oftenOther]) =>
      oftenOther - often ||
      model.meetings[other]!.value - model.meetings[one]!.value ||
      one - other,
  );
  return rival ? model.meetings[rival[0]]!.id : model.meetings[index]!.id;
}
