import { useFormatter, useTranslations } from 'use-intl';
import { sunDay, type Convention } from '../sun/rules.ts';
import type { Range, RangeFeature, RangeWindow } from '../types.ts';
import { SunTable, type Day } from './sun-table.tsx';

/** Hours and closures for those who only read them. */
export function HoursList({
  range,
  windows,
  features,
  days,
  convention,
  timeZone,
}: {
  range: Range;
  windows: readonly RangeWindow[];
  features: readonly RangeFeature[];
  days: readonly Day[];
  convention: Convention;
  timeZone: string;
}) {
  const t = useTranslations('ranges.hours');
  const format = useFormatter();
  const suns = days.map(({ date }) => ({
    sun: sunDay(date, range.latitude, range.longitude, convention),
  }));

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <SunTable suns={suns} convention={convention} timeZone={timeZone} />
      {windows.length === 0 && <p>{t('none')}</p>}
      <ul>
        {windows.map(({ id, featureId, startsAt, endsAt, opens, why }) => (
          <li key={id}>
            {format.dateTimeRange(startsAt, endsAt, {
              timeZone,
              ...{ weekday: 'short', day: 'numeric', month: 'short' },
              ...{ hour: '2-digit', minute: '2-digit' },
            })}{' '}
            · <bdi>{features.find((one) => one.id === featureId)?.code ?? t('wholeRange')}</bdi> ·{' '}
            {opens ? t('open') : t(`closed.${why ?? 'other'}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
