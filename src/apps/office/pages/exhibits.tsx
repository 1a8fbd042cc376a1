import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayAnnounceExhibits,
  mayCountExhibits,
  mayMoveExhibits,
} from '#modules/exhibits/permissions';
import { AlarmPanel } from '#modules/exhibits/screens/alarm-panel.tsx';
import { ExhibitFields } from '#modules/exhibits/screens/exhibit-fields.tsx';
import { exhibitIn } from '#modules/exhibits/screens/exhibit-form';
import { usePlaceWords } from '#modules/exhibits/screens/use-words';
import { exhibitsTable } from '#modules/exhibits/table';
import { isAllowed } from '#platform/permissions';
import { readTableQuery, tableQuerySchema } from '#platform/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { ActForm, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/exhibits.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const isOwn = !roles.roles.some((role) => role !== 'exhibitor');
  const mayMove = isAllowed(roles, mayMoveExhibits);
  const mayAnnounce = isAllowed(roles, mayAnnounceExhibits);
  const admitted = tableQuerySchema.parse({
    ...{ pageSize: 5_000, sort: 'displayName', filters: { state: ['admitted'] } },
  });
  const [page, alarms, owners, views, settings, exhibitors] = await Promise.all([
    api.exhibits.list({ edition, ...readTableQuery(new URL(request.url).searchParams) }),
    api.exhibits.alarms({ edition }),
    api.exhibits.owners({ edition }),
    api.views.list({ edition, table: exhibitsTable.name }),
    mayMove ? api.exhibits.settings({ edition }) : undefined,
    mayAnnounce && !isOwn ? api.exhibitors.list({ edition, ...admitted }) : undefined,
  ]);
  return {
    ...{ page, alarms, views, isOwn, mayAnnounce },
    owners: owners.map(({ name }) => name),
    overdueMinutes: settings?.overdueMinutes,
    mayCount: isAllowed(roles, mayCountExhibits),
    exhibitors: exhibitors?.rows.map(({ id, displayName }) => ({ value: id, label: displayName })),
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: exhibitsTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, async () => {
    if (form.get('intent') === 'overdue') {
      await api.exhibits.setOverdue({
        edition,
        overdueMinutes: Number(form.get('overdueMinutes')),
      });
      return null;
    }
    const { id } = await api.exhibits.save({ edition, ...exhibitIn(form) });
    return redirect(`/office/${edition}/exhibits/${id}`);
  });
}

export default function Exhibits({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { page, alarms, views, owners, isOwn, mayAnnounce, mayCount } = loaderData;
  const t = useTranslations('exhibits');
  const words = usePlaceWords();
  const here = `/office/${edition}/exhibits`;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={isOwn ? t('leadOwn') : t('lead')}
        actions={
          <>
            {mayCount && (
              <a className="button button-first" href={`/office/${edition}/exhibit-count`}>
                {t('count.open')}
              </a>
            )}
            <a className="button" href={`/office/${edition}/exhibit-exit`}>
              {t('exit.open')}
            </a>
          </>
        }
      />
      <AlarmPanel alarms={alarms} hrefOf={(id) => `${here}/${id}`} />
      {mayAnnounce && (
        <details className="panel">
          <summary>{t('announce')}</summary>
          <ActForm intent="announce" answer={actionData} submit={t('announce')}>
            <ExhibitFields exhibitors={loaderData.exhibitors} />
          </ActForm>
        </details>
      )}
      <DataTable
        definition={exhibitsTable}
        rows={page.rows}
        total={page.total}
        caption={t('caption')}
        views={views}
        rowHref={({ id }) => `${here}/${id}`}
        cells={{
          code: ({ code }) => <bdi className="goods-code">{code}</bdi>,
          place: ({ place, placeName }) => place && words.place(place, placeName),
        }}
        choices={{ exhibitor: isOwn ? [] : owners, place: [] }}
        tones={{ 'on-site': 'good', left: 'quiet', lost: 'bad', announced: 'waiting' }}
        exportHref={`/office/${edition}/export/exhibits`}
        empty={
          <EmptyState
            title={t('empty.title')}
            what={t('empty.what')}
            first={t('empty.first')}
            source={t('empty.source')}
          />
        }
      />
      {loaderData.overdueMinutes !== undefined && (
        <details className="panel">
          <summary>{t('setting.title')}</summary>
          <ActForm intent="overdue" answer={actionData} submit={t('save')}>
            <TextField
              name="overdueMinutes"
              type="number"
              label={t('setting.minutes')}
              hint={t('setting.hint')}
              required
              min={1}
              max={1_440}
              defaultValue={loaderData.overdueMinutes}
            />
          </ActForm>
        </details>
      )}
    </>
  );
}
