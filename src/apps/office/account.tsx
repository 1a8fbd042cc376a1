import { useTranslations } from 'use-intl';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/account.ts';
import { PlainPage } from './plain-page.tsx';

export function loader({ context }: Route.LoaderArgs) {
  const { account } = context.get(pageContext);
  return { displayName: account?.displayName ?? '' };
}

export default function AccountPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('account');

  return (
    <PlainPage displayName={loaderData.displayName}>
      <PageHeader title={t('title')} />
    </PlainPage>
  );
}
