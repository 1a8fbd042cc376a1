import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphs } from './glyphs.ts';

/** Letters are compared at this size: one place is as wide as a template. */
export const WIDTH = 16;
export const HEIGHT = 24;

/** The signs, in the order of the templates. */
export const signs = Object.keys(glyphs).toSorted();

/** From as sharp as a scanner sees them to what a hand that moves leaves of them. */
export const SOFTNESSES = [0, 1, 2] as const;
export type Softness = (typeof SOFTNESSES)[number];

/** The drawings of the signs, each of mean zero and length one, by how soft they are. */
export const templates: readonly (readonly Float32Array[])[] = SOFTNESSES.map((softness) =>
  signs.map((sign) => {
    const sharp = shrunk(pointsOf(glyphs[sign] ?? ''));
    const times = 1 + 2 * softness;
    return normal(Array.from({ length: times }).reduce<Float32Array>(softened, sharp));
  }),
);

/** How dark a glyph is at each of its points, 0 or 1. */
export function pointsOf(rows: string): Uint8Array {
  const points = new Uint8Array(GLYPH_WIDTH * GLYPH_HEIGHT);
  for (let y = 0; y < GLYPH_HEIGHT; y += 1) {
    const bits = Number.parseInt(rows.slice(y * 6, y * 6 + 6), 16);
    for (let x = 0; x < GLYPH_WIDTH; x += 1)
      points[y * GLYPH_WIDTH + x] = (bits >> (GLYPH_WIDTH - 1 - x)) & 1;
  }
  return points;
}

/** Each point of the small picture is the mean of the three by three thirds it covers. */
function shrunk(points: Uint8Array): Float32Array {
  const small = new Float32Array(WIDTH * HEIGHT);
  const step = GLYPH_WIDTH / WIDTH;
  for (let y = 0; y < HEIGHT * 3; y += 1)
    for (let x = 0; x < WIDTH * 3; x += 1) {
      const from = [Math.floor(((y + 0.5) * step) / 3), Math.floor(((x + 0.5) * step) / 3)];
      const at = Math.floor(y / 3) * WIDTH + Math.floor(x / 3);
      small[at] = (small[at] ?? 0) + (points[(from[0] ?? 0) * GLYPH_WIDTH + (from[1] ?? 0)] ?? 0);
    }
  return small;
}

function softened(points: Float32Array): Float32Array {
  const soft = new Float32Array(points.length);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      for (let down = -1; down <= 1; down += 1)
        for (let across = -1; across <= 1; across += 1) {
          const [near, row] = [x + across, y + down];
          if (near < 0 || near >= WIDTH || row < 0 || row >= HEIGHT) continue;
          const weight = (2 - Math.abs(across)) * (2 - Math.abs(down));
          const at = y * WIDTH + x;
          soft[at] = (soft[at] ?? 0) + weight * (points[row * WIDTH + near] ?? 0);
        }
  return soft;
}

function normal(points: Float32Array): Float32Array {
  const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
  const length = Math.hypot(...points.map((point) => point - mean)) || 1;
  return points.map((point) => (point - mean) / length);
}
