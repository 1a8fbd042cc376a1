import type {
  Assignment,
  Plan,
  Show,
  ShowMeeting,
  Span,
  WallTime,
  Weights,
} from '../../engine/types.ts';
import type { PlannedMeeting, RunOrder, RunScope, RunState, WeightProfile } from '../types.ts';

/** A stopped run is given so long to hand in its best plan. */
export const SILENT_SECONDS = 30;

/**
 * The show as one run gets it. What is outside its scope stays where the version it begins from
 * has it, and is left out where it has no place there; what is inside is free, but for the parts
 * that are frozen.
 */
export function showForRun(
  show: Show,
  { scope, frozen }: Pick<RunOrder, 'scope' | 'frozen'>,
  base: readonly (Assignment | PlannedMeeting)[],
): Show {
  const standing = new Map(base.map((one) => [one.meeting, one]));
  const meetings = show.meetings.flatMap((meeting): ShowMeeting[] => {
    const now = standing.get(meeting.id);
    const begun = { ...meeting, locked: locksOf(meeting, now), published: publishedOf(now) };
    if (!isInScope(scope, meeting, now)) return now ? [lock(begun, now, 'all')] : [];
    return [
      now ? lock(begun, now, frozen) : { ...begun, windows: windowsOf(scope, meeting.windows) },
    ];
  });
  const kept = new Set(meetings.map(({ id }) => id));
  return {
    ...show,
    // A meeting that is not in the run cannot come before one that is.
    meetings: meetings.map((meeting) => ({
      ...meeting,
      after: meeting.after.filter((id) => kept.has(id)),
    })),
  };
}

/** The weights of the settings, bent as the profile says, and single ones put in their place. */
export function weightsFor(
  weights: Weights,
  profile: WeightProfile,
  own: { [Weight in keyof Weights]?: Weights[Weight] | undefined } = {},
): Weights {
  return { ...bent(weights, profile), ...withoutGaps(own) };
}

/** How far a plan's wishes are from what is proven to be impossible, in per cent; null while unknown. */
export function gapOf(
  value: { wishes: number } | null,
  bound: { wishes: number } | null,
): number | null {
  if (!value || !bound) return null;
  if (bound.wishes <= 0) return 0;
  return Math.max(0, Math.round(((bound.wishes - value.wishes) / bound.wishes) * 1_000) / 10);
}

type Standing = {
  state: Exclude<RunState, 'stopping'>;
  endedAt: Date | null;
};

/** As the desk reads it: a run that was stopped still hands in its best plan for a moment. */
export function stateShown({ state, endedAt }: Standing): RunState {
  return state === 'stopped' && !endedAt ? 'stopping' : state;
}

/** Whether its process has died: it tells where it stands every second, and has been silent. */
export function isSilent(lastHeard: Date, now: Date): boolean {
  return now.getTime() - lastHeard.getTime() > SILENT_SECONDS * 1_000;
}

function isInScope(
  scope: RunScope,
  meeting: ShowMeeting,
  now: Assignment | PlannedMeeting | undefined,
): boolean {
  if (scope.kind === 'all') return true;
  if (scope.kind === 'unplaced') return !now;
  if (scope.kind === 'party')
    return meeting.guest === scope.party.id || meeting.host === scope.party.id;
  return !now || now.slot.slice(0, 10) === scope.day;
}

/** Locks set in the plan stand beside those of the show. */
function locksOf(
  { locked }: ShowMeeting,
  now: Assignment | PlannedMeeting | undefined,
): ShowMeeting['locked'] {
  if (!now || !('lockedTime' in now || 'lockedPlace' in now)) return locked;
  return {
    at: now.lockedTime ? now.slot : locked.at,
    place: now.lockedPlace ? now.place : locked.place,
  };
}

function publishedOf(
  now: Assignment | PlannedMeeting | undefined,
): { at: WallTime; place: string } | null {
  return now ? { at: now.slot, place: now.place } : null;
}

function lock(
  meeting: ShowMeeting,
  { slot, place }: Assignment | PlannedMeeting,
  frozen: RunOrder['frozen'],
): ShowMeeting {
  if (frozen === 'nothing') return meeting;
  return {
    ...meeting,
    locked: { at: slot, place: frozen === 'all' ? place : meeting.locked.place },
  };
}

/** What is planned for one day only gets its times there. */
function windowsOf(scope: RunScope, windows: readonly Span[] | null): readonly Span[] | null {
  if (scope.kind !== 'day') return windows;
  const day = { from: `${scope.day}T00:00`, to: `${scope.day}T23:55` };
  if (!windows) return [day];
  return windows.flatMap(({ from, to }) => {
    const within = { from: from > day.from ? from : day.from, to: to < day.to ? to : day.to };
    return within.from < within.to ? [within] : [];
  });
}

function bent(weights: Weights, profile: WeightProfile): Weights {
  if (profile === 'even') return { ...weights, fairness: weights.fairness * 4 };
  if (profile === 'near') return { ...weights, walkingMinute: weights.walkingMinute * 4 };
  if (profile === 'settings') return weights;
  const { bracket } = weights;
  return {
    ...weights,
    bracket: {
      ...bracket,
      'must-must': bracket['must-must'] * 2,
      'must-meet': bracket['must-meet'] * 2,
      'meet-meet': bracket['meet-meet'] * 2,
    },
  };
}

function withoutGaps(own: {
  [Weight in keyof Weights]?: Weights[Weight] | undefined;
}): Partial<Weights> {
  return Object.fromEntries(Object.entries(own).filter(([, weight]) => weight !== undefined));
}

/** The meetings of a show that a plan leaves out on purpose. */
export function leftOut(show: Show, { assignments }: Plan): string[] {
  const placed = new Set(assignments.map(({ meeting }) => meeting));
  return show.meetings.map(({ id }) => id).filter((id) => !placed.has(id));
}
