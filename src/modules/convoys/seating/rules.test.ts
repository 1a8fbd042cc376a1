import { describe, expect, it } from 'vitest';
import { findHeldSeats } from './held/rules.ts';
import { seatPeople } from './rules.ts';
import { aCompanion, aParty, aRequest, aSeat, aVehicle, withMinister } from './testing.ts';
import type { GivenSeat } from './types.ts';

describe('seats in a convoy', () => {
  it('keep a delegation together, its head in front of it', () => {
    const { seats, split, unseated } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 4 }), aVehicle('k2', { seats: 3, place: 2 })],
      travellers: [...aParty('BF', 0, 3), ...aParty('NE', 1, 3)],
    });

    expect(
      seats.map(({ participantId, vehicleId, seat }) => [participantId, vehicleId, seat]),
    ).toEqual([
      ['BF-0', 'k1', 1],
      ['BF-1', 'k1', 2],
      ['BF-2', 'k1', 3],
      ['NE-0', 'k2', 1],
      ['NE-1', 'k2', 2],
      ['NE-2', 'k2', 3],
    ]);
    expect({ split, unseated }).toEqual({ split: [], unseated: [] });
  });

  it('find the one order in which nobody is parted, where precedence down the column parts some', () => {
    const { split, seats } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 5 }), aVehicle('k2', { seats: 5, place: 2 })],
      travellers: [
        ...aParty('A', 0, 2),
        ...aParty('B', 1, 2),
        ...aParty('C', 2, 3),
        ...aParty('D', 3, 3),
      ],
    });

    expect(split).toEqual([]);
    expect(seats).toHaveLength(10);
  });

  it('part a delegation that no vehicle holds, into as few as hold it, and say so', () => {
    const { split, seats } = seatPeople({
      ...aRequest(),
      vehicles: [
        aVehicle('k1', { seats: 2 }),
        aVehicle('k2', { seats: 4, place: 2 }),
        aVehicle('k3', { seats: 3, place: 3 }),
      ],
      travellers: aParty('TR', 0, 7),
    });

    expect(seats).toHaveLength(7);
    expect(split).toEqual([{ party: 'TR', vehicleIds: ['k2', 'k3'], why: 'room' }]);
  });

  it('put those of high rank into cars, one party a car, their officer beside them', () => {
    const car = { kind: 'car' as const, seats: 2 };
    const { seats, held, split } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('c1', car), aVehicle('k1', { seats: 9, place: 2 })],
      travellers: [...withMinister(aParty('BF', 0, 3)), ...withMinister(aParty('NE', 1, 3))],
      companions: [aCompanion('moussa', ['BF'])],
    });

    expect(seats.filter(({ vehicleId }) => vehicleId === 'c1').map(idOf)).toEqual(['BF-0']);
    expect(held).toEqual([{ companionId: 'moussa', vehicleId: 'c1', seat: 2 }]);
    expect(split).toEqual([{ party: 'BF', vehicleIds: ['c1', 'k1'], why: 'car' }]);
    expect(vehicleOf(seats, 'NE-0')).toBe('k1');
  });

  it('leave a car to nobody else while there is another seat, and to anybody when there is none', () => {
    const vehicles = [
      aVehicle('c1', { kind: 'car', seats: 3 }),
      aVehicle('k1', { seats: 2, place: 2 }),
    ];
    const seatsOf = (size: number) =>
      seatPeople({ ...aRequest(), vehicles, travellers: aParty('BF', 0, size) }).seats;

    expect(seatsOf(2).map(({ vehicleId }) => vehicleId)).toEqual(['k1', 'k1']);
    expect(seatsOf(5)).toHaveLength(5);
  });

  it('take heads first, and name whoever is left', () => {
    const { seats, unseated, companionsLeft } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 3 })],
      travellers: [...aParty('BF', 0, 3), ...aParty('NE', 1, 2)],
      companions: [aCompanion('hawa', ['NE'])],
    });

    expect(seats.map(idOf)).toEqual(['BF-0', 'NE-0']);
    expect(unseated).toEqual([
      { participantId: 'BF-1', reason: 'convoy-full' },
      { participantId: 'BF-2', reason: 'convoy-full' },
      { participantId: 'NE-1', reason: 'convoy-full' },
    ]);
    expect(companionsLeft).toEqual([]);
  });

  it('seat an officer with a badge as one of the party, unless the officer may not travel', () => {
    const officer = { ...aCompanion('hawa', ['NE']), participantId: 'P-9' };
    const request = {
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 9 })],
      travellers: aParty('NE', 0, 2),
      companions: [officer],
    };

    expect(seatPeople(request).seats.map(idOf)).toEqual(['NE-0', 'P-9', 'NE-1']);
    const barred = { ...officer, refusal: 'not-cleared' as const };
    expect(seatPeople({ ...request, companions: [barred] }).unseated).toEqual([
      { participantId: 'P-9', reason: 'not-cleared' },
    ]);
  });

  it('do not take an ambulance for passengers', () => {
    const { unseated } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('amb', { kind: 'ambulance', seats: 4 })],
      travellers: aParty('BF', 0, 1),
    });

    expect(unseated).toEqual([{ participantId: 'BF-0', reason: 'convoy-full' }]);
  });

  it('leave what was set by hand where it is, and bring the others of the party to it', () => {
    const locked = { participantId: 'BF-2', vehicleId: 'k2', seat: 4, locked: true };
    const { seats } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 4 }), aVehicle('k2', { seats: 4, place: 2 })],
      travellers: aParty('BF', 0, 3),
      seats: [locked],
    });

    expect(seats[0]).toEqual(locked);
    expect(seats.every(({ vehicleId }) => vehicleId === 'k2')).toBe(true);
  });

  it.each([
    ['the last seat of its vehicle', 4, 4],
    ['a seat the vehicle no longer has', 5, 1],
  ])('hold %s or give another', (_what, seat, given) => {
    const { seats } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 4 })],
      travellers: aParty('BF', 0, 1),
      seats: [{ participantId: 'BF-0', vehicleId: 'k1', seat, locked: true }],
    });

    expect(seats.map((one) => one.seat)).toEqual([given]);
  });

  it('take a seat set by hand from somebody who lost the right', () => {
    const [first] = aParty('BF', 0, 1);
    const { seats, unseated } = seatPeople({
      ...aRequest(),
      vehicles: [aVehicle('k1', { seats: 4 })],
      travellers: first ? [{ ...first, refusal: 'not-cleared' }] : [],
      seats: [{ participantId: 'BF-0', vehicleId: 'k1', seat: 1, locked: true }],
    });

    expect(seats).toEqual([]);
    expect(unseated).toEqual([{ participantId: 'BF-0', reason: 'not-cleared' }]);
  });
});

describe('a seat kept free', () => {
  it('is found again where the first of the parties sits, and told where there is none', () => {
    const vehicles = [aVehicle('k1', { seats: 3 }), aVehicle('k2', { seats: 1, place: 2 })];
    const seats = [aSeat('NE-0', 'k2', 1), aSeat('BF-0', 'k1', 1), aSeat('BF-1', 'k1', 3)];
    const companions = [aCompanion('moussa', ['BF', 'NE']), aCompanion('hawa', ['NE'])];

    expect(
      findHeldSeats(vehicles, seats, { companions, partyOf: (id) => id.split('-')[0] }),
    ).toEqual({ held: [{ companionId: 'moussa', vehicleId: 'k1', seat: 2 }], without: ['hawa'] });
  });
});

function idOf({ participantId }: { participantId: string }): string {
  return participantId;
}

function vehicleOf(seats: readonly GivenSeat[], participantId: string): string | undefined {
  return seats.find((one) => one.participantId === participantId)?.vehicleId;
}
