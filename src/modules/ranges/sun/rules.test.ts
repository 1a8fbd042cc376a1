import { describe, expect, it } from 'vitest';
import { sunDay } from './rules.ts';

const bamako = [12.65, -8] as const;
const mecca = [21.427, 39.8287] as const;
const ankara = [39.9394, 32.8197] as const;
const istanbul = [41.0082, 28.9784] as const;
const tromso = [69.65, 18.96] as const;

describe('sunDay', () => {
  // The calendar of Umm al-Qura, in Arabia's time.
  it.each([
    ['2016-01-05', '07:00', '12:26', '15:31', '17:52'],
    ['2016-02-04', '06:57', '12:35', '15:48', '18:12'],
    ['2016-03-05', '06:38', '12:32', '15:55', '18:27'],
    ['2016-05-02', '05:49', '12:18', '15:39', '18:47'],
    ['2016-07-08', '05:45', '12:26', '15:43', '19:07'],
    ['2016-09-04', '06:05', '12:20', '15:44', '18:34'],
    ['2016-11-05', '06:26', '12:04', '15:18', '17:42'],
    ['2016-12-04', '06:44', '12:11', '15:17', '17:38'],
  ])('agrees with the calendar of Mecca on %s', (date, sunrise, noon, asr, sunset) => {
    const day = sunDay(date, ...mecca);

    expect(minutesOff(day.sunrise, date, sunrise, 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.noon, date, noon, 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.prayers?.asr, date, asr, 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.sunset, date, sunset, 3)).toBeLessThanOrEqual(2);
  });

  // The Diyanet's calendar: its angles are those of the League, without minutes of caution.
  it.each([
    ['2019-01-15', '06:33', '19:17'],
    ['2019-03-15', '05:31', '20:19'],
    ['2019-05-15', '03:44', '21:39'],
    ['2019-07-15', '03:35', '22:06'],
    ['2019-09-15', '04:57', '20:26'],
    ['2019-11-15', '05:59', '19:02'],
  ])('agrees with the calendar of Ankara on %s', (date, fajr, isha) => {
    const { prayers } = sunDay(date, ...ankara);

    expect(minutesOff(prayers?.fajr, date, fajr, 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(prayers?.isha, date, isha, 3)).toBeLessThanOrEqual(2);
  });

  it('knows the longest and the shortest day of Istanbul', () => {
    const summer = sunDay('2025-06-21', ...istanbul);
    const winter = sunDay('2025-12-21', ...istanbul);

    expect(minutesOff(summer.sunrise, summer.date, '05:32', 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(summer.sunset, summer.date, '20:39', 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(winter.sunrise, winter.date, '08:25', 3)).toBeLessThanOrEqual(2);
    expect(minutesOff(winter.sunset, winter.date, '17:38', 3)).toBeLessThanOrEqual(2);
  });

  it('knows the demo days of Bamako', () => {
    const day = sunDay('2025-11-13', ...bamako);

    expect(minutesOff(day.dawn, day.date, '06:07', 0)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.sunrise, day.date, '06:29', 0)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.noon, day.date, '12:16', 0)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.sunset, day.date, '18:03', 0)).toBeLessThanOrEqual(2);
    expect(minutesOff(day.dusk, day.date, '18:26', 0)).toBeLessThanOrEqual(2);
  });

  it('prays earlier at dawn and later at night by the angles common in West Africa', () => {
    const league = sunDay('2025-11-13', ...bamako).prayers;
    const egyptian = sunDay('2025-11-13', ...bamako, 'egyptian').prayers;

    expect(minutesBetween(egyptian?.fajr, league?.fajr)).toBeCloseTo(6.3, 0);
    expect(minutesBetween(league?.isha, egyptian?.isha)).toBeCloseTo(2.1, 0);
    expect(egyptian?.asr).toEqual(league?.asr);
  });

  it('says nothing where the sun does not rise, and nothing where it does not set', () => {
    const night = sunDay('2025-12-21', ...tromso);
    const light = sunDay('2025-06-21', ...tromso);

    expect(night).toMatchObject({ sunrise: null, sunset: null, prayers: null });
    expect(light).toMatchObject({ dawn: null, sunrise: null, sunset: null, prayers: null });
    // In the polar night it dawns about noon all the same.
    expect(minutesBetween(night.dawn, night.dusk)).toBeGreaterThan(200);
  });

  it('sees the sun again in Tromsø on 16 January', () => {
    expect(sunDay('2025-01-11', ...tromso).sunrise).toBeNull();
    expect(sunDay('2025-01-18', ...tromso).sunrise).not.toBeNull();
  });

  it('keeps the order of the day at every place that has one', () => {
    for (let latitude = -48; latitude <= 48; latitude += 6)
      for (let month = 1; month <= 12; month++) {
        const day = sunDay(`2026-${String(month).padStart(2, '0')}-15`, latitude, latitude * 3);
        const { prayers } = day;
        const order = [
          prayers?.fajr,
          day.dawn,
          day.sunrise,
          day.noon,
          prayers?.asr,
          day.sunset,
          day.dusk,
          prayers?.isha,
        ].map((instant) => instant?.getTime() ?? Number.NaN);

        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
  });
});

/** Between what was computed and what an almanac prints in its zone. */
function minutesOff(
  instant: Date | null | undefined,
  date: string,
  clock: string,
  zoneHours: number,
): number {
  const almanac = new Date(Date.parse(`${date}T${clock}:00Z`) - zoneHours * 3_600_000);
  return Math.abs(minutesBetween(almanac, instant));
}

function minutesBetween(from: Date | null | undefined, to: Date | null | undefined): number {
  return from && to ? (to.getTime() - from.getTime()) / 60_000 : Number.NaN;
}
