import { Form, Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { TimetableView } from '../../timetable/schema.ts';

/** The session in hand with the times it may have, as a list: for a phone and for a screen reader. */
export function InHand({
  session,
  cells,
  backTo,
}: {
  session: TimetableView['sessions'][number];
  cells: readonly string[];
  backTo: string;
}) {
  const t = useTranslations('rangeTimetable.grid');
  const format = useFormatter();
  const days = Map.groupBy(cells, (at) => at.slice(0, 10));
  const { id, code, isLocked, at } = session;

  return (
    <section className="panel timetable-cells" aria-live="polite">
      <p>{t('held', { code, count: cells.length })}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="session" value={id} />
        {cells.length > 0 && (
          <>
            <select name="at" aria-label={t('choose', { code })}>
              {[...days].map(([day, own]) => (
                <optgroup
                  key={day}
                  label={format.dateTime(new Date(day), {
                    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
                  })}
                >
                  {own.map((one) => (
                    <option key={one} value={one}>
                      {one.slice(11)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <button className="button button-first" name="intent" value="move">
              {t('choose', { code })}
            </button>
          </>
        )}
        {at && (
          <button className="button" name="intent" value={isLocked ? 'unlock' : 'lock'}>
            {isLocked ? t('unlock') : t('lock')}
          </button>
        )}
        <Link className="button" to={backTo} preventScrollReset>
          {t('letGo')}
        </Link>
      </Form>
    </section>
  );
}
