import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A page as a printer would see it. */
export type Picture = {
  width: number;
  height: number;
  /** 1 for grey, 3 for red, green and blue. */
  channels: 1 | 3;
  /** Row by row. */
  pixels: Uint8Array;
};

/** Whether there is a program that turns PDF into pixels; the check of the project installs it. */
export const canRasterise = isThere('pdftoppm');

/** The pages of a PDF at so many dots to the inch; all of them unless some are named, from 1. */
export function rasterise(
  pdf: Uint8Array,
  {
    dpi,
    colour = false,
    pages,
  }: { dpi: number; colour?: boolean; pages?: { from: number; until: number } },
): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-raster-'));
  try {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, pdf);
    const kind = colour ? [] : ['-gray'];
    const some = pages ? ['-f', String(pages.from), '-l', String(pages.until)] : [];
    execFileSync('pdftoppm', [...kind, ...some, '-r', String(dpi), file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.startsWith('page'))
      .toSorted()
      .map((name) => readPortable(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The texts of all QR codes in a grey picture, from the top, in lines from the left. */
export async function readCodes({ width, height, pixels }: Picture): Promise<string[]> {
  await decoder;
  const data = new Uint8ClampedArray(width * height * 4);
  pixels.forEach((grey, at) => data.set([grey, grey, grey, 255], at * 4));
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 20 },
  );
  return found
    .filter(({ isValid }) => isValid)
    .toSorted((one, other) => placeOf(one.position) - placeOf(other.position))
    .map(({ text }) => text);

  function placeOf({ topLeft }: { topLeft: { x: number; y: number } }): number {
    return Math.round(topLeft.y / 40) * 10_000 + topLeft.x;
  }
}

/** The share of pixels that differ by more than a printer or a renderer of another version would make them. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  one.pixels.forEach((grey, at) => {
    if (Math.abs(grey - (other.pixels[at] ?? 0)) > 64) differing += 1;
  });
  return differing / one.pixels.length;
}

/** A grey PNG, each row written as it is: small enough for the repository, and read back below. */
export function toPng({ width, height, pixels }: Picture): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What `toPng` wrote. */
export function fromPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const dataAt = SIGNATURE.length + 25;
  const length = png.readUInt32BE(dataAt);
  const rows = inflateSync(png.subarray(dataAt + 8, dataAt + 8 + length));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { width, height, channels: 1, pixels };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** PGM (P5) or PPM (P6), as `pdftoppm` writes them: no comments, 255 levels. */
function readPortable(file: Buffer): Picture {
  const [head, kind, width, height] =
    /^(P[56])\s(\d+)\s(\d+)\s255\s/u.exec(file.subarray(0, 40).toString('latin1')) ?? [];
  if (!head) throw new Error('pdftoppm wrote a picture of an unknown kind');
  const channels = kind === 'P5' ? 1 : 3;
  return {
    ...{ width: Number(width), height: Number(height), channels },
    pixels: new Uint8Array(file.subarray(head.length)),
  };
}

/** From the package beside us: by itself it would be fetched from elsewhere. */
const decoder = prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(
      readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ).buffer,
  },
  fireImmediately: true,
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
