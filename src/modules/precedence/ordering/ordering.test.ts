import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '#modules/delegations/types';
import { compareBy } from './criteria/rules.ts';
import { after, aPin, at, before, idsOf, inBamako, order } from './testing.ts';
import { presences, type Criterion, type Party, type Pin, type Placement } from './types.ts';

const RUNS = 2_000;

describe(`over ${RUNS} random sets of delegations`, () => {
  it('the criteria compare any three parties as a total order', () => {
    fc.assert(
      fc.property(parties(3), lists, ([one, two, three], criteria) => {
        fc.pre(one !== undefined && two !== undefined && three !== undefined);
        const compare = compareBy(criteria, inBamako);
        const sign = (a: Party, b: Party) => Math.sign(compare(a, b));

        // Complete and antisymmetric: two parties are never even.
        expect(sign(one, two)).not.toBe(0);
        expect(sign(one, two)).toBe(-sign(two, one));
        expect(sign(one, one)).toBe(0);
        // Transitive.
        const isChain = sign(one, two) === sign(two, three);
        expect(isChain && sign(one, three) !== sign(one, two)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('the order is the same however the delegations come, and loses and doubles nobody', () => {
    fc.assert(
      fc.property(scenes, fc.infiniteStream(fc.nat()), ({ all, rules }, dice) => {
        const shuffled = all
          .map((value) => ({ value, key: dice.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
        const once = idsOf(all, rules);

        expect(idsOf(shuffled, rules)).toEqual(once);
        expect(once.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
      { numRuns: RUNS },
    );
  });

  it('every pin is held or told', () => {
    fc.assert(
      fc.property(scenes, ({ all, rules }) => {
        const { placed, contradictions } = order(all, rules);
        const told = new Set(contradictions.map(({ pin: one }) => one));
        const placeOf = new Map(placed.map(({ party, place }) => [party.id, place]));
        const broken = rules.pins.filter((one) => !told.has(one) && !isHeld(one, placeOf));

        expect(broken).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('those of whom no pin speaks keep the order of the criteria', () => {
    fc.assert(
      fc.property(scenes, ({ all, rules }) => {
        const named = new Set(rules.pins.flatMap(namedBy));
        const untouched = (ids: string[]) => ids.filter((id) => !named.has(id));

        expect(untouched(idsOf(all, rules))).toEqual(untouched(idsOf(all, { ...rules, pins: [] })));
      }),
      { numRuns: RUNS },
    );
  });

  it('one pin moves one delegation, and all others keep their order', () => {
    fc.assert(
      fc.property(scenes, ({ all, rules }) => {
        const [first] = rules.pins;
        fc.pre(first !== undefined);
        const without = (ids: string[]) => ids.filter((id) => id !== first.party);

        expect(without(idsOf(all, { ...rules, pins: [first] }))).toEqual(
          without(idsOf(all, { ...rules, pins: [] })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('finds a way for pins that an order was made to fulfil', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 8 }),
        ({ all, rules }, draws) => {
          // Any order at all: that of the ids.
          const target = all.map(({ id }) => id).toSorted();
          const pins = draws.flatMap(([one, two, byPlace]) => {
            const [from, to] = [one % target.length, two % target.length].toSorted((a, b) => a - b);
            const [party, other] = [target[from ?? 0], target[to ?? 0]];
            if (!party || !other) return [];
            if (byPlace) return [aPin(party, at((from ?? 0) + 1))];
            return party === other ? [] : [aPin(party, before(other))];
          });

          expect(order(all, { ...rules, pins }).contradictions).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('orders 1,000 delegations with 20 pins in less than two seconds', () => {
    const [many] = fc.sample(parties(1_000), { numRuns: 1, seed: 7 });
    const all = many ?? [];
    const pins = all
      .slice(0, 20)
      .map(({ id }, index) =>
        aPin(id, index % 2 ? at(index * 40 + 1) : before(all[index + 50]?.id ?? '')),
      );
    const begun = performance.now();
    const { placed } = order(all, { pins });

    expect(placed).toHaveLength(1_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

function isHeld({ party, placement }: Pin, placeOf: ReadonlyMap<string, number>): boolean {
  const own = placeOf.get(party) ?? 0;
  if (placement.kind === 'at') return own === placement.place;
  const others = placeOf.get(placement.other) ?? 0;
  return placement.kind === 'before' ? own < others : own === others + 1;
}

function namedBy({ party, placement }: Pin): string[] {
  return placement.kind === 'at' ? [party] : [party, placement.other];
}

function parties(count?: number): fc.Arbitrary<Party[]> {
  const one = fc.record({
    id: fc.uuid(),
    country: fc.constantFrom('SN', 'GH', 'TR', 'EG', 'CI', 'DE', 'ML', 'CG', 'CD'),
    organisation: fc.option(fc.constantFrom('Union africaine', 'AES'), { freq: 5 }),
    name: fc.constantFrom('Défense', 'Sécurité', 'defense'),
    level: fc.constantFrom(...levels),
    number: fc.option(fc.integer({ min: 1, max: 4 })),
    tookOfficeOn: fc.option(fc.constantFrom('2019-01-01', '2021-06-11', '2023-07-28')),
    presence: fc.constantFrom(...presences),
  });
  const size = count ? { minLength: count, maxLength: count } : { minLength: 1, maxLength: 25 };
  return fc.uniqueArray(one, { selector: ({ id }) => id, ...size });
}

const lists: fc.Arbitrary<Criterion[]> = fc.shuffledSubarray<Criterion>([
  { by: 'guest-of-honour' },
  { by: 'host', stands: 'last' },
  { by: 'host', stands: 'first' },
  { by: 'states-first' },
  { by: 'level' },
  { by: 'number' },
  { by: 'taking-office' },
  { by: 'alphabet', language: 'fr', from: null },
  { by: 'alphabet', language: 'tr', from: 'M' },
  { by: 'alphabet', language: 'ar', from: 'م' },
]);

/** Delegations with a rule list of theirs; some pins contradict each other, some name strangers. */
const scenes = parties().chain((all) => {
  const anybody = fc.constantFrom(
    'stranger',
    ...all.map(({ id }) => id),
    ...all.map(({ id }) => id),
  );
  const placement: fc.Arbitrary<Placement> = fc.oneof(
    fc.integer({ min: 0, max: all.length + 1 }).map(at),
    anybody.map(after),
    anybody.map(before),
  );
  return fc.record({
    all: fc.constant(all),
    rules: fc.record({
      criteria: lists,
      pins: fc.array(
        fc.tuple(anybody, placement).map(([party, where]) => aPin(party, where)),
        { maxLength: 8 },
      ),
      presence: fc.constant('announced' as const),
    }),
  });
});
