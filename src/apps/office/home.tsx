import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/home.ts';
import { TodayBoard } from './today-board.tsx';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const plan = await api.editions.plan({ edition });
  return { edition: plan.edition };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { edition } = loaderData;
  const t = useTranslations('navigation.page');

  return (
    <>
      <title>{t('overview')}</title>
      <PageHeader
        title={<LocalText text={edition.name} />}
        lead={<LocalText text={edition.theme} />}
      />
      <TodayBoard editionId={edition.id} counts={{}} />
    </>
  );
}
