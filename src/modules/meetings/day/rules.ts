import type { Bracket } from '../engine/types.ts';
import type { MeetingSettings } from '../settings/types.ts';
import { brackets } from '../engine/types.ts';
import type { Meeting, MeetingState, Side } from '../types.ts';
import type { Outcome, Standing, Waiting } from './types.ts';

type Timed = Pick<
  Meeting,
  'state' | 'startsAt' | 'endsAt' | 'minutes' | 'guestCameAt' | 'hostCameAt'
>;

/** The end of a meeting that has a beginning, whether or not anybody wrote it down. */
export function endOf({ startsAt, endsAt, minutes }: Timed): Date | null {
  if (endsAt || !startsAt) return endsAt;
  return new Date(startsAt.getTime() + minutes * MINUTE_MS);
}

/**
 * How a meeting stands at an instant. Nobody is late in the minute it begins; from `lateMinutes`
 * on whoever is missing is called, from `releaseMinutes` on the time may be given to others.
 */
export function standingAt(
  meeting: Timed,
  { lateMinutes, releaseMinutes }: Pick<MeetingSettings, 'lateMinutes' | 'releaseMinutes'>,
  now: Date,
): Standing {
  const { state, startsAt } = meeting;
  const end = endOf(meeting);
  if (state === 'missed') return 'missed';
  if (!startsAt || !end || now < startsAt) return state === 'held' ? 'held' : 'ahead';
  if (now >= end) return state === 'held' ? 'held' : 'over';
  if (state === 'held' || absentSide(meeting) === null) return 'on';
  const minutes = minutesSince(startsAt, now);
  if (minutes >= releaseMinutes) return 'releasable';
  return minutes >= lateMinutes ? 'late' : 'due';
}

/** Whole minutes from one instant to another, not below 0. */
export function minutesSince(from: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - from.getTime()) / MINUTE_MS));
}

/** Who has not been seen; null where both have. */
export function absentSide({
  guestCameAt,
  hostCameAt,
}: Pick<Meeting, 'guestCameAt' | 'hostCameAt'>): Side | 'both' | null {
  if (!guestCameAt) return hostCameAt ? 'guest' : 'both';
  return hostCameAt ? null : 'host';
}

/**
 * Whether a time is given up by itself: one side stands there, and the other has not come in the
 * minutes it had. Where nobody was seen nothing is concluded: perhaps nobody scans there.
 */
export function isGivenUp(
  meeting: Timed,
  settings: Pick<MeetingSettings, 'lateMinutes' | 'releaseMinutes'>,
  now: Date,
): boolean {
  const absent = absentSide(meeting);
  return (
    meeting.state === 'planned' &&
    (absent === 'guest' || absent === 'host') &&
    standingAt(meeting, settings, now) === 'releasable'
  );
}

/**
 * What the two sides say together: an absence that one of them tells wins over everything the
 * other says; else whatever was said, they met.
 */
export function concluded(
  said: Partial<Record<Side, Outcome>>,
): { state: Extract<MeetingState, 'held' | 'missed'>; missedBy: Side | 'both' | null } | null {
  const { guest, host } = said;
  if (!guest && !host) return null;
  const hostAway = guest === 'other-side-absent';
  const guestAway = host === 'other-side-absent';
  if (hostAway && guestAway) return { state: 'missed', missedBy: 'both' };
  if (hostAway) return { state: 'missed', missedBy: 'host' };
  if (guestAway) return { state: 'missed', missedBy: 'guest' };
  return { state: 'held', missedBy: null };
}

/** Those who wait, the strongest wish first and inside it the highest score. */
export function ranked<One extends Pick<Waiting, 'bracket' | 'points'>>(
  waiting: readonly One[],
): One[] {
  const place = (bracket: Bracket) => brackets.indexOf(bracket);
  return waiting.toSorted(
    (one, other) => place(one.bracket) - place(other.bracket) || other.points - one.points,
  );
}

/** The first instant on the grid of five minutes, from which a time that came free is given on. */
export function nextOnGrid(now: Date): Date {
  return new Date(Math.ceil(now.getTime() / GRID_MS) * GRID_MS);
}

/** Nobody walks to a meeting of less. */
export const SHORTEST_MINUTES = 10;

const MINUTE_MS = 60_000;
const GRID_MS = 5 * MINUTE_MS;
