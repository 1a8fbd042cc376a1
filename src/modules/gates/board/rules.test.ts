import { describe, expect, it } from 'vitest';
import { freshnessOf, heardOfAll, stillInside } from './rules.ts';
import type { GateContact } from './types.ts';

const now = new Date('2025-11-11T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const contact = (change: Partial<GateContact> = {}): GateContact => ({
  ...{ gateId: 'north', devices: 1, heardAt: minutesAgo(1), unsent: 0, revocationsFrom: null },
  ...change,
});

describe('what is known of a zone', () => {
  it('is as old as the gate that was heard longest ago', () => {
    const contacts = [contact(), contact({ gateId: 'south', heardAt: minutesAgo(40) })];
    expect(heardOfAll(contacts)).toEqual(minutesAgo(40));
  });

  it('is unknown while one device was never heard', () => {
    expect(heardOfAll([contact(), contact({ gateId: 'south', heardAt: null })])).toBeNull();
  });

  it('does not wait for a gate where nobody stands', () => {
    const contacts = [contact(), contact({ gateId: 'south', devices: 0, heardAt: null })];
    expect(heardOfAll(contacts)).toEqual(minutesAgo(1));
    expect(heardOfAll([])).toBeNull();
  });

  it.each([
    [9.99, 'fresh'],
    [10, 'ageing'],
    [59.99, 'ageing'],
    [60, 'old'],
  ])('%d minutes old is %s', (minutes, freshness) => {
    expect(freshnessOf([contact({ heardAt: minutesAgo(minutes) })], now)).toBe(freshness);
  });

  it('is told apart where a device was never heard, and where there is none', () => {
    expect(freshnessOf([contact({ heardAt: null })], now)).toBe('unheard');
    expect(freshnessOf([contact({ devices: 0, heardAt: null })], now)).toBe('unmanned');
    expect(freshnessOf([], now)).toBe('unmanned');
  });
});

it('forgets whoever was never scanned out, by the rule of each zone', () => {
  const entries = [
    { zoneBit: 0, since: minutesAgo(59) },
    { zoneBit: 0, since: minutesAgo(60) },
    { zoneBit: 1, since: minutesAgo(60) },
  ];
  const rule = (bit: number) => ({ forgetAfterMinutes: bit === 0 ? 60 : 600, nightlyExit: null });

  expect(stillInside(entries, now, rule)).toEqual([entries[0], entries[2]]);
});
