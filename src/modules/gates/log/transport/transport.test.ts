import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { encodeLogFile, readLogFile } from '../../sync/log-file.ts';
import { decodeParcel, encodeParcel } from '../parcel.ts';
import { frameCollector, toFrames } from './frames.ts';

const someBytes = fc.uint8Array({ maxLength: 400 });

describe('an animated QR code', () => {
  it('is read in any order, with frames missed and seen again', () => {
    const seen = fc.tuple(someBytes, fc.integer({ min: 1, max: 90 })).chain(([bytes, perFrame]) => {
      const frames = toFrames(bytes, perFrame);
      const early = fc.array(fc.constantFrom(...frames));
      const all = fc.shuffledSubarray(frames, { minLength: frames.length });
      return fc.record({ bytes: fc.constant(bytes), early, all });
    });
    fc.assert(
      fc.property(seen, ({ bytes, early, all }) => {
        const collector = frameCollector();
        const read = [...early, ...all].map((frame) => collector.add(frame));

        expect(read.at(-1)).toEqual({ read: all.length, total: all.length, bytes });
      }),
    );
  });

  it('tells how far it is', () => {
    const [first = '', second = ''] = toFrames(new Uint8Array(150), 100);
    const collector = frameCollector();

    expect(collector.add(second)).toEqual({ read: 1, total: 2, bytes: null });
    expect(collector.add(second)).toEqual({ read: 1, total: 2, bytes: null });
    expect(collector.add(first)).toEqual({ read: 2, total: 2, bytes: new Uint8Array(150) });
  });

  it('begins anew with another message, and never mixes two', () => {
    const [one, other] = [new Uint8Array(150).fill(1), new Uint8Array(150).fill(2)];
    const [oldFirst = ''] = toFrames(one, 100);
    const [first = '', second = ''] = toFrames(other, 100);
    const collector = frameCollector();

    collector.add(oldFirst);
    expect(collector.add(second)).toMatchObject({ read: 1, bytes: null });
    expect(collector.add(first)?.bytes).toEqual(other);
  });

  it('is written in the letters that a QR code packs tightly, about 1.5 for a byte', () => {
    const [frame = ''] = toFrames(crypto.getRandomValues(new Uint8Array(1000)));

    expect(frame).toMatch(/^KG1:[0-9A-Z $%*+\-./:]+$/);
    expect(frame.length).toBeLessThanOrEqual(4 + Math.ceil((1012 * 3) / 2));
  });

  it('takes nothing from garbage, other codes and frames that were misread', () => {
    const [frame = ''] = toFrames(new Uint8Array([1, 2, 3]));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const collector = frameCollector();
        expect(collector.add(text)).toBeUndefined();
        expect(collector.add(`KG1:${text}`)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    for (let place = 0; place < frame.length; place += 1) {
      const misread =
        frame.slice(0, place) + (frame[place] === '7' ? '8' : '7') + frame.slice(place + 1);
      expect(frameCollector().add(misread)).toBeUndefined();
      expect(frameCollector().add(frame.slice(0, place))).toBeUndefined();
    }
  });

  it('has a checksum that others know', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf4_3926);
  });
});

describe('a file', () => {
  const parcel = { edition: 'bamex-2025', vector: [], sections: [] };
  const inFile = (bytes: Uint8Array<ArrayBuffer>) => decodeParcel(readLogFile(bytes).parcel);

  it('brings what was put into it, as a plain parcel too', async () => {
    const bytes = await encodeParcel(parcel);

    expect(await inFile(encodeLogFile({ parcel: bytes, pack: null, devices: null }))).toEqual(
      parcel,
    );
    expect(await inFile(bytes)).toEqual(parcel);
  });

  it('of something else, or cut short, brings nothing', async () => {
    const bytes = encodeLogFile({ parcel: await encodeParcel(parcel), pack: null, devices: null });

    expect(await inFile(new TextEncoder().encode('a photo'))).toBeUndefined();
    expect(await inFile(new Uint8Array())).toBeUndefined();
    expect(await inFile(bytes.slice(0, -3))).toBeUndefined();
    expect(await inFile((await encodeParcel(parcel)).slice(0, -3))).toBeUndefined();
  });
});
