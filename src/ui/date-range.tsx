import { useFormatter } from 'use-intl';

/**
 * Local dates from one day to another. Their hours are nobody's, so they keep to UTC; thin
 * spaces become plain ones, because server and browser do not agree on them.
 */
export function DateRange({ from, until }: { from: string; until: string }) {
  const format = useFormatter();
  const range = format.dateTimeRange(new Date(from), new Date(until), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return <>{range.replaceAll(/[\u2009\u202f]/g, ' ')}</>;
}
