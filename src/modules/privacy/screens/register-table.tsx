import { useTranslations } from 'use-intl';
import type { RegisterRow } from '../types.ts';

/** Every personal field there is, with what becomes of it and when. */
export function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const t = useTranslations('privacy');

  return (
    <details className="panel">
      <summary>
        {t('office.register')} ({rows.length})
      </summary>
      <div className="data-table data-table-scroll">
        <table>
          <caption className="unseen">{t('office.register')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('office.column')}</th>
              <th scope="col">{t('notice.column.data')}</th>
              <th scope="col">{t('notice.column.purpose')}</th>
              <th scope="col">{t('office.rowsOf')}</th>
              <th scope="col">{t('office.becomes')}</th>
              <th scope="col">{t('office.dueOn')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.table}.${row.column} ${row.rows}`}>
                <th scope="row">
                  <code dir="ltr">{`${row.table}.${row.column}`}</code>
                </th>
                <td>{t(`kind.${row.kind}`)}</td>
                <td>{t(`purpose.${row.kind}`)}</td>
                <td>{t(`rows.${row.rows}`)}</td>
                <td>{t(`becomes.${row.becomes}`)}</td>
                <td>{row.dueOn ?? t(`retention.${row.retention}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
