import { useTranslations } from 'use-intl';
import { readTableQuery } from '#platform/table';
import { participantsTable } from '#modules/participants/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/people.ts';

export function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const query = readTableQuery(new URL(request.url).searchParams);
  return context.get(pageContext).api.participants.list({ edition, ...query });
}

export default function People({ loaderData, params: { edition } }: Route.ComponentProps) {
  const t = useTranslations('participants');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DataTable
        definition={participantsTable}
        rows={loaderData.rows}
        total={loaderData.total}
        caption={t('title')}
        rowHref={(person) => `/office/${edition}/people/${person.id}`}
        exportHref={`/office/${edition}/export/participants`}
        empty={
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        }
      />
    </>
  );
}
