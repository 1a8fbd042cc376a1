import { useMemo } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { PlanEditor } from '#modules/meetings/screens/planning/plan-editor.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { planDesk } from '../plan-desk.ts';
import type { Route } from './+types/meeting-plans-grid.ts';

export async function loader({ context, params: { edition, plan: id } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  return { sheet: await api.meetingPlans.plans.find({ edition, id }) };
}

/** The grid asks for what it needs by itself; nothing else on the page has to be read again. */
export function shouldRevalidate() {
  return false;
}

export default function MeetingPlansGrid({
  loaderData: { sheet },
  params: { edition, plan: id },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning');
  const desk = useMemo(() => planDesk({ edition, id }), [edition, id]);
  const plans = `/office/${edition}/meeting-plans`;

  return (
    <>
      <PageHeader
        title={t('plan.number', { number: String(sheet.number) })}
        actions={
          <>
            <Link className="button button-first" to={`${plans}/publish?plan=${id}`}>
              {t('plan.publish')}
            </Link>
            <Link className="button" to={`${plans}/compare?plan=${id}`}>
              {t('plan.result')}
            </Link>
            <Link className="button" to={plans}>
              {t('plan.back')}
            </Link>
          </>
        }
      />
      <PlanEditor key={id} given={sheet} desk={desk} />
    </>
  );
}
