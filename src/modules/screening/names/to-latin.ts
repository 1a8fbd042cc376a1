import anyAscii from 'any-ascii';
import { arabicToLatin } from './scripts/arabic.ts';
import { cyrillicToLatin } from './scripts/cyrillic.ts';
import { hanToLatin } from './scripts/han.ts';
import { hangulToLatin } from './scripts/korean.ts';
import { bareLetters, latinLetters } from './scripts/latin.ts';
import {
  armenianToLatin,
  georgianToLatin,
  greekToLatin,
  hebrewToLatin,
  nkoToLatin,
} from './scripts/others.ts';

/** A piece of a name in Latin letters. One written word may hold several. */
export type Piece = {
  latin: string;
  abjad: boolean;
  /** Its Latin letters are ours and not those of whoever bears the name. */
  respelled?: boolean;
  /** Where it is not `latin`: the letters without their accents. */
  bare?: string;
  /** Another way to say a word whose vowels are not written. */
  alternate?: string;
  /** Of a script with a letter or a sign for each syllable: the word as it is written. */
  han?: string;
  syllables?: readonly string[];
};

const han = /^\p{Script=Han}+$/u;

/** Whether a name is one of those that Chinese characters write, and so has several readings. */
export function isHan(word: string): boolean {
  return han.test(word);
}

/** Each way to read a word of Chinese characters. `whole` says that it is all of a name. */
export function readHan(word: string, whole: boolean): Piece[][] {
  return hanToLatin(word).map((reading) => {
    const characters = [...word];
    if (reading.length !== characters.length)
      return reading.map((latin) => ({ latin, abjad: false, han: word }));
    return familyAndGiven(reading, characters, whole);
  });
}

/**
 * A name written without a space begins with the family name, of one syllable, or of two where
 * the name has four; the rest is one given name, however many syllables it has.
 */
function familyAndGiven(
  syllables: readonly string[],
  characters: readonly string[],
  whole: boolean,
): Piece[] {
  const cut = whole && syllables.length > 1 ? (syllables.length > 3 ? 2 : 1) : 0;
  const parts =
    cut === 0
      ? [[0, syllables.length]]
      : [
          [0, cut],
          [cut, syllables.length],
        ];
  return parts.map(([from, to]) => ({
    latin: syllables.slice(from, to).join(''),
    abjad: false,
    syllables: syllables.slice(from, to),
    han: characters.slice(from, to).join(''),
  }));
}

const remembered = new Map<string, readonly Piece[]>();
const mostRemembered = 100_000;

/** A written word, of any script, in Latin letters. `whole` says that it is all of a name. */
export function toLatin(word: string, whole = false): readonly Piece[] {
  const key = whole ? `${word} ` : word;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const pieces = read(word, whole);
  remembered.set(key, pieces);
  return pieces;
}

function read(word: string, whole: boolean): Piece[] {
  if (/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(word))
    return vowelled(latinLetters(word), bareLetters(word));
  if (/\p{Script=Arabic}/u.test(word))
    return arabicToLatin(word).filter(({ latin }) => latin !== '');
  if (/\p{Script=Cyrillic}/u.test(word)) return vowelled(latinLetters(cyrillicToLatin(word)));
  if (/\p{Script=Hebrew}/u.test(word)) return [{ ...hebrewToLatin(word), abjad: true }];
  if (/\p{Script=Greek}/u.test(word)) return vowelled(greekToLatin(word));
  if (/\p{Script=Georgian}/u.test(word)) return vowelled(georgianToLatin(word));
  if (/\p{Script=Armenian}/u.test(word)) return vowelled(armenianToLatin(word));
  if (/\p{Script=Nko}/u.test(word)) return vowelled(nkoToLatin(word));
  if (/^\p{Script=Hangul}+$/u.test(word))
    return familyAndGiven(hangulToLatin(word, whole), [...word], whole);
  if (isHan(word)) return readHan(word, whole)[0] ?? [];
  return vowelled(latinLetters(anyAscii(word)));
}

function vowelled(latin: string, bare = latin): Piece[] {
  if (latin === '') return [];
  return [{ latin, abjad: false, ...(bare !== latin && { bare }) }];
}
