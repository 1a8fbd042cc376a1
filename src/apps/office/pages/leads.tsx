import { useTranslations } from 'use-intl';
import type { SignedIn } from '#platform/application';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayReadLeads } from '#modules/leads/permissions';
import { leadCountsTable, leadsTable } from '#modules/leads/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/leads.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const asked = { edition, ...readTableQuery(new URL(request.url).searchParams) };
  const table = tableFor(account, edition);
  const views = await api.views.list({ edition, table: table.name });
  return table === leadsTable
    ? { own: await api.leads.list(asked), counts: undefined, views }
    : { own: undefined, counts: await api.leads.counts(asked), views };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api, account } = context.get(pageContext);
  const list = { edition, table: tableFor(account, edition).name, url };
  return keepView(api, list, await request.formData());
}

/** Leads belong to their exhibitor; everybody else reads how many there are. */
function tableFor(account: SignedIn | null, edition: string) {
  return isAllowed(rolesIn(account, edition), mayReadLeads) ? leadsTable : leadCountsTable;
}

export default function Leads({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { own, counts, views } = loaderData;
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
          views={views}
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
        views={views}
        rowKey="exhibitorId"
        rowHref={(row) => `/office/${edition}/exhibitors/${row.exhibitorId}`}
        empty={
          <EmptyState title={t('empty.title')} what={t('counts.empty')} first={t('empty.first')} />
        }
      />
    </>
  );
}
