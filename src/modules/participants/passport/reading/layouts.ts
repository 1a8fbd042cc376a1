/**
 * Where things stand in the machine-readable lines of ICAO 9303: passports (TD3, part 4), cards
 * (TD1, part 5) and cards of the older size (TD2, part 6).
 */
export type Layout = { length: number; lines: readonly string[]; checks: readonly Check[] };

/** What a check digit vouches for. Spans are of one line, without their end. */
export type Check = {
  of: readonly Span[];
  digit: { line: number; at: number };
  /** An empty field may have a filler for its check digit. */
  mayBeFiller?: true;
};

export type Span = readonly [line: number, from: number, to: number];

const names = 'a';
const one = (kind: string, times: number) => kind.repeat(times);

/** `a` letters, `n` digits, both or a filler; `d` a digit; `s` the sex; `x` anything. */
const kinds: Record<string, string> = {
  a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ<',
  n: '0123456789<',
  d: '0123456789',
  c: '0123456789<',
  s: 'FMX<',
  x: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<',
};

/** Born, its digit, sex, expires, its digit. */
const days = 'nnnnnndsnnnnnnd';

export const layouts: readonly Layout[] = [
  {
    length: 44,
    lines: [one(names, 44), `${one('x', 9)}daaa${days}${one('x', 14)}cd`],
    checks: [
      { of: [[1, 0, 9]], digit: { line: 1, at: 9 } },
      { of: [[1, 13, 19]], digit: { line: 1, at: 19 } },
      { of: [[1, 21, 27]], digit: { line: 1, at: 27 } },
      { of: [[1, 28, 42]], digit: { line: 1, at: 42 }, mayBeFiller: true },
      {
        of: [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, 43],
        ],
        digit: { line: 1, at: 43 },
      },
    ],
  },
  {
    length: 36,
    lines: [one(names, 36), `${one('x', 9)}caaa${days}${one('x', 7)}d`],
    checks: [
      { of: [[1, 0, 9]], digit: { line: 1, at: 9 }, mayBeFiller: true },
      { of: [[1, 13, 19]], digit: { line: 1, at: 19 } },
      { of: [[1, 21, 27]], digit: { line: 1, at: 27 } },
      {
        of: [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, 35],
        ],
        digit: { line: 1, at: 35 },
      },
    ],
  },
  {
    length: 30,
    lines: [`aaaaa${one('x', 9)}c${one('x', 15)}`, `${days}aaa${one('x', 11)}d`, one(names, 30)],
    checks: [
      { of: [[0, 5, 14]], digit: { line: 0, at: 14 }, mayBeFiller: true },
      { of: [[1, 0, 6]], digit: { line: 1, at: 6 } },
      { of: [[1, 8, 14]], digit: { line: 1, at: 14 } },
      {
        of: [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 29],
        ],
        digit: { line: 1, at: 29 },
      },
    ],
  },
];

/** The signs that may stand at a place. */
export function signsAt(layout: Layout, line: number, at: number): string {
  return kinds[layout.lines[line]?.[at] ?? 'x'] ?? '';
}

/** Undefined for lines that have the shape of none. */
export function layoutOf(lines: readonly string[]): Layout | undefined {
  return layouts.find(
    (layout) =>
      layout.lines.length === lines.length && lines.every((line) => line.length === layout.length),
  );
}
