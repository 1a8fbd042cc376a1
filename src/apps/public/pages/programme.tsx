import { useFormatter, useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/programme.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.programme.published({ edition });
}

/** Day by day, in local hours, to be read on a telephone or printed on a page. */
export default function PublicProgramme({ loaderData: { days } }: Route.ComponentProps) {
  const t = useTranslations('publicPages');
  const format = useFormatter();

  return (
    <>
      <title>{t('programme')}</title>
      <h1>{t('programme')}</h1>
      <p className="quiet">{days.length === 0 ? t('noProgramme') : t('localHours')}</p>
      {days.map((day) => (
        <section key={day.date}>
          <h2>
            {format.dateTime(new Date(day.date), {
              weekday: 'long',
              day: 'numeric',
              month: 'long',
              timeZone: 'UTC',
            })}
          </h2>
          <ol className="sessions">
            {day.sessions.map((session) => (
              <li key={session.code} data-state={session.state}>
                <time dateTime={session.startsAt.toISOString()}>
                  {format.dateTimeRange(session.startsAt, session.endsAt, { timeStyle: 'short' })}
                </time>
                <div>
                  <strong>
                    <LocalText text={session.title} />
                  </strong>
                  <p className="quiet">
                    {session.venueName ? (
                      <LocalText text={session.venueName} />
                    ) : (
                      <bdi>{session.location}</bdi>
                    )}
                    {session.exhibitorName && (
                      <>
                        {' '}
                        · <bdi>{session.exhibitorName}</bdi>
                      </>
                    )}
                  </p>
                  {session.state === 'cancelled' && <em>{t('cancelled')}</em>}
                  <Late session={session} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** The new hour stands at the row itself; this says that it is one, or that nobody knows it yet. */
function Late({
  session: { state, onHold, delayMinutes },
}: {
  session: { state: string; onHold: boolean; delayMinutes: number };
}) {
  const t = useTranslations('programme.late');
  if (state !== 'scheduled' || (!onHold && delayMinutes === 0)) return null;
  return (
    <p className="late">
      <strong>
        {onHold && t('onHold')}
        {onHold && delayMinutes > 0 && ' · '}
        {delayMinutes > 0 && t('newTime', { minutes: delayMinutes })}
      </strong>
    </p>
  );
}
