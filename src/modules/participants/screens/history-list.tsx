import './person.css';
import { useFormatter, useTranslations } from 'use-intl';
import type { ToldEvent } from '../history/types.ts';
import { useEventWords } from './event-words.ts';

/** Who did what about a person, and when, as the ledger holds it; the newest first. */
export function HistoryList({ events }: { events: readonly ToldEvent[] }) {
  const t = useTranslations('participants');
  const format = useFormatter();
  const { tellEvent, tellActor } = useEventWords();

  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="person-history" tabIndex={0} aria-label={t('section.history')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('historyColumns.at')}</th>
            <th scope="col">{t('historyColumns.what')}</th>
            <th scope="col">{t('historyColumns.who')}</th>
            <th scope="col">{t('historyColumns.seq')}</th>
          </tr>
        </thead>
        <tbody>
          {events.toReversed().map((event) => (
            <tr key={event.seq}>
              <td>
                <time dateTime={event.at.toISOString()}>{format.dateTime(event.at, instant)}</time>
              </td>
              <th scope="row">
                {tellEvent(event)}
                {event.merged && <span className="person-other-file"> · {t('otherFile')}</span>}
              </th>
              <td dir="auto">{tellActor(event)}</td>
              <td>{event.seq}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const instant = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
