import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/parties.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const parties = await api.diaries.parties({ edition });
  const [only, another] = parties;
  if (only && !another) throw redirect(`/diary/${edition}/${only.kind}/${only.id}`);
  return parties;
}

/** Whose programmes somebody may open; whoever speaks for one party is led there at once. */
export default function DiaryParties({
  loaderData: parties,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('diaries');

  return (
    <>
      <title>{`${t('title')} · Kurukan`}</title>
      <h1>{t('title')}</h1>
      <p className="lead">{parties.length > 0 ? t('page.choose') : t('page.none')}</p>
      <ul>
        {parties.map(({ kind, id, name, country }) => (
          <li key={id}>
            <a href={`/diary/${edition}/${kind}/${id}`}>
              <bdi>{name}</bdi>
            </a>{' '}
            (<CountryName code={country} />)
          </li>
        ))}
      </ul>
    </>
  );
}
