/**
 * A text as its reader hears it: without case, accents, invisible marks or punctuation, words
 * separated by one space. Arabic loses its vowel signs and the variants of alif, ya and ta
 * marbuta that keyboards mix up; the Turkish dotless ı meets the i, because both are typed.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ıøłæœßðþةىک]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name of a column as the program knows it: `First name`, `FIRST-NAME` and `first_name` are one. */
export function foldColumnName(heading: string): string {
  const custom = /^\s*custom\s*:/i.test(heading);
  const name = fold(custom ? heading.replace(/^[^:]*:/, '') : heading).replaceAll(' ', '_');
  return custom ? `custom:${name}` : name;
}

/** Persian and Arabic-Indic digits as the ones a parser knows. */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', '');
}

/** Without the marks of direction and width that copying from a web page or an Arabic sheet leaves behind. */
export function withoutInvisible(text: string): string {
  return invisible.test(text) ? text.replace(allInvisible, '').trim() : text.trim();
}

const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const allInvisible = new RegExp(invisible, 'g');

const plainLetters: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ة: 'ه',
  ى: 'ي',
  ک: 'ك',
};
