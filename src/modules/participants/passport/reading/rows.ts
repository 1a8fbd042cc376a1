import { leastSquares } from './least-squares.ts';
import type { Mark, Row } from './types.ts';

/** A row of fewer letters is none of a passport, even where a thumb covers some. */
const FEWEST = 18;
/** No line of a document is longer, with what noise may add at both ends. */
const MOST = 52;
/** The width of one letter, blurred, as a part of the pitch. */
const WIDEST = 1.15;

type Letter = { x: number; y: number; width: number; height: number };
type Placed = Letter & { place: number };

/** Rows of letters at an even pitch, from the top of the picture to its foot. */
export function findRows(marks: readonly Mark[]): Row[] {
  const letters = marks
    .map(({ left, right, top, bottom }) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: right - left + 1,
      height: bottom - top + 1,
    }))
    .toSorted((one, other) => one.x - other.x);
  return chains(letters)
    .filter(({ length }) => length >= FEWEST)
    .flatMap((chain) => rowOf(chain) ?? [])
    .toSorted((one, other) => one.middleOf(one.seen / 2).y - other.middleOf(other.seen / 2).y);
}

/** Each letter is followed by the nearest one to its right that is like it and as high up. */
function chains(letters: readonly Letter[]): Letter[][] {
  const heads = new Map<Letter, Letter[]>();
  for (const [at, letter] of letters.entries()) {
    const chain = heads.get(letter) ?? [letter];
    heads.set(letter, chain);
    const next = nextOf(letter, letters, at, chain.length > 3 ? slopeOf(chain) : 0);
    if (!next || heads.has(next)) continue;
    chain.push(next);
    heads.set(next, chain);
  }
  return [...new Set(heads.values())];
}

function nextOf(letter: Letter, letters: readonly Letter[], at: number, slope: number) {
  let best: Letter | undefined;
  let least = Infinity;
  for (let other = at + 1; other < letters.length; other += 1) {
    const candidate = letters[other];
    if (!candidate) continue;
    const height = Math.max(letter.height, candidate.height);
    const across = candidate.x - letter.x;
    if (across > letter.height * 5) break;
    const down = Math.abs(candidate.y - letter.y - across * slope);
    const isAlike = Math.min(letter.height, candidate.height) > height * 0.42;
    const isNear = across > height * 0.3 && across < height * 4.5;
    if (!isAlike || !isNear || down > height * 0.4) continue;
    const cost = across + 2 * down;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

function slopeOf(chain: readonly Letter[]): number {
  const [first, last] = [chain.at(-8) ?? chain[0], chain.at(-1)];
  return first && last ? (last.y - first.y) / Math.max(1, last.x - first.x) : 0;
}

function rowOf(chain: readonly Letter[]): Row | undefined {
  const placed = placesOf(chain);
  const seen = (placed.at(-1)?.place ?? 0) + 1;
  if (seen < FEWEST || seen > MOST) return undefined;

  const across = fitted(placed, (all) => projective(all));
  const height = fitted(placed, (all) => curved(all));
  if (!across || !height) return undefined;
  const middle = seen / 2;
  return {
    seen,
    pitch: across(middle + 0.5) - across(middle - 0.5),
    middleOf: (place) => ({ x: across(place), y: height(place) }),
  };
}

/**
 * Counts the places between letters, by a pitch that may slowly change along the row. Two letters
 * that touch have their middle between places, and are passed over.
 */
function placesOf(chain: readonly Letter[]): Placed[] {
  const usual = middleOf(chain.slice(1).map(({ x }, at) => x - (chain[at]?.x ?? x)));
  const single = chain.filter(({ width }) => width < usual * WIDEST);
  let pitch = usual;
  let place = 0;
  return single.map((letter, at) => {
    const gap = letter.x - (single[at - 1] ?? letter).x;
    const steps = Math.round(gap / pitch);
    if (steps === 1) pitch = pitch * 0.9 + gap * 0.1;
    place += steps;
    return { ...letter, place };
  });
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1;
}

type Curve = (place: number) => number;

/** Fitted twice: the second time without what lies off, as a stain or two letters that touch. */
function fitted(
  placed: readonly Placed[],
  fit: (all: readonly Placed[]) => { curve: Curve; isAcross: boolean } | undefined,
): Curve | undefined {
  const first = fit(placed);
  if (!first) return undefined;
  const off = (one: Placed) =>
    Math.abs(first.curve(one.place) - (first.isAcross ? one.x : one.y)) / one.height;
  const limit = Math.max(
    0.12,
    2 * (placed.map(off).toSorted((a, b) => a - b)[Math.floor(placed.length / 2)] ?? 0),
  );
  const near = placed.filter((one) => off(one) <= limit);
  return (near.length >= FEWEST / 2 ? fit(near) : first)?.curve;
}

/** Even steps seen at a slant: `x = (a + b·n) / (1 + c·n)`. */
function projective(all: readonly Placed[]) {
  const found = leastSquares(
    all.map(({ place, x }) => [1, place, -place * x]),
    all.map(({ x }) => x),
  );
  if (!found) return undefined;
  const [a = 0, b = 0, c = 0] = found;
  return { isAcross: true, curve: (place: number) => (a + b * place) / (1 + c * place) };
}

/** A page that is held by hand bends. */
function curved(all: readonly Placed[]) {
  const found = leastSquares(
    all.map(({ place }) => [1, place, place * place]),
    all.map(({ y }) => y),
  );
  if (!found) return undefined;
  const [a = 0, b = 0, c = 0] = found;
  return { isAcross: false, curve: (place: number) => a + b * place + c * place * place };
}
