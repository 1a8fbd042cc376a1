import type { Busy, RangeDay, Span, WallTime } from '../types.ts';

const FIRST_DAY = Date.UTC(2025, 10, 13);
const FRIDAY = 5;

/** Demo days from the 13th of November 2025 on, with the sun of Bamako and the prayers of the day. */
export function daysOf(count: number): RangeDay[] {
  return Array.from({ length: count }, (_, turn) => {
    const day = new Date(FIRST_DAY + turn * 86_400_000);
    const id = day.toISOString().slice(0, 10);
    const noon = day.getUTCDay() === FRIDAY ? ['12:30', '14:00'] : ['12:30', '13:15'];
    return {
      id,
      ...{ opens: at(id, '08:00'), closes: at(id, '17:30') },
      ...{ sunrise: at(id, '06:33'), sunset: at(id, '17:58') },
      pauses: [
        { ...spanOf(id, noon[0] ?? '', noon[1] ?? ''), why: 'prayer' },
        { ...spanOf(id, '15:45', '16:00'), why: 'prayer' },
      ],
      fuelLitres: null,
    };
  });
}

export function at(day: string, time: string): WallTime {
  return `${day}T${time}`;
}

export function spanOf(day: string, from: string, to: string): Span {
  return { from: at(day, from), to: at(day, to) };
}

/** A stretch of a day from a time in minutes since midnight. */
export function stretch(day: string, from: number, minutes: number, why: string): Busy {
  return { ...spanOf(day, clock(from), clock(from + minutes)), why };
}

/** `HH:MM` of minutes since midnight. */
export function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
