import { homoglyphs } from './homoglyphs.ts';

/** Characters that format and are not seen, and the joiner that holds nothing together. */
const invisible = /\p{Cf}|\u034f/gu;
/** Kashida, the vowel signs of Arabic and the points of Hebrew: they change no letter. */
const arabicAndHebrewSigns = /(?<=[\p{Script=Arabic}\p{Script=Hebrew}]\p{Mn}*)\p{Mn}|\u0640/gu;
/** Most names are of these signs alone, and there is nothing to repair in them. */
const plain = /^[A-Za-z0-9 .,'&()-]*$/;
const apostrophes = /['`´‘’‚‛ʻʼʽʾʿˈ＇ʹʺ′]/g;

/**
 * A name as it is read rather than as it is coded: compatibility forms composed, what cannot be
 * seen removed, letters borrowed from a look-alike script given back, one kind of apostrophe.
 */
export function cleanName(text: string): string {
  if (plain.test(text)) return text;
  const seen = text
    .normalize('NFKC')
    // Persian parts the words of a compound name by a joiner of no width.
    .replace(/(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu, ' ')
    .replace(invisible, '')
    .replace(arabicAndHebrewSigns, '')
    .replace(apostrophes, "'")
    .replace(/<+/g, ' ');
  return seen.replace(/[\p{L}\p{M}\p{N}']+/gu, repairWord);
}

/**
 * `Sеrgei` with a Cyrillic е is a Latin word: a word of two scripts that look alike is rewritten
 * in the script most of its letters are from, and left alone where a letter has no twin there.
 */
function repairWord(word: string): string {
  const latin = count(word, /\p{Script=Latin}/gu);
  const cyrillic = count(word, /\p{Script=Cyrillic}/gu);
  const greek = count(word, /\p{Script=Greek}/gu);
  if ((latin > 0 ? 1 : 0) + (cyrillic > 0 ? 1 : 0) + (greek > 0 ? 1 : 0) < 2) return word;

  const twins = latin >= cyrillic && latin >= greek ? homoglyphs.toLatin : homoglyphs.toCyrillic;
  return [...word].map((letter) => twins.get(letter) ?? letter).join('');
}

function count(word: string, letters: RegExp): number {
  return word.match(letters)?.length ?? 0;
}
