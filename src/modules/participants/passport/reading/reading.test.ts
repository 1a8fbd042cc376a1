import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, doubtfulPlaces } from './check-digits.ts';
import { readPhoto } from './read.ts';
import { anInventedPassport, photograph, straight } from './testing.ts';
import type { GreyImage } from './types.ts';

/** The specimens that ICAO prints in Doc 9303, parts 4, 6 and 5. */
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const oldCard = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

describe('a photo of a passport', () => {
  it.each([
    ['straight on', passport, straight],
    ['turned to the left', passport, { ...straight, turn: -5 }],
    ['turned to the right', passport, { ...straight, turn: 5 }],
    ['from below', passport, { ...straight, tilt: [0, 0.3] as const, fill: 0.8 }],
    ['from the side', passport, { ...straight, tilt: [-0.25, 0.1] as const, fill: 0.8 }],
    ['in half shade', passport, { ...straight, shade: 0.6 }],
    ['with a moving hand', passport, { ...straight, blur: 1.8 }],
    ['in bad light', passport, { ...straight, noise: 14 }],
    ['by an old telephone', passport, { ...straight, width: 600, blur: 0.5 }],
    ['with a card', card, { ...straight, turn: 2 }],
    ['with a card of the older size', oldCard, { ...straight, turn: -2 }],
  ])('is read %s', (_how, lines, shot) => {
    expect(readPhoto(photograph(lines, shot))?.lines).toEqual(lines);
  });

  it.each([1, 2, 3])('is read after %i quarter turns', (turns) => {
    const upright = photograph(passport, { ...straight, width: 700 });
    const turned = Array.from({ length: turns }).reduce<GreyImage>(quarterTurn, upright);

    expect(readPhoto(turned)?.lines).toEqual(passport);
  });

  it.each([11, 12, 13])('gives the lines of invented person %i', (seed) => {
    const lines = anInventedPassport(seed);

    expect(
      readPhoto(photograph(lines, { ...straight, turn: (seed % 5) - 2, seed }))?.lines,
    ).toEqual(lines);
  });

  it('gives nothing for a page without lines, and for no page', () => {
    expect(readPhoto(photograph([]))).toBeNull();
    const dark = { width: 64, height: 48, pixels: new Uint8Array(64 * 48) };
    expect(readPhoto(dark)).toBeNull();
    expect(readPhoto({ width: 1, height: 1, pixels: new Uint8Array(1) })).toBeNull();
  });
});

describe('a check digit', () => {
  it.each([
    ['520727', 3],
    ['AB2134<<<', 5],
    ['L898902C3', 6],
    ['<<<<<<<<<<<<<<', 0],
  ])('of %s is %i', (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });

  it.each([
    ['a passport', passport],
    ['a card', card],
    ['a card of the older size', oldCard],
  ])('puts nothing in doubt on the specimen of %s', (_what, lines) => {
    expect(doubtfulPlaces(lines)).toEqual([]);
  });

  it('puts its own field in doubt, and no other', () => {
    const [names = '', data = ''] = passport;
    const places = doubtfulPlaces([names, data.replace('740812', '740813')]);

    expect(places.every(({ line }) => line === 1)).toBe(true);
    expect(places.map(({ at }) => at)).toEqual([13, 14, 15, 16, 17, 18, 19]);
  });

  it('tells each wrong figure of each field', () => {
    const checked = [...range(0, 10), ...range(13, 20), ...range(21, 28), ...range(28, 44)];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(...checked),
        fc.integer({ min: 1, max: 9 }),
        (seed, at, more) => {
          const [names = '', data = ''] = anInventedPassport(seed);
          const figure = Number(data[at]);
          fc.pre(Number.isInteger(figure));
          const wrong = data.slice(0, at) + String((figure + more) % 10) + data.slice(at + 1);
          expect(doubtfulPlaces([names, wrong])).toContainEqual({ line: 1, at });
        },
      ),
    );
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

function quarterTurn({ width, height, pixels }: GreyImage): GreyImage {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      turned[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 0;
  return { width: height, height: width, pixels: turned };
}
