import type { AnalysedName } from '../names/types.ts';
import { tokenOf } from '../names/tokens.ts';
import { assign } from './assignment.ts';
import { likeness, type Likeness } from './likeness.ts';
import {
  acronymOf,
  joinedToken,
  likenessOfJoined,
  mayBeJoined,
  runsOf,
  unitsOf,
  type Unit,
} from './units.ts';
import { tuning } from './tuning.ts';

export type AlignedPair = { left: Unit; right: Unit; like: Likeness };

/** Which word of a name is put against which of the other, and what is left over on each side. */
export type Alignment = { pairs: AlignedPair[]; left: Unit[]; right: Unit[] };

/** Puts the words of two names against each other, whatever their order. Symmetric. */
export function align(left: AnalysedName, right: AnalysedName): Alignment {
  const body = left.kind !== 'person' && right.kind !== 'person';
  const whole = (body ? acronymPair(left, right) : undefined) ?? respacedPair(left, right);
  if (whole) return whole;

  const joined = joinNeighbours(left, right, body);
  const lefts = joined.left;
  const rights = joined.right;
  const likes = lefts.map((a, i) =>
    rights.map((b, j) => {
      if (a.tie === 'joined' || b.tie === 'joined')
        return likenessOfJoined(a.token, b.token, body) ?? nothing;
      const like = likeness(a.token, b.token, body);
      if (like.value >= tuning.truncated) return like;
      return i === lefts.length - 1 && isCut(left, a, b)
        ? cut
        : j === rights.length - 1 && isCut(right, b, a)
          ? cut
          : like;
    }),
  );
  const gains = lefts.map((a, i) =>
    rights.map(
      (b, j) =>
        (likes[i]?.[j]?.value ?? 0) *
        (a.token.weight + b.token.weight) *
        // Of two assignments worth the same, the one that keeps the order is told.
        (1 + 1e-6 / (1 + Math.abs(i - j))),
    ),
  );
  const columnOf = assign(gains, rights.length);
  const taken = new Set(columnOf);
  return {
    pairs: columnOf.flatMap((j, i) => {
      const [a, b, like] = [lefts[i], rights[j], likes[i]?.[j]];
      return a && b && like ? [{ left: a, right: b, like }] : [];
    }),
    left: lefts.filter((_, i) => columnOf[i] === -1),
    right: rights.filter((_, j) => !taken.has(j)),
  };
}

const nothing: Likeness = { value: 0, tie: 'near' };
const cut: Likeness = { value: tuning.truncated, tie: 'truncated' };

/** From this length on a name in a machine-readable zone has lost its end. */
export const truncatedFrom = 28;

/** Whether the last word of a name may be the start of a longer one. */
export function isCuttable(name: AnalysedName, last: string): boolean {
  return name.kind === 'person' && name.text.length >= truncatedFrom && last.length >= 3;
}

/** Whether a word is the start of the other because its name was cut there. */
function isCut(name: AnalysedName, { token }: Unit, whole: Unit): boolean {
  return (
    whole.token.latin.length > token.latin.length &&
    isCuttable(name, token.latin) &&
    whole.token.latin.startsWith(token.latin)
  );
}

/** Joins neighbours of one side that the other side writes as one word, the surest first. */
function joinNeighbours(left: AnalysedName, right: AnalysedName, body: boolean) {
  const fromLeft = joinsIn(left, right, body);
  const fromRight = joinsIn(right, left, body);
  if (fromLeft.length + fromRight.length === 0)
    return { left: unitsOf(left), right: unitsOf(right) };

  const found = [
    ...fromLeft.map((join) => ({ ...join, side: 'left' as const })),
    ...fromRight.map((join) => ({ ...join, side: 'right' as const })),
  ].toSorted((a, b) => b.like.value - a.like.value || b.length - a.length);

  const units = { left: unitsOf(left), right: unitsOf(right) };
  const used = { left: new Set<number>(), right: new Set<number>() };
  const replaced = { left: new Map<number, Unit>(), right: new Map<number, Unit>() };
  for (const { at, length, target, unit, side } of found) {
    const other = side === 'left' ? 'right' : 'left';
    const places = Array.from({ length }, (_, step) => at + step);
    if (used[other].has(target) || places.some((place) => used[side].has(place))) continue;
    used[other].add(target);
    for (const place of places) used[side].add(place);
    replaced[side].set(at, unit);
  }
  const rebuild = (side: 'left' | 'right') => {
    const skipped = new Set<number>();
    for (const [at, { joins }] of replaced[side])
      for (let step = 1; step < joins; step += 1) skipped.add(at + step);
    return units[side]
      .map((unit, index) => replaced[side].get(index) ?? unit)
      .filter((_, index) => !skipped.has(index));
  };
  return { left: rebuild('left'), right: rebuild('right') };
}

