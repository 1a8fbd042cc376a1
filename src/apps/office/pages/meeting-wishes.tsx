import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { mayWeighScores } from '#modules/meetings/recommending/permissions';
import { partiesTable } from '#modules/meetings/recommending/table';
import { weightsIn } from '#modules/meetings/screens/wishes/read-in';
import { WeightsPanel } from '#modules/meetings/screens/wishes/weights-panel.tsx';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/meeting-wishes.ts';

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const { searchParams } = url;
  const [list, views, weights, preview] = await Promise.all([
    api.meetingWishes.list({ edition, ...readTableQuery(searchParams) }),
    api.views.list({ edition, table: partiesTable.name }),
    api.meetingWishes.weights({ edition }),
    searchParams.get('weights') === 'try'
      ? api.meetingWishes.previewWeights({ edition, weights: weightsIn(searchParams) })
      : null,
  ]);
  return {
    ...{ list, views, weights, preview },
    mayWeigh: isAllowed(rolesIn(account, edition), mayWeighScores),
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: partiesTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, async () => {
    const version = Number(wordIn(form, 'version'));
    await api.meetingWishes.saveWeights({ edition, version, weights: weightsIn(form) });
    return redirect(`/office/${edition}/meeting-wishes`);
  });
}

/** Everybody who may meet, how far each has come, and what counts in the score. */
export default function MeetingWishes({
  loaderData: { list, views, weights, preview, mayWeigh },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingWishes');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <WeightsPanel {...weights} preview={preview} mayWeigh={mayWeigh} answer={actionData} />
      <DataTable
        definition={partiesTable}
        rows={list.rows}
        total={list.total}
        caption={t('title')}
        views={views}
        tones={{ complete: 'good', partial: 'waiting', needs: 'waiting', none: 'bad' }}
        rowHref={({ kind, id }) => `/office/${edition}/meeting-wishes/${kind}/${id}`}
        exportHref={`/office/${edition}/export/meeting-parties`}
        empty={
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        }
      />
    </>
  );
}
