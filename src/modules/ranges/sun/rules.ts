import type { SunDay } from '../types.ts';
import { daysFromNoon2000, sunAt } from './position/rules.ts';

/**
 * Degrees of the sun below the horizon at dawn and at nightfall prayer, and how many shadow lengths
 * begin the afternoon prayer.
 *
 * - `muslim-world-league`: 18° and 17°; the angles of the Turkish Diyanet too, which adds minutes of
 *   caution. The default.
 * - `egyptian`: 19.5° and 17.5°, of the Egyptian General Authority of Survey; the one that calendars
 *   in West Africa mostly follow.
 *
 * Mosques follow their own calendar: what is computed is an offer that a person accepts.
 */
export const conventions = {
  'muslim-world-league': { fajr: 18, isha: 17, shadow: 1 },
  egyptian: { fajr: 19.5, isha: 17.5, shadow: 1 },
} as const;

export type Convention = keyof typeof conventions;

export const defaultConvention: Convention = 'muslim-world-league';

/** Upper edge of the disc on the horizon, with the bending of light in the air. */
const RISING = 0.833;
/** Civil twilight: enough light to see the ground by. */
const TWILIGHT = 6;
const MINUTE_MS = 60_000;

/**
 * Sun and hours of prayer of one date at one place, good to about a minute between the polar circles.
 *
 * @param date of the calendar there, such as 2025-11-13; noon is the one that the sun makes on it
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
export function sunDay(
  date: string,
  latitude: number,
  longitude: number,
  convention: Convention = defaultConvention,
): SunDay {
  const midday = Date.parse(`${date}T12:00:00Z`) - longitude * 4 * MINUTE_MS;
  const noon = noonOf(midday);
  const at = (below: number, half: Half) => crossing(midday, latitude, -below, half);
  const { fajr, isha, shadow } = conventions[convention];

  const sunset = at(RISING, 'afternoon');
  const hours = {
    fajr: at(fajr, 'morning'),
    asr: crossing(midday, latitude, asrHeight(noon, latitude, shadow), 'afternoon'),
    isha: at(isha, 'afternoon'),
  };
  return {
    date,
    dawn: at(TWILIGHT, 'morning'),
    sunrise: at(RISING, 'morning'),
    noon: new Date(noon),
    sunset,
    dusk: at(TWILIGHT, 'afternoon'),
    prayers:
      sunset && hours.fajr && hours.asr && hours.isha
        ? {
            fajr: hours.fajr,
            dhuhr: new Date(noon),
            asr: hours.asr,
            maghrib: sunset,
            isha: hours.isha,
          }
        : null,
  };
}

type Half = 'morning' | 'afternoon';

/** The instant at which the sun stands highest; the equation of time is taken at that instant. */
function noonOf(midday: number): number {
  const first = midday - sunAt(daysFromNoon2000(midday)).equationMinutes * MINUTE_MS;
  return midday - sunAt(daysFromNoon2000(first)).equationMinutes * MINUTE_MS;
}

/**
 * When the sun stands at a height, in degrees: guessed from its place at midday (twelve o'clock by
 * the mean sun), and corrected until
 * its place at that very instant agrees. Null where it does not stand there on that day.
 */
function crossing(midday: number, latitude: number, height: number, half: Half): Date | null {
  let instant = midday;
  for (let round = 0; round < 4; round++) {
    const { declination, equationMinutes } = sunAt(daysFromNoon2000(instant));
    const angle = hourAngle(latitude, declination, height);
    if (angle === null) return null;
    const turned = (half === 'morning' ? -angle : angle) * 4;
    instant = midday + (turned - equationMinutes) * MINUTE_MS;
  }
  return new Date(Math.round(instant));
}

/** Degrees that the earth turns between noon and the instant. */
function hourAngle(latitude: number, declination: number, height: number): number | null {
  const cosine =
    (sine(height) - sine(latitude) * sine(declination)) / (cos(latitude) * cos(declination));
  return Math.abs(cosine) > 1 ? null : (Math.acos(cosine) * 180) / Math.PI;
}

/** Degrees at which a shadow is longer by so many heights than it is at noon. */
function asrHeight(noon: number, latitude: number, shadow: number): number {
  const { declination } = sunAt(daysFromNoon2000(noon));
  const away = Math.tan((Math.abs(latitude - declination) * Math.PI) / 180);
  return (Math.atan(1 / (shadow + away)) * 180) / Math.PI;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
