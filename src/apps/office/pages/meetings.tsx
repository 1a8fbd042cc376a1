import { textIn } from '#platform/form-text';
import { redirect, useSearchParams } from 'react-router';
import { z } from 'zod';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { ConfirmNotices } from '#modules/meetings/screens/confirm-notices.tsx';
import { readIn } from '#modules/meetings/screens/read-in';
import { mayRunMeetings } from '#modules/meetings/permissions';
import { NextStates } from '#modules/meetings/screens/next-states.tsx';
import { PlanForm } from '#modules/meetings/screens/plan-form.tsx';
import { mayReadNotices } from '#modules/policy/notices/permissions';
import { meetingsTable, type MeetingRow } from '#modules/meetings/table';
import type { MeetingState } from '#modules/meetings/types';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import type { Api } from '../../server/router.ts';
import { attempt } from '../../problem-api.ts';
import { instantIn, wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/meetings.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const roles = rolesIn(account, edition);
  const mayRun = isAllowed(roles, mayRunMeetings);
  const asked = mayRun ? parameters.get('plan') : null;
  const [page, days, { edition: about }, views, chosen, notices] = await Promise.all([
    api.meetings.list({ edition, ...readTableQuery(parameters) }),
    api.meetings.days({ edition }),
    api.editions.plan({ edition }),
    api.views.list({ edition, table: meetingsTable.name }),
    asked ? api.meetings.list({ edition, filters: { id: [asked] } }) : undefined,
    noticesFor(api, edition, { asked, isExhibitor: isAllowed(roles, mayReadNotices) && !mayRun }),
  ]);
  const wanted = chosen?.rows[0];
  return {
    page,
    days,
    views,
    mayRun,
    toConfirm: asked ? [] : notices.filter(({ unread }) => unread.length > 0),
    planning: wanted && {
      meeting: wanted,
      startsAt: wallClock(wanted.startsAt, about.timeZone),
      endsAt: wallClock(wanted.endsAt, about.timeZone),
      notices: notices.find(({ meetingId }) => meetingId === wanted.id),
    },
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: meetingsTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, async () => {
    if (textIn(form, 'intent') === 'read') {
      await api.meetings.acknowledge({ edition, id: textIn(form, 'id'), read: readIn(form) });
      return redirect(`/office/${edition}/meetings`);
    }
    const { edition: about } = await api.editions.plan({ edition });
    await api.meetings.changeState({
      edition,
      id: textIn(form, 'id'),
      // Whether the meeting may go there is for the API to say.
      state: textIn(form, 'state') as MeetingState,
      startsAt: instantIn(form, 'startsAt', about.timeZone),
      endsAt: instantIn(form, 'endsAt', about.timeZone),
      place: textIn(form, 'place'),
      read: readIn(form),
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
  const { page, days, views, mayRun, planning, toConfirm } = loaderData;
  const t = useTranslations('meetings');
  const [parameters] = useSearchParams();
  const planRefused = actionData?.typed['intent']?.[0] === 'plan';

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && !planRefused && <ProblemPanel problem={actionData.problem} />}
      <ConfirmNotices meetings={toConfirm} />
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

/** What is shown before the meeting that is planned, or to an exhibitor before all of its own. */
async function noticesFor(
  api: Api,
  edition: string,
  { asked, isExhibitor }: { asked: string | null; isExhibitor: boolean },
) {
  if (asked && z.uuid().safeParse(asked).success)
    return api.meetings.notices({ edition, id: asked });
  return isExhibitor ? api.meetings.notices({ edition }) : [];
}

/** The same list, with the form that plans one of its meetings. */
function withPlan(parameters: URLSearchParams, id: string): string {
  const address = new URLSearchParams(parameters);
  address.set('plan', id);
  return `?${address}`;
}
