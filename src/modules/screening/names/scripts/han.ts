import anyAscii from 'any-ascii';
import { hanReadings, japaneseNames } from '../words/han-names.ts';

/** One way to read a name in Chinese characters, a piece per character or per Japanese name. */
export type HanReading = string[];

/**
 * The same characters are a Chinese, a Korean or a Japanese name, and nothing in them says
 * which: each reading that all of them have is given, the Mandarin one first.
 */
export function hanToLatin(word: string): HanReading[] {
  const characters = [...word];
  const mandarin = characters.map((one) =>
    anyAscii(one)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
  const readings = [mandarin];
  for (const language of ['korean', 'cantonese'] as const) {
    const pieces = characters.map((one) => hanReadings[language].get(one));
    if (pieces.every((piece) => piece !== undefined)) readings.push(pieces);
  }
  const japanese = readJapanese(word);
  if (japanese) readings.push(japanese);
  return readings;
}

/** A Japanese name is read in whole words: `山田太郎` is `yamada` and `taro`. */
function readJapanese(word: string): string[] | undefined {
  for (let cut = word.length - 1; cut >= 1; cut -= 1) {
    const family = japaneseNames.get(word.slice(0, cut));
    const given = japaneseNames.get(word.slice(cut));
    if (family && given) return [family, given];
  }
  const alone = japaneseNames.get(word);
  return alone === undefined ? undefined : [alone];
}
