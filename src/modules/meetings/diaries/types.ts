import type { SessionType } from '#modules/programme/types';
import type { LocalText } from '#platform/i18n';
import type { MeetingState, NamedParty } from '../types.ts';

/** Where something is, as a sign says it; `hall` where the place lies in one. */
export type DiaryPlace = { code: string; name: LocalText | null; hall: LocalText | null };

export type DiaryMeeting = {
  kind: 'meeting';
  id: string;
  startsAt: Date;
  endsAt: Date;
  place: DiaryPlace | null;
  /** Who else is in it: a delegation, a person or a company. */
  with: string;
  /** ISO 3166 alpha-2. */
  country: string;
  subject: string;
  state: MeetingState;
  firm: boolean;
  /** ISO 639-1 of two languages, and who interprets between them. */
  interpreted: string[] | null;
  interpreter: string | null;
  closed: boolean;
  sequence: number;
  changedAt: Date | null;
  /** Those of its own side who are named for it. */
  people: string[];
};

export type DiarySession = {
  kind: 'session';
  id: string;
  startsAt: Date;
  endsAt: Date;
  place: DiaryPlace | null;
  title: LocalText;
  type: SessionType;
  state: 'scheduled' | 'held' | 'cancelled';
};

export type DiaryEntry = DiaryMeeting | DiarySession;

/** What one party does on one local day, `YYYY-MM-DD`, in order of time. */
export type DiaryDay = { date: string; entries: DiaryEntry[] };

/** The days of one party: what of the meetings, ceremonies, demonstrations and convoys is its own. */
export type Diary = {
  party: NamedParty;
  timeZone: string;
  days: DiaryDay[];
  /** Number of the published programme, and a digest of what this party's says: alike means the same. */
  version: string;
  at: Date;
};

/** What is at one place on one day, for the sheet on its door. */
export type DoorList = {
  place: DiaryPlace;
  date: string;
  meetings: {
    startsAt: Date;
    endsAt: Date;
    guest: string;
    country: string;
    host: string;
    interpreter: string | null;
    closed: boolean;
    firm: boolean;
  }[];
};

/** An address that gives a party's calendar to a program, until it is revoked. */
export type Feed = {
  id: string;
  madeAt: Date;
  lastReadAt: Date | null;
};
