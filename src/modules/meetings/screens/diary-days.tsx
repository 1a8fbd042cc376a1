import { useLocale, useTranslations } from 'use-intl';
import type { Locale } from '#platform/i18n';
import { useText } from '#ui/use-text';
import type { Diary, DiaryEntry } from '../diaries/types.ts';
import {
  tellDay,
  tellDetails,
  tellEntry,
  tellPlace,
  tellSpan,
  type Say,
} from '../diaries/telling/words.ts';
import './diary-days.css';

/** Days with their entries in order of time: when, with whom, where. */
export function DiaryDays({
  diary: { days, timeZone },
}: {
  diary: Pick<Diary, 'days' | 'timeZone'>;
}) {
  const t = useTranslations('diaries');
  const locale = useLocale() as Locale;
  if (days.length === 0) return <p>{t('empty')}</p>;

  return days.map(({ date, entries }) => (
    <section key={date}>
      <h2>{tellDay(date, locale)}</h2>
      <ol className="diary-day">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ entry, timeZone }: { entry: DiaryEntry; timeZone: string }) {
  const text = useText();
  const say: Say = (word, values) => text(`diaries.${word}`, values);
  const locale = useLocale() as Locale;
  const place = tellPlace(entry.place, locale);

  return (
    <li className="diary-entry" data-state={entry.state}>
      <time dateTime={entry.startsAt.toISOString()}>{tellSpan(entry, timeZone)}</time>
      <div>
        <strong>
          <bdi>{tellEntry(entry, { locale })}</bdi>
        </strong>
        {tellDetails(entry, { say, locale }).map((detail) => (
          <span key={detail} className="diary-detail">
            <bdi>{detail}</bdi>
          </span>
        ))}
      </div>
      {place && (
        <span className="diary-place">
          <bdi>{place}</bdi>
        </span>
      )}
    </li>
  );
}
