import { HEIGHT, signs, SOFTNESSES, templates, WIDTH, type Softness } from './templates.ts';
import type { GreyImage, Row } from './types.ts';

/** How a row looks: its letters are low or tall, and lean, where a page is tilted. */
export type Stance = { stretch: number; lean: number; softness: Softness };

/** How like each sign a place is, -1 to 1, in the order of `signs`. */
export type Likeness = Float32Array;

/** How far a letter may be from where its row puts it, in points of a template. */
const MARGIN = 3;
/** Letters of a row stand in line: a sign that is like only when shifted is less believed. */
const SHIFT_COST = 0.003;
const PATCH_WIDTH = WIDTH + 2 * MARGIN;
const PATCH_HEIGHT = HEIGHT + 2 * MARGIN;

/** Compares one place of a row with every sign, and with small shifts of it. */
export function compare(
  image: GreyImage,
  row: Row,
  { place, stance, shift = MARGIN }: { place: number; stance: Stance; shift?: number },
): Likeness {
  const patch = patchAt(image, row, place, stance);
  const best = new Float32Array(signs.length).fill(-1);
  const view = new Float32Array(WIDTH * HEIGHT);
  for (let down = MARGIN - shift; down <= MARGIN + shift; down += 1)
    for (let across = MARGIN - shift; across <= MARGIN + shift; across += 1) {
      const length = cut(patch, across, down, view);
      if (length === 0) continue;
      const cost = SHIFT_COST * ((across - MARGIN) ** 2 + (down - MARGIN) ** 2);
      for (const [at, template] of (templates[stance.softness] ?? []).entries()) {
        const likeness = alike(template, view) / length - cost;
        if (likeness > (best[at] ?? 0)) best[at] = likeness;
      }
    }
  return best;
}

/** The stance in which some letters of the row look most like letters. */
export function stanceOf(image: GreyImage, row: Row): Stance {
  const places = Array.from({ length: 9 }, (_, at) => Math.round(((at + 0.5) * row.seen) / 9));
  const likenessIn = (stance: Stance) =>
    places.reduce(
      (sum, place) => sum + Math.max(...compare(image, row, { place, stance, shift: 1 })),
      0,
    );
  const best = (all: readonly Stance[]) =>
    all
      .map((stance) => ({ stance, likeness: likenessIn(stance) }))
      .reduce((one, other) => (other.likeness > one.likeness ? other : one)).stance;

  const rough = best(
    [0.8, 0.95, 1.1].flatMap((stretch) =>
      [-0.12, 0, 0.12].map((lean) => ({ stretch, lean, softness: 1 as const })),
    ),
  );
  const fine = best(
    [-0.07, 0, 0.07].flatMap((more) =>
      [-0.06, 0, 0.06].map((lean) => ({
        ...rough,
        stretch: rough.stretch + more,
        lean: rough.lean + lean,
      })),
    ),
  );
  return best(SOFTNESSES.map((softness) => ({ ...fine, softness })));
}

/** Darkness around a place, upright and of even size, with a margin on each side. */
function patchAt(image: GreyImage, row: Row, place: number, stance: Stance): Float32Array {
  const [before, middle, after] = [
    row.middleOf(place - 0.5),
    row.middleOf(place),
    row.middleOf(place + 0.5),
  ];
  const along = { x: (after.x - before.x) / WIDTH, y: (after.y - before.y) / WIDTH };
  const down = {
    x: -along.y * stance.stretch + along.x * stance.lean,
    y: along.x * stance.stretch + along.y * stance.lean,
  };
  const patch = new Float32Array(PATCH_WIDTH * PATCH_HEIGHT);
  for (let line = 0; line < PATCH_HEIGHT; line += 1)
    for (let column = 0; column < PATCH_WIDTH; column += 1) {
      const [right, low] = [column + 0.5 - PATCH_WIDTH / 2, line + 0.5 - PATCH_HEIGHT / 2];
      const x = middle.x + right * along.x + low * down.x;
      const y = middle.y + right * along.y + low * down.y;
      patch[line * PATCH_WIDTH + column] = 255 - between(image, x, y);
    }
  return patch;
}

/** The grey at a point between four points; the edge goes on outside. */
export function between({ width, height, pixels }: GreyImage, x: number, y: number): number {
  const left = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const [across, down] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const at = top * width + left;
  const above = (pixels[at] ?? 0) * (1 - across) + (pixels[at + 1] ?? 0) * across;
  const below = (pixels[at + width] ?? 0) * (1 - across) + (pixels[at + width + 1] ?? 0) * across;
  return above * (1 - down) + below * down;
}

/** Copies a window of the patch, with mean zero. @returns its length as a vector */
function cut(patch: Float32Array, across: number, down: number, view: Float32Array): number {
  let sum = 0;
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const point = patch[(y + down) * PATCH_WIDTH + x + across] ?? 0;
      view[y * WIDTH + x] = point;
      sum += point;
    }
  const mean = sum / view.length;
  let squares = 0;
  for (let at = 0; at < view.length; at += 1) {
    const point = (view[at] ?? 0) - mean;
    view[at] = point;
    squares += point * point;
  }
  return Math.sqrt(squares);
}

function alike(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
