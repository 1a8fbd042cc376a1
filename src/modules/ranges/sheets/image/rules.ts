import { readPicture } from '#modules/participants/photo/rules';
import type { SheetReading } from '../types.ts';

/** In pixels. More is a picture made to fill the memory of whoever opens it. */
export const longestSide = 16_000;

/**
 * A picture for the plan to be drawn over, without what a camera or a program wrote beside it: the
 * place where a photo of a range was taken is nobody's business.
 */
export function readImageSheet(bytes: Uint8Array): SheetReading | null {
  const picture = readPicture(bytes);
  if (!picture) return null;
  const { width, height, mediaType } = picture;
  if (Math.min(width, height) < 1) return { read: false, fault: 'sheet.image-damaged' };
  if (Math.max(width, height) > longestSide)
    return { read: false, fault: 'sheet.image-too-large', details: { longest: longestSide } };
  const content = mediaType === 'image/png' ? bareOfPng(bytes) : bareOfJpeg(bytes);
  if (!content) return { read: false, fault: 'sheet.image-damaged' };
  return {
    read: true,
    sheet: { kind: 'image', content, mediaType, width, height, metresPerUnit: null },
    leftOut: [],
  };
}

/** Chunks that make the picture; texts, times and camera data are others. */
const pngChunks = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'];

function bareOfPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.byteLength) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pngChunks.includes(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

/** Segments before the scan: application data but the colour transform, and comments, go. */
function bareOfJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return joined([...kept, bytes.subarray(at, endOfPicture(bytes))]);
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.byteLength) return null;
    const isBeside = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isBeside) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** Some telephones put a second picture or a film behind the first. */
function endOfPicture(bytes: Uint8Array): number {
  for (let at = bytes.byteLength - 2; at > 2; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.byteLength;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
