import { instantOf } from '#platform/tabular/values';
import { wordIn } from './form-values.ts';

/** The instant a field of day and time means in the edition's zone; undefined where it was left empty. */
export function instantIn(form: FormData, name: string, timeZone: string): Date | undefined {
  const [day, time] = wordIn(form, name).split('T');
  return day && time ? instantOf(day, time.slice(0, 5), timeZone) : undefined;
}

/** The first instant of a picked day in the edition's zone; undefined where it was left empty. */
export function startOfDayIn(form: FormData, name: string, timeZone: string): Date | undefined {
  const day = wordIn(form, name);
  return day ? instantOf(day, '00:00', timeZone) : undefined;
}

/** The instant at which a picked day is over in the edition's zone; undefined where it was left empty. */
export function endOfDayIn(form: FormData, name: string, timeZone: string): Date | undefined {
  const day = wordIn(form, name);
  if (!day) return undefined;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return instantOf(next.toISOString().slice(0, 10), '00:00', timeZone);
}

/** What such a field shows for an instant: `2025-11-10T06:40`. */
export function wallClock(instant: Date | null, timeZone: string): string {
  if (!instant) return '';
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(instant).replace(' ', 'T');
}
