import type { Breach, Plan, Show, ShowMeeting, WallTime } from '../../engine/types.ts';
import type { EditedMeeting, PlanContent, PlanEdit, PlannedMeeting } from '../types.ts';

/**
 * Rules that no reason lifts: somebody or something would be in two places, which the database
 * refuses too; a pair that policy keeps apart; what is locked, which is unlocked first; what is over.
 */
const FIRM_RULES: ReadonlySet<string> = new Set([
  ...['party-twice', 'attendee-twice', 'interpreter-twice', 'capacity', 'placed-twice'],
  ...['never', 'locked-time', 'locked-place', 'past'],
  ...['unknown-meeting', 'unknown-party', 'unknown-place', 'unknown-interpreter', 'unknown-time'],
  'unknown-attendee',
]);

/** Whether an organiser may let a broken rule pass with a reason. */
export function mayPass({ rule }: Pick<Breach, 'rule'>): boolean {
  return !FIRM_RULES.has(rule);
}

/** The same rule broken for the same ones at the same time. */
export function breachKey({ rule, about, at }: Pick<Breach, 'rule' | 'about' | 'at'>): string {
  return [rule, at ?? '', ...about.toSorted()].join(' ');
}

/** Breaches of the second list that are not in the first. */
export function newBreaches(before: readonly Breach[], after: readonly Breach[]): Breach[] {
  const known = new Set(before.map(breachKey));
  return after.filter((breach) => !known.has(breachKey(breach)));
}

/** A plan without what the show does not know any more, as the engine and the checker read it. */
export function planFor(show: Show, { assignments }: Pick<PlanContent, 'assignments'>): Plan {
  const known = new Set(show.meetings.map(({ id }) => id));
  return {
    assignments: assignments
      .filter(({ meeting }) => known.has(meeting))
      .map(({ meeting, slot, place, interpreter }) => ({
        ...{ meeting, slot, place },
        ...(interpreter && { interpreter }),
      })),
  };
}

/** The show with what is locked and unlocked in a plan put in place of its own locks. */
export function withLocks(show: Show, { assignments }: Pick<PlanContent, 'assignments'>): Show {
  const placed = new Map(assignments.map((one) => [one.meeting, one]));
  return {
    ...show,
    meetings: show.meetings.map((meeting) => {
      const one = placed.get(meeting.id);
      if (!one || (one.lockedTime === undefined && one.lockedPlace === undefined)) return meeting;
      const { lockedTime: time, lockedPlace: place } = locksOf(meeting, one);
      return {
        ...meeting,
        locked: { at: time ? one.slot : null, place: place ? one.place : null },
      };
    }),
  };
}

/** Whether time and place of a placed meeting are locked: in the plan, or else before it. */
export function locksOf(
  { locked }: Pick<ShowMeeting, 'locked'>,
  one: Pick<PlannedMeeting, 'lockedTime' | 'lockedPlace'>,
): { lockedTime: boolean; lockedPlace: boolean } {
  return {
    lockedTime: one.lockedTime ?? locked.at !== null,
    lockedPlace: one.lockedPlace ?? locked.place !== null,
  };
}

export type Change =
  | { kind: 'move'; meeting: string; at: WallTime; place: string }
  | { kind: 'swap'; meeting: string; with: string }
  | { kind: 'unplace'; meeting: string }
  | { kind: 'lock'; meeting: string; time: boolean; place: boolean };

/**
 * What a change does to the meetings of a plan. A meeting that is moved keeps its interpreter if
 * that one is free then, and gets another if not; without one it stands there without.
 *
 * @returns null where it changes nothing, or speaks of a meeting that is not placed
 */
export function changesOf(
  show: Show,
  content: PlanContent,
  change: Change,
  givingWay: readonly string[] = [],
): readonly EditedMeeting[] | null {
  const { meeting } = change;
  const before = content.assignments.find((one) => one.meeting === meeting) ?? null;
  const others = content.assignments.filter((one) => one.meeting !== meeting);
  if (change.kind === 'move') {
    if (before?.slot === change.at && before.place === change.place) return null;
    const giving = new Set(givingWay);
    const staying = others.filter((one) => !giving.has(one.meeting));
    return [
      moved(show, staying, { meeting, before, at: change.at, place: change.place }),
      ...others
        .filter((one) => giving.has(one.meeting))
        .map((one) => ({ meeting: one.meeting, before: one, after: null })),
    ];
  }
  if (!before) return null;
  if (change.kind === 'unplace') return [{ meeting, before, after: null }];
  if (change.kind === 'lock') {
    const after = { ...before, lockedTime: change.time, lockedPlace: change.place };
    return [{ meeting, before, after }];
  }
  const other = others.find((one) => one.meeting === change.with);
  return other ? swapped(show, others, [before, other]) : null;
}

/** The plan with the changes done, or taken back. */
export function withChanges(
  content: PlanContent,
  changes: readonly EditedMeeting[],
  back = false,
): PlanContent {
  const touched = new Map(
    changes.map(({ meeting, before, after }) => [meeting, back ? before : after]),
  );
  const placed = [...touched.values()].filter((one) => one !== null);
  const left = [...touched].filter(([, one]) => one === null).map(([meeting]) => meeting);
  return {
    ...content,
    assignments: [...content.assignments.filter(({ meeting }) => !touched.has(meeting)), ...placed],
    unplaced: [...content.unplaced.filter((meeting) => !touched.has(meeting)), ...left],
  };
}

