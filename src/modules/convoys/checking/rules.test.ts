import { describe, expect, it } from 'vitest';
import type { Vehicle } from '../types.ts';
import { checkConvoy, doOverlap, isSamePlate, kmNeeded } from './rules.ts';
import type { Checked } from './types.ts';

describe('a convoy', () => {
  it('with everything it needs has nothing to be put right', () => {
    expect(checkConvoy(aChecked())).toEqual([]);
  });

  it.each([
    ['a kilometre short of the way there and back with a quarter in reserve', 187, ['fuel-short']],
    ['exactly enough', 188, []],
  ])('is warned about fuel: %s', (_what, fuelRangeKm, kinds) => {
    expect(kindsOf({ vehicles: [aVehicle({ fuelRangeKm })] })).toEqual(kinds);
    expect(kmNeeded(75)).toBe(188);
  });

  it.each([
    ['driver-missing', { driverName: ' ' }],
    ['fuel-unknown', { fuelRangeKm: null }],
    ['plate-missing', { plate: '' }],
    ['call-sign-missing', { callSign: '' }],
  ] as const)('names the vehicle with %s', (kind, changes) => {
    expect(checkConvoy(aChecked({ vehicles: [aVehicle(changes)] }))).toMatchObject([
      { kind, vehicle: 'C1-1' },
    ]);
  });

  it.each([
    ['at the minute the range opens', '2025-11-13T08:45:00Z', '2025-11-13T16:30:00Z', []],
    ['a minute before', '2025-11-13T08:46:00Z', '2025-11-13T16:30:00Z', ['before-opening']],
    ['and leaves a minute late', '2025-11-13T08:45:00Z', '2025-11-13T16:29:00Z', ['after-closing']],
  ])('may arrive %s', (_when, startsAt, endsAt, kinds) => {
    const open = [{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }];
    expect(kindsOf({ open })).toEqual(kinds);
  });

  it.each([
    ['as long as was planned', 105, []],
    ['a minute longer', 106, ['slower-than-planned']],
    ['never yet', null, []],
  ])('whose road took %s', (_what, measuredMinutes, kinds) => {
    expect(kindsOf({ measuredMinutes })).toEqual(kinds);
  });

  it('has no plate that drives elsewhere at the same hour, however it is typed', () => {
    const others = [{ convoy: 'C2', plate: 'ab 1001 ml' }];
    expect(checkConvoy(aChecked({ others }))).toEqual([
      { kind: 'plate-twice', vehicle: 'C1-1', values: { plate: 'AB-1001-ML', convoy: 'C2' } },
    ]);
    expect(isSamePlate('', '')).toBe(false);
  });

  it('has an escort, a channel, a measured road and a seat for everybody', () => {
    const none = { convoy: { ...aChecked().convoy, escort: '', channelId: null } };
    expect(kindsOf({ ...none, route: { km: null }, withoutSeat: 2 })).toEqual([
      ...['too-few-seats', 'route-unmeasured', 'no-escort', 'no-channel'],
    ]);
    expect(kindsOf({ vehicles: [aVehicle({ kind: 'ambulance' })] })).toEqual(['no-vehicles']);
  });
});

describe('two convoys', () => {
  const { convoy } = aChecked();
  const after = (minutes: number) => {
    const later = (at: Date) => new Date(at.getTime() + minutes * 60_000);
    return {
      ...{ meetAt: later(convoy.homeAt), departsAt: later(convoy.homeAt) },
      ...{ arrivesAt: later(convoy.homeAt), returnsAt: later(convoy.homeAt) },
      homeAt: later(later(convoy.homeAt)),
    };
  };

  it('are under way at once up to the minute the first is home', () => {
    expect(doOverlap(convoy, convoy)).toBe(true);
    expect(doOverlap(convoy, after(-1))).toBe(true);
    expect(doOverlap(convoy, after(0))).toBe(false);
    expect(doOverlap(after(0), convoy)).toBe(false);
  });
});

function kindsOf(changes: Partial<Checked>): string[] {
  return checkConvoy(aChecked(changes)).map(({ kind }) => kind);
}

function aChecked(changes: Partial<Checked> = {}): Checked {
  return {
    convoy: {
      ...{ id: 'c1', code: 'C1', escort: 'Garde', channelId: 'k', state: 'planned' },
      meetAt: new Date('2025-11-13T06:30:00Z'),
      departsAt: new Date('2025-11-13T07:00:00Z'),
      arrivesAt: new Date('2025-11-13T08:45:00Z'),
      returnsAt: new Date('2025-11-13T16:30:00Z'),
      homeAt: new Date('2025-11-13T18:15:00Z'),
    },
    vehicles: [aVehicle()],
    route: { km: 75 },
    open: [],
    measuredMinutes: null,
    others: [],
    withoutSeat: 0,
    officersWithoutSeat: 0,
    splitParties: 0,
    ...changes,
  };
}

function aVehicle(changes: Partial<Vehicle> = {}): Vehicle {
  return {
    ...{ id: 'v1', convoyId: 'c1', code: 'C1-1', kind: 'coach', place: 1, plate: 'AB-1001-ML' },
    ...{ seats: 40, driverName: 'M. Keïta', driverPhone: null, callSign: 'Baobab 1' },
    ...{ fuelRangeKm: 400, ...changes },
  };
}
