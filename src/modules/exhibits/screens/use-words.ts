import { useFormatter, useTranslations } from 'use-intl';
import type { CustodyPlace } from '../types.ts';
import { custodyPlaces } from '../types.ts';

/** What a place is called: its kind, and which one where there are several. */
export function usePlaceWords() {
  const t = useTranslations('exhibits');
  const wordOf = (place: CustodyPlace, name: string | null) =>
    name ? t('at', { place: t(`place.${place}`), name }) : t(`place.${place}`);

  return {
    place: wordOf,
    /** Of a count: `store/A`, or the whole site. */
    key: (key: string, name: string | null) => {
      const place = custodyPlaces.find((one) => key === one || key.startsWith(`${one}/`));
      return place ? wordOf(place, name) : t('count.site');
    },
  };
}

/** A day and hour in the edition's zone. */
export function useWhen() {
  const { dateTime } = useFormatter();
  return (instant: Date) => dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' });
}
