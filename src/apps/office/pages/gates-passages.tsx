import { useLocale, useTranslations } from 'use-intl';
import { passagesTable } from '#modules/gates/table';
import { inLanguage } from '#platform/i18n';
import { readTableQuery } from '#platform/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/gates-passages.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const query = readTableQuery(new URL(request.url).searchParams);
  // The last ones first, unless another order is asked for.
  const order = query.sort ? {} : { sort: 'passedAt', direction: 'desc' as const };
  const [list, plan, views] = await Promise.all([
    api.gates.passages({ edition, ...query, ...order }),
    api.editions.plan({ edition }),
    api.views.list({ edition, table: passagesTable.name }),
  ]);
  return { list, gates: plan.gates, views };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const list = { edition, table: passagesTable.name, url };
  return keepView(api, list, await request.formData());
}

export default function Passages({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { list, gates, views } = loaderData;
  const t = useTranslations('gates');
  const locale = useLocale();
  const nameOf = (gateId: string) => {
    const gate = gates.find(({ id }) => id === gateId);
    return gate ? inLanguage(gate.name, locale) : gateId;
  };

  return (
    <>
      <PageHeader title={t('passages.title')} lead={t('passages.lead')} />
      <DataTable
        definition={passagesTable}
        rows={list.rows}
        total={list.total}
        caption={t('passages.title')}
        views={views}
        exportHref={`/office/${edition}/export/passages`}
        cells={{ gateId: ({ gateId }) => <bdi>{nameOf(gateId)}</bdi> }}
        empty={
          <EmptyState
            title={t('passages.empty.title')}
            what={t('passages.empty.what')}
            first={t('passages.empty.first')}
          />
        }
      />
    </>
  );
}
