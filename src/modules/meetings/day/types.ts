import type { CountryNotice } from '#modules/policy/notices/types';
import type { NamedParty, Side } from '../types.ts';

export const outcomes = ['useful', 'neutral', 'no-interest', 'other-side-absent'] as const;

export type Outcome = (typeof outcomes)[number];

/** What one side said of a meeting; the note is read by its own side alone. */
export type SaidOutcome = {
  meetingId: string;
  side: Side;
  outcome: Outcome;
  /** Local date; null where nothing follows. */
  followUpOn: string | null;
  note: string;
  statedAt: Date;
  onBehalf: boolean;
};

/** How a meeting stands in the hour: before it, in it, after it. */
export const standings = [
  'ahead',
  'due',
  'late',
  'releasable',
  'on',
  'held',
  'missed',
  'over',
] as const;

export type Standing = (typeof standings)[number];

export type BoardMeeting = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  guest: NamedParty;
  host: NamedParty;
  standing: Standing;
  guestCameAt: Date | null;
  hostCameAt: Date | null;
  /** Whole minutes since it began without both; 0 where nobody is late. */
  lateMinutes: number;
  missedBy: Side | 'both' | null;
  isReleased: boolean;
};

export type FreePlace = { id: string; code: string; freeUntil: Date | null };

export type Board = {
  now: Date;
  /** When the meetings that are on now end, the earliest first: for the countdown. */
  endsAt: Date | null;
  meetings: BoardMeeting[];
  free: FreePlace[];
};

/** One who could take a time that came free, the best first. */
export type Waiting = {
  party: NamedParty;
  bracket: 'must-must' | 'must-meet' | 'meet-meet' | 'one-sided';
  points: number;
  /** What the company is told before it meets them, or before they meet it. */
  notices: CountryNotice[];
};

/** A time and a place that came free, for whoever waits to meet the side that is there. */
export type FreedTime = {
  meetingId: string;
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  present: NamedParty;
  waiting: Waiting[];
};
