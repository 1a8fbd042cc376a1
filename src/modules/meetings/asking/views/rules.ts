import type { Meeting, NamedParty, Side } from '../../types.ts';
import { actsOf, isAhead, otherSide, whoseTurn } from '../rules.ts';
import type { Act, EndReason, Person, PlaceName, Proposal, Seat } from '../types.ts';

/** A meeting as one side reads it. */
export type MeetingView = Pick<
  Meeting,
  | 'id'
  | 'state'
  | 'subject'
  | 'sectors'
  | 'minutes'
  | 'interpreted'
  | 'closed'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'firm'
> & {
  side: Side;
  other: NamedParty;
  /** Who has to answer; null where nobody is waited for. */
  turn: 'ours' | 'theirs' | null;
  acts: Act[];
  open: OpenView | null;
  ended: { by: 'us' | 'them'; reason: EndReason; words: string } | null;
  own: Person[];
  /** Told once both have agreed to meet. */
  theirs: Person[];
};

export type OpenView = {
  by: 'us' | 'them';
  startsAt: Date | null;
  place: string | null;
  person: string | null;
  message: string;
  madeAt: Date;
  onBehalf: boolean;
  holdUntil: Date | null;
  /** Others hope for the same time: it is likely taken. */
  holds: number;
};

export type Surroundings = {
  now: Date;
  other: NamedParty;
  attendees: readonly (Person & { meetingId: string; side: Side })[];
  places: readonly PlaceName[];
  hopedFor: readonly { meetingId: string; startsAt: Date; minutes: number }[];
  said: readonly Proposal[];
};

export function viewOf(seat: Seat, around: Surroundings): MeetingView {
  const { meeting, side, open } = seat;
  const { id, state, subject, sectors, minutes, interpreted, closed } = meeting;
  const { startsAt, endsAt, place, firm } = meeting;
  const turn = whoseTurn(meeting, open);
  const there = around.attendees.filter(({ meetingId }) => meetingId === id);
  return {
    ...{ id, state, subject, sectors, minutes, interpreted, closed, startsAt, endsAt, place, firm },
    ...{ side, other: around.other, acts: actsOf(seat, around.now) },
    turn: turn && (turn === side ? 'ours' : 'theirs'),
    open: open && openView(seat, open, around),
    ended: isAhead(state) ? null : endOf(seat, around.said),
    own: peopleOn(there, side),
    theirs: isTold(state) ? peopleOn(there, otherSide(side)) : [],
  };
}

/** Who sits on the other side is told to those they have agreed to meet. */
function isTold(state: Meeting['state']): boolean {
  return state === 'accepted' || state === 'planned' || state === 'held' || state === 'missed';
}

function openView({ meeting, side }: Seat, open: Proposal, around: Surroundings): OpenView {
  const { startsAt, placeId, participantId, message, madeAt, onBehalf, holdUntil } = open;
  const asked = around.attendees.find((one) => one.id === participantId);
  return {
    ...{ startsAt, message, madeAt, onBehalf, holdUntil },
    by: open.side === side ? 'us' : 'them',
    place: around.places.find((one) => one.id === placeId)?.code ?? null,
    person: asked?.name ?? null,
    holds: startsAt ? rivalsAt(meeting, startsAt, around.hopedFor) : 0,
  };
}

function rivalsAt(
  { id, minutes }: Pick<Meeting, 'id' | 'minutes'>,
  startsAt: Date,
  hopedFor: Surroundings['hopedFor'],
): number {
  const end = startsAt.getTime() + minutes * MINUTE_MS;
  return hopedFor.filter(
    (one) =>
      one.meetingId !== id &&
      one.startsAt.getTime() < end &&
      startsAt.getTime() < one.startsAt.getTime() + one.minutes * MINUTE_MS,
  ).length;
}

function endOf({ meeting, side }: Seat, said: readonly Proposal[]): MeetingView['ended'] {
  const last = said.findLast(
    ({ meetingId, reason }) => meetingId === meeting.id && reason !== null,
  );
  if (!last?.reason) return null;
  return { by: last.side === side ? 'us' : 'them', reason: last.reason, words: last.message };
}

function peopleOn(there: readonly (Person & { side: Side })[], side: Side): Person[] {
  return there.filter((one) => one.side === side).map(({ id, name, post }) => ({ id, name, post }));
}

const MINUTE_MS = 60_000;
