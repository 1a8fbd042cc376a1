import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45.ts';

describe('Base45', () => {
  // The examples of RFC 9285, 4.3 and 4.4.
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes "%s" as "%s" and reads it back', (plain, encoded) => {
    const bytes = new TextEncoder().encode(plain);

    expect(encodeBase45(bytes)).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(bytes);
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it('has one spelling only: what it reads, it would have written', () => {
    const almostBase45 = fc.string({ unit: fc.constantFrom(...'0AGWZ $%*+-./:a') });

    fc.assert(
      fc.property(almostBase45, (text) => {
        const bytes = decodeBase45(text);
        fc.pre(bytes !== undefined);

        expect(encodeBase45(bytes)).toBe(text);
      }),
    );
  });

  it.each([
    ['a single character left over', 'BB8A'],
    ['a small letter', 'bb8'],
    ['a letter of another alphabet', 'BBÉ'],
    ['a character outside the basic plane', 'B\u{1f600}'],
    ['three characters worth more than two bytes', 'GGW'],
    ['two characters worth more than one byte', '66'],
  ])('does not read %s', (_what, text) => {
    expect(decodeBase45(text)).toBeUndefined();
  });

  it('reads the largest pair and the largest single byte', () => {
    expect(decodeBase45('FGW')).toEqual(Uint8Array.of(255, 255));
    expect(decodeBase45('U5')).toEqual(Uint8Array.of(255));
  });
});
