import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, referenceOf } from './rules.ts';

const references = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), fc.uint8Array({ minLength: 6, maxLength: 6 }))
  .map(([number, random]) => referenceOf(number, random));

describe('the reference of a person in a package', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(readReference(reference)).toBe(reference);
        expect(readReference(` ${reference.toLowerCase()} `.trim())).toBe(reference);
        expect(readReference(reference.replaceAll('-', ' '))).toBe(reference);
        expect(readReference(reference.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(reference);
      }),
    );
  });

  it('is not read with one wrong character, or two neighbours in the wrong order', () => {
    fc.assert(
      fc.property(references, fc.nat(5), fc.nat(31), (reference, place, other) => {
        const start = reference.indexOf('-') + 1;
        const letters = [...reference.slice(start, start + 6)];
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const wrong = letters.with(place, alphabet.charAt(other));
        const turned = place < 5 ? swap(letters, place) : letters;
        for (const changed of [wrong, turned]) {
          const text = reference.slice(0, start) + changed.join('') + reference.slice(start + 6);
          expect(readReference(text)).toBe(text === reference ? reference : undefined);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function swap(letters: readonly string[], place: number): string[] {
  return letters.with(place, letters[place + 1] ?? '').with(place + 1, letters[place] ?? '');
}
