import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { type Bracket, brackets } from '../../../engine/types.ts';
import type { GridMeeting } from './types.ts';

/** More are found by searching. */
const SHOWN = 60;

/** Meetings without a time: picked up here, and dropped here by whoever takes one out of the plan. */
export function UnplacedLane({
  meetings,
  held,
  nameOf,
}: {
  meetings: readonly GridMeeting[];
  held: string | null;
  nameOf: (id: string) => string;
}) {
  const t = useTranslations('meetingGrid');
  const locale = useLocale();
  const field = useId();
  const [wanted, setWanted] = useState('');
  const search = useDeferredValue(wanted.trim().toLocaleLowerCase(locale));
  const found = useMemo(
    () =>
      meetings
        .filter(({ at }) => at === null)
        .filter(
          ({ guest, host }) =>
            !search ||
            `${nameOf(guest)} ${nameOf(host)}`.toLocaleLowerCase(locale).includes(search),
        )
        .toSorted(
          (one, other) => rankOf(one.bracket) - rankOf(other.bracket) || other.score - one.score,
        ),
    [meetings, search, nameOf, locale],
  );

  return (
    <section className="panel plan-panel plan-lane" data-lane>
      <h2>
        {t('lane.title')} <small>{t('count', { count: found.length })}</small>
      </h2>
      <div className="field">
        <label htmlFor={field}>{t('lane.search')}</label>
        <input
          id={field}
          type="search"
          dir="auto"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {found.length === 0 && <p>{t(search ? 'lane.notFound' : 'lane.none')}</p>}
      <ul className="plan-lane-list">
        {found.slice(0, SHOWN).map(({ id, guest, host, bracket, required }) => (
          <li key={id}>
            {/* Its click is heard by the editor, which hears those of the grid as well. */}
            <button
              type="button"
              className="plan-lane-card"
              data-meeting={id}
              data-bracket={bracket}
              aria-pressed={id === held}
            >
              <bdi>{nameOf(guest)}</bdi>
              <bdi>{nameOf(host)}</bdi>
              <small>
                {t(`bracket.${bracket}`)}
                {required && ` · ${t('required')}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p>{t('lane.more', { count: found.length - SHOWN })}</p>}
    </section>
  );
}

function rankOf(bracket: Bracket): number {
  return brackets.indexOf(bracket);
}
