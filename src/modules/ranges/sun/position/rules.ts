/**
 * Where the sun stands, by the low-precision series of the Astronomical Almanac (also Meeus,
 * Astronomical Algorithms, chapter 25): within a hundredth of a degree from 1950 to 2050.
 */
export function sunAt(days: number): { declination: number; equationMinutes: number } {
  const meanLongitude = turn(280.46 + 0.9856474 * days);
  const anomaly = turn(357.528 + 0.9856003 * days);
  const longitude = meanLongitude + 1.915 * sine(anomaly) + 0.02 * sine(2 * anomaly);
  const tilt = 23.439 - 0.0000004 * days;
  const rightAscension = degrees(Math.atan2(cosine(tilt) * sine(longitude), cosine(longitude)));
  const behind = turn(meanLongitude - rightAscension + 180) - 180;

  return {
    declination: degrees(Math.asin(sine(tilt) * sine(longitude))),
    /** What a sundial shows more than the mean sun. */
    equationMinutes: behind * 4,
  };
}

/** Days since noon of 1 January 2000, as the series count them. */
export function daysFromNoon2000(instant: number): number {
  return (instant - Date.UTC(2000, 0, 1, 12)) / 86_400_000;
}

function turn(angle: number): number {
  return ((angle % 360) + 360) % 360;
}

function sine(angle: number): number {
  return Math.sin((angle * Math.PI) / 180);
}

function cosine(angle: number): number {
  return Math.cos((angle * Math.PI) / 180);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
