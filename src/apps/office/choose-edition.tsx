import { redirect } from 'react-router';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui/empty-state';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/choose-edition.ts';
import { PlainPage } from './plain-page.tsx';

/** Who holds a role in one edition only is taken there at once. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const editions = await api.editions.mine();
  const [only, ...more] = editions;
  if (only && more.length === 0) return redirect(`/office/${only.id}`);
  return {
    displayName: account?.displayName ?? '',
    isAdministrator: account?.isAdministrator ?? false,
    editions: editions.map(({ id, name }) => ({ id, name })),
  };
}

export default function ChooseEdition({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('navigation');

  return (
    <PlainPage displayName={loaderData.displayName}>
      <PageHeader title={t('chooseEdition')} lead={t('chooseLead')} />
      {loaderData.editions.length === 0 ? (
        <EmptyState title={t('noEdition')} what={t('noEditionWhat')} first={t('noEditionFirst')} />
      ) : (
        <ul className="today">
          {loaderData.editions.map((edition) => (
            <li key={edition.id}>
              <Link to={`/office/${edition.id}`}>
                <LocalText text={edition.name} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {loaderData.isAdministrator && (
        <p>
          <Link to="/accounts">{t('page.accounts')}</Link>
        </p>
      )}
    </PlainPage>
  );
}
