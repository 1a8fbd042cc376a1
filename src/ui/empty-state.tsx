import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** An empty list teaches: what will stand here, what to do first, where it comes from. */
export function EmptyState({
  title,
  what,
  first,
  source,
  actions,
}: {
  title: ReactNode;
  what: ReactNode;
  first: ReactNode;
  source?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useTranslations('common.empty');

  return (
    <section className="empty-state">
      <h2>{title}</h2>
      <p>{what}</p>
      <dl>
        <dt>{t('first')}</dt>
        <dd>{first}</dd>
        {source && <dt>{t('source')}</dt>}
        {source && <dd>{source}</dd>}
      </dl>
      {actions && <div className="page-actions">{actions}</div>}
    </section>
  );
}
