import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery, tableQuerySchema } from '#platform/table';
import { mayAdmitExhibitors } from '#modules/exhibitors/permissions';
import { exhibitorsTable } from '#modules/exhibitors/table';
import { ConfirmButton } from '#ui/confirm-button';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/exhibitors.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const query = readTableQuery(new URL(request.url).searchParams);
  const waiting = tableQuerySchema.parse({ pageSize: 1, filters: { state: ['applied'] } });
  const [page, { total: toDecide }, views] = await Promise.all([
    api.exhibitors.list({ edition, ...query }),
    api.exhibitors.list({ edition, ...waiting }),
    api.views.list({ edition, table: exhibitorsTable.name }),
  ]);
  const mayAdmit = isAllowed(rolesIn(account, edition), mayAdmitExhibitors);
  return { page, toDecide, views, mayAdmit };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: exhibitorsTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, () => api.exhibitors.decideAll({ edition }));
}

export default function Exhibitors({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { page, toDecide, views, mayAdmit } = loaderData;
  const t = useTranslations('exhibitors');
  const here = `/office/${edition}/exhibitors`;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayAdmit && (
            <>
              <Link className="button button-first" to={`${here}/new`}>
                {t('apply.act')}
              </Link>
              {toDecide > 0 && (
                <Form method="post">
                  <ConfirmButton question={t('decideAll.question', { count: toDecide })}>
                    {t('decideAll.act', { count: toDecide })}
                  </ConfirmButton>
                </Form>
              )}
            </>
          )
        }
      />
      {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
      {actionData && 'admitted' in actionData && (
        <output className="panel">
          {t('decideAll.done', { admitted: actionData.admitted, refused: actionData.refused })}
        </output>
      )}
      <DataTable
        definition={exhibitorsTable}
        rows={page.rows}
        total={page.total}
        caption={t('title')}
        views={views}
        rowHref={(exhibitor) => `${here}/${exhibitor.id}`}
        exportHref={`/office/${edition}/export/exhibitors`}
        empty={
          <EmptyState
            title={t('empty.title')}
            what={t('empty.what')}
            first={t('empty.first')}
            source={t('empty.source')}
          />
        }
      />
    </>
  );
}
