import { Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { TellingList, tickedWays } from '#modules/meetings/screens/planning/telling-list.tsx';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import type { Route } from './+types/meeting-telling.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { tellings } = context.get(pageContext).api.meetingPlans;
  const all = new URL(request.url).searchParams.get('who') === 'all';
  return { all, tellings: await tellings.list({ edition, ...(!all && { open: true }) }) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { tellings } = context.get(pageContext).api.meetingPlans;
  const form = await request.formData();
  return attempt(form, async () => {
    const how = tickedWays.find((way) => way === wordIn(form, 'how')) ?? 'paper';
    await tellings.tell({ edition, ids: [wordIn(form, 'id')], how });
    const { search } = new URL(request.url);
    return redirect(`/office/${edition}/meeting-telling${search}`);
  });
}

export default function MeetingTelling({
  loaderData: { all, tellings },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning.telling');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PlanningStepper edition={edition} now="telling" />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <Form method="get" className="page-actions planning-wide">
        <label className="field">
          {t('filter')}
          <select name="who" defaultValue={all ? 'all' : 'open'}>
            <option value="open">{t('openOnly')}</option>
            <option value="all">{t('all')}</option>
          </select>
        </label>
        <button className="button">{t('show')}</button>
      </Form>
      {tellings.length === 0 ? (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      ) : (
        <TellingList
          tellings={tellings}
          diaryHref={({ party }) =>
            `/api/v1/editions/${edition}/diaries/${party.kind}/${party.id}/pdf`
          }
        />
      )}
    </>
  );
}
