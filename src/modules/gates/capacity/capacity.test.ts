import { describe, expect, it } from 'vitest';
import { lendPlaces, leaseInForce, placeStanding, reservedPlaces } from './rules.ts';
import type { Capacity, DeviceStanding, Lease } from './types.ts';

const noon = new Date('2026-11-10T12:00:00Z');
const nightlyExit = { at: '03:00', timeZone: 'Africa/Bamako' };

describe('placeStanding: the counting rule of a gate', () => {
  it('has room everywhere where nobody counts', () => {
    expect(standingOf({ capacity: null, inside: 1_000_000 })).toBe('free');
  });

  it.each([
    ['the last place', 99, 'free'],
    ['one more than the zone holds', 100, 'full'],
  ])('decides on %s', (_what, inside, standing) => {
    expect(standingOf({ inside, letInHere: 0 })).toBe(standing);
    expect(standingOf({ capacity: { people: 100, kind: 'soft' }, inside, leases: [] })).toBe(
      standing,
    );
  });

  it.each([
    ['the last place of its lease', 9, 'free'],
    ['one more than it was lent', 10, 'slice-used'],
  ])('decides on %s', (_what, letInHere, standing) => {
    expect(standingOf({ inside: 50, letInHere })).toBe(standing);
  });

  it.each([
    ['a millisecond before the lease ends', -1, 'free'],
    ['at the instant the lease ends', 0, 'slice-used'],
  ])('decides %s', (_when, after, standing) => {
    const lease = aLease({ expiresAt: new Date(noon.getTime() - after) });

    expect(standingOf({ leases: [lease] })).toBe(standing);
  });

  it('lets nobody in without a lease', () => {
    expect(standingOf({ leases: [] })).toBe('slice-used');
    expect(standingOf({ leases: [aLease({ zoneBit: 1 })] })).toBe('slice-used');
  });

  it('counts those who are let in together', () => {
    expect(standingOf({ letInHere: 5, people: 5 })).toBe('free');
    expect(standingOf({ letInHere: 5, people: 6 })).toBe('slice-used');
    expect(standingOf({ inside: 95, letInHere: 0, people: 6 })).toBe('full');
  });

  it('does not call a zone full for somebody who is counted already', () => {
    expect(standingOf({ inside: 100, isInside: true })).toBe('free');
  });

  it('never goes back to an older lease that lasts longer', () => {
    const old = aLease({ number: 1, expiresAt: new Date('2026-11-11T00:00:00Z') });
    const newer = aLease({ number: 2, expiresAt: noon });

    expect(leaseInForce([newer, old], 0, noon)).toBeUndefined();
  });
});

describe('lendPlaces: the granting rule of the hub', () => {
  it('lends all of a zone to its lone gate', () => {
    expect(lend({ sharing: 1 }).places).toBe(100);
  });

  it('lends each of several gates a like part', () => {
    expect(lend({ sharing: 4 }).places).toBe(25);
  });

  it('lends places, and not entries: those it has let in are among them', () => {
    expect(lend({ sharing: 4, device: aStanding({ letIn: 20 }) }).places).toBe(40);
  });

  it('lends nothing that another may be using', () => {
    const other = aStanding({ device: 'b', letIn: 10, leases: [aLease({ places: 97 })] });

    expect(lend({ sharing: 1, others: [other] }).places).toBe(3);
  });

  it('lends no more than is left, and never takes back those inside', () => {
    const other = aStanding({ device: 'b', letIn: 100 });

    expect(lend({ sharing: 1, others: [other] }).places).toBe(0);
    expect(lend({ device: aStanding({ letIn: 4 }), others: [other] }).places).toBe(4);
  });

  it('counts its leases, so that a device knows the newest', () => {
    expect(lend({ device: aStanding({ lastNumber: 7 }) }).number).toBe(8);
  });
});

describe('reservedPlaces: what a device may be using, for all the hub knows', () => {
  const lease = aLease({ number: 5, places: 30, expiresAt: noon });

  it.each<[string, Partial<DeviceStanding>, number]>([
    ['a lease of which nothing was heard', { held: null }, 30],
    ['a lease that it had not seen yet', { held: { zoneBit: 0, seen: 4, inForce: true } }, 30],
    ['a lease that it works on', { held: { zoneBit: 0, seen: 5, inForce: true } }, 30],
    ['a lease that it says has run out', { held: { zoneBit: 0, seen: 5, inForce: false } }, 2],
    ['a lease that a newer one has replaced', { held: { zoneBit: 0, seen: 6, inForce: false } }, 2],
  ])('counts %s', (_what, changes, places) => {
    const standing = aStanding({ letIn: 2, leases: [lease], ...changes });

    expect(reservedPlaces(standing, { now: noon, nightlyExit })).toBe(places);
  });

  it.each([
    ['the evening on which the lease ran out', '2026-11-10T23:00:00Z', 30],
    ['the minute before the nightly exit', '2026-11-11T02:59:00Z', 30],
    ['the nightly exit', '2026-11-11T03:00:00Z', 0],
  ])('keeps the places of a silent device until the night: %s', (_when, now, places) => {
    const silent = aStanding({ held: null, leases: [lease] });

    expect(reservedPlaces(silent, { now: new Date(now), nightlyExit })).toBe(places);
    expect(reservedPlaces(silent, { now: new Date(now), nightlyExit: null })).toBe(30);
  });

  it('waits with a lease that ends at the nightly exit until clocks at gates surely show it', () => {
    const late = aLease({ places: 30, expiresAt: new Date('2026-11-11T02:55:00Z') });
    const silent = aStanding({ held: null, leases: [late] });

    expect(reservedPlaces(silent, { now: new Date('2026-11-11T12:00:00Z'), nightlyExit })).toBe(30);
  });
});

function standingOf({
  capacity = { people: 100, kind: 'hard' },
  inside = 0,
  letInHere = 0,
  leases = [aLease()],
  isInside = false,
  people = 1,
}: {
  capacity?: Capacity | null;
  inside?: number;
  letInHere?: number;
  leases?: readonly Lease[];
  isInside?: boolean;
  people?: number;
}) {
  const occupancy = [{ zoneBit: 0, inside, letInHere }];
  return placeStanding({ zoneBit: 0, capacity, occupancy, leases, isInside, people, at: noon });
}

function lend(changes: Partial<Parameters<typeof lendPlaces>[0]>): Lease {
  return lendPlaces({
    zoneBit: 0,
    capacity: { people: 100, kind: 'hard' },
    device: aStanding(),
    others: [],
    sharing: 1,
    now: noon,
    nightlyExit,
    lastsMinutes: 30,
    ...changes,
  });
}

function aLease(changes: Partial<Lease> = {}): Lease {
  return {
    zoneBit: 0,
    device: 'a',
    number: 1,
    places: 10,
    issuedAt: new Date('2026-11-10T11:40:00Z'),
    expiresAt: new Date('2026-11-10T12:10:00Z'),
    ...changes,
  };
}

function aStanding(changes: Partial<DeviceStanding> = {}): DeviceStanding {
  return { device: 'a', held: null, letIn: 0, lastNumber: 0, leases: [], ...changes };
}
