import { useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { MeetingLine } from '../../asking/schema.ts';
import { useMoment } from './parts.tsx';

/** A meeting in one line, with the way to it. */
export function MeetingLineItem({ meeting, href }: { meeting: MeetingLine; href: string }) {
  const t = useTranslations('meetingAsking');
  const states = useTranslations('meetings.state');
  const moment = useMoment();
  const { other, subject, startsAt, place, open, turn, state, firm } = meeting;
  const hoped = open?.startsAt;

  return (
    <li data-turn={turn} data-state={state}>
      <div>
        <p>
          <strong dir="auto">{other.name}</strong> · <CountryName code={other.country} />
          {subject && (
            <>
              {' · '}
              <span dir="auto">{subject}</span>
            </>
          )}
        </p>
        <p>
          <span className="meeting-time">{startsAt ? moment(startsAt) : t('line.noTime')}</span>
          {startsAt && place && <> · {place}</>} · {states(state)}
          {state === 'planned' && !firm && <> · {t('line.provisional')}</>}
        </p>
        {open && (
          <p className="meeting-soft">
            {hoped && t('line.proposed', { what: moment(hoped) })}
            {hoped && open.holdUntil && ' · '}
            {open.holdUntil && t('line.until', { when: moment(open.holdUntil) })}
            {open.onBehalf && <> · {t('line.onBehalf')}</>}
          </p>
        )}
        {open && open.holds > 0 && (
          <p className="meeting-warning">{t('line.likelyTaken', { count: open.holds })}</p>
        )}
      </div>
      <a className={turn === 'ours' ? 'button button-first' : 'button'} href={href}>
        {t('line.open')}
        <span className="unseen"> {other.name}</span>
      </a>
    </li>
  );
}
