const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  bir: 1,
  iki: 2,
  uch: 3,
  dort: 4,
  besh: 5,
  alti: 6,
  yedi: 7,
  sekiz: 8,
  dokuz: 9,
  birinji: 1,
};

const roman = /^(?=[ivxl])(x{0,3})(ix|iv|v?i{0,3})$/;

/** The number that a word of a body's name writes: `44`, `44th`, `forty`, `XII`. */
export function readNumber(word: string): number | undefined {
  const figures = /^(\d+)(?:st|nd|rd|th|er|e|eme|ere|inci|nci)?$/.exec(word);
  if (figures) return Number(figures[1]);
  const spelled = words[word];
  if (spelled !== undefined) return spelled;
  if (word.length > 1 || word === 'v' || word === 'x') return readRoman(word);
  return undefined;
}

function readRoman(word: string): number | undefined {
  const parts = roman.exec(word);
  if (!parts) return undefined;
  const units: Readonly<Record<string, number>> = { '': 0, iv: 4, ix: 9 };
  const ones = parts[2] ?? '';
  const unit = units[ones] ?? (ones.startsWith('v') ? 4 + ones.length : ones.length);
  return (parts[1]?.length ?? 0) * 10 + unit;
}

/** `forty four` and `twenty-one` are one number: tens before units. */
export function joinNumbers(left: number, right: number): number | undefined {
  return left >= 20 && left < 100 && left % 10 === 0 && right < 10 ? left + right : undefined;
}
