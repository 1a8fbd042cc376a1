import { useFormatter, useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { LocalText } from '#ui/local-text';
import { Provenance } from '#ui/provenance';
import { StateMark, toneOf } from '#ui/state-mark';
import type { ProgrammeDay, SessionRow } from '../types.ts';
import './programme.css';

/** The sessions of one day, in the time of the edition. */
export function ProgrammeDayTable({
  day,
  actsFor,
}: {
  day: ProgrammeDay<SessionRow>;
  /** Buttons at the end of a row; absent for those who only read. */
  actsFor?: ((session: SessionRow) => ReactNode) | undefined;
}) {
  const t = useTranslations('programme');
  const common = useTranslations('common.table');
  const format = useFormatter();
  // A local date has no hour; giving it a zone would move it to the day before.
  const title = format.dateTime(new Date(day.date), { dateStyle: 'full', timeZone: 'UTC' });
  const time = (date: Date) => format.dateTime(date, { timeStyle: 'short' });

  return (
    <section className="panel data-table programme-day">
      <h2>{title}</h2>
      <p className="page-lead">{t('count', { count: day.sessions.length })}</p>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={title}>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.time')}</th>
              <th scope="col">{t('column.title')}</th>
              <th scope="col">{t('column.type')}</th>
              <th scope="col">{t('column.location')}</th>
              <th scope="col">{t('column.exhibitor')}</th>
              <th scope="col">{t('column.state')}</th>
              {actsFor && (
                <th scope="col">
                  <span className="unseen">{common('actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {day.sessions.map((session) => (
              <tr key={session.id}>
                <td className="session-time">
                  <bdi>
                    {time(session.startsAt)}–{time(session.endsAt)}
                  </bdi>
                </td>
                <th scope="row">
                  <LocalText text={session.title} /> <small>{session.code}</small>{' '}
                  <Provenance value={session.provenance} />
                </th>
                <td>{t(`type.${session.type}`)}</td>
                <td dir="auto">
                  {session.venueName ? <LocalText text={session.venueName} /> : session.location}
                </td>
                <td dir="auto">{session.exhibitorName}</td>
                <td>
                  <StateMark
                    tone={session.state === 'scheduled' ? 'waiting' : toneOf(session.state)}
                  >
                    {t(`state.${session.state}`)}
                  </StateMark>{' '}
                  <DelayMark session={session} />
                </td>
                {actsFor && <td className="data-table-actions">{actsFor(session)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** What became of the hour: held for now, or so many minutes later than published. */
function DelayMark({
  session: { state, onHold, delayMinutes },
}: {
  session: Pick<SessionRow, 'state' | 'onHold' | 'delayMinutes'>;
}) {
  const t = useTranslations('programme.late');
  if (state !== 'scheduled') return null;
  return (
    <>
      {onHold && <StateMark tone="bad">{t('onHold')}</StateMark>}{' '}
      {delayMinutes > 0 && (
        <StateMark tone="waiting">{t('delayed', { minutes: delayMinutes })}</StateMark>
      )}
    </>
  );
}
