import './queue.css';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { queueViews, type QueueViewName } from '../schema.ts';

/** The two bodies' work and what is done, each a list of its own address. */
export function QueueTabs({
  current,
  counts,
}: {
  current: QueueViewName;
  counts: { toRecommend: number; toDecide: number; decided: number };
}) {
  const t = useTranslations('accreditation');
  const countOf: Partial<Record<QueueViewName, number>> = {
    'to-recommend': counts.toRecommend,
    'to-decide': counts.toDecide,
    decided: counts.decided,
  };

  return (
    <nav className="saved-views queue-tabs" aria-label={t('views')}>
      {queueViews.map((view) => (
        <Link key={view} to={`?view=${view}`} aria-current={view === current ? 'page' : undefined}>
          {t(`view.${view}`)}
          {countOf[view] !== undefined && <span className="menu-count">{countOf[view]}</span>}
        </Link>
      ))}
    </nav>
  );
}
