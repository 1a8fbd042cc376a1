import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayReadLeads } from '#modules/leads/permissions';
import { leadCountsTable, leadsTable } from '#modules/leads/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/leads.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const asked = { edition, ...readTableQuery(new URL(request.url).searchParams) };
  // Leads belong to their exhibitor; everybody else reads how many there are.
  return isAllowed(rolesIn(account, edition), mayReadLeads)
    ? { own: await api.leads.list(asked), counts: undefined }
    : { own: undefined, counts: await api.leads.counts(asked) };
}

export default function Leads({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { own, counts } = loaderData;
  const t = useTranslations('leads');

  if (own)
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <DataTable
          definition={leadsTable}
          rows={own.rows}
          total={own.total}
          caption={t('title')}
          tones={{ hot: 'good', warm: 'waiting', cold: 'quiet' }}
          cells={{
            person: (lead) =>
              lead.person ? <span dir="auto">{lead.person}</span> : t('withoutConsent'),
          }}
          exportHref={`/office/${edition}/export/leads`}
          empty={
            <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
          }
        />
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} lead={t('counts.lead')} />
      <DataTable
        definition={leadCountsTable}
        rows={counts.rows}
        total={counts.total}
        caption={t('counts.title')}
        rowKey="exhibitorId"
        rowHref={(row) => `/office/${edition}/exhibitors/${row.exhibitorId}`}
        empty={
          <EmptyState title={t('empty.title')} what={t('counts.empty')} first={t('empty.first')} />
        }
      />
    </>
  );
}
