import { textIn } from '#platform/form-text';
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { mayPlanEdition } from '#modules/editions/permissions';
import { CategoryMatrix } from '#modules/editions/screens/category-matrix.tsx';
import { DaysPanel, PlacesPanel } from '#modules/editions/screens/days-and-places.tsx';
import { EditionFacts } from '#modules/editions/screens/edition-facts.tsx';
import { StageRail } from '#modules/editions/screens/stage-rail.tsx';
import type { Stage } from '#modules/editions/types';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/edition.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    plan: await api.editions.plan({ edition }),
    mayPlan: isAllowed(rolesIn(account, edition), mayPlanEdition),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    // What is none of the stages is refused by the API.
    await api.editions.enterStage({ edition, stage: textIn(form, 'stage') as Stage });
    return redirect(`/office/${edition}/edition`);
  });
}

export default function EditionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, mayPlan } = loaderData;
  const t = useTranslations('editions');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <StageRail stage={plan.edition.stage} mayEnter={mayPlan} />
      <div className="columns edition-plan">
        <EditionFacts edition={plan.edition} />
        <DaysPanel days={plan.days} />
      </div>
      <PlacesPanel {...plan} />
      <CategoryMatrix {...plan} />
    </>
  );
}
