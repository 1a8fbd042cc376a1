import type { Bracket } from '../../engine/types.ts';
import type { PartyKind, Side, WishAction } from '../../types.ts';
import type { WishWord } from '../../wishes/stating/types.ts';
import type { ScorePart } from '../types.ts';

/** One of the other side, as a party reads it. */
export type Suggestion = {
  kind: PartyKind;
  id: string;
  name: string;
  /** ISO 3166 alpha-2. */
  country: string;
  /** What the party said of it so far; null where nothing. */
  own: Exclude<WishWord, 'none'> | null;
  /** Its place among the party's musts; null for what is none. */
  rank: number | null;
  note: string | null;
  /** Whether somebody else said it for the party. */
  onBehalf: boolean;
  /** What it said of the party, where the reader may know. */
  theirs: Exclude<WishAction, 'never'> | null;
  bracket: Bracket | null;
  points: number;
  parts: ScorePart[];
  /** Of the party's wishes, the one it is like; in the list of these only. */
  like: string | null;
};

/** Whom a party is shown, each list with the best first. */
export type PartyLists = {
  side: Side;
  /** What the party itself said, in its order; its `never` too, because only it can take it back. */
  wishes: Suggestion[];
  recommended: Suggestion[];
  /** Null where the settings do not let this side know. */
  askedForMe: Suggestion[] | null;
  mutual: Suggestion[] | null;
  becauseYouLike: Suggestion[];
  later: Suggestion[];
  /** Found by name; empty where nothing was looked for. */
  found: Suggestion[];
};

export const MOST_RECOMMENDED = 20;
