import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { FreedRow } from '../../day/schema.ts';
import { ReadMarks, ToldFirst } from '../read-marks.tsx';
import { useClock } from './board.tsx';

/** Times that came free, each with those who wait: one tap gives it. */
export function FreedTimes({ freed }: { freed: readonly FreedRow[] }) {
  const t = useTranslations('meetingDay');
  const clock = useClock();

  return (
    <section aria-labelledby="freed">
      <h2 id="freed">{t('freed.title')}</h2>
      {freed.length === 0 && <p>{t('freed.none')}</p>}
      {freed.map(({ meetingId, startsAt, endsAt, place, present, waiting }) => (
        <div key={meetingId} className="panel">
          <p>
            <strong>
              {t('freed.slot', {
                from: clock(startsAt),
                until: clock(endsAt),
                place: place ?? '—',
                who: present.name,
              })}
            </strong>
          </p>
          {waiting.length === 0 && <p>{t('freed.nobody')}</p>}
          <ul className="rows">
            {waiting.map(({ party, bracket, notices }) => (
              <li key={party.id}>
                <span>
                  <bdi>{party.name}</bdi> · <CountryName code={party.country} /> ·{' '}
                  {t(`bracket.${bracket}`)}
                </span>
                <Form method="post">
                  <ToldFirst notices={notices} />
                  <ReadMarks notices={notices} />
                  <input type="hidden" name="give" value={meetingId} />
                  <input type="hidden" name="party" value={`${party.kind}.${party.id}`} />
                  <button className="button button-first">
                    {t('freed.give', { name: party.name })}
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
