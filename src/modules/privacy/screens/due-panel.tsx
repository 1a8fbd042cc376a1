import { useTranslations } from 'use-intl';
import type { RetentionClass } from '../types.ts';
import { useLocalDay } from './local-day.ts';

type Due = { table: string; column: string; retention: RetentionClass; count: number };

/** What tonight's erasure would take away. */
export function DuePanel({ today, due }: { today: string; due: readonly Due[] }) {
  const t = useTranslations('privacy');
  const dayName = useLocalDay();
  const count = due.reduce((sum, one) => sum + one.count, 0);

  return (
    <section className="panel">
      <h2>{t('office.due')}</h2>
      <p>
        {count === 0
          ? t('office.nothingDue', { date: dayName(today) })
          : t('office.dueNow', { count })}
      </p>
      {count > 0 && (
        <details>
          <summary>{t('office.class')}</summary>
          <ul>
            {due.map(({ table, column, retention, count: rows }) => (
              <li key={`${table}.${column} ${retention}`}>
                {rows} · <code dir="ltr">{`${table}.${column}`}</code> ·{' '}
                {t(`retention.${retention}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
