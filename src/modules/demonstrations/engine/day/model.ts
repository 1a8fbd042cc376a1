import type { Calendar } from '../core/calendar.ts';
import type { Separations } from '../core/separations.ts';
import type { RangeShow } from '../types.ts';

/** No time, nobody. */
export const none = -1;

/** Posts of a session, in the order in which the state keeps them. */
export const posts = ['officer', 'medic', 'interpreter'] as const;

/**
 * The demo days in whole numbers: sessions, groups and staff by their place in the show, times in
 * minutes. Sessions relate by pairs (`apart`, `quieter`) wherever two of them decide; staff, fuel
 * and seats remain as resources.
 */
export type DayModel = {
  show: RangeShow;
  indexOf: { session: ReadonlyMap<string, number>; group: ReadonlyMap<string, number> };
  days: readonly { from: number; to: number; fuel: number }[];
  /** Midnight of the first day; `dayOf` counts from it. */
  midnight: number;
  /** By days since `midnight`; `none` for a day without a show. */
  dayAt: Int32Array;
  sessions: readonly DaySession[];
  groups: readonly DayGroup[];
  apart: Separations;
  /** By pair: the first is quieter and on the same stand, so on one day it does not begin later. */
  quieter: Uint8Array;
  staff: readonly { shifts: Calendar }[];
  /** Minutes on foot by pair of sessions, between their stands. */
  walking: Int32Array;
  /** Whether a way over a third stand could be shorter than the way told. */
  hasShortcuts: boolean;
  capacity: readonly number[];
  /** Of one group: what the rest can come to, and the worth of a wish and of an invitation above it. */
  scale: { wish: number; invitation: number };
};

export type DaySession = {
  setUp: number;
  run: number;
  clear: number;
  stand: number;
  seats: number;
  fuel: number;
  required: boolean;
  locked: boolean;
  published: number;
  /** Beginnings that break no rule by themselves, in order. */
  starts: Int32Array;
  /** Sessions that `apart` or `quieter` ties to it. */
  rivals: Int32Array;
  /** Sessions of the same stand. */
  mates: Int32Array;
  /** What must have run before it, and what may only run after it. */
  before: readonly number[];
  after: readonly number[];
  /** By post: who may take it; null where nobody need. */
  posts: readonly (Int32Array | null)[];
  /** Groups with a wish or an invitation, the invited first. */
  interested: Int32Array;
  /** Place of the session among the choices of each of them. */
  choiceOf: Int32Array;
};

export type DayGroup = {
  people: number;
  /** Where it is there and not busy. */
  free: Calendar;
  /** Sessions it wants or is invited to. */
  choices: Int32Array;
  weights: Int32Array;
  invited: Uint8Array;
  /** Of its first choice in the list of all choices of all groups. */
  offset: number;
};

export function dayOf(model: DayModel, minute: number): number {
  return model.dayAt[Math.floor((minute - model.midnight) / 1440)] ?? none;
}

/** Whether two sessions may not begin like this together. */
export function doClash(
  model: DayModel,
  one: number,
  oneAt: number,
  other: number,
  otherAt: number,
): boolean {
  const { apart } = model;
  const pair = one * apart.activities + other;
  const difference = otherAt - oneAt;
  if (difference > apart.above[pair]! && difference < apart.below[pair]!) return true;
  if (difference === 0 || dayOf(model, oneAt) !== dayOf(model, otherAt)) return false;
  if (difference < 0) return model.quieter[pair] === 1;
  return model.quieter[other * apart.activities + one] === 1;
}

/** Whether a session keeps a post of that kind busy, from when to when. */
export function postSpan({ setUp, run, clear }: DaySession, post: number, at: number) {
  return post === 2 ? { from: at, to: at + run } : { from: at - setUp, to: at + run + clear };
}