type Found = { at: number; length: number; target: number; unit: Unit; like: Likeness };

function joinsIn(name: AnalysedName, other: AnalysedName, body: boolean): Found[] {
  const found: Found[] = [];
  for (const run of runsOf(name))
    for (const [target, single] of other.words.entries()) {
      if (!mayBeJoined(run, single.token)) continue;
      const words = name.words.slice(run.at, run.at + run.length);
      const token = joinedToken(words, run.weight);
      const like = likenessOfJoined(token, single.token, body);
      if (
        !like ||
        words.some((word) => likeness(word.token, single.token, body).value >= like.value)
      )
        continue;
      const text = words.map((word) => word.text).join(' ');
      found.push({
        at: run.at,
        length: run.length,
        target,
        like,
        unit: { token, text, joins: run.length, tie: 'joined' },
      });
    }
  return found;
}

/** The letters of a name in a row, or nothing where they are too few to tell. */
export function unspaced({ words }: AnalysedName): string {
  const letters = words.map(({ token }) => token.latin).join('');
  return words.length > 1 && letters.length >= 8 ? letters : '';
}

/** Names of the same letters whose spaces alone stand elsewhere: `Myongc Hin`, `Myong Chin`. */
function respacedPair(left: AnalysedName, right: AnalysedName): Alignment | undefined {
  const letters = unspaced(left);
  if (letters === '' || letters !== unspaced(right) || left.key === right.key) return undefined;
  const [one, other] = [allOf(left, letters), allOf(right, letters)];
  return { pairs: [{ left: one, right: other, like: respaced }], left: [], right: [] };
}

const respaced: Likeness = { value: tuning.joined, tie: 'joined' };

function allOf(name: AnalysedName, letters: string): Unit {
  return {
    token: tokenOf(letters, 'name', { weight: name.weight }),
    text: name.words.map(({ text }) => text).join(' '),
    joins: name.words.length,
    tie: 'joined',
  };
}

/** A body called by its initials: one word of one side against all words of the other. */
function acronymPair(left: AnalysedName, right: AnalysedName): Alignment | undefined {
  return expand(left, right, false) ?? expand(right, left, true);
}

function expand(short: AnalysedName, long: AnalysedName, swapped: boolean): Alignment | undefined {
  const initials = acronymOf(long.words);
  const place = short.words.findIndex(
    ({ token }) => token.role === 'name' && token.latin === initials && initials.length >= 3,
  );
  const word = short.words[place];
  if (!word) return undefined;

  const counted = long.words.filter(
    ({ token: { role } }) => role !== 'form' && role !== 'particle',
  );
  const weight = counted.reduce((sum, { token }) => sum + token.weight, 0);
  const one: Unit = { token: word.token, text: word.text, joins: 1, tie: 'acronym' };
  const all: Unit = {
    token: tokenOf(initials, 'name', { weight }),
    text: counted.map(({ text }) => text).join(' '),
    joins: counted.length,
    tie: 'acronym',
  };
  const like: Likeness = { value: tuning.acronym, tie: 'acronym' };
  const restShort = unitsOf(short).filter((_, index) => index !== place);
  const restLong = unitsOf(long).filter(
    ({ token: { role } }) => role === 'form' || role === 'particle',
  );
  return swapped
    ? { pairs: [{ left: all, right: one, like }], left: restLong, right: restShort }
    : { pairs: [{ left: one, right: all, like }], left: restShort, right: restLong };
}
