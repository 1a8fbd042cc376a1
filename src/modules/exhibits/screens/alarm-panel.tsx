import { useTranslations } from 'use-intl';
import type { Alarm } from '../schema.ts';
import { usePlaceWords, useWhen } from './use-words.ts';
import './exhibits.css';

/** What is missing or out for too long, said first and in words. */
export function AlarmPanel({
  alarms,
  hrefOf,
}: {
  alarms: readonly Alarm[];
  hrefOf: (exhibitId: string) => string;
}) {
  const t = useTranslations('exhibits.alarm');
  const words = usePlaceWords();
  const when = useWhen();

  return (
    <section className="goods-alarm" data-alarm={alarms.length > 0} aria-live="polite">
      {alarms.length === 0 ? (
        <p>{t('quiet')}</p>
      ) : (
        <>
          <h2>{t('title', { count: alarms.length })}</h2>
          <ul>
            {alarms.map((one) => (
              <li key={one.id}>
                <a href={hrefOf(one.id)}>
                  <bdi>{one.code}</bdi> <bdi>{one.designation}</bdi>
                </a>{' '}
                · {words.place(one.place, one.placeName)} ·{' '}
                <strong>
                  {one.alarm === 'missing'
                    ? t('missingSince', { time: when(one.since) })
                    : t('overdueSince', { time: when(one.since) })}
                </strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
