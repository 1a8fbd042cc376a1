import { describe, expect, it } from 'vitest';
import { sunDay } from '../sun/rules.ts';
import { aWindow } from '../testing.ts';
import { addWindows, offerDaylight, offerPrayers } from './rules.ts';

const range = [12.86, -7.56] as const;
const thursday = sunDay('2025-11-13', ...range);
const friday = sunDay('2025-11-14', ...range);

describe('closures', () => {
  it('are offered for the prayers within the hours of the day, by fives of minutes', () => {
    expect(clocks(offerPrayers(thursday, hours('2025-11-13', '08:00', '17:00')))).toEqual([
      '12:10-12:40',
      '15:30-16:00',
    ]);
  });

  it('are longer at noon on a Friday', () => {
    expect(clocks(offerPrayers(friday, hours('2025-11-14', '08:00', '13:00')))).toEqual([
      '12:10-13:00',
    ]);
    expect(clocks(offerPrayers(friday, hours('2025-11-14', '08:00', '15:00')))).toEqual([
      '12:10-13:40',
    ]);
  });

  it('take in a prayer that begins as the day opens, and not one that begins as it closes', () => {
    const { dhuhr } = thursday.prayers ?? { dhuhr: new Date(Number.NaN) };
    const after = new Date(dhuhr.getTime() + 3_600_000);

    expect(offerPrayers(thursday, { opensAt: dhuhr, closesAt: after })).toHaveLength(1);
    expect(offerPrayers(thursday, { opensAt: new Date(0), closesAt: dhuhr })).toHaveLength(1);
  });

  it('are none where the sun does not tell the hours', () => {
    const night = sunDay('2025-12-21', 69.65, 18.96);
    expect(offerPrayers(night, hours('2025-12-21', '08:00', '17:00'))).toEqual([]);
  });
});

describe('the light of a day', () => {
  it('cuts the hours of the day at dawn and dusk', () => {
    expect(clocks([offerDaylight(thursday, hours('2025-11-13', '05:00', '20:00'))])).toEqual([
      '06:10-18:20',
    ]);
    expect(clocks([offerDaylight(thursday, hours('2025-11-13', '08:00', '17:00'))])).toEqual([
      '08:00-17:00',
    ]);
  });

  it('is none at night', () => {
    expect(offerDaylight(thursday, hours('2025-11-13', '20:00', '23:00'))).toBeNull();
  });
});

it('adds what is not there yet', () => {
  const closure = aWindow({ opens: false, why: 'lunch' });
  const within = { ...closure, endsAt: new Date('2025-11-13T09:00:00Z') };

  expect(addWindows([aWindow()], [closure])).toEqual([aWindow(), closure]);
  expect(addWindows([closure], [within, aWindow()])).toEqual([closure, aWindow()]);
});

function hours(date: string, opens: string, closes: string) {
  return { opensAt: new Date(`${date}T${opens}Z`), closesAt: new Date(`${date}T${closes}Z`) };
}

function clocks(windows: readonly ({ startsAt: Date; endsAt: Date } | null)[]): string[] {
  return windows.map((window) =>
    window
      ? [window.startsAt, window.endsAt].map((at) => at.toISOString().slice(11, 16)).join('-')
      : '',
  );
}
