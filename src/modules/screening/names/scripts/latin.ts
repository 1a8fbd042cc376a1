import { letterTable } from './table.ts';

/**
 * Latin letters that are more than a letter with an accent. German ones follow passports (ICAO
 * Doc 9303 writes Ä as AE) only where the sound agrees; Turkish ones keep their own sound.
 */
const special = letterTable(
  'ß:ss æ:ae œ:oe ø:o å:a þ:th ð:d đ:dj ħ:h ı:i ł:l ŋ:ng ɲ:ny ɓ:b ɗ:d ƙ:k ƴ:y ɛ:e ɔ:o ə:a ǝ:a ɣ:gh ʃ:sh ʒ:zh ç:ch ş:sh ș:sh š:sh č:ch ć:ch ž:zh ź:zh ż:zh ğ:g ţ:ts ț:ts ñ:ny ń:ny ř:rzh ĝ:j ĵ:zh ŝ:sh ĉ:ch ģ:g ķ:k ļ:l ņ:n ŗ:r ś:sh ǧ:j ḫ:kh ẖ:kh ḏ:dh ṯ:th ġ:gh ḡ:gh ð:d ʿ: ʾ:',
);

/** The letters under the accents: what is left of a name on a form that knows no accents. */
export function bareLetters(word: string): string {
  return word
    .toLowerCase()
    .replace(/[ıßæœøłđ]/g, (one) => strokes[one] ?? one)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

const strokes: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** Latin letters of any language to the twenty-six, in lower case. */
export function latinLetters(word: string): string {
  let plain = '';
  // Lower-casing the Turkish İ leaves a loose dot behind, which goes with the other accents.
  for (const letter of word.toLowerCase().normalize('NFC')) {
    if (letter >= 'a' && letter <= 'z') plain += letter;
    else plain += special.get(letter) ?? letter.normalize('NFD').replace(/[^a-z0-9]/g, '');
  }
  return plain;
}
