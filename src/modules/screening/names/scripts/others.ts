import { letterTable, spell } from './table.ts';

const greek = letterTable(
  `α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:kh
   ψ:ps ω:o`,
);

export function greekToLatin(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .replace(/ου/g, 'u')
    .replace(/[αε]υ(?=[θκξπσςτφχψ]|$)/g, (pair) => (pair[0] === 'α' ? 'af' : 'ef'))
    .replace(/[αε]υ/g, (pair) => (pair[0] === 'α' ? 'av' : 'ev'))
    .replace(/μπ/g, 'b')
    .replace(/^ντ/, 'd')
    .replace(/γγ/g, 'ng')
    .replace(/γκ/g, 'g')
    .replace(/τζ/g, 'tz');
  return [...plain].map((letter) => (letter < '\u0080' ? letter : spell(letter, greek))).join('');
}

const hebrew = letterTable(
  `א:a ב:b ג:g ד:d ה:h ו:u ז:z ח:h ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע: פ:p ף:f צ:ts ץ:ts ק:k
   ר:r ש:S ת:t װ:v ױ:oi ײ:ei`,
);

/** The sounds that Hebrew writes. ו and י stand for vowels too, so ו is read in both its ways; a last ה is silent. */
export function hebrewToLatin(word: string): { latin: string; alternate: string } {
  const latin = spell(word, hebrew)
    .replace(/(?<=..)h$/, '')
    .replace(/^u/, 'v')
    .replace(/^i(?=.)/, 'y');
  return { latin, alternate: latin.replace(/u/g, 'v') };
}

const georgian = letterTable(
  `ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh
   ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h`,
);

export function georgianToLatin(word: string): string {
  return spell(word.toLowerCase(), georgian);
}

const armenian = letterTable(
  `ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:e թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n
   շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f և:ev`,
);

export function armenianToLatin(word: string): string {
  return spell(word.toLowerCase().replace(/ու/g, 'օւ'), armenian)
    .replace(/ov(?![aeiou])/g, 'u')
    .replace(/^o(?=[^v])/, 'vo')
    .replace(/^e(?=[^v])/, 'ye');
}

/** N'Ko, read from its own letters; tone marks say nothing that Latin spelling keeps. */
const nko = letterTable(
  `ߊ:a ߋ:e ߌ:i ߍ:e ߎ:u ߏ:o ߐ:o ߒ:n ߓ:b ߔ:p ߕ:t ߖ:j ߗ:ch ߘ:d ߙ:r ߚ:r ߛ:s ߜ:gb ߝ:f ߞ:k ߟ:l ߠ:n ߡ:m
   ߢ:ny ߣ:n ߤ:h ߥ:w ߦ:y ߧ:ny`,
);

export function nkoToLatin(word: string): string {
  return spell(word, nko);
}
