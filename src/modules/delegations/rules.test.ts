import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName } from '#platform/countries';
import { locales, type Locale } from '#platform/i18n';
import { orderByPrecedence, orderMembers, staysInOrder, type Ordered } from './rules.ts';
import { aMember } from './testing.ts';
import { levels } from './types.ts';

describe('orderByPrecedence', () => {
  it('puts a head of state before a minister, whatever number the minister has', () => {
    const minister = one({ id: 'minister', precedence: 1 });
    const head = one({ id: 'head', level: 'head-of-state' });

    expect(order([minister, head])).toEqual(['head', 'minister']);
  });

  it('puts those with a number before those without, in the order of the numbers', () => {
    const ministers = [
      one({ id: 'unnumbered', country: 'AO' }),
      one({ id: 'second', precedence: 2, country: 'BJ' }),
      one({ id: 'first', precedence: 1, country: 'ZW' }),
    ];

    expect(order(ministers)).toEqual(['first', 'second', 'unnumbered']);
  });

  it.each<[Locale, string[]]>([
    ['fr', ['DE', 'EG', 'TR']], // Allemagne, Égypte, Türkiye
    ['en', ['EG', 'DE', 'TR']], // Egypt, Germany, Türkiye
    ['tr', ['DE', 'EG', 'TR']], // Almanya, Mısır, Türkiye
    ['ar', ['DE', 'TR', 'EG']], // ألمانيا، تركيا، مصر
  ])('orders equals by the alphabet of the language, in %s', (locale, expected) => {
    const equals = ['TR', 'EG', 'DE'].map((country) => one({ id: country, country }));

    expect(order(equals, locale)).toEqual(expected);
  });

  it('is the same order whatever order it is given, and loses nobody', () => {
    fc.assert(
      fc.property(
        delegations,
        fc.constantFrom(...locales),
        fc.infiniteStream(fc.nat()),
        (all, locale, dice) => {
          const shuffled = all
            .map((value) => ({ value, key: dice.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ value }) => value);
          const once = order(all, locale);

          expect(order(shuffled, locale)).toEqual(once);
          expect(once.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        },
      ),
    );
  });

  it('never puts a lower level before a higher one, nor a larger number before a smaller', () => {
    fc.assert(
      fc.property(delegations, (all) => {
        const inOrder = orderByPrecedence(all, { language: 'fr', nameOf: inFrench });
        for (const [index, next] of inOrder.entries()) {
          const before = inOrder[index - 1];
          if (!before) continue;
          expect(levels.indexOf(before.level)).toBeLessThanOrEqual(levels.indexOf(next.level));
          const isOutOfNumber =
            before.level === next.level &&
            (before.precedence ?? Infinity) > (next.precedence ?? Infinity);
          expect(isOutOfNumber).toBe(false);
        }
      }),
    );
  });
});

describe('orderMembers', () => {
  it('puts the head first, then ranks, and whoever withdrew last', () => {
    const members = [
      aMember({ id: 'expert', rankClass: 'expert' }),
      aMember({ id: 'gone', rankClass: 'minister', headsDelegation: true, state: 'withdrawn' }),
      aMember({ id: 'general', rankClass: 'general' }),
      aMember({ id: 'head', rankClass: 'official', headsDelegation: true }),
    ];

    expect(orderMembers(members, 'fr').map(({ id }) => id)).toEqual([
      'head',
      'general',
      'expert',
      'gone',
    ]);
  });
});

it.each([
  ['a second after the arrival', '2025-11-10T08:00:01Z', true],
  ['at the instant of the arrival', '2025-11-10T08:00:00Z', false],
])('a departure %s fits: %#', (_when, departs, fits) => {
  const arrivesAt = new Date('2025-11-10T08:00:00Z');

  expect(staysInOrder({ arrivesAt, departsAt: new Date(departs) })).toBe(fits);
  expect(staysInOrder({ arrivesAt: null, departsAt: new Date(departs) })).toBe(true);
});

const delegations = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    country: fc.constantFrom('SN', 'GH', 'TR', 'EG', 'CI', 'DE'),
    level: fc.constantFrom(...levels),
    precedence: fc.option(fc.integer({ min: 1, max: 5 })),
    name: fc.constantFrom('Défense', 'Sécurité'),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);

function inFrench(country: string): string {
  return countryName(country, 'fr');
}

function order(all: readonly Ordered[], locale: Locale = 'fr'): string[] {
  const nameOf = (country: string) => countryName(country, locale);
  return orderByPrecedence(all, { language: locale, nameOf }).map(({ id }) => id);
}

function one(changes: Partial<Ordered>): Ordered {
  return { id: 'a', country: 'SN', level: 'minister', precedence: null, name: 'D', ...changes };
}
