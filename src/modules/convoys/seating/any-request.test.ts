import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatPeople } from './rules.ts';
import { aCompanion, aParty, aRequest, aSeat, aVehicle } from './testing.ts';
import type { GivenSeat, SeatingRequest } from './types.ts';

describe('any request', () => {
  it('seats each once, nobody beyond the seats, and names everybody else', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { seats, held, unseated, companionsLeft } = seatPeople(request);
        const taken = [...seats, ...held].map(({ vehicleId, seat }) => `${vehicleId} ${seat}`);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { id, kind, seats: count } of request.vehicles) {
          const numbers = [...seats, ...held].flatMap(({ vehicleId, seat }) =>
            vehicleId === id ? seat : [],
          );
          expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(kind === 'escort' ? 0 : count);
        }
        const named = [...seats.map(idOf), ...unseated.map(idOf)];
        expect(new Set(named).size).toBe(named.length);
        const everybody = new Set([
          ...request.travellers.map(({ id }) => id),
          ...named.filter((id) => id.startsWith('P-')),
        ]);
        expect(new Set(named)).toEqual(everybody);
        expect(new Set([...held.map((one) => one.companionId), ...companionsLeft]).size).toBe(
          held.length + companionsLeft.length,
        );
        const capacity = request.vehicles.reduce(
          (sum, { kind, seats: count }) => sum + (kind === 'escort' ? 0 : count),
          0,
        );
        const full = unseated.some(({ reason }) => reason === 'convoy-full');
        expect(full ? seats.length + held.length : capacity).toBe(capacity);
      }),
      { numRuns: 3_000 },
    );
  });

  it('seats the same people in the same seats, in whatever order they are given', () => {
    fc.assert(
      fc.property(anyRequest, fc.gen(), (request, gen) => {
        const mixed = gen(() => fc.shuffledSubarray([...request.travellers], wholeOf(request)));
        const sorted = (made: GivenSeat[]) => made.map((one) => JSON.stringify(one)).toSorted();
        expect(sorted(seatPeople({ ...request, travellers: mixed }).seats)).toEqual(
          sorted(seatPeople(request).seats),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('never seats fewer when a vehicle gets a seat more', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(), (request, which) => {
        const index = which % Math.max(1, request.vehicles.length);
        const more = request.vehicles.map((one, at) =>
          at === index ? { ...one, seats: one.seats + 1 } : one,
        );
        const before = seatPeople(request).seats.length;
        expect(seatPeople({ ...request, vehicles: more }).seats.length).toBeGreaterThanOrEqual(
          before,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('parts no delegation where one vehicle could take the whole convoy', () => {
    fc.assert(
      fc.property(anyRequest, ({ travellers }) => {
        const vehicles = [aVehicle('k1', { seats: 3 }), aVehicle('k2', { seats: 99, place: 2 })];
        expect(seatPeople({ ...aRequest(), vehicles, travellers }).split).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const anyRequest: fc.Arbitrary<SeatingRequest> = fc
  .record({
    vehicles: fc.array(
      fc.record({
        kind: fc.constantFrom('coach', 'minibus', 'car', 'escort'),
        seats: fc.nat(8),
      }),
      { maxLength: 5 },
    ),
    sizes: fc.array(fc.nat(6), { maxLength: 7 }),
    vips: fc.nat(3),
    officers: fc.array(fc.record({ badge: fc.boolean(), of: fc.nat(6) }), { maxLength: 3 }),
    refused: fc.array(fc.nat(20), { maxLength: 3 }),
    locked: fc.array(
      fc.record({ who: fc.nat(20), in: fc.nat(4), seat: fc.integer({ min: 1, max: 9 }) }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ vehicles, sizes, vips, officers, refused, locked }) => {
    const travellers = sizes.flatMap((size, rank) =>
      aParty(`D${rank}`, rank, size).map((one) => ({
        ...one,
        vip: one.order < vips && rank % 2 === 0,
      })),
    );
    return {
      vehicles: vehicles.map((one, index) => aVehicle(`v${index}`, { ...one, place: index + 1 })),
      travellers: travellers.map((one, index) => ({
        ...one,
        refusal: refused.includes(index) ? ('not-cleared' as const) : null,
      })),
      companions: officers.map(({ badge, of }, index) => ({
        ...aCompanion(`o${index}`, [`D${of}`]),
        participantId: badge ? `P-${index}` : null,
      })),
      seats: locked.map(({ who, in: vehicle, seat }) => ({
        ...aSeat(travellers[who]?.id ?? 'nobody', `v${vehicle}`, seat),
        locked: true,
      })),
    };
  });

function wholeOf({ travellers }: SeatingRequest) {
  return { minLength: travellers.length, maxLength: travellers.length };
}

function idOf({ participantId }: { participantId: string }): string {
  return participantId;
}
