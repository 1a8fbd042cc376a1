import './screening.css';
import type { z } from 'zod';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import { CountryName } from '#ui/country-name';
import { StateMark } from '#ui/state-mark';
import { queueViews, type queueHitSchema, type QueueView } from '../schema.ts';
import { toneOfEffect } from './tones.ts';
import { useFocusOn } from './use-focus-on.ts';

export type HitRow = z.infer<typeof queueHitSchema>;

/** What waits for the first person, for the second, and what is done. */
export function HitTabs({ current, counts }: { current: QueueView; counts: Counts }) {
  const t = useTranslations('review');
  const countOf: Partial<Record<QueueView, number>> = {
    open: counts.open,
    'to-confirm': counts.toConfirm,
  };

  return (
    <nav className="saved-views screening-tabs" aria-label={t('views')}>
      {queueViews.map((view) => (
        <Link key={view} to={`?view=${view}`} aria-current={view === current ? 'page' : undefined}>
          {t(`view.${view}`)}
          {countOf[view] !== undefined && <span className="menu-count">{countOf[view]}</span>}
        </Link>
      ))}
    </nav>
  );
}

type Counts = { open: number; toConfirm: number };

/** The gravest first; a name leads to both sides. */
export function HitList({
  hits,
  total,
  edition,
}: {
  hits: readonly HitRow[];
  total: number;
  edition: string;
}) {
  const t = useTranslations('review');
  const table = useFocusOn<HTMLDivElement>('tbody a');
  const text = useText();
  const format = useFormatter();

  return (
    <>
      {total > hits.length && <p>{t('more', { shown: hits.length, total })}</p>}
      <div className="data-table" ref={table}>
        {/* What scrolls must be reached by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="data-table-scroll" tabIndex={0} aria-label={t('title')}>
          <table>
            <caption className="unseen">{t('title')}</caption>
            <thead>
              <tr>
                {(['name', 'effect', 'band', 'score', 'list', 'country', 'openedAt'] as const).map(
                  (column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {hits.map((hit) => (
                <tr key={hit.id}>
                  <th scope="row">
                    <Link to={`/office/${edition}/screening/${hit.id}`}>
                      <bdi>{hit.name}</bdi>
                    </Link>
                    {hit.organisation && hit.organisation !== hit.name && (
                      <small>
                        {' '}
                        · <bdi>{hit.organisation}</bdi>
                      </small>
                    )}
                  </th>
                  <td>
                    <StateMark tone={toneOfEffect[hit.effect]}>
                      {t(`effect.${hit.effect}`)}
                    </StateMark>
                  </td>
                  <td>{t(`band.${hit.band}`)}</td>
                  <td className="hit-score">{format.number(hit.nameScore)}</td>
                  <td>{text(`lists.name.${hit.list}`)}</td>
                  <td>
                    <CountryName code={hit.country} />
                  </td>
                  <td>{format.dateTime(hit.openedAt, { dateStyle: 'medium' })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
