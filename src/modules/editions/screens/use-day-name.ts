import { useFormatter } from 'use-intl';

const styles = {
  short: { day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
} as const;

/** A local date in words. It has no hour, and giving it a zone would move it to the day before. */
export function useDayName(): (date: string, style: keyof typeof styles) => string {
  const format = useFormatter();
  return (date, style) => format.dateTime(new Date(date), { ...styles[style], timeZone: 'UTC' });
}
