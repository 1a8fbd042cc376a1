import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { TableQuery } from '#platform/table';
import { withParameters } from './table-address.tsx';

/** Where in the list the reader is, the way on, and the whole list as a file. */
export function TablePaging({
  total,
  query,
  parameters,
  exportHref,
}: {
  total: number;
  query: TableQuery;
  parameters: URLSearchParams;
  exportHref: string | undefined;
}) {
  const t = useTranslations('common.table');
  const first = (query.page - 1) * query.pageSize + 1;
  const last = Math.min(total, first + query.pageSize - 1);
  const pages = Math.max(1, Math.ceil(total / query.pageSize));
  const to = (page: number) => withParameters(parameters, { page: String(page) });

  return (
    <footer className="table-paging">
      <span>{total > 0 ? t('range', { first, last, total }) : t('range', noRows)}</span>
      {pages > 1 && (
        <nav aria-label={t('pages')}>
          {query.page > 1 && (
            <Link to={to(query.page - 1)} rel="prev">
              {t('previous')}
            </Link>
          )}
          <span>{t('page', { page: query.page, pages })}</span>
          {query.page < pages && (
            <Link to={to(query.page + 1)} rel="next">
              {t('next')}
            </Link>
          )}
        </nav>
      )}
      {exportHref && (
        <span className="table-export">
          {t('export')} <a href={`${exportHref}.csv?${parameters}`}>CSV</a>{' '}
          <a href={`${exportHref}.xlsx?${parameters}`}>XLSX</a>
        </span>
      )}
    </footer>
  );
}

const noRows = { first: 0, last: 0, total: 0 };
