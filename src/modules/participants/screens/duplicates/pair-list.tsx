import './duplicates.css';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { pairViews, type PairRow, type PairView } from '../../duplicates/schema.ts';
import type { PairState } from '../../duplicates/types.ts';

/** What waits for somebody, and what was decided. */
export function PairTabs({ current, counts }: { current: PairView; counts: Counts }) {
  const t = useTranslations('duplicates');
  const countOf = { open: counts.open, decided: counts.different + counts.merged };

  return (
    <nav className="saved-views pair-tabs" aria-label={t('views')}>
      {pairViews.map((view) => (
        <Link key={view} to={`?view=${view}`} aria-current={view === current ? 'page' : undefined}>
          {t(`view.${view}`, { count: countOf[view] })}
        </Link>
      ))}
    </nav>
  );
}

type Counts = Record<PairState, number>;

export function PairList({ pairs, view }: { pairs: readonly PairRow[]; view: PairView }) {
  const t = useTranslations('duplicates');
  if (pairs.length === 0) return null;

  return (
    <section className="panel">
      <h2>{t('others')}</h2>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <Link to={`?view=${view}&pair=${pair.id}`}>
              <bdi>
                {pair.one.givenNames} {pair.one.familyName}
              </bdi>
              {' · '}
              <bdi>
                {pair.other.givenNames} {pair.other.familyName}
              </bdi>
            </Link>{' '}
            · {t(pair.state === 'open' ? `outcome.${pair.outcome}` : `state.${pair.state}`)} ·{' '}
            {t('points', { points: pair.points })}
          </li>
        ))}
      </ul>
    </section>
  );
}
