import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import { type TodayCounts, todayItems, type TodayKey } from './today-items.ts';

/** What waits for the reader today, each with the way to where it is done. */
export function TodayBoard({ editionId, counts }: { editionId: string; counts: TodayCounts }) {
  const t = useTranslations('navigation.today');
  const known = todayKeys.filter((key) => counts[key] !== undefined);
  const waiting = known.filter((key) => (counts[key] ?? 0) > 0);
  const done = known.filter((key) => counts[key] === 0);

  return (
    <section aria-labelledby="today">
      <h2 id="today">{t('title')}</h2>
      {waiting.length === 0 && (
        <p className="panel">
          <strong>{t('nothing')}</strong> {t('nothingHint')}
        </p>
      )}
      <ul className="today">
        {waiting.map((key) => (
          <li key={key}>
            <Link to={`/office/${editionId}/${todayItems[key]}`}>
              {t(`item.${key}`, { count: counts[key] ?? 0 })}
            </Link>
          </li>
        ))}
        {done.map((key) => (
          <li key={key} className="today-done">
            {t(`item.${key}`, { count: 0 })} <StateMark tone="good">{t('done')}</StateMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

const todayKeys = Object.keys(todayItems) as TodayKey[];
