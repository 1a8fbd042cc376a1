import type { GreyImage, Mark } from './types.ts';

/** How much darker than around it a point must be, so that shade is no ink. */
const DARK = 0.86;
/** The smallest letter that can be told from another. */
const LEAST_HEIGHT = 6;

/**
 * The dark patches of a picture that may be letters. Dark is what is darker than what surrounds
 * it, so that neither a shadow nor a lamp hides a line.
 */
export function findMarks(image: GreyImage): Mark[] {
  const dark = darkPoints(image);
  const parents: number[] = [];
  const marks: Mark[] = [];
  let above: Run[] = [];
  for (let y = 0; y < image.height; y += 1) {
    const runs = runsIn(dark, image.width, y);
    let from = 0;
    for (const run of runs) {
      run.mark = parents.length;
      parents.push(run.mark);
      marks.push({
        left: run.left,
        right: run.right,
        top: y,
        bottom: y,
        area: run.right - run.left + 1,
      });
      while ((above[from]?.right ?? Infinity) < run.left - 1) from += 1;
      for (let at = from; (above[at]?.left ?? Infinity) <= run.right + 1; at += 1)
        join(parents, marks, above[at]?.mark ?? run.mark, run.mark);
    }
    above = runs;
  }
  return marks.filter((mark, at) => parents[at] === at && mayBeLetter(mark, image));
}

type Run = { left: number; right: number; mark: number };

function runsIn(dark: Uint8Array, width: number, y: number): Run[] {
  const runs: Run[] = [];
  let left = -1;
  for (let x = 0; x <= width; x += 1) {
    const isDark = x < width && dark[y * width + x] === 1;
    if (isDark && left < 0) left = x;
    if (isDark || left < 0) continue;
    runs.push({ left, right: x - 1, mark: -1 });
    left = -1;
  }
  return runs;
}

function rootOf(parents: number[], mark: number): number {
  let root = mark;
  while (parents[root] !== root) {
    const parent = parents[root] ?? root;
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

function join(parents: number[], marks: Mark[], one: number, other: number): void {
  const root = rootOf(parents, one);
  const joined = rootOf(parents, other);
  const [into, from] = [marks[root], marks[joined]];
  if (root === joined || !into || !from) return;
  parents[joined] = root;
  into.left = Math.min(into.left, from.left);
  into.right = Math.max(into.right, from.right);
  into.top = Math.min(into.top, from.top);
  into.bottom = Math.max(into.bottom, from.bottom);
  into.area += from.area;
}

function mayBeLetter(mark: Mark, image: GreyImage): boolean {
  const height = mark.bottom - mark.top + 1;
  const width = mark.right - mark.left + 1;
  const isOfSize = height >= LEAST_HEIGHT && height <= image.height / 6;
  return isOfSize && width <= height * 2.5 && mark.area >= height;
}

function darkPoints({ width, height, pixels }: GreyImage): Uint8Array {
  const sums = summed(width, height, pixels);
  const reach = Math.max(8, Math.round(Math.max(width, height) / 45));
  const dark = new Uint8Array(width * height);
  const stride = width + 1;
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum =
        (sums[bottom * stride + right] ?? 0) -
        (sums[bottom * stride + left] ?? 0) -
        (sums[top * stride + right] ?? 0) +
        (sums[top * stride + left] ?? 0);
      const points = (right - left) * (bottom - top);
      if ((pixels[y * width + x] ?? 0) * points < sum * DARK) dark[y * width + x] = 1;
    }
  }
  return dark;
}

/** At each point the sum of all that is above and left of it, so that any box costs four looks. */
function summed(width: number, height: number, pixels: GreyImage['pixels']): Uint32Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}
