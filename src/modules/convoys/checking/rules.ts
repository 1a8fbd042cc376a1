import { isForPassengers } from '../seating/rules.ts';
import type { Vehicle } from '../types.ts';
import type { Checked, ConvoyTimes, Warning } from './types.ts';

/** Kept in the tank over the way there and back: a quarter, for a detour or a night on the road. */
export const FUEL_RESERVE = 0.25;

/** Kilometres a vehicle must be able to drive without being filled: there, back and the reserve. */
export function kmNeeded(km: number): number {
  return Math.ceil(km * 2 * (1 + FUEL_RESERVE));
}

/** Everything to be put right or known before a convoy leaves, what stops it first. */
export function checkConvoy(checked: Checked): Warning[] {
  const { convoy, vehicles, route, withoutSeat, officersWithoutSeat, splitParties } = checked;
  const whole = (kind: Warning['kind'], values: Warning['values'] = {}): Warning => ({
    kind,
    vehicle: null,
    values,
  });
  return [
    vehicles.some(isForPassengers) ? null : whole('no-vehicles'),
    withoutSeat > 0 ? whole('too-few-seats', { people: withoutSeat }) : null,
    ...vehicles
      .toSorted((one, other) => one.place - other.place)
      .flatMap((vehicle) => [
        ...checkVehicle(vehicle, route.km),
        ...usedTwice(vehicle, checked.others),
      ]),
    route.km === null ? whole('route-unmeasured') : null,
    convoy.escort.trim() ? null : whole('no-escort'),
    convoy.channelId ? null : whole('no-channel'),
    ...checkHours(checked),
    officersWithoutSeat > 0 ? whole('officer-without-seat', { people: officersWithoutSeat }) : null,
    splitParties > 0 ? whole('party-split', { parties: splitParties }) : null,
  ].filter((one) => one !== null);
}

/** Whether two convoys are under way at once; one that ends as the other meets is not. */
export function doOverlap(one: ConvoyTimes, other: ConvoyTimes): boolean {
  return one.meetAt < other.homeAt && other.meetAt < one.homeAt;
}

/** The same plate, however it was typed. */
export function isSamePlate(one: string, other: string): boolean {
  const plain = (plate: string) => plate.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain(one) !== '' && plain(one) === plain(other);
}

function checkVehicle(
  { code, driverName, callSign, plate, fuelRangeKm }: Vehicle,
  km: number | null,
): Warning[] {
  const about = (kind: Warning['kind'], values: Warning['values'] = {}): Warning => ({
    kind,
    vehicle: code,
    values,
  });
  const needed = km === null ? null : kmNeeded(km);
  const isShort = needed !== null && fuelRangeKm !== null && fuelRangeKm < needed;
  return [
    driverName?.trim() ? null : about('driver-missing'),
    isShort ? about('fuel-short', { range: fuelRangeKm, needed }) : null,
    fuelRangeKm === null ? about('fuel-unknown') : null,
    plate.trim() ? null : about('plate-missing'),
    callSign.trim() ? null : about('call-sign-missing'),
  ].filter((one) => one !== null);
}

function usedTwice({ code, plate }: Vehicle, others: Checked['others']): Warning[] {
  return others
    .filter((other) => isSamePlate(plate, other.plate))
    .map(({ convoy }) => ({ kind: 'plate-twice', vehicle: code, values: { plate, convoy } }));
}

function checkHours({ convoy, open, measuredMinutes }: Checked): Warning[] {
  const minutesBetween = (from: Date, to: Date) =>
    Math.round((to.getTime() - from.getTime()) / 60_000);
  const first = open.map(({ startsAt }) => startsAt.getTime()).toSorted((a, b) => a - b)[0];
  const last = open.map(({ endsAt }) => endsAt.getTime()).toSorted((a, b) => b - a)[0];
  const early = first === undefined ? 0 : minutesBetween(convoy.arrivesAt, new Date(first));
  const late = last === undefined ? 0 : minutesBetween(new Date(last), convoy.returnsAt);
  const planned = minutesBetween(convoy.departsAt, convoy.arrivesAt);
  const slower = measuredMinutes === null ? 0 : Math.round(measuredMinutes) - planned;
  const told = (kind: Warning['kind'], minutes: number): Warning[] =>
    minutes > 0 ? [{ kind, vehicle: null, values: { minutes } }] : [];
  return [
    ...told('before-opening', early),
    ...told('after-closing', late),
    ...told('slower-than-planned', slower),
  ];
}
