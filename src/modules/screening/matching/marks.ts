import { deletion, deletionAtEnd, deletionUnwritten, substitution } from './costs.ts';

/**
 * A quick lower bound on the distance of two words. A letter of one that has no letter near it in
 * the other must be lost or changed, which costs a known least. The words are reduced to masks of
 * letters for it.
 */
const cheapest = 50;
const dearest = 80;
const alphabet = 'abcdefghijklmnopqrstuvwxyzSCXN';
const positions = new Map([...alphabet].map((letter, place) => [letter, place]));
const needs = [...alphabet].map((letter) => (neverBelow(letter, cheapest) ? bitOf(letter) : 0));
const dears = [...alphabet].map((letter) => (neverBelow(letter, dearest) ? bitOf(letter) : 0));
const haves = [...alphabet].map((letter) => nearLetters(letter, cheapest));
const havesDear = [...alphabet].map((letter) => nearLetters(letter, dearest));

/** Four masks of a word: letters that cost so much to lose, at two levels, and letters that its own may pass for. */
export function marksOf(sound: string): [number, number, number, number] {
  let [need, dear, have, haveDear] = [0, 0, 0, 0];
  for (const letter of sound) {
    const place = positions.get(letter);
    if (place === undefined) continue;
    need |= needs[place] ?? 0;
    dear |= dears[place] ?? 0;
    have |= haves[place] ?? 0;
    haveDear |= havesDear[place] ?? 0;
  }
  return [need, dear, have, haveDear];
}

/** Whether the bound alone says that two words are further apart than `budget`. */
export function passesOver(
  marks: Int32Array,
  at: number,
  mine: Int32Array,
  budget: number,
): boolean {
  const ours =
    cheapest * bits((mine[0] ?? 0) & ~(marks[at + 2] ?? 0)) +
    (dearest - cheapest) * bits((mine[1] ?? 0) & ~(marks[at + 3] ?? 0));
  if (ours > budget) return true;
  const theirs =
    cheapest * bits((marks[at] ?? 0) & ~(mine[2] ?? 0)) +
    (dearest - cheapest) * bits((marks[at + 1] ?? 0) & ~(mine[3] ?? 0));
  return theirs > budget;
}

function bitOf(letter: string): number {
  return 1 << (positions.get(letter) ?? 0);
}

function neverBelow(letter: string, cost: number): boolean {
  const code = letter.charCodeAt(0);
  return [deletion, deletionAtEnd, deletionUnwritten].every((table) => (table[code] ?? 0) >= cost);
}

/** Every letter that this one can be taken for at less than the cost. */
function nearLetters(letter: string, cost: number): number {
  const code = letter.charCodeAt(0);
  let near = 0;
  for (const other of alphabet)
    if ((substitution[code * 128 + other.charCodeAt(0)] ?? 100) < cost) near |= bitOf(other);
  return near;
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
