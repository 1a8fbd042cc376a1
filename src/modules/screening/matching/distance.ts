import {
  deletion,
  deletionAtEnd,
  deletionUnwritten,
  letter,
  substitution,
  transposition,
} from './costs.ts';

const longest = 64;
/** Three rows of the table of Damerau's distance, used again for every pair. */
let before = new Int32Array(longest + 1);
let above = new Int32Array(longest + 1);
let row = new Int32Array(longest + 1);

/** A word as sounds, and whether its script leaves its vowels out. */
export type Heard = { sound: string; abjad: boolean };

/**
 * What it costs, in hundredths of a letter, to turn one word's sounds into the other's, or Infinity as soon as it is more
 * than `most`. Symmetric.
 */
export function soundDistance(left: Heard, right: Heard, most: number): number {
  const a = left.sound;
  const b = right.sound;
  if (a === b) return 0;
  const columns = Math.min(b.length, longest);
  const rows = Math.min(a.length, longest);
  // What one side has too much costs least where the other side would not have written it.
  const dropA = right.abjad && !left.abjad ? deletionUnwritten : deletion;
  const dropB = left.abjad && !right.abjad ? deletionUnwritten : deletion;
  const lastA = dropA === deletion ? deletionAtEnd : dropA;
  const lastB = dropB === deletion ? deletionAtEnd : dropB;

  let leastBefore = 0;
  above[0] = 0;
  for (let j = 1; j <= columns; j += 1) {
    const code = b.charCodeAt(j - 1);
    above[j] = (above[j - 1] ?? 0) + ((j === columns ? lastB[code] : dropB[code]) ?? letter);
  }
  for (let i = 1; i <= rows; i += 1) {
    const codeA = a.charCodeAt(i - 1);
    const previousA = i > 1 ? a.charCodeAt(i - 2) : -1;
    const costA = (i === rows ? lastA[codeA] : dropA[codeA]) ?? letter;
    let left1 = (above[0] ?? 0) + costA;
    let least = left1;
    row[0] = left1;
    for (let j = 1; j <= columns; j += 1) {
      const codeB = b.charCodeAt(j - 1);
      const costB = (j === columns ? lastB[codeB] : dropB[codeB]) ?? letter;
      let cost =
        (above[j - 1] ?? 0) + (substitution[(codeA & 127) * 128 + (codeB & 127)] ?? letter);
      const up = (above[j] ?? 0) + costA;
      if (up < cost) cost = up;
      const back = left1 + costB;
      if (back < cost) cost = back;
      if (j > 1 && previousA === codeB && codeA === b.charCodeAt(j - 2)) {
        const crossed = (before[j - 2] ?? 0) + transposition;
        if (crossed < cost) cost = crossed;
      }
      row[j] = cost;
      left1 = cost;
      if (cost < least) least = cost;
    }
    // A crossing reaches two rows back, so the row before has a say too.
    if (least > most && leastBefore + transposition > most) return Infinity;
    leastBefore = least;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  const cost = above[columns] ?? Infinity;
  return cost > most ? Infinity : cost;
}

/** Plain number of letters added, dropped, changed or crossed. */
export function spellingDistance(a: string, b: string): number {
  if (a === b) return 0;
  const columns = Math.min(b.length, longest);
  const rows = Math.min(a.length, longest);
  for (let j = 0; j <= columns; j += 1) above[j] = j;
  for (let i = 1; i <= rows; i += 1) {
    const codeA = a.charCodeAt(i - 1);
    row[0] = i;
    for (let j = 1; j <= columns; j += 1) {
      const codeB = b.charCodeAt(j - 1);
      let cost = (above[j - 1] ?? 0) + (codeA === codeB ? 0 : 1);
      const up = (above[j] ?? 0) + 1;
      if (up < cost) cost = up;
      const back = (row[j - 1] ?? 0) + 1;
      if (back < cost) cost = back;
      if (i > 1 && j > 1 && codeA === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === codeB) {
        const crossed = (before[j - 2] ?? 0) + 1;
        if (crossed < cost) cost = crossed;
      }
      row[j] = cost;
    }
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return above[columns] ?? Infinity;
}
