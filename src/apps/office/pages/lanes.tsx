import { useTranslations } from 'use-intl';
import { LaneForm } from '#modules/gates/screens/lane-form.tsx';
import { LanePlan } from '#modules/gates/screens/lane-plan.tsx';
import { LaneSources } from '#modules/gates/screens/lane-sources.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/lanes.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const typed = [...new URL(request.url).searchParams].filter(([, value]) => value !== '');
  const [answer, plan] = await Promise.all([
    api.lanes.plan({ ...Object.fromEntries(typed), edition }),
    api.editions.plan({ edition }),
  ]);
  return { answer, categories: plan.categories.map(({ id, name }) => ({ id, name })) };
}

export default function Lanes({ loaderData: { answer, categories } }: Route.ComponentProps) {
  const t = useTranslations('lanes');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="gate-day">
        <LanePlan answer={answer} />
        <LaneForm answer={answer} />
        <LaneSources answer={answer} categories={categories} />
      </div>
    </>
  );
}
