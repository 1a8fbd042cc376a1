import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { instantOf } from '#platform/tabular/values';
import { AudienceForm } from '#modules/programme/screens/audience-form.tsx';
import { mayPlanProgramme } from '#modules/programme/permissions';
import { ProgrammeDayTable } from '#modules/programme/screens/programme-day.tsx';
import { ScheduleForm } from '#modules/programme/screens/schedule-form.tsx';
import { SessionActs } from '#modules/programme/screens/session-acts.tsx';
import { audienceKinds, type Audience } from '#modules/programme/audience/types';
import type { CancellationReason, SessionType } from '#modules/programme/types';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { localTextIn, wordIn, wordsIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/programme.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const mayPlan = isAllowed(rolesIn(account, edition), mayPlanProgramme);
  const [programme, plan, audiences] = await Promise.all([
    api.programme.list({ edition }),
    api.editions.plan({ edition }),
    mayPlan ? api.programmeAudiences.list({ edition }) : [],
  ]);
  return {
    programme,
    audiences,
    days: plan.days.map(({ date }) => date),
    venues: plan.venues.map(({ id, name }) => ({ id, name })),
    mayPlan,
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  const one = { edition, id: wordIn(form, 'id') };
  return attempt(form, async () => {
    switch (form.get('intent')) {
      case 'hold':
        await api.programme.hold(one);
        break;
      case 'cancel': {
        const reason = wordIn(form, 'reason') as CancellationReason;
        await api.programme.cancel({ ...one, reason });
        break;
      }
      case 'audience':
        await api.programmeAudiences.set({
          edition,
          sessionId: one.id,
          audience: audienceIn(form),
        });
        break;
      case 'reschedule':
        await api.programme.reschedule(one);
        break;
      default:
        await api.programme.schedule({ edition, ...sessionIn(form, timeZone) });
    }
    return { saved: true as const };
  });
}

export default function Programme({ loaderData, actionData }: Route.ComponentProps) {
  const { programme, audiences, days, venues, mayPlan } = loaderData;
  const t = useTranslations('programme');
  const languages = useTranslations('invitations.languageName');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Answer actionData={actionData} />
      {programme.days.length === 0 ? (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      ) : (
        <p className="page-lead">{t('zone', { zone: programme.timeZone })}</p>
      )}
      {programme.days.map((day) => (
        <ProgrammeDayTable
          key={day.date}
          day={day}
          actsFor={
            mayPlan
              ? (session) => (
                  <>
                    <SessionActs session={session} />
                    <AudienceForm
                      sessionId={session.id}
                      audience={audienceOf(audiences, session.id)}
                    />
                  </>
                )
              : undefined
          }
        />
      ))}
      {mayPlan && (
        <details className="panel schedule-form">
          <summary>{t('act.schedule')}</summary>
          <ScheduleForm
            days={days}
            venues={venues}
            languageName={(language) => languages(language)}
            answer={actionData}
          />
        </details>
      )}
    </>
  );
}

function Answer({ actionData }: { actionData: Route.ComponentProps['actionData'] }) {
  const t = useTranslations('programme');
  if (!actionData) return null;
  if ('saved' in actionData)
    return (
      <p className="panel">
        <output>{t('saved')}</output>
      </p>
    );
  // The form below tells by itself what is wrong with it.
  return actionData.typed['intent']?.[0] === 'schedule' ? null : (
    <ProblemPanel problem={actionData.problem} />
  );
}

function audienceOf(
  audiences: readonly { sessionId: string; audience: Audience[] }[],
  id: string,
): Audience[] {
  return audiences.find(({ sessionId }) => sessionId === id)?.audience ?? [];
}

/** The parties that were named one by one come along as they were. */
function audienceIn(form: FormData): Audience[] {
  const named = wordsIn(form, 'named').flatMap((word): Audience[] => {
    const kind = audienceKinds.find((one) => word.startsWith(`${one}:`));
    return kind ? [{ kind, id: word.slice(kind.length + 1) }] : [];
  });
  const all = (['delegations', 'exhibitors'] as const).filter((kind) => form.has(kind));
  return [...all.map((kind) => ({ kind, id: null })), ...named];
}

function sessionIn(form: FormData, timeZone: string) {
  const day = wordIn(form, 'day');
  return {
    code: wordIn(form, 'code'),
    // What is none of the types is refused by the API.
    type: wordIn(form, 'type') as SessionType,
    title: localTextIn(form, 'title'),
    startsAt: instantOf(day, wordIn(form, 'from'), timeZone),
    endsAt: instantOf(day, wordIn(form, 'until'), timeZone),
    location: wordIn(form, 'venue') || wordIn(form, 'elsewhere'),
  };
}
