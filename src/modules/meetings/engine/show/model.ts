import type { Bracket, Show } from '../types.ts';

/** Who or what a row of the timetable belongs to: nobody and nothing is in two places. */
export type RowOwner =
  | { of: 'party'; party: number }
  | { of: 'attendee'; attendee: number }
  | { of: 'interpreter'; interpreter: number }
  | { of: 'place'; place: number };

/** Time in units, as long as every meeting and every step allows, numbered through all blocks. */
export type Timeline = {
  unitMinutes: number;
  units: number;
  /** Per unit: its first minute, its block, half-day and day. */
  minute: Int32Array;
  block: Int32Array;
  half: Int32Array;
  day: Int32Array;
  /** Whether a meeting of any length may begin there. */
  begins: Uint8Array;
  /** Per block: the minute it ends. */
  blockEnd: readonly number[];
  halves: readonly HalfDay[];
  days: number;
};

/**
 * A show in whole numbers. What can be in one place at a time is a row: each team of a party, each
 * attendee, each interpreter, each seat of a place.
 */
export type Model = Timeline & {
  show: Show;
  rows: readonly RowOwner[];
  /** Per row and unit: 1 where it is not there, or not open. */
  blocked: Uint8Array;
  parties: readonly ModelParty[];
  attendeeRows: Int32Array;
  interpreterRows: Int32Array;
  /** First row of each place; its seats follow. */
  placeRows: Int32Array;
  seats: Int32Array;
  /** Per row: the hall of a place, -1 for all others. */
  hallOf: Int32Array;
  halls: readonly string[];
  /** Minutes on foot, from hall to hall. */
  walking: Int32Array;
  longestWalk: number;
  meetings: readonly ModelMeeting[];
  /** Meetings of each party, as guest or host. */
  meetingsOf: readonly (readonly number[])[];
  indexOf: Indexes;
};

export type Indexes = {
  party: ReadonlyMap<string, number>;
  place: ReadonlyMap<string, number>;
  attendee: ReadonlyMap<string, number>;
  interpreter: ReadonlyMap<string, number>;
  meeting: ReadonlyMap<string, number>;
};

export type HalfDay = {
  id: string;
  day: number;
  /** Units, in order: one stretch per block. */
  stretches: readonly { from: number; to: number; step: number }[];
};

export type ModelParty = {
  id: string;
  row: number;
  teams: number;
  /** `Infinity` where there is no limit. */
  perHalf: number;
  perDay: number;
  perEdition: number;
  minimum: number;
  /** What one missing meeting costs in the first group of the value. */
  minimumWeight: number;
  /** Longest run; 0 where a party needs no pause. */
  run: number;
  pause: number;
};

/** Seats in one hall, in the order in which they are tried. */
export type HallSeats = { hall: number; seats: Int32Array };

export type ModelMeeting = {
  id: string;
  guest: number;
  host: number;
  /** Units it lasts. */
  length: number;
  minutes: number;
  value: number;
  bracket: Bracket;
  required: boolean;
  /** Nobody may move it. */
  locked: boolean;
  /** Units at which it may begin, as far as those who are in it allow. */
  starts: Int32Array;
  /** The same before any absence: blocks, steps, windows and lock alone. */
  legal: Int32Array;
  places: readonly HallSeats[];
  attendees: Int32Array;
  /** Rows of those who could interpret; null where nobody need. */
  interpreters: Int32Array | null;
  after: Int32Array;
  /** Meetings that wait for this one. */
  before: Int32Array;
  never: boolean;
  /** Where it was, or -1 where it may no longer be there. */
  publishedStart: number;
  publishedPlace: number;
  published: boolean;
};
