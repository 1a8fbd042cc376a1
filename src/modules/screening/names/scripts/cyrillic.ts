import { letterTable, spell } from './table.ts';

const russian = letterTable(
  `а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh
   ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ѓ:g ќ:k ѕ:dz ј:y љ:ly њ:ny ћ:ch ђ:dj џ:dzh є:ye
   і:i ї:yi ґ:g ў:w ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h ѐ:e ѝ:i ҳ:h ҷ:j ӣ:i ӯ:u ҹ:j ҝ:g`,
);
/** Ukrainian says Г as H and И as Y; Belarusian says Г as H too. */
const ukrainian = new Map([...russian, ['г', 'h'], ['и', 'y']]);
const belarusian = new Map([...russian, ['г', 'h']]);
const serbian = new Map([...russian, ['х', 'h'], ['ж', 'zh'], ['ц', 'ts']]);

/** Cyrillic as the languages of Europe and central Asia write names in Latin letters. */
export function cyrillicToLatin(word: string): string {
  // After a vowel е is ye: Алексеевич is Alekseyevich.
  const lower = word.toLowerCase().replace(/(?<=[аеёиоуыэюяіў])е(?!$)/g, 'є');
  if (/[іїєґ]/.test(word.toLowerCase()) && !/[ыәқғңөұүһ]/.test(lower))
    return spell(lower, ukrainian);
  if (/ў/.test(lower)) return spell(lower, belarusian);
  if (/[јљњћђџ]/.test(lower)) return spell(lower, serbian);
  return spell(lower, russian);
}
