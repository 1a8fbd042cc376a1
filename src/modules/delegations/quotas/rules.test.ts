import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOfRole, mayTakePlaces, placesLeft, quotaInForce, withGranted } from './rules.ts';
import type { Quota } from './types.ts';

const quotas: fc.Arbitrary<Quota> = fc.oneof(fc.constant('unlimited' as const), fc.nat(50));

describe('a quota', () => {
  it.each<[Quota | undefined, Quota | undefined, Quota]>([
    [undefined, undefined, 'unlimited'],
    [5, undefined, 5],
    [5, 0, 0],
    [5, 'unlimited', 'unlimited'],
    [undefined, 3, 3],
  ])('of %s in the edition and %s in the delegation is %s', (edition, delegation, inForce) => {
    expect(quotaInForce(edition, delegation)).toBe(inForce);
  });

  it('lets nobody in at 0, and everybody where nothing limits', () => {
    expect(mayTakePlaces(0, 0, 1)).toBe(false);
    expect(mayTakePlaces('unlimited', 10_000, 1)).toBe(true);
    expect(mayTakePlaces(5, 4, 1)).toBe(true);
    expect(mayTakePlaces(5, 5, 1)).toBe(false);
  });

  it('has as many places left as may still be taken, and never fewer than none', () => {
    fc.assert(
      fc.property(quotas, fc.nat(80), (quota, used) => {
        const left = placesLeft(quota, used);
        const free = Array.from({ length: 60 }, (_, at) => at + 1).filter((wanted) =>
          mayTakePlaces(quota, used, wanted),
        );

        expect(free).toHaveLength(left === 'unlimited' ? 60 : left);
      }),
    );
  });

  it('grows by what is granted', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(50),
        (quota, granted, used) => {
          const before = placesLeft(quota, used);
          const after = placesLeft(withGranted(quota, granted), used);

          expect(Number(after) - Number(before)).toBe(
            Math.min(granted, Math.max(0, quota + granted - used)),
          );
        },
      ),
    );
    expect(withGranted(5, 2)).toBe(7);
    expect(withGranted('unlimited', 2)).toBe('unlimited');
  });
});

describe('the category of a role', () => {
  const none = new Map<string, string>();

  it('is what the edition has chosen, then what shows usually have', () => {
    const categories = new Set(['delegation-head', 'official-delegation', 'press']);

    expect(categoryOfRole('head', { chosen: none, categories })).toBe('delegation-head');
    expect(categoryOfRole('media', { chosen: none, categories })).toBe('press');
    expect(categoryOfRole('security', { chosen: none, categories })).toBe('official-delegation');
    const chosen = new Map([['security', 'press']]);
    expect(categoryOfRole('security', { chosen, categories })).toBe('press');
  });

  it('is none where the edition has nothing fit for it', () => {
    expect(categoryOfRole('crew', { chosen: none, categories: new Set(['visitor']) })).toBeNull();
  });
});
