import { textIn } from '#platform/form-text';
import { redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { readTableQuery, tableQuerySchema } from '#platform/table';
import { mayAssignStands } from '#modules/stands/permissions';
import { FloorPlan } from '#modules/stands/screens/floor-plan.tsx';
import { HallChoice } from '#modules/stands/screens/hall-choice.tsx';
import { StandPanel } from '#modules/stands/screens/stand-panel.tsx';
import { standsTable } from '#modules/stands/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/stands.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const everything = tableQuerySchema.parse({ pageSize: 5_000 });
  const admitted = { ...everything, sort: 'displayName', filters: { state: ['admitted'] } };
  const mayAssign = isAllowed(rolesIn(account, edition), mayAssignStands);
  const [page, all, plan, views, exhibitors] = await Promise.all([
    api.stands.list({ edition, ...readTableQuery(parameters) }),
    api.stands.list({ edition, ...everything }),
    api.editions.plan({ edition }),
    api.views.list({ edition, table: standsTable.name }),
    mayAssign ? api.exhibitors.list({ edition, ...admitted }) : undefined,
  ]);

  const selected = all.rows.find(({ code }) => code === parameters.get('stand'));
  const halls = plan.halls
    .map((hall) => ({ ...hall, own: all.rows.filter(({ hallId }) => hallId === hall.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ own, ...hall }) => ({
      ...hall,
      stands: own.length,
      taken: own.filter(({ exhibitorId }) => exhibitorId).length,
    }));
  const wanted = parameters.get('hall') ?? selected?.hallId;
  const hall = halls.find(({ id }) => id === wanted) ?? halls[0];
  return {
    page,
    views,
    halls,
    hall,
    stands: all.rows.filter(({ hallId }) => hallId === hall?.id),
    selected,
    mayAssign,
    candidates: exhibitors?.rows.map(({ id, displayName }) => ({ id, displayName })) ?? [],
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: standsTable.name, url }, form);
  if (kept) return kept;
  const code = textIn(form, 'code');
  return attempt(form, async () => {
    if (form.get('intent') === 'release') await api.stands.release({ edition, code });
    else
      await api.stands.assign({
        edition,
        code,
        exhibitorId: textIn(form, 'exhibitorId'),
      });
    return redirect(`/office/${edition}/stands?stand=${encodeURIComponent(code)}`);
  });
}

export default function Stands({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { page, views, halls, hall, stands, selected, mayAssign, candidates } = loaderData;
  const t = useTranslations('stands');
  const locale = useLocale();
  const here = `/office/${edition}/stands`;
  const nameOf = (hallId: string) => {
    const found = halls.find(({ id }) => id === hallId);
    return found ? inLanguage(found.name, locale) : hallId;
  };

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData?.typed['intent']?.[0] === 'release' && (
        <ProblemPanel problem={actionData.problem} />
      )}
      {hall && (
        <>
          <HallChoice halls={halls} current={hall.id} hallHref={(id) => `${here}?hall=${id}`} />
          <FloorPlan
            hall={hall}
            hallName={nameOf(hall.id)}
            stands={stands}
            selected={selected?.code}
            standHref={(code) => `${here}?stand=${encodeURIComponent(code)}`}
          />
        </>
      )}
      {selected && (
        <StandPanel
          key={selected.code}
          stand={selected}
          hallName={nameOf(selected.hallId)}
          candidates={candidates}
          exhibitorHref={(id) => `/office/${edition}/exhibitors/${id}`}
          mayAssign={mayAssign}
          answer={actionData}
        />
      )}
      {hall && <h2>{t('listTitle')}</h2>}
      <DataTable
        definition={standsTable}
        rows={page.rows}
        total={page.total}
        caption={t('listTitle')}
        views={views}
        rowKey="code"
        rowHref={(stand) => `${here}?stand=${encodeURIComponent(stand.code)}`}
        cells={{ hallId: (stand) => <span dir="auto">{nameOf(stand.hallId)}</span> }}
        choices={{ hallId: halls.map(({ id }) => id) }}
        exportHref={`/office/${edition}/export/stands`}
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
