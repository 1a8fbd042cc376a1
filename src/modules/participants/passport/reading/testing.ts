import { checkDigit } from './check-digits.ts';
import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphs } from './glyphs.ts';
import { between } from './cells.ts';
import { pointsOf } from './templates.ts';
import type { GreyImage } from './types.ts';

/** How somebody holds the telephone. Lengths are in points of the picture. */
export type Shot = {
  width: number;
  /** Degrees, clockwise. */
  turn: number;
  /** How much farther one side is than the other, across and down; 0 is straight on. */
  tilt: readonly [across: number, down: number];
  /** The part of the picture that the page takes, 0 to 1. */
  fill: number;
  blur: number;
  noise: number;
  /** How much darker the left edge is than the right, 0 to 1. */
  shade: number;
  seed: number;
};

export const straight: Shot = {
  width: 800,
  turn: 0,
  tilt: [0, 0],
  fill: 0.95,
  blur: 0.6,
  noise: 4,
  shade: 0.1,
  seed: 1,
};

const PITCH = 2.54;
const passportPage = { width: 125, height: 88, top: 71.5 };
const pages = new Map([
  [44, passportPage],
  [36, { width: 105, height: 74, top: 58 }],
  [30, { width: 85.6, height: 54, top: 36 }],
]);
const LINE_APART = 6.35;
const shapes = new Map(Object.entries(glyphs).map(([sign, rows]) => [sign, pointsOf(rows)]));

/** A page with machine-readable lines at its foot, and a portrait, text and a pattern above. */
export function photograph(lines: readonly string[], shot: Shot = straight): GreyImage {
  const page = pages.get(lines[0]?.length ?? 44) ?? passportPage;
  const sheet = printedSheet(page, lines);
  const { width, fill, shade } = shot;
  const [across, down] = shot.tilt;
  const height = Math.round(width * 0.75);
  const angle = (shot.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const scale = sheet.width / (width * fill);
  const exact = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const right = (x - width / 2) * cos + (y - height / 2) * sin;
      const low = (y - height / 2) * cos - (x - width / 2) * sin;
      const nearer = scale / (1 + (across * right + down * low) / width);
      const grey = between(
        sheet,
        right * nearer + sheet.width / 2,
        low * nearer + sheet.height / 2,
      );
      const light = 1 - shade * (1 - x / width) - (shade / 2) * (y / height);
      exact[y * width + x] = grey * light;
    }
  return developed({ width, height, exact }, shot);
}

/** A passport of nobody: names, numbers and days by chance, check digits that hold. */
export function anInventedPassport(seed: number): string[] {
  const chance = chanceOf(seed);
  const some = (signs: string, times: number) =>
    Array.from({ length: times }, () => signs[Math.floor(chance() * signs.length)]).join('');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const day = () =>
    `${some('0123456789', 2)}${some('0', 1)}${some('123456789', 1)}${some('12', 1)}${some('012345678', 1)}`;
  const name = (least: number) => some(letters, least + Math.floor(chance() * 7));
  const number = `${some(letters, 2)}${some('0123456789', 7)}`;
  const [born, expires, own] = [day(), day(), `${some(`0123456789${letters}`, 11)}<<<`];
  const first = `P<${some(letters, 3)}${name(3)}<<${name(3)}<${name(2)}`;
  const checked = [number, born, expires, own].map((text) => `${text}${checkDigit(text)}`);
  const [withNumber = '', withBorn = '', withExpires = '', withOwn = ''] = checked;
  return [
    first.padEnd(44, '<').slice(0, 44),
    `${withNumber}${some(letters, 3)}${withBorn}${some('FM<', 1)}${withExpires}${withOwn}${checkDigit(checked.join(''))}`,
  ];
}

