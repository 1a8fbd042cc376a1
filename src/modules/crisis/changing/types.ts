import type { AlertLine, AlertParty } from '#modules/alerts/types';
import type { MeetingPlace } from '#modules/meetings/moving/service';

export const changeKinds = ['shift', 'move', 'cancel'] as const;

export type ChangeKind = (typeof changeKinds)[number];

export const changeReasons = [
  'weather',
  'security',
  'safety',
  'transport',
  'organisation',
] as const;

export type ChangeReason = (typeof changeReasons)[number];

/** What shall become of a day; what of it has begun stays as it is. */
export type DayOrder = {
  dayIndex: number;
  kind: ChangeKind;
  /** Of a shift: later, or earlier where it is negative; else null. */
  minutes: number | null;
  /** Of a move; else null. */
  toDayIndex: number | null;
  why: ChangeReason;
};

export type OrderRefusal =
  | 'day-unknown'
  | 'day-over'
  | 'same-day'
  | 'no-minutes'
  /** More than half a day is a move. */
  | 'too-far'
  /** Something would begin in the past, or end on the next day. */
  | 'past'
  | 'past-midnight';

/** One thing of the day, and when it takes place before and after; null: not any more. */
export type Changed = {
  what: 'session' | 'range-session' | 'convoy' | 'meeting';
  id: string;
  /** As it is called; for a meeting the names of the two sides. */
  title: string;
  from: Date;
  to: Date | null;
};

/** Why somebody should look again before it is sent. */
export type ChangeWarning =
  | { code: 'meeting-has-no-room'; about: string }
  | { code: 'not-on-that-day'; about: string };

export type DayPreview = {
  changed: Changed[];
  warnings: ChangeWarning[];
  messages: { party: AlertParty; lines: AlertLine[] }[];
};

/**
 * As it was, so that it can be put back, and in `to` when it begins since the change; null: not any
 * more. Instants as ISO 8601 in UTC.
 */
export type DayBefore = {
  sessions: { id: string; startsAt: string; endsAt: string; to: string | null }[];
  convoys: {
    id: string;
    state: 'planned' | 'published';
    departsAt: string;
    returnsAt: string;
    to: string | null;
  }[];
  rangeSessions: {
    id: string;
    startsAt: string;
    officerId: string | null;
    medicId: string | null;
    interpreterId: string | null;
    to: string | null;
  }[];
  meetings: (Omit<MeetingPlace, 'startsAt' | 'endsAt'> & {
    startsAt: string | null;
    endsAt: string | null;
    to: string | null;
  })[];
};

/** What became of taking a change back. */
export type Undone = {
  /** Meetings whose room is taken: they stay without a time. */
  lost: number;
  /** What somebody has changed since, and so stays as it is; a meeting is named by nobody. */
  left: { what: Changed['what']; title: string }[];
};

export type DayChange = DayOrder & {
  id: string;
  state: 'applied' | 'undone' | 'sent';
  appliedAt: Date;
  undoneAt: Date | null;
  sentAt: Date | null;
  alertId: string | null;
};
