import { useTranslations } from 'use-intl';
import { ReadinessReport } from '#modules/meetings/screens/planning/readiness.tsx';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/meeting-plans-readiness.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return { readiness: await context.get(pageContext).api.meetingPlans.readiness({ edition }) };
}

export default function MeetingPlansReadiness({
  loaderData: { readiness },
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning.readiness');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PlanningStepper edition={edition} now="readiness" />
      <ReadinessReport edition={edition} readiness={readiness} />
    </>
  );
}
