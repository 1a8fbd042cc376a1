import { useFormatter } from 'use-intl';

/** Names a local day, `YYYY-MM-DD`, in the reader's language. */
export function useLocalDay(): (day: string) => string {
  const format = useFormatter();
  return (day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
}
