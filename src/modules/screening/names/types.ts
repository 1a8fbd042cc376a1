import type { SubjectKind } from '../types.ts';

/**
 * What a word of a name does in it. `title` and `particle` say little about who somebody is,
 * `form` is the legal form of a body, `generic` a word that a thousand bodies share.
 */
export type TokenRole =
  | 'name'
  | 'initial'
  | 'particle'
  | 'title'
  | 'form'
  | 'generic'
  | 'place'
  | 'number';

/** One word of a name, ready to be compared. Equal words are one and the same object. */
export type Token = {
  /** A number of its own, for as long as the program runs. */
  id: number;
  /** Latin letters and figures only, in lower case; of a word without vowels, its sounds. */
  latin: string;
  /** As `latin`, with accented letters as the letters under their accents: `celik` for Çelik. */
  bare: string;
  role: TokenRole;
  /** How much the word tells about who is meant: 1 for an ordinary name, less for a common one. */
  weight: number;
  /** Written without vowels (Arabic, Hebrew), so that vowels missing on its side cost little. */
  abjad: boolean;
  /** Its Latin letters are ours: whoever bears the name may spell it in another way. */
  respelled: boolean;
  /** The Chinese or Korean word it is read from: two that only sound alike are two names. */
  han: string;
  /** How it may sound, the likeliest first. At least one. */
  sounds: readonly string[];
  /** The consonants of its likeliest sound, by their kind. */
  skeleton: string;
  /** Families of spellings it belongs to, as `family` or `family/branch`. */
  groups: readonly string[];
};

/** A token where it stands in a name, with the piece of the name that it came from. */
export type Word = { token: Token; text: string };

export type AnalysedName = {
  /** As given. */
  text: string;
  kind: SubjectKind;
  words: readonly Word[];
  /** Every token in order, joined: equal for two names that differ in case, accents or titles alone. */
  key: string;
  /** Sum of the weights of its tokens. */
  weight: number;
};
