import { cleanName } from './clean.ts';
import { isHan, readHan, toLatin, type Piece } from './to-latin.ts';

/** A piece in Latin letters with the written text that it came from. */
export type WrittenPiece = Piece & { text: string };

/**
 * The words of a name in Latin letters, in each way the name can be read; more than one only
 * where Chinese characters leave it open.
 */
export function splitWords(name: string): WrittenPiece[][] {
  const written = arrangeComma(cleanName(name))
    .replace(/&/g, ' and ')
    .replace(/%/g, ' percent')
    // U.S. and A.B.C. are words whose letters carry stops.
    .replace(
      /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu,
      (letters) => ` ${letters.replaceAll('.', '')} `,
    )
    .match(/[\p{L}\p{M}\p{N}']+/gu);
  const words = (written ?? []).flatMap(splitScripts);

  const kanji = words.filter(isHan);
  const whole = words.length === 1;
  const ways = Math.max(1, ...kanji.map((word) => readHan(word, whole).length));
  return Array.from({ length: ways }, (_, way) =>
    joinLetters(
      words.flatMap((word) => {
        const pieces = isHan(word)
          ? (readHan(word, whole)[way] ?? toLatin(word, whole))
          : toLatin(word, whole);
        return pieces.map((piece) => ({ ...piece, text: word }));
      }),
    ),
  );
}

/** `TRAORÉ, Moussa` is `Moussa Traoré`: the order of words is no evidence, but their ends are told apart. */
function arrangeComma(name: string): string {
  const parts = name.split(/[,،]/);
  const [last = '', first = ''] = parts;
  if (parts.length !== 2 || first.trim() === '' || last.trim().split(/\s+/).length > 4) return name;
  return /\b(?:ltd|inc|llc|co|corp|sa|ag|ab|plc|lp|jr|sr|iii?|phd|md|mba|esq)\b/i.test(
    first.replace(/\./g, ''),
  )
    ? name
    : `${first} ${last}`;
}

/** A word glued together from two scripts is two words. */
function splitScripts(word: string): string[] {
  if (/^[A-Za-z0-9']+$/.test(word)) return [word];
  return (
    word.match(
      /(?:\p{Script=Latin}|[\p{N}'\p{Script=Inherited}])+|\p{Script=Han}+|\p{Script=Hangul}+|(?:\p{Script=Hiragana}|\p{Script=Katakana}|[ー])+|[^\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
    ) ?? [word]
  );
}

/** `A.B.C.` and `A B C` are the word `abc` once three letters or more stand alone in a row, or two in a body's name. */
function joinLetters(pieces: readonly WrittenPiece[]): WrittenPiece[] {
  const joined: WrittenPiece[] = [];
  let at = 0;
  while (at < pieces.length) {
    let end = at;
    while (isLetter(pieces[end])) end += 1;
    const letters = pieces.slice(at, end);
    if (letters.length >= 3) {
      joined.push({
        latin: letters.map(({ latin }) => latin).join(''),
        abjad: false,
        text: letters.map(({ text }) => text).join(''),
      });
    } else joined.push(...letters);
    const next = pieces[end];
    if (next) joined.push(next);
    at = end + 1;
  }
  return joined;
}

function isLetter(piece: WrittenPiece | undefined): boolean {
  return piece !== undefined && /^[a-z]$/.test(piece.latin);
}
