import type { Horizon, Purpose } from '#modules/needs/types';
import type { Sector } from '#modules/needs/taxonomy/types';
import type { Bracket } from '../engine/types.ts';
import type { PartyKind, WishAction } from '../types.ts';

/** What the score knows of a party. */
export type Profile = {
  kind: PartyKind;
  id: string;
  name: string;
  /** ISO 3166 alpha-2; the further ones of a joint stand follow. */
  countries: readonly [string, ...string[]];
  seeks: readonly Sector[];
  offers: readonly Sector[];
  purposes: readonly Purpose[];
  horizon: Horizon | null;
  /** ISO 639-1. */
  languages: readonly string[];
  /** From 1, an expert, to 5, a head of state or government; null where nobody knows. */
  seniority: number | null;
  /** Meetings agreed, planned or held so far. */
  meetings: number;
  /**
   * What it seeks was told in confidence to the ministry (`needs`) and not for the other side:
   * it counts, and its words are told to no exhibitor.
   */
  seeksInConfidence: boolean;
};

/** What the two sides said of their last meeting, by one word for each side that said one. */
export type LastTime = { guest?: LastWord; host?: LastWord };

export type LastWord = 'useful' | 'no-interest';

export const scoreParts = [
  /** The guest seeks what the host offers. */
  'sought',
  /** The host seeks what the guest offers. */
  'offered',
  'purpose',
  'language',
  'level',
  'last-time',
  'fairness',
  /** How strongly those who wish it wish it: must before meet, first ranks first. */
  'wish',
] as const;

export type ScorePartCode = (typeof scoreParts)[number];

/** How much each part weighs against the others; whole numbers from 0 to 100. */
export type ScoreWeights = Record<ScorePartCode, number>;

/** A sector that is sought beside the offered one that comes nearest to it. */
export type SectorMatch = { sought: Sector; offered: Sector; distance: 0 | 1 };

/** One part of a score, in codes and values; `how` picks the sentence that tells it. */
export type ScorePart = {
  code: ScorePartCode;
  how: string;
  points: number;
  /** The most this part can give; those of all parts add up to 100. */
  most: number;
  /** The sectors that match, of the two about sectors. */
  sectors?: readonly SectorMatch[];
  /** The purposes both have, of the part about purposes. */
  purposes?: readonly Purpose[];
  /** The languages both speak, of the part about languages. */
  languages?: readonly string[];
  /** Of the part about fairness: the meetings of whoever has fewer. */
  meetings?: number;
};

/** Why two parties are not brought together. The first two are no secret; a `never` is. */
export type Exclusion =
  /** The exhibitor is not admitted, or the act in force does not admit it. */
  | 'policy'
  /** The organiser keeps these two countries apart. */
  | 'countries'
  | 'never-guest'
  | 'never-host';

export type Score = {
  /** Null where nothing speaks against it. */
  excluded: Exclusion | null;
  /** Null where neither side wishes it. */
  bracket: Bracket | null;
  /** From 0 to 100, to be compared inside one bracket only. */
  points: number;
  parts: readonly ScorePart[];
};

export type StatedWish = { action: WishAction; rank: number | null };

export type PairWishes = { guest?: StatedWish | undefined; host?: StatedWish | undefined };

export type Pair = { guestId: string; exhibitorId: string };

export type BannedPair = Pair & { why: Exclusion };
