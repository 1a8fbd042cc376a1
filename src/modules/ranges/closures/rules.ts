import type { WindowInput } from '../rules.ts';
import type { SunDay } from '../types.ts';

/** Minutes that a range rests for a prayer, with the way to water and back. */
export const prayerMinutes = 30;
/** Of the Friday prayer, with its sermon and the way to the mosque. */
export const fridayMinutes = 90;

const MINUTE_MS = 60_000;
const STEP_MS = 5 * MINUTE_MS;

type Hours = { opensAt: Date; closesAt: Date };

/**
 * Closures for the prayers that begin within the hours of a day, from the last five minutes before
 * each. They are offered: the mosque next to the range says when it prays.
 */
export function offerPrayers(sun: SunDay, { opensAt, closesAt }: Hours): WindowInput[] {
  if (!sun.prayers) return [];
  const isFriday = new Date(`${sun.date}T00:00:00Z`).getUTCDay() === 5;
  const { fajr, dhuhr, asr, maghrib, isha } = sun.prayers;
  return [fajr, dhuhr, asr, maghrib, isha]
    .filter((prayer) => prayer >= opensAt && prayer < closesAt)
    .map((prayer) => {
      const startsAt = new Date(Math.floor(prayer.getTime() / STEP_MS) * STEP_MS);
      const minutes = isFriday && prayer === dhuhr ? fridayMinutes : prayerMinutes;
      const endsAt = new Date(startsAt.getTime() + minutes * MINUTE_MS);
      return {
        featureId: null,
        startsAt: later(startsAt, opensAt),
        endsAt: earlier(endsAt, closesAt),
        opens: false,
        why: 'prayer' as const,
      };
    });
}

/** The hours of a day as far as there is light, by fives of minutes; null where there is none. */
export function offerDaylight(sun: SunDay, { opensAt, closesAt }: Hours): WindowInput | null {
  const startsAt = sun.dawn
    ? later(opensAt, new Date(Math.ceil(sun.dawn.getTime() / STEP_MS) * STEP_MS))
    : opensAt;
  const endsAt = sun.dusk
    ? earlier(closesAt, new Date(Math.floor(sun.dusk.getTime() / STEP_MS) * STEP_MS))
    : closesAt;
  if (endsAt <= startsAt) return null;
  return { featureId: null, startsAt, endsAt, opens: true, why: null };
}

/** The list with what is new in it; what covers the same minutes for the same place stands already. */
export function addWindows(
  windows: readonly WindowInput[],
  offered: readonly WindowInput[],
): WindowInput[] {
  const isThere = (one: WindowInput) =>
    windows.some(
      (window) =>
        window.featureId === one.featureId &&
        window.opens === one.opens &&
        window.startsAt <= one.startsAt &&
        window.endsAt >= one.endsAt,
    );
  return [...windows, ...offered.filter((one) => !isThere(one))];
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
