/** Pictures of badges as the camera of a gate sees them: drawn, so that anybody can measure the same. */
import { crc32, deflateSync } from 'node:zlib';
import { randomFrom } from '../demo/generator/random.ts';

const WIDTH = 1280;
const HEIGHT = 720;

/** What stands between a badge and a telephone. Greys are 0 to 255. */
export type FrameSet = {
  name: string;
  /** Width of the code in the picture, without its white margin. */
  codePixels: number;
  paper: number;
  ink: number;
  /** Standard deviation of the noise of the sensor, in greys. */
  noise: number;
  /** Radius of the blur of a hand in motion, in pixels. */
  blur: number;
  /** Share of the area of the code that is torn or stained. */
  hole: number;
};

const good = { codePixels: 220, paper: 235, ink: 30, noise: 4, blur: 0, hole: 0 };

export const frameSets: readonly FrameSet[] = [
  { ...good, name: 'in the hand' },
  { ...good, name: '110 px', codePixels: 110 },
  { ...good, name: '95 px', codePixels: 95 },
  { ...good, name: 'dark, noise', codePixels: 130, paper: 70, ink: 22, noise: 6 },
  { ...good, name: 'blurred', codePixels: 150, blur: 1 },
  { ...good, name: '8 % torn', codePixels: 180, hole: 0.08 },
];

/**
 * One picture, 1280 × 720, as a grey PNG. The same seed gives the same picture on every machine.
 *
 * @param modules the code without a margin, true for dark
 */
export function drawFrame(
  modules: readonly (readonly boolean[])[],
  set: FrameSet,
  seed: number,
): Buffer {
  const random = randomFrom(seed).next;
  const greyAt = sceneOf(modules, set, random);
  const sharp = new Float32Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) sharp[y * WIDTH + x] = overPixel(greyAt, x, y);
  const seen = set.blur > 0 ? blurred(sharp, set.blur) : sharp;
  return greyPng(
    Uint8Array.from(seen, (grey) => Math.max(0, Math.min(255, grey + set.noise * bell(random)))),
  );
}

type Scene = (x: number, y: number) => number;

/** White around a code on a badge, in modules. */
const MARGIN = 4;
/** How far a badge hangs askew, either way. */
const MOST_TURN = 0.14;

/** The badge, turned a little and off the middle, before a ground that has edges of its own. */
function sceneOf(
  modules: readonly (readonly boolean[])[],
  { codePixels, paper, ink, hole }: FrameSet,
  random: () => number,
): Scene {
  const size = modules.length;
  const turn = (random() - 0.5) * 2 * MOST_TURN;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const middle = { x: WIDTH * (0.4 + 0.2 * random()), y: HEIGHT * (0.4 + 0.2 * random()) };
  const torn = Math.sqrt(hole) * size;
  // The three corners that every reader looks for are spared, as in the sets of the design.
  const tornAt = { x: size * (0.3 + 0.25 * random()), y: size * (0.35 + 0.2 * random()) };

  return (x, y) => {
    const [right, down] = [x - middle.x, y - middle.y];
    const column = ((right * cos + down * sin) / codePixels + 0.5) * size;
    const row = ((down * cos - right * sin) / codePixels + 0.5) * size;
    const isOnBadge =
      column > -MARGIN && row > -MARGIN && column < size + MARGIN && row < size + MARGIN;
    if (!isOnBadge) return paper * ((Math.floor(x / 90) + Math.floor(y / 70)) % 2 ? 0.5 : 0.62);
    const isTorn =
      column > tornAt.x && column < tornAt.x + torn && row > tornAt.y && row < tornAt.y + torn;
    if (isTorn) return paper * 0.7;
    return modules[Math.floor(row)]?.[Math.floor(column)] ? ink : paper;
  };
}

/** A pixel gathers the light of its whole square; four times four points are enough to tell. */
function overPixel(greyAt: Scene, x: number, y: number): number {
  const corner = greyAt(x, y);
  if (corner === greyAt(x + 0.99, y + 0.99) && corner === greyAt(x + 0.99, y)) return corner;
  let sum = 0;
  for (let part = 0; part < 16; part += 1)
    sum += greyAt(x + ((part % 4) + 0.5) / 4, y + (Math.floor(part / 4) + 0.5) / 4);
  return sum / 16;
}

/** A box over rows, then over columns. */
function blurred(greys: Float32Array, radius: number): Float32Array {
  return [1, WIDTH].reduce((from, step) => {
    const into = new Float32Array(from.length);
    for (let at = 0; at < from.length; at += 1) {
      let sum = 0;
      for (let off = -radius; off <= radius; off += 1)
        sum += from[at + off * step] ?? from[at] ?? 0;
      into[at] = sum / (2 * radius + 1);
    }
    return into;
  }, greys);
}

/** About a normal distribution, of standard deviation 1. */
function bell(random: () => number): number {
  return (random() + random() + random() - 1.5) * 2;
}

function greyPng(greys: Uint8Array): Buffer {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    rows.set(greys.subarray(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits, grey.
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
