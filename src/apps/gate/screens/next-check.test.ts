import { describe, expect, it } from 'vitest';
import { nextCheck, waitsForBadge } from './next-check.ts';

describe('nextCheck', () => {
  it.each([
    ['compare-photo', 'photo'],
    ['check-identity', 'identity'],
    ['wait-for-escort', 'escort'],
    ['call-own-escort', 'escort'],
    ['pair-badge', 'holder'],
  ] as const)('turns %s into one act of the guard: %s', (cure, check) => {
    expect(nextCheck({ colour: 'amber', cure })).toBe(check);
  });

  it('offers nothing where only the desk helps, nor against a red answer', () => {
    expect(nextCheck({ colour: 'amber', cure: 'send-to-desk' })).toBeNull();
    expect(nextCheck({ colour: 'red', cure: 'compare-photo' })).toBeNull();
    expect(nextCheck({ colour: 'green', cure: null })).toBeNull();
  });
});

describe('waitsForBadge', () => {
  it('holds the place for a second badge, and for nothing else', () => {
    expect(waitsForBadge('escort')).toBe(true);
    expect(waitsForBadge('holder')).toBe(true);
    expect(waitsForBadge('photo')).toBe(false);
    expect(waitsForBadge(null)).toBe(false);
  });
});
