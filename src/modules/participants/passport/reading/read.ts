import { compare, stanceOf, type Likeness } from './cells.ts';
import { holds } from './check-digits.ts';
import { layoutOf, layouts, signsAt, type Layout } from './layouts.ts';
import { findMarks } from './marks.ts';
import { repaired } from './repair.ts';
import { findRows } from './rows.ts';
import { signs } from './templates.ts';
import type { GreyImage, PhotoReading, Row } from './types.ts';

/** Places that are looked at before the first letter that was seen and behind the last. */
const BEYOND = 5;
/** What is less like letters than this is a pattern, or a text in another type. */
const LEAST_LIKENESS = 0.6;
/** States avoid the letter O where figures may stand too: when hardly less like, it is a nought. */
const NOUGHT_BEFORE_O = 0.05;
/** So many check digits do not hold by chance. */
const ENOUGH_DIGITS = 3;

/**
 * Reads the machine-readable lines from a picture of a passport or a card, however it is turned.
 * Null where there are none.
 *
 * The lines are printed in one type, at one pitch, with 37 signs: so rows of even pitch are looked
 * for, and each place of them is compared with the drawing of each sign that may stand there.
 */
export function readPhoto(image: GreyImage): PhotoReading | null {
  let best: (PhotoReading & { digits: number }) | null = null;
  for (let turns = 0, turned = image; turns < 4; turns += 1, turned = quarterTurn(turned)) {
    const reading = readUpright(turned);
    if (!reading) continue;
    const digits = digitsHolding(reading.lines);
    const gain = digits + reading.likeness - (best ? best.digits + best.likeness : 0);
    if (gain > 0) best = { ...reading, digits };
    if (digits >= ENOUGH_DIGITS) break;
  }
  return best && { lines: best.lines, likeness: best.likeness };
}

/** A filler in the place of a check digit vouches for nothing. */
function digitsHolding(lines: readonly string[]): number {
  const checks = layoutOf(lines)?.checks ?? [];
  return checks.filter(
    (check) => lines[check.digit.line]?.[check.digit.at] !== '<' && holds(check, lines),
  ).length;
}

function readUpright(image: GreyImage): PhotoReading | null {
  const compared = new Map<Row, Likeness[]>();
  const likenessOf = (row: Row) => {
    const known = compared.get(row) ?? compareRow(image, row);
    compared.set(row, known);
    return known;
  };
  const [best] = groupsOf(findRows(findMarks(image)))
    .map(({ layout, rows }) => {
      const lines = rows.map((row, line) => bestWindow(layout, line, likenessOf(row)));
      return { layout, lines, gain: lines.reduce((sum, { gain }) => sum + gain, 0) };
    })
    .toSorted((one, other) => other.gain - one.gain);
  if (!best) return null;

  const { layout } = best;
  const likeness = best.lines.map(({ places }) => places);
  const lines = likeness.map((places, line) =>
    places.map((place, at) => bestSign(place, signsAt(layout, line, at)).sign).join(''),
  );
  const all = likeness.flatMap((places, line) =>
    places.map((place, at) => bestSign(place, signsAt(layout, line, at)).likeness),
  );
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  if (mean < LEAST_LIKENESS) return null;
  return { lines: repaired({ layout, lines, likeness }), likeness: mean };
}

/** Rows that lie under each other as the lines of a document do, with what they may be. */
function groupsOf(rows: readonly Row[]): { layout: Layout; rows: Row[] }[] {
  return layouts.flatMap((layout) =>
    rows.flatMap((first) => {
      const group = [first];
      while (group.length < layout.lines.length) {
        const next = rows.find((row) => follows(group.at(-1) ?? first, row));
        if (!next) return [];
        group.push(next);
      }
      const fits = group.every(({ seen }) => Math.abs(seen - layout.length) <= BEYOND);
      return fits ? [{ layout, rows: group }] : [];
    }),
  );
}

function follows(above: Row, below: Row): boolean {
  const [one, other] = [above.middleOf(above.seen / 2), below.middleOf(below.seen / 2)];
  const apart = Math.hypot(other.x - one.x, other.y - one.y) / above.pitch;
  const isAlike = Math.abs(below.pitch / above.pitch - 1) < 0.1;
  return isAlike && other.y > one.y && apart > 1.2 && apart < 4.2;
}

function compareRow(image: GreyImage, row: Row): Likeness[] {
  const stance = stanceOf(image, row);
  return Array.from({ length: row.seen + 2 * BEYOND }, (_, at) =>
    compare(image, row, { place: at - BEYOND, stance }),
  );
}

/** Where a line of the known length begins: what lies outside of it looks like no letter. */
function bestWindow(layout: Layout, line: number, compared: readonly Likeness[]) {
  const starts = Array.from({ length: compared.length - layout.length + 1 }, (_, at) => at);
  const windows = starts.map((start) => {
    const places = compared.slice(start, start + layout.length);
    const gain = places.reduce(
      (sum, place, at) => sum + bestSign(place, signsAt(layout, line, at)).likeness - 0.5,
      0,
    );
    return { places, gain };
  });
  return windows.reduce((one, other) => (other.gain > one.gain ? other : one));
}

function bestSign(place: Likeness, allowed: string): { sign: string; likeness: number } {
  let best = { sign: '<', likeness: -1 };
  for (const sign of allowed) {
    const likeness = place[signs.indexOf(sign)] ?? -1;
    if (likeness > best.likeness) best = { sign, likeness };
  }
  const nought = place[signs.indexOf('0')] ?? -1;
  const isNought = best.sign === 'O' && allowed.includes('0');
  if (isNought && nought > best.likeness - NOUGHT_BEFORE_O) return { sign: '0', likeness: nought };
  return best;
}

function quarterTurn({ width, height, pixels }: GreyImage): GreyImage {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      turned[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 0;
  return { width: height, height: width, pixels: turned };
}
