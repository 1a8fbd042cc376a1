import { textIn } from '#platform/form-text';
import { redirect, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayRunMeetings } from '#modules/meetings/permissions';
import { NextStates } from '#modules/meetings/screens/next-states.tsx';
import { PlanForm } from '#modules/meetings/screens/plan-form.tsx';
import { meetingsTable, type MeetingRow } from '#modules/meetings/table';
import type { MeetingState } from '#modules/meetings/types';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { instantIn, wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/meetings.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const mayRun = isAllowed(rolesIn(account, edition), mayRunMeetings);
  const asked = mayRun ? parameters.get('plan') : null;
  const [page, days, { edition: about }, views, chosen] = await Promise.all([
    api.meetings.list({ edition, ...readTableQuery(parameters) }),
    api.meetings.days({ edition }),
    api.editions.plan({ edition }),
    api.views.list({ edition, table: meetingsTable.name }),
    asked ? api.meetings.list({ edition, filters: { id: [asked] } }) : undefined,
  ]);
  const wanted = chosen?.rows[0];
  return {
    page,
    days,
    views,
    mayRun,
    planning: wanted && {
      meeting: wanted,
      startsAt: wallClock(wanted.startsAt, about.timeZone),
      endsAt: wallClock(wanted.endsAt, about.timeZone),
    },
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: meetingsTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, async () => {
    const { edition: about } = await api.editions.plan({ edition });
    await api.meetings.changeState({
      edition,
      id: textIn(form, 'id'),
      // Whether the meeting may go there is for the API to say.
      state: textIn(form, 'state') as MeetingState,
      startsAt: instantIn(form, 'startsAt', about.timeZone),
      endsAt: instantIn(form, 'endsAt', about.timeZone),
      place: textIn(form, 'place'),
    });
    const { searchParams } = new URL(request.url);
    searchParams.delete('plan');
    return redirect(`/office/${edition}/meetings?${searchParams}`);
  });
}

export default function Meetings({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { page, days, views, mayRun, planning } = loaderData;
  const t = useTranslations('meetings');
  const [parameters] = useSearchParams();
  const planRefused = actionData?.typed['intent']?.[0] === 'plan';

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && !planRefused && <ProblemPanel problem={actionData.problem} />}
      {planning && <PlanForm key={planning.meeting.id} {...planning} answer={actionData} />}
      <DataTable
        definition={meetingsTable}
        rows={page.rows}
        total={page.total}
        caption={t('title')}
        views={views}
        choices={{ day: days }}
        exportHref={`/office/${edition}/export/meetings`}
        {...(mayRun && {
          rowActions: (meeting: MeetingRow) => (
            <NextStates meeting={meeting} planHref={withPlan(parameters, meeting.id)} />
          ),
        })}
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

/** The same list, with the form that plans one of its meetings. */
function withPlan(parameters: URLSearchParams, id: string): string {
  const address = new URLSearchParams(parameters);
  address.set('plan', id);
  return `?${address}`;
}
