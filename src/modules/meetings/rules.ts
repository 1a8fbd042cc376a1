import type { Meeting, MeetingState, Party } from './types.ts';

const nextStates: Record<MeetingState, readonly MeetingState[]> = {
  asked: ['accepted', 'declined', 'expired', 'planned', 'cancelled'],
  accepted: ['planned', 'declined', 'cancelled'],
  // The other side changes its mind, or a cancelled slot comes free again.
  declined: ['accepted', 'planned'],
  expired: ['accepted', 'planned'],
  // A plan that is drawn up anew may leave it without a time.
  planned: ['held', 'missed', 'cancelled', 'accepted', 'declined'],
  // The desk corrects what it noted in haste.
  held: ['missed'],
  missed: ['held'],
  cancelled: ['accepted', 'planned'],
};

/** The states that may come after one. */
export function statesAfter(state: MeetingState): readonly MeetingState[] {
  return nextStates[state];
}

/** Whether a meeting may go from one state to another in one step; staying where it is is none. */
export function canBecome(from: MeetingState, to: MeetingState): boolean {
  return nextStates[from].includes(to);
}

/** The states in which a meeting has a time. */
export function needsTime(state: MeetingState): boolean {
  return state === 'planned' || state === 'held' || state === 'missed';
}

type Standing = Pick<Meeting, 'state' | 'startsAt'>;

/**
 * The states a meeting went through to be where it is. A cancelled meeting was planned before
 * if it has a time.
 */
export function statesPassed({ state, startsAt }: Standing): MeetingState[] {
  if (state === 'asked') return ['asked'];
  if (state === 'accepted' || state === 'declined' || state === 'expired') return ['asked', state];
  if (state === 'planned') return ['asked', 'planned'];
  if (state === 'cancelled' && !startsAt) return ['asked', 'cancelled'];
  return ['asked', 'planned', state];
}

/**
 * The states a known meeting went through since, when a file tells where it is now; none where
 * it stayed. Null where no way leads there, such as from held back to asked.
 */
export function statesBetween(before: Standing, after: Standing): MeetingState[] | null {
  if (before.state === after.state) return [];
  const passed = statesPassed(after);
  const place = passed.indexOf(before.state);
  if (place >= 0) return passed.slice(place + 1);
  return canBecome(before.state, after.state) ? [after.state] : null;
}

export type MeetingFault =
  | 'meeting.one-guest'
  | 'meeting.without-time'
  | 'meeting.ends-before-it-starts';

/** Why a meeting of a file is not saved. */
export type MeetingRefusal =
  | MeetingFault
  | 'meeting.exhibitor-unknown'
  | 'meeting.guest-unknown'
  | 'meeting.state-unreachable'
  /** Somebody or a place would be in two meetings at once; the one that was there first counts. */
  | 'meeting.double-booked-in-file'
  /** The same number stands in two rows; the first one counts. */
  | 'meeting.twice-in-file';

/** What is wrong with a meeting by itself; null where nothing is. */
export function refuseMeeting(
  meeting: Pick<Meeting, 'delegationId' | 'participantId' | 'state' | 'startsAt' | 'endsAt'>,
): MeetingFault | null {
  if ((meeting.delegationId === null) === (meeting.participantId === null))
    return 'meeting.one-guest';
  if (needsTime(meeting.state) && !meeting.startsAt) return 'meeting.without-time';
  if (meeting.startsAt && meeting.endsAt && meeting.endsAt <= meeting.startsAt)
    return 'meeting.ends-before-it-starts';
  return null;
}

/** Who comes to a meeting: a delegation, or a person who comes for none. */
export function guestOf({
  delegationId,
  participantId,
}: Pick<Meeting, 'delegationId' | 'participantId'>): Party {
  return delegationId
    ? { kind: 'delegation', id: delegationId }
    : { kind: 'participant', id: participantId ?? '' };
}
