import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace, lastSightings } from './rules.ts';
import type { Place, Sighting } from './types.ts';

const hall: Place = { kind: 'zone', id: 'halls' };
const coach: Place = { kind: 'vehicle', id: 'C1-1' };
const salon: Place = { kind: 'zone', id: 'vip' };
const range: Place = { kind: 'range', id: 'north' };

describe('where somebody was seen last', () => {
  it('is where they were seen last, and home is nowhere', () => {
    const seen = [at(hall, 8), at(coach, 9), at(range, 10), at(coach, 16), at(null, 18)];

    for (let upTo = 1; upTo <= seen.length; upTo += 1) {
      const last = lastSightings(seen.slice(0, upTo)).get('awa');
      expect(last?.place).toEqual(seen[upTo - 1]?.place);
    }
    expect(byPlace(lastSightings(seen)).size).toBe(0);
  });

  it('is the vehicle, of two at one instant', () => {
    expect(lastSightings([at(coach, 9), at(hall, 9)]).get('awa')?.place).toEqual(coach);
    expect(lastSightings([at(hall, 9), at(coach, 9)]).get('awa')?.place).toEqual(coach);
  });

  it('does not hang on the order in which it was told, and forgets nobody', () => {
    fc.assert(
      fc.property(fc.array(someSighting(), { maxLength: 30 }), (sightings) => {
        const last = lastSightings(sightings);
        const again = lastSightings(sightings.toReversed());
        const people = new Set(sightings.map(({ participantId }) => participantId));

        expect([...again.keys()].toSorted()).toEqual([...people].toSorted());
        for (const [person, { place, at: when }] of last)
          expect([again.get(person)?.place, again.get(person)?.at]).toEqual([place, when]);
      }),
    );
  });
});

function at(place: Place | null, hour: number): Sighting {
  return { participantId: 'awa', place, at: new Date(Date.UTC(2025, 10, 13, hour)) };
}

function someSighting(): fc.Arbitrary<Sighting> {
  return fc.record({
    participantId: fc.constantFrom('awa', 'moussa', 'fanta'),
    place: fc.constantFrom(hall, salon, coach, range, null),
    at: fc.integer({ min: 0, max: 5 }).map((minute) => new Date(minute * 60_000)),
  });
}
