import { minuteOf, overlap, stretchOf } from './times.ts';
import type { Busy } from '../types.ts';
import { freeRowOf, hasRow, isRowFree, isWithinRun, limitReached, walkClash } from './fitting.ts';
import type { ModelMeeting } from './model.ts';
import type { State } from './state.ts';
import { isOpen } from './opening.ts';
import { interpreterIdOf } from './plan.ts';

/**
 * What stands against a meeting at some time and place, named as the rules a plan can break are.
 * `gives` are the meetings that would have to give way; empty where none of them would help.
 */
export type Clash = { rule: string; about: readonly string[]; gives: readonly string[] };

/** What stands against a beginning wherever the meeting is. The meeting itself must not be placed. */
export function clashesAt(state: State, index: number, start: number): Clash[] {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const told = model.show.meetings[index]!;
  const clashes: Clash[] = [];
  if (meeting.never) clashes.push(firm('never', meeting.id, told.guest, told.host));
  if (told.locked.at !== null && minuteOf(told.locked.at) !== model.minute[start])
    clashes.push(firm('locked-time', meeting.id));
  else if (!meeting.legal.includes(start)) clashes.push(firm('window', meeting.id));
  for (const party of new Set([meeting.guest, meeting.host]))
    clashes.push(...ofParty(state, meeting, party, start));
  clashes.push(...ofAttendees(state, index, start), ...ofOrder(state, meeting, start));
  if (meeting.interpreters && freeRowOf(state, meeting.interpreters, start, meeting.length) < 0)
    clashes.push(...ofInterpreters(state, index, start));

  return clashes;
}

function ofParty(state: State, meeting: ModelMeeting, party: number, start: number): Clash[] {
  const { model } = state;
  const { id, row, teams } = model.parties[party]!;
  const clashes: Clash[] = [];
  const busy = model.show.parties[party]?.busy ?? [];
  for (const why of absencesOf(state, busy, start, meeting.length))
    clashes.push(firm('party-absent', id, why));
  if (!hasRow(state, party, start, meeting.length) && clashes.length === 0) {
    const there = Array.from({ length: teams }, (_, team) =>
      meetingsIn(state, row + team, start, meeting.length),
    );
    // One team is enough, so what the least busy one has would have to give way.
    const gives = there.toSorted((one, other) => one.length - other.length)[0] ?? [];
    clashes.push({ rule: 'party-twice', about: [id, ...there.flat()], gives });
  }
  const limit = limitReached(state, party, start);
  if (limit) clashes.push(firm(limitRules[limit], id));
  if (!isWithinRun(state, party, start, meeting.length)) clashes.push(firm('in-a-row', id));
  return clashes;
}

const limitRules = {
  halfDay: 'maximum-half-day',
  day: 'maximum-day',
  edition: 'maximum-edition',
} as const;

function ofAttendees(state: State, index: number, start: number): Clash[] {
  const { model } = state;
  const { attendees, length } = model.meetings[index]!;
  return [...attendees].flatMap((row, place): Clash[] => {
    const id = model.show.meetings[index]?.attendees[place] ?? '';
    const busy = model.show.attendees.find((attendee) => attendee.id === id)?.busy ?? [];
    const away = absencesOf(state, busy, start, length).map((why) =>
      firm('attendee-absent', id, why),
    );
    if (away.length > 0 || isRowFree(state, row, start, length)) return away;
    const gives = meetingsIn(state, row, start, length);
    return [{ rule: 'attendee-twice', about: [id, ...gives], gives }];
  });
}

function ofOrder({ model, start: starts }: State, meeting: ModelMeeting, start: number): Clash[] {
  const early = [...meeting.after].filter((earlier) => {
    const at = starts[earlier]!;
    return at < 0 || at + model.meetings[earlier]!.length > start;
  });
  const late = [...meeting.before].filter((later) => {
    const at = starts[later]!;
    return at >= 0 && at < start + meeting.length;
  });
  return [...early, ...late].map((other) => firm('after', meeting.id, model.meetings[other]!.id));
}

function ofInterpreters(state: State, index: number, start: number): Clash[] {
  const { id, interpreters, length } = state.model.meetings[index]!;
  const languages = state.model.show.meetings[index]?.interpreter ?? [];
  const [least] = [...(interpreters ?? [])]
    .filter((row) => isOpen(state, row, start, length))
    .map((row) => ({ row, gives: meetingsIn(state, row, start, length) }))
    .toSorted((one, other) => one.gives.length - other.gives.length);
  if (!least) return [firm('interpreter-missing', id, ...languages)];
  const who = interpreterIdOf(state.model, least.row) ?? '';
  return [{ rule: 'interpreter-twice', about: [who, ...least.gives], gives: least.gives }];
}

/** What stands against a place at this time, apart from what stands against the time. */
export function clashesIn(state: State, index: number, start: number, place: number): Clash[] {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const told = model.show.places[place]!;
  const first = model.placeRows[place]!;
  const last = first + model.seats[place]!;
  for (let seat = first; seat < last; seat++)
    if (isRowFree(state, seat, start, meeting.length)) return [];
  const shut = absencesOf(state, told.busy, start, meeting.length);
  if (shut.length > 0) return shut.map((why) => firm('place-shut', told.id, why));
  const there = Array.from({ length: last - first }, (_, seat) =>
    meetingsIn(state, first + seat, start, meeting.length),
  );
  const gives = there.toSorted((one, other) => one.length - other.length)[0] ?? [];

  return [{ rule: 'capacity', about: [told.id, ...there.flat()], gives }];
}

/** Who could not walk to this hall in time, or on from it. */
export function clashesOfWay(state: State, index: number, start: number, hall: number): Clash[] {
  const { model } = state;
  const { guest, host, attendees, length } = model.meetings[index]!;
  const ways = [guest, host].flatMap((party): Clash[] => {
    const { id, row, teams } = model.parties[party]!;
    const rows = Array.from({ length: teams }, (_, team) => row + team).filter((team) =>
      isRowFree(state, team, start, length),
    );
    const far = rows.map((team) => walkClash(state, team, start, length, hall));
    if (rows.length === 0 || far.includes(-1)) return [];
    const other = model.meetings[far[0]!]!.id;
    return [{ rule: 'party-walking', about: [id, other], gives: [other] }];
  });
  const walkers = [...attendees].flatMap((row, place): Clash[] => {
    const far = walkClash(state, row, start, length, hall);
    if (far < 0) return [];
    const id = model.show.meetings[index]?.attendees[place] ?? '';
    const other = model.meetings[far]!.id;
    return [{ rule: 'attendee-walking', about: [id, other], gives: [other] }];
  });
  return [...ways, ...walkers];
}

/** Ids of the meetings that are in a row during this time. */
export function meetingsIn(state: State, row: number, start: number, length: number): string[] {
  const ids: string[] = [];
  for (let unit = start; unit < start + length; unit++) {
    const other = state.occupant[row * state.model.units + unit]!;
    const id = other < 0 ? undefined : state.model.meetings[other]!.id;
    if (id !== undefined && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

function absencesOf(
  { model }: State,
  busy: readonly Busy[],
  start: number,
  length: number,
): string[] {
  const from = model.minute[start]!;
  const stretch = { from, to: from + length * model.unitMinutes };
  return busy.filter((span) => overlap(stretchOf(span), stretch)).map(({ why }) => why);
}

function firm(rule: string, ...about: string[]): Clash {
  return { rule, about, gives: [] };
}
