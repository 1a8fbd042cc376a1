import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { PlanResultReport } from '#modules/meetings/screens/planning/plan-result.tsx';
import { ScoreTable } from '#modules/meetings/screens/planning/score-table.tsx';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/meeting-plans-compare.ts';

/** More than these do not stand side by side. */
const MOST = 4;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { plans } = context.get(pageContext).api.meetingPlans;
  const asked = new URL(request.url).searchParams.getAll('plan');
  const all = await plans.list({ edition });
  const newest = all.toSorted((one, other) => other.number - one.number);
  const picked = newest.filter(({ id }) => asked.includes(id));
  const chosen = (picked.length > 0 ? picked : newest.slice(0, 2)).slice(0, MOST);
  const first = chosen[0];
  return {
    newest,
    chosen,
    result: first ? await plans.result({ edition, id: first.id }) : null,
  };
}

export default function MeetingPlansCompare({
  loaderData: { newest, chosen, result },
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning');
  const first = chosen[0];

  return (
    <>
      <PageHeader title={t('score.title')} lead={t('score.lead')} />
      <PlanningStepper edition={edition} now="compare" />
      {newest.length === 0 && <p className="panel">{t('score.none')}</p>}
      {newest.length > 0 && (
        <section className="panel">
          <Form method="get">
            <fieldset className="planning-pick">
              <legend>{t('score.pick')}</legend>
              {newest.slice(0, 12).map(({ id, number }) => (
                <label key={id} className="check-field">
                  <input
                    type="checkbox"
                    name="plan"
                    value={id}
                    defaultChecked={chosen.some((plan) => plan.id === id)}
                  />
                  {t('plan.number', { number: String(number) })}
                </label>
              ))}
            </fieldset>
            <button className="button">{t('score.show')}</button>
          </Form>
          <div className="planning-wide">
            <ScoreTable plans={chosen} edition={edition} />
          </div>
        </section>
      )}
      {first && result && <PlanResultReport number={first.number} result={result} />}
    </>
  );
}
