import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { WallTime } from '../../../engine/types.ts';

/** A wall time of the edition in words: the day in the reader's language, then the time. */
export function useWhen(): (at: WallTime) => string {
  const locale = useLocale();

  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return (at) => `${day.format(new Date(`${at}Z`))} ${at.slice(11)}`;
  }, [locale]);
}
