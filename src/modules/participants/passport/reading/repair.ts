import { holds, placesOf } from './check-digits.ts';
import { signsAt, type Check, type Layout } from './layouts.ts';
import type { Likeness } from './cells.ts';
import { signs } from './templates.ts';
import type { Place } from './types.ts';

/** How much less like the picture a pair of swaps may be: what looks otherwise is for people. */
const HIGHEST_COST = 0.12;

/** Signs that even people take for each other in print; nothing else is ever replaced. */
const confusions = ['0O', '1I', '5S', '8B', '2Z', '6G'];

type Found = { layout: Layout; lines: string[]; likeness: readonly (readonly Likeness[])[] };
type Swap = Place & { sign: string; cost: number };

/**
 * Where a check digit does not hold, but would if one sign or two were what they are easily
 * mistaken for, they are that: the pair of swaps that is most like the picture.
 */
export function repaired(found: Found): string[] {
  return found.layout.checks.reduce(
    (lines, check) => (holds(check, lines) ? lines : mended({ ...found, lines }, check)),
    found.lines,
  );
}

function mended(found: Found, check: Check): string[] {
  const swaps = swapsFor(found, check);
  const sets = [
    ...swaps.map((swap) => [swap]),
    ...swaps.flatMap((one, at) => swaps.slice(at + 1).map((other) => [one, other])),
  ]
    .filter((set) => costOf(set) <= HIGHEST_COST)
    .toSorted((one, other) => costOf(one) - costOf(other));
  const holding = sets.map((set) => swapped(found.lines, set)).find((lines) => holds(check, lines));
  return holding ?? found.lines;
}

function swapsFor({ layout, lines, likeness }: Found, check: Check): Swap[] {
  const vouched = placesVouchedFor(layout, lines);
  return placesOf(check).flatMap(({ line, at }) => {
    if (vouched.has(`${line}:${at}`)) return [];
    const sign = lines[line]?.[at] ?? '<';
    const pair = confusions.find((both) => both.includes(sign));
    const other = pair?.replace(sign, '');
    if (!other || !signsAt(layout, line, at).includes(other)) return [];
    const here = likeness[line]?.[at];
    const likenessOf = (one: string) => here?.[signs.indexOf(one)] ?? 0;
    const third = [...signsAt(layout, line, at)].filter((one) => one !== sign && one !== other);
    if (third.some((one) => likenessOf(one) > likenessOf(other))) return [];
    const cost = likenessOf(sign) - likenessOf(other);
    return [{ line, at, sign: other, cost }];
  });
}

/** What a digit of its own bears out is not doubted because another digit does not hold. */
function placesVouchedFor(layout: Layout, lines: readonly string[]): Set<string> {
  const holding = layout.checks.filter(
    (check) => lines[check.digit.line]?.[check.digit.at] !== '<' && holds(check, lines),
  );
  return new Set(
    holding.flatMap((check) => placesOf(check)).map(({ line, at }) => `${line}:${at}`),
  );
}

function costOf(swaps: readonly Swap[]): number {
  return swaps.reduce((sum, { cost }) => sum + cost, 0);
}

function swapped(lines: readonly string[], swaps: readonly Swap[]): string[] {
  return lines.map((line, number) =>
    swaps
      .filter((swap) => swap.line === number)
      .reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at + 1), line),
  );
}
