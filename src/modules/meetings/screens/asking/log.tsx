import { useTranslations } from 'use-intl';
import type { MeetingSheet } from '../../asking/schema.ts';
import { useMoment } from './parts.tsx';

/** What happened to a meeting, the latest first, as both sides read it. */
export function MeetingLog({ log }: { log: MeetingSheet['log'] }) {
  const t = useTranslations('meetingAsking');
  const moment = useMoment();
  if (log.length === 0) return null;

  return (
    <section aria-labelledby="meeting-log">
      <h3 id="meeting-log">{t('log.title')}</h3>
      <ol className="meeting-log" reversed>
        {log.map(({ at, what, by, onBehalf, reason, startsAt, place, words }) => (
          <li key={`${new Date(at).toISOString()}-${what}`}>
            <time dateTime={new Date(at).toISOString()}>{moment(at)}</time> ·{' '}
            {by ? t(`log.${by}`) : t(isByClock(what) ? 'log.clock' : 'log.nobody')}
            {onBehalf && <> ({t('log.onBehalf')})</>} · {t(`log.what.${what}`)}
            {startsAt && <> · {moment(startsAt)}</>}
            {place && <> · {place}</>}
            {reason && <> · {t(`reason.${reason}`)}</>}
            {words && (
              <>
                {' · '}
                <q dir="auto">{words}</q>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function isByClock(what: MeetingSheet['log'][number]['what']): boolean {
  return what === 'expired' || what === 'reminded' || what === 'released';
}
