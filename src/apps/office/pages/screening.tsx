import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { HitList, HitTabs } from '#modules/screening/screens/hit-list.tsx';
import { StandingPanel } from '#modules/screening/screens/standing-panel.tsx';
import { queueViews, type QueueView } from '#modules/screening/schema';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/screening.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const view = viewIn(new URL(request.url).searchParams);
  const [queue, standing] = await Promise.all([
    api.screening.queue({ edition, view }),
    api.screening.standing({ edition }),
  ]);
  return { ...queue, standing, view };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await api.screening.run({ edition });
    return redirect(`/office/${edition}/screening`);
  });
}

export default function Screening({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { hits, total, standing, view } = loaderData;
  const t = useTranslations('review');

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Link className="button" to={`/office/${edition}/screening/rules`}>
            {t('toRules')}
          </Link>
        }
      />
      <StandingPanel standing={standing} answer={actionData} />
      <HitTabs current={view} counts={standing} />
      {hits.length === 0 ? (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      ) : (
        <HitList key={view} hits={hits} total={total} edition={edition} />
      )}
    </>
  );
}

function viewIn(parameters: URLSearchParams): QueueView {
  return queueViews.find((view) => view === parameters.get('view')) ?? 'open';
}