/** Numbers from 0 to 1 that are the same each time. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Page = { width: number; height: number; top: number };

const DOTS_PER_MILLIMETRE = 10;
const MARGIN = 4;

/** The page as the printer makes it, on a dark table. */
function printedSheet(page: Page, lines: readonly string[]): GreyImage {
  const width = Math.round((page.width + 2 * MARGIN) * DOTS_PER_MILLIMETRE);
  const height = Math.round((page.height + 2 * MARGIN) * DOTS_PER_MILLIMETRE);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] = greyAt(
        page,
        lines,
        x / DOTS_PER_MILLIMETRE - MARGIN,
        y / DOTS_PER_MILLIMETRE - MARGIN,
      );
  return { width, height, pixels };
}

function greyAt(page: Page, lines: readonly string[], x: number, y: number): number {
  if (x < 0 || y < 0 || x > page.width || y > page.height) return 90 + 8 * Math.sin(x / 3 + y);
  const isAbove = y < page.top - 8;
  if (isAbove && x > 6 && x < page.width * 0.3 && y > 14)
    return 120 + 50 * Math.sin(x / 4) * Math.cos(y / 5);

  const line = Math.round((y - page.top) / LINE_APART);
  const left = (page.width - (lines[0]?.length ?? 0) * PITCH) / 2;
  const low = y - page.top - line * LINE_APART;
  if (isInk(lines[line] ?? '', { x: x - left, y: low, pitch: PITCH })) return 45;

  const row = Math.round((y - 14) / 7);
  const text = { x: x - page.width * 0.34, y: y - 14 - row * 7, pitch: 1.9 };
  if (isAbove && isInk(printed[row] ?? '', text)) return 70;
  return 205 + 6 * Math.sin(x * 2.1 + 3 * Math.sin(y / 5)) + 4 * Math.sin(y * 1.7 + x / 4);
}

const printed = [
  ...['REPUBLIQUE INVENTEE', 'PASSEPORT P XYZ 0123', 'NOM INVENTE', 'PRENOM', '12 08 1974 F'],
  ...['LIEU', 'AUTORITE'],
];

function isInk(text: string, { x, y, pitch }: { x: number; y: number; pitch: number }): boolean {
  if (Math.abs(y) > pitch) return false;
  const shape = shapes.get(text[Math.floor(x / pitch)] ?? '');
  if (!shape) return false;
  const column = ((x / pitch) % 1) * GLYPH_WIDTH - 0.5;
  const row = (y / pitch) * GLYPH_WIDTH + GLYPH_HEIGHT / 2 - 0.5;
  const [left, top] = [Math.floor(column), Math.floor(row)];
  // The outermost points of a sign are white, so that a neighbour from the next row is too.
  const at = top * GLYPH_WIDTH + left;
  const [across, down] = [column - left, row - top];
  const above = (shape[at] ?? 0) * (1 - across) + (shape[at + 1] ?? 0) * across;
  const below =
    (shape[at + GLYPH_WIDTH] ?? 0) * (1 - across) + (shape[at + GLYPH_WIDTH + 1] ?? 0) * across;
  return above * (1 - down) + below * down > 0.5;
}

/** Blurs, and adds the noise of a sensor. */
function developed(
  { width, height, exact }: { width: number; height: number; exact: Float32Array },
  { blur, noise, seed }: Shot,
): GreyImage {
  const soft = blurred(blurred(exact, 1, blur), width, blur);
  const chance = chanceOf(seed);
  const pixels = new Uint8ClampedArray(soft.length);
  for (const [at, grey] of soft.entries())
    pixels[at] = grey + noise * (chance() + chance() + chance() - 1.5) * 2;
  return { width, height, pixels };
}

function blurred(points: Float32Array, step: number, blur: number): Float32Array {
  const reach = Math.ceil(blur * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * blur * blur)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const soft = new Float32Array(points.length);
  for (let at = 0; at < points.length; at += 1) {
    let sum = 0;
    for (const [number, weight] of weights.entries()) {
      const near = at + (number - reach) * step;
      sum += weight * (points[near] ?? points[at] ?? 0);
    }
    soft[at] = sum / total;
  }
  return soft;
}
