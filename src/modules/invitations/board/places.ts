/** A country on one of the drawings, in its units. */
export type Place = {
  /** ISO 3166 alpha-2; null for land that carries no state. */
  country: string | null;
  /** Where its sign stands. */
  x: number;
  y: number;
  /** The middle of a country too small to be hit by a finger, which gets a circle; else null. */
  middle: { x: number; y: number } | null;
  /** Its shape; empty where the drawing has none. */
  path: string;
};

/** Reads the lines of a drawing, as `outlines.ts` holds them. */
export function readPlaces(lines: string): Place[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const shape = line.indexOf(' M');
      const path = shape < 0 ? '' : line.slice(shape + 1);
      const [code = '-', ...numbers] = line.slice(0, shape < 0 ? undefined : shape).split(' ');
      const [x = 0, y = 0, middleX, middleY] = numbers.map(Number);
      return {
        country: code === '-' ? null : code,
        x,
        y,
        middle: middleX === undefined || middleY === undefined ? null : { x: middleX, y: middleY },
        path,
      };
    });
}
