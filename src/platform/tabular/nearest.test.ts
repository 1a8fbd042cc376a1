import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

it.each([
  ['mali', 'mali', 0],
  ['mali', 'mail', 1],
  ['mali', 'malii', 1],
  ['mali', 'mal', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
])('counts the letters between %s and %s', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

const words = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });

it('is the same in both directions', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one));
    }),
  );
});

it('stops early only when the answer is more than enough', () => {
  fc.assert(
    fc.property(words, words, fc.nat(4), (one, other, enough) => {
      const exact = editDistance(one, other);
      const quick = editDistance(one, other, enough);

      expect(quick <= enough ? quick : 'more').toBe(exact <= enough ? exact : 'more');
    }),
  );
});

it('suggests the nearest words first, and nothing that is far away', () => {
  expect(nearest('delegat', ['press', 'delegates', 'delegate'], 3)).toEqual([
    'delegate',
    'delegates',
  ]);
  expect(nearest('zzzz', ['press', 'delegate'])).toEqual([]);
});
