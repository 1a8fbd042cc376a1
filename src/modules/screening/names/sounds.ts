/**
 * How a word in Latin letters sounds, in an alphabet of its own: the small letters, with `S` for
 * sh, `C` for tch, `X` for the kh of Khalid and `N` for gn. French ou, dj and ch, English w, j
 * and sh, Turkish c, Somali x and c, and German w come out alike or near; what is left of the
 * difference is priced by `matching/costs.ts`.
 */

/** Letter groups, tried in this order at each place. A lookahead says where a rule holds. */
const rules: readonly [letters: RegExp, sound: string][] = [
  [/shch|tsch|tch|cz/y, 'C'],
  [/dzh|dsch|dj|dg(?=[ei])/y, 'j'],
  [/sch|sh|sz/y, 'S'],
  [/ch/y, 'C'],
  [/zh/y, 'j'],
  [/kh/y, 'X'],
  [/gh/y, 'g'],
  [/ph/y, 'f'],
  [/dh/y, 'd'],
  [/th/y, 't'],
  [/bh/y, 'b'],
  [/rh/y, 'r'],
  [/lh/y, 'l'],
  [/lj(?=[aeiou])/y, 'li'],
  [/wh/y, 'w'],
  [/ck|cq|cc(?![eiy])|qu(?=[aeiou])/y, 'k'],
  [/gu(?=[ei])/y, 'g'],
  [/gn(?=[aeiouy])|n[yh](?=[aeiou])|(?<![a-z])nj(?=[aeiou])|ng(?![aeiouy])/y, 'N'],
  [/eau/y, 'o'],
  [/ou(?=[aei])/y, 'w'],
  [/ou|oo/y, 'u'],
  [/ee/y, 'i'],
  [/tz|cz/y, 'ts'],
  [/x/y, 'ks'],
  [/c(?=[eiy])/y, 's'],
  [/[cq]/y, 'k'],
  [/(?<![a-z])y(?=[aeiou])|(?<=[aeou])y(?=[aeiou])/y, 'y'],
  [/y/y, 'i'],
  [/h(?![a-z])|(?<=[bcdfgjklmnpqrstvxz])h/y, ''],
];

/** The rules that can hold at a letter, so that few are tried at each place. */
const rulesAt: ReadonlyMap<string, typeof rules> = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [
    letter,
    rules.filter(([letters]) => startsWith(letters, letter)),
  ]),
);

const most = 4;

/**
 * The sounds of a word, the likeliest first. A letter that languages read in ways that no price
 * could bring together (x is ks, h or sh; c is k, dj or a silent ʿayn) gives a reading each.
 */
export function soundsOf(latin: string, bare = latin): readonly string[] {
  const readings = new Set([sound(latin), sound(bare)]);
  for (const variant of variants(bare)) {
    if (readings.size === most) break;
    const reading = sound(variant);
    if (reading.length > 1) readings.add(reading);
  }
  return [...readings];
}

/** The sounds of a word put together from syllables, which keep theirs: Jong and Un, not Jon and Gun. */
export function soundsOfSyllables(syllables: readonly string[]): readonly string[] {
  const each = syllables.map((syllable) => soundsOf(syllable));
  const likeliest = each.map((sounds) => sounds[0] ?? '').join('');
  const other = each.map((sounds) => sounds.at(-1) ?? '').join('');
  return [...new Set([likeliest, other, ...soundsOf(syllables.join(''))])].slice(0, most);
}

function* variants(latin: string): Generator<string> {
  if (/\d/.test(latin) && /[a-z]/.test(latin)) yield figuresAsLetters(latin);
  if (latin.includes('x')) {
    // Somali: Maxamed. Chinese, Portuguese and Albanian: Xi, Teixeira, Hoxha.
    yield latin.replace(/x/g, 'h').replace(/^c(?=[aeiou])|(?<=[aeiou])c(?=[aeiou])/g, '');
    yield latin.replace(/x/g, 'sh');
  } else if (/^c(?=[aiu]|ee|is)|(?<=[aeiou])c(?=[aeiou]|$)/.test(latin)) {
    // Somali writes ʿayn as c: Cabdi, Saciid.
    yield latin.replace(/^c(?=[aeiou])|(?<=[aeiou])c(?=[aeiou]|$)/g, '');
  }
  // Turkish writes dj as c: Cemal, Hacı.
  if (/c(?![hkqz])/.test(latin)) yield latin.replace(/c(?![hkqz])/g, 'j');
  // Korean, in the spelling of the South: Jeong Eun.
  if (/eo|eu/.test(latin)) yield latin.replace(/eo/g, 'o').replace(/eu/g, 'u');
  // Persian says the q of Sadiq and Qasim as gh, and writes it so in Latin letters.
  if (latin.includes('gh')) yield latin.replace(/gh/g, 'q');
  // Wade and Giles: Hsi, Tse-tung. Touareg and Berber French: Rhaly.
  if (latin.startsWith('hs')) yield latin.replace(/^hs/, 'sh');
  if (latin.startsWith('rh')) yield latin.replace(/^rh/, 'g');
  // Passports write ä, ö and ü as ae, oe and ue.
  if (/[bcdfghjklmnprstvwz][aou]e[bcdfghjklmnprstvwz]/.test(latin))
    yield latin.replace(/([aou])e(?=[bcdfghjklmnprstvwz])/g, '$1');
}

/** Whether one of the alternatives of a rule begins with the letter, lookbehinds and sets read as such. */
function startsWith(letters: RegExp, letter: string): boolean {
  return letters.source
    .replace(/\(\?<[=!][^)]*\)/g, '')
    .split('|')
    .some((alternative) =>
      alternative.startsWith('[')
        ? alternative.slice(1, alternative.indexOf(']')).includes(letter)
        : alternative.startsWith(letter),
    );
}

function figuresAsLetters(latin: string): string {
  const letters: Readonly<Record<string, string>> = {
    0: 'o',
    1: 'i',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    8: 'b',
  };
  return latin.replace(/\d/g, (figure) => letters[figure] ?? figure);
}

function sound(latin: string): string {
  let heard = '';
  let at = 0;
  while (at < latin.length) {
    const rule = rulesAt.get(latin[at] ?? '')?.find(([letters]) => {
      letters.lastIndex = at;
      return letters.test(latin);
    });
    const next = rule ? rule[1] : (latin[at] ?? '');
    at = rule ? rule[0].lastIndex : at + 1;
    // Doubled letters are one sound, however many are written.
    for (const one of next) if (one !== heard.at(-1)) heard += one;
  }
  return heard;
}
