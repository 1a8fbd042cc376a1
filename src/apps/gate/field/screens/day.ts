import { useDeviceState } from '../../screens/device-context.ts';
import { useFormatLocale } from '../../screens/language.tsx';

/** Local dates of the edition, however the telephone is set. */
export function useDay() {
  const locale = useFormatLocale();
  const { edition } = useDeviceState();
  const timeZone = edition?.timeZone ?? 'UTC';
  const format = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  const exact = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return {
    dateOf: (at: Date) => format.format(at),
    isSameDay: (one: Date, other: Date) => exact.format(one) === exact.format(other),
  };
}
