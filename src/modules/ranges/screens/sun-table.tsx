import { useFormatter, useTranslations } from 'use-intl';
import type { Convention } from '../sun/rules.ts';
import type { SunDay } from '../types.ts';
import { Scroll } from './scroll.tsx';

export type Day = { date: string; opensAt: Date; closesAt: Date };

/** Light and prayers of the days of the range, computed on the spot and without a network. */
export function SunTable({
  suns,
  convention,
  timeZone,
}: {
  suns: readonly { sun: SunDay }[];
  convention: Convention;
  timeZone: string;
}) {
  const t = useTranslations('ranges.sun');
  const format = useFormatter();
  const clock = (instant: Date | null | undefined) =>
    instant
      ? format.dateTime(instant, { timeZone, hour: '2-digit', minute: '2-digit' })
      : t('never');
  const lines = [
    ...(['dawn', 'sunrise', 'noon', 'sunset', 'dusk'] as const).map((what) => ({
      what,
      at: (sun: SunDay) => sun[what],
    })),
    ...(['fajr', 'dhuhr', 'asr', 'maghrib', 'isha'] as const).map((what) => ({
      what,
      at: (sun: SunDay) => sun.prayers?.[what] ?? null,
    })),
  ];

  return (
    <Scroll label={t('title')}>
      <table className="plan-table">
        <caption>{t('caption', { convention: t(`conventions.${convention}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            {lines.map(({ what }) => (
              <th key={what} scope="col">
                {t(what)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {suns.map(({ sun }) => (
            <tr key={sun.date}>
              <th scope="row">
                {format.dateTime(new Date(`${sun.date}T12:00:00Z`), {
                  timeZone: 'UTC',
                  weekday: 'short',
                  day: 'numeric',
                  month: 'short',
                })}
              </th>
              {lines.map(({ what, at }) => (
                <td key={what}>{clock(at(sun))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
