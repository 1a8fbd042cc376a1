import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, scoreTexts } from './compare.ts';
import { inventedNames } from './testing.ts';

const name = fc.constantFrom(...inventedNames);
const latinName = name.filter((one) => /^[\p{Script=Latin} '-]+$/u.test(one));
const score = (one: string, other: string) => scoreTexts(one, other, 'person');

describe('a name score', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(score(one, other)).toBe(score(other, one));
      }),
    );
  });

  it('is 100 for a name and itself, and does not mind case, accents or order', () => {
    fc.assert(
      fc.property(latinName, (one) => {
        expect(score(one, one)).toBe(100);
        expect(score(one, one.toUpperCase())).toBe(100);
        expect(score(one, one.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))).toBe(100);
        expect(score(one, one.split(' ').toReversed().join(' '))).toBe(100);
      }),
    );
  });

  it.each(['Général', 'Dr', 'Colonel', 'M.', 'Son Excellence', 'Orgeneral'])(
    'does not mind that somebody is called %s',
    (title) => {
      const plain = title === 'Son Excellence' ? 'SEM' : title;
      expect(score(`${plain} Souleymane Koufalenda`, 'Souleymane Koufalenda')).toBe(100);
    },
  );

  it('is explained by parts that sum to it, and to 100 with what they could have given', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const comparison = compareTexts(one, other, 'person');
        const sum = (pick: (part: { tenths: number; ofTenths: number }) => number) =>
          (comparison?.parts ?? []).reduce((total, part) => total + pick(part), 0);
        expect(sum(({ tenths }) => tenths)).toBe(Math.round((comparison?.score ?? -1) * 10));
        expect(sum(({ ofTenths }) => ofTenths)).toBe(1000);
        expect(scoreTexts(one, other, 'person')).toBe(comparison?.score);
      }),
    );
  });

  it('falls more for a word that contradicts than for one left out', () => {
    const full = 'Souleymane Idder Koufalenda';
    const omitted = score(full, 'Souleymane Koufalenda');
    const contradicted = score(full, 'Souleymane Barkaou Koufalenda');
    expect(omitted).toBeGreaterThan(85);
    expect(contradicted).toBeLessThan(65);
  });

  it('is low where one common word is all that is shared', () => {
    expect(score('Mohamed Koufalenda', 'Mohamed Tessendi')).toBeLessThan(50);
    expect(score('Mohamed', 'Mohamed Tessendi Barkaou')).toBeLessThan(75);
  });

  it('is nothing where a name cannot be read', () => {
    expect(compareTexts('…', 'Mohamed', 'person')).toBeUndefined();
    expect(scoreTexts('', '', 'person')).toBe(0);
  });
});

describe('the name of a body', () => {
  const body = (one: string, other: string) => scoreTexts(one, other, 'organisation');

  it.each([
    ['Zapoleshny Zavod OOO', 'Limited Liability Company Zapoleshny Plant'],
    ['Koufalenda SARL', 'KOUFALENDA S.A.R.L.'],
    ['Kouralfa & Sons', 'Kouralfa and Sons'],
    ['Brigade Twenty-Two', 'Brigade 22'],
  ])('%s is %s', (one, other) => {
    expect(body(one, other)).toBeGreaterThan(85);
  });

  it.each([
    ['Koufalenda Trading Company', 'Tessendi Trading Company'],
    ['Koufalenda France SA', 'Koufalenda Chile SA'],
    ['General Trading Company', 'Barkaou General Trading Company'],
    ['Fund 12', 'Fund 13'],
  ])('%s is not %s', (one, other) => {
    expect(body(one, other)).toBeLessThan(70);
  });
});
