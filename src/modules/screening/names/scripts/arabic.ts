import { arabicNames } from '../words/arabic-names.ts';
import { letterTable, spell } from './table.ts';

/**
 * The sounds of Arabic letters, in the alphabet of `sounds.ts`, with the letters of Persian, Urdu,
 * Pashto, Kurdish, Uyghur and Hausa Ajami.
 */
const arabic = letterTable(
  `ا:a أ:a إ:i آ:a ٱ:a ء: ئ:y ؤ:w ب:b ت:t ث:t ج:j ح:h خ:X د:d ذ:d ر:r ز:z س:s ش:S ص:s ض:d ط:t ظ:z
   ع: غ:g ف:f ق:k ك:k ل:l م:m ن:n ه:h ة:a و:u ى:a ي:i پ:p چ:C ژ:j گ:g ک:k ی:i ې:e ۍ:i ے:e ۓ:e ٹ:t
   ڈ:d ڑ:r ں:n ھ:h ہ:h ۂ:h ۃ:a ټ:t ډ:d ړ:r ږ:j ښ:S ڼ:n ګ:g ځ:z څ:ts ڤ:v ڥ:v ڭ:N ݣ:g ڠ:N ڨ:g ڢ:f ڧ:k
   ۇ:u ۆ:o ۈ:u ۋ:v ە:e ێ:e ۊ:o ۀ:e ڕ:r ڵ:l ؾ:y ۉ:u ݨ:n ݜ:S ٺ:t ڄ:j ڃ:N ݙ:d`,
);
/** East of the Gulf the same letters are said in another way. */
const persian = new Map([...arabic, ...letterTable('ث:s ذ:z ض:z و:v ى:i ق:g')]);

export type ArabicPiece = {
  latin: string;
  abjad: boolean;
  respelled?: boolean;
  alternate?: string;
};

/**
 * Pieces of one Arabic-script word in Latin letters. The article is a piece of its own and a
 * servant name (`عبدالرحمن`) two. A common name comes with its vowels, the rest as the sounds
 * that are written, in Arabic and, where it differs, in Persian.
 */
export function arabicToLatin(word: string): ArabicPiece[] {
  const plain = plainLetters(word);
  const known = knownNames(plain);
  if (known) return known;

  if (plain.startsWith('عبدال') && plain.length > 6)
    return [{ latin: 'abd', abjad: false }, ...arabicToLatin(word.slice(5))];
  if (plain.startsWith('ال') && plain.length > 4)
    return [{ latin: 'al', abjad: false }, ...arabicToLatin(word.slice(2))];
  const glued = gluedAt(plain);
  if (glued > 0)
    return [...arabicToLatin(word.slice(0, glued)), ...arabicToLatin(word.slice(glued))];

  const ending = /^(.{2,})(?:ا?لدين)$/.exec(plain);
  if (ending)
    return [...arabicToLatin(word.slice(0, ending[1]?.length)), { latin: 'din', abjad: false }];

  const god = /^(.{2,})الله$/.exec(plain);
  if (god)
    return [...arabicToLatin(word.slice(0, god[1]?.length)), { latin: 'ullah', abjad: false }];

  // Zulfiqar and Dhul-Qadr: the article is inside the name.
  const spelled = plain.startsWith('ذوال') ? word.replace(/^(..)./, '$1') : word;
  const latin = syllables(spell(spelled, arabic));
  const alternate = spell(spelled, persian).replace(/^i(?=[aeou])/, 'y');
  return [{ latin, abjad: true, ...(alternate !== latin && { alternate }) }];
}

/** Forms of a letter that are written one for another, as one: names are looked up by it. */
function plainLetters(word: string): string {
  return word
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیے]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ہھ]/g, 'ه')
    .replace(/ة/g, 'ه');
}

/**
 * Where a word is two that were written without a space, or 0. After a letter that joins no other
 * nothing shows that the space is missing, so it often is: before an article, and beside a name
 * that everybody knows.
 */
function gluedAt(plain: string): number {
  const [, before = ''] = /^(.{2,}[اءدذرزو])ال.{3,}$/.exec(plain) ?? [];
  if (before !== '' && before !== 'عبد') return before.length;
  if (/^ابو.{3}/.test(plain)) return 3;
  for (let cut = 3; cut <= plain.length - 4; cut += 1)
    if (joinsNoOther(plain[cut - 1]) && arabicNames.has(plain.slice(0, cut))) return cut;
  for (let cut = 3; cut <= plain.length - 3; cut += 1)
    if (joinsNoOther(plain[cut - 1]) && arabicNames.has(plain.slice(cut))) return cut;
  return 0;
}

function joinsNoOther(letter: string | undefined): boolean {
  return letter !== undefined && 'اءدذرزو'.includes(letter);
}

/** A known name, one with the ending of a family (محمدی), or two in one word (محمدرضا). */
function knownNames(plain: string): ArabicPiece[] | undefined {
  const known = arabicNames.get(plain);
  if (known !== undefined) return vowelled(known);
  const stem =
    plain.length > 4 && plain.endsWith('ي') ? arabicNames.get(plain.slice(0, -1)) : undefined;
  if (stem !== undefined) return vowelled(`${stem}i`);
  for (let cut = 3; cut <= plain.length - 3; cut += 1) {
    const first = arabicNames.get(plain.slice(0, cut));
    const second = arabicNames.get(plain.slice(cut));
    // Names in one word are a custom of Persian, which says رضا as Reza.
    if (first !== undefined && second !== undefined)
      return vowelled(`${first} ${second}`.replace(/\brida\b/g, 'reza'));
  }
  return undefined;
}

function vowelled(names: string): ArabicPiece[] {
  return names.split(' ').map((latin) => ({ latin, abjad: false, respelled: true }));
}

/** و and ي begin a syllable as consonants; inside one they are long vowels. */
function syllables(sounds: string): string {
  return sounds
    .replace(/^u(?=.)/, 'w')
    .replace(/^i(?=[aeou])/, 'y')
    .replace(/(?<=[aeu])i(?=a)/g, 'y')
    .replace(/(?<=.)u(?=a)|(?<=a)u(?=i)/g, 'w');
}
