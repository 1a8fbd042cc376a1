import { useTranslations } from 'use-intl';
import { defaultLocale } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import { Provenance } from '#ui/provenance';
import { useDocument } from '../../document-context.ts';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/exhibitors.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return { exhibitors: await context.get(pageContext).api.exhibitors.published({ edition }) };
}

export default function PublicExhibitors({ loaderData: { exhibitors } }: Route.ComponentProps) {
  const t = useTranslations('publicPages');
  const { locale } = useDocument();

  return (
    <>
      <title>{t('exhibitors')}</title>
      <h1>{t('exhibitors')}</h1>
      <p className="quiet">
        {exhibitors.length === 0
          ? t('noExhibitors')
          : t('exhibitorCount', { count: exhibitors.length })}
      </p>
      <ul className="exhibitors">
        {exhibitors.map((exhibitor) => (
          <li key={`${exhibitor.displayName}/${exhibitor.country}`}>
            <h2 dir="auto">{exhibitor.displayName}</h2>
            <p className="quiet">
              <CountryName code={exhibitor.country} /> · {kindOf(exhibitor.kind, t)}
            </p>
            <p>{exhibitor.shows[locale] || exhibitor.shows[defaultLocale]}</p>
            <p className="quiet">
              {exhibitor.stands.length > 0 &&
                t('stand', {
                  count: exhibitor.stands.length,
                  stands: exhibitor.stands.join(', '),
                })}{' '}
              <Provenance value={exhibitor.provenance} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function kindOf(kind: string, t: ReturnType<typeof useTranslations<'publicPages'>>): string {
  if (kind === 'armed-forces') return t('kind.armed-forces');
  if (kind === 'state-pavilion') return t('kind.state-pavilion');
  return kind === 'operator' ? t('kind.operator') : t('kind.company');
}