/** The edit that undo takes back: the last one that stands. */
export function editToUndo(edits: readonly PlanEdit[]): PlanEdit | null {
  return edits.findLast(({ undone }) => !undone) ?? null;
}

/** The edit that redo brings back: the first one undone since the last that stands. */
export function editToRedo(edits: readonly PlanEdit[]): PlanEdit | null {
  const last = editToUndo(edits)?.revision ?? -1;
  return edits.find(({ undone, revision }) => undone && revision > last) ?? null;
}

/** Rules of a plan that were let pass, by their keys, with the latest reason and who gave it. */
export function passedRules(
  edits: readonly PlanEdit[],
): Map<string, Breach & { reason: string; by: string }> {
  return new Map(
    edits
      .filter(({ undone }) => !undone)
      .flatMap(({ overrides, reason, madeBy: by }) =>
        overrides.map((breach) => [breachKey(breach), { ...breach, reason, by }] as const),
      ),
  );
}

/** Changes to what is locked: a lock is opened by an edit of its own. */
export function lockBreaches(
  { meetings }: Pick<Show, 'meetings'>,
  changes: readonly EditedMeeting[],
): Breach[] {
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return changes.flatMap(({ meeting: id, before, after }) => {
    const meeting = known.get(id);
    if (!meeting || !before) return [];
    const { lockedTime, lockedPlace } = locksOf(meeting, before);
    const about = { about: [id], at: before.slot };
    return [
      ...(lockedTime && after?.slot !== before.slot ? [{ rule: 'locked-time', ...about }] : []),
      ...(lockedPlace && after && after.place !== before.place
        ? [{ rule: 'locked-place', ...about }]
        : []),
    ];
  });
}

/** Changes to what has begun, or into a time that is over. */
export function pastBreaches(changes: readonly EditedMeeting[], now: WallTime): Breach[] {
  return changes.flatMap(({ meeting, before, after }) => {
    const isSameTime =
      before && after && before.slot === after.slot && before.place === after.place;
    if (isSameTime) return [];
    const at = [before?.slot, after?.slot].find((slot) => slot !== undefined && slot < now);
    return at === undefined ? [] : [{ rule: 'past', about: [meeting], at }];
  });
}

type Move = { meeting: string; before: PlannedMeeting | null; at: WallTime; place: string };

function moved(
  show: Show,
  others: readonly PlannedMeeting[],
  move: Move,
): EditedMeeting & {
  after: PlannedMeeting;
} {
  const { meeting, before, at, place } = move;
  const known = show.meetings.find(({ id }) => id === meeting);
  const interpreter = known && interpreterFor(show, others, known, move);
  const { interpreter: _, ...rest } = before ?? {};
  const after = { ...rest, meeting, slot: at, place, ...(interpreter && { interpreter }) };
  return { meeting, before, after };
}

function swapped(
  show: Show,
  placed: readonly PlannedMeeting[],
  [one, other]: readonly [PlannedMeeting, PlannedMeeting],
): EditedMeeting[] {
  const others = placed.filter(({ meeting }) => meeting !== other.meeting);
  const first = moved(show, others, {
    ...{ meeting: one.meeting, before: one, at: other.slot },
    place: placeAfterSwap(show, one, other),
  });
  const second = moved(show, [...others, first.after], {
    ...{ meeting: other.meeting, before: other, at: one.slot },
    place: placeAfterSwap(show, other, one),
  });
  return [first, second];
}

/** A stand receives its own; only what is not at home goes where the other one was. */
function placeAfterSwap(show: Show, one: PlannedMeeting, other: PlannedMeeting): string {
  const host = show.meetings.find(({ id }) => id === one.meeting)?.host;
  const home = show.parties.find(({ id }) => id === host)?.home;
  return home === one.place ? one.place : other.place;
}

function interpreterFor(
  show: Show,
  others: readonly PlannedMeeting[],
  { interpreter: languages, minutes }: ShowMeeting,
  { at, before }: Move,
): string | undefined {
  if (!languages) return undefined;
  const end = later(at, minutes);
  const lengths = new Map(show.meetings.map((one) => [one.id, one.minutes]));
  const taken = new Set(
    others
      .filter(({ meeting, slot }) => slot < end && at < later(slot, lengths.get(meeting) ?? 0))
      .map(({ interpreter }) => interpreter),
  );
  const able = show.interpreters.filter(
    ({ id, languages: spoken, shifts }) =>
      languages.every((language) => spoken.includes(language)) &&
      shifts.some(({ from, to }) => from <= at && end <= to) &&
      !taken.has(id),
  );
  return (able.find(({ id }) => id === before?.interpreter) ?? able[0])?.id;
}

/** Wall times within one day: no meeting goes past midnight. */
export function later(at: WallTime, minutes: number): WallTime {
  const total = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.slice(0, 11)}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
