import { Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isUnderWay, RunList } from '#modules/meetings/screens/planning/run-list.tsx';
import { StartRun } from '#modules/meetings/screens/planning/start-run.tsx';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { useRenewal } from '#ui/use-renewal';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { meetingChoices } from '../meeting-choices.ts';
import { runIn } from '../planning-forms.ts';
import type { Route } from './+types/meeting-plans.ts';

const RENEWED_EVERY_MS = 1_000;

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, locale } = context.get(pageContext);
  const [runs, plans, choices] = await Promise.all([
    api.meetingPlans.runs.list({ edition }),
    api.meetingPlans.plans.list({ edition }),
    meetingChoices(api, edition, locale),
  ]);
  return { runs, plans, days: choices.days, parties: choices.parties };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { runs, plans } = context.get(pageContext).api.meetingPlans;
  const form = await request.formData();
  const here = `/office/${edition}/meeting-plans`;
  return attempt(form, async () => {
    const id = wordIn(form, 'id');
    switch (wordIn(form, 'intent')) {
      case 'stop':
        await runs.stop({ edition, id });
        return redirect(here);
      case 'again':
        await runs.again({ edition, id });
        return redirect(here);
      case 'begin':
        return redirect(`${here}/${(await plans.begin({ edition, version: null })).id}`);
      default:
        await runs.start({ edition, ...runIn(form) });
        return redirect(here);
    }
  });
}

export default function MeetingPlans({
  loaderData: { runs, plans, days, parties },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning');
  const underWay = runs.some(isUnderWay);
  const started = actionData?.typed['intent']?.[0] === 'start';

  useRenewal(RENEWED_EVERY_MS, underWay);

  return (
    <>
      <PageHeader title={t('run.title')} lead={t('run.lead')} />
      <PlanningStepper edition={edition} now="runs" />
      {actionData && !started && <ProblemPanel problem={actionData.problem} />}
      <div className="planning-columns">
        <section className="panel">
          <h2>{t('start.title')}</h2>
          <StartRun
            days={days}
            parties={parties}
            plans={plans.map(({ id, number }) => ({
              value: id,
              label: t('plan.number', { number: String(number) }),
            }))}
            answer={actionData}
          />
          <Form method="post" className="planning-wide">
            <button className="button button-quiet" name="intent" value="begin">
              {t('run.begin')}
            </button>
          </Form>
        </section>
        {runs.length === 0 ? (
          <EmptyState
            title={t('run.empty.title')}
            what={t('run.empty.what')}
            first={t('run.empty.first')}
          />
        ) : (
          <RunList runs={runs} edition={edition} />
        )}
      </div>
    </>
  );
}
