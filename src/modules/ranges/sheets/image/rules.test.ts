import { expect, it } from 'vitest';
import { aPicture } from '../../testing.ts';
import { readImageSheet } from './rules.ts';

const place = new TextEncoder().encode('GPS 12.86 N 7.56 W');

it('takes the texts out of a PNG and leaves the picture as it is', () => {
  const bare = aPicture(8, 4);
  const chunk = aChunk('tEXt', place);
  const told = joined(bare.subarray(0, 33), chunk, bare.subarray(33));

  const reading = readImageSheet(told);
  expect(reading?.read && reading.sheet.content).toEqual(bare);
  expect(reading?.read && reading.sheet).toMatchObject({ width: 8, height: 4 });
});

it('takes camera data, comments and what hangs behind out of a JPEG', () => {
  const start = [0xff, 0xd8];
  const tables = [0xff, 0xdb, 0, 4, 1, 2];
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 4, 0, 8, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 4, 1, 0, 9, 9, 9, 0xff, 0xd9];
  const exif = [0xff, 0xe1, 0, 2 + place.length, ...place];
  const comment = [0xff, 0xfe, 0, 2 + place.length, ...place];

  const reading = readImageSheet(
    new Uint8Array([...start, ...exif, ...tables, ...comment, ...frame, ...scan, ...place]),
  );
  expect(reading?.read && [...reading.sheet.content]).toEqual([
    ...start,
    ...tables,
    ...frame,
    ...scan,
  ]);
});

it('says so where a picture is cut off or too large, and leaves other files to others', () => {
  expect(readImageSheet(aPicture(8, 4).subarray(0, 40))).toMatchObject({
    fault: 'sheet.image-damaged',
  });
  expect(readImageSheet(aPicture(16_001, 4))).toMatchObject({ fault: 'sheet.image-too-large' });
  expect(readImageSheet(aPicture(16_000, 4))?.read).toBe(true);
  expect(readImageSheet(place)).toBeNull();
});

function aChunk(kind: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  new DataView(chunk.buffer).setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(kind), 4);
  chunk.set(data, 8);
  return chunk;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
