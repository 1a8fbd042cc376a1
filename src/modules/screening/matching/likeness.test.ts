import { describe, expect, it } from 'vitest';
import { tokenOf } from '../names/tokens.ts';
import { countsFor, likeness } from './likeness.ts';

const like = (one: string, other: string) =>
  likeness(tokenOf(one, 'name'), tokenOf(other, 'name'), false);

describe('likeness of two words', () => {
  it.each([
    ['koulibaly', 'koulibaly', 'same'],
    ['mohamed', 'muhammad', 'spelling'],
    ['mohamed', 'mamadou', 'kin'],
    ['wedraogho', 'ouedraogho', 'sound'],
    ['sergei', 'serghei', 'sound'],
    ['lavrov', 'lavrof', 'near'],
  ])('%s and %s are tied by %s', (one, other, tie) => {
    expect(like(one, other)).toMatchObject({ tie });
  });

  it('is nothing for two names that custom tells apart, however alike they look', () => {
    expect(like('issa', 'moussa').value).toBe(0);
    expect(like('hassan', 'hussein').value).toBe(0);
  });

  it('is symmetric', () => {
    for (const [one, other] of [
      ['cheick', 'shehu'],
      ['yilmaz', 'yelmas'],
      ['dupont', 'durand'],
    ] as const)
      expect(like(one, other)).toEqual(like(other, one));
  });

  it('compares numbers by value and nothing else', () => {
    const number = (value: string) => tokenOf(value, 'number', { head: `number-${value}` });
    expect(likeness(number('44'), number('44'), true).value).toBe(1);
    expect(likeness(number('44'), number('45'), true).value).toBe(0);
  });
});

describe('what a nearness counts for', () => {
  it('is nothing at the foot of the curve and everything at its top', () => {
    expect(countsFor(0.6)).toBe(0);
    expect(countsFor(0.75)).toBeCloseTo(0.5);
    expect(countsFor(1)).toBe(1);
  });

  it('never falls', () => {
    for (let near = 0; near < 1; near += 0.01)
      expect(countsFor(near + 0.01)).toBeGreaterThanOrEqual(countsFor(near));
  });
});
