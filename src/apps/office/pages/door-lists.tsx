import { useLocale, useTranslations } from 'use-intl';
import { tellDay } from '#modules/meetings/diaries/telling/words';
import { partyKinds, type NamedParty } from '#modules/meetings/types';
import type { Locale } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/door-lists.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [parties, days] = await Promise.all([
    api.diaries.parties({ edition }),
    api.meetings.days({ edition }),
  ]);
  return { parties, days };
}

/** What the desk prints: a page for each door, and a programme for each party. */
export default function DoorLists({
  loaderData: { parties, days },
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('diaries');
  const locale = useLocale() as Locale;
  const api = `/api/v1/editions/${edition}`;

  return (
    <>
      <PageHeader title={t('door.title')} lead={t('door.intro')} />
      <div className="columns">
        <section className="panel">
          <form method="get" action={`${api}/door-lists`} className="act-form">
            <div className="field">
              <label htmlFor="door-day">{t('door.day')}</label>
              <select id="door-day" name="date">
                {days.map((day) => (
                  <option key={day} value={day}>
                    {tellDay(day, locale)}
                  </option>
                ))}
              </select>
            </div>
            <div className="form-foot">
              <button className="button" disabled={days.length === 0}>
                {t('door.printAll')}
              </button>
            </div>
          </form>
        </section>
        <section className="panel" aria-labelledby="programmes">
          <h2 id="programmes">{t('page.all')}</h2>
          <ul>
            {partyKinds.map((kind) => (
              <li key={kind}>
                <a href={`${api}/diaries/${kind}/pdf`}>{t(`page.${kind}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {partyKinds.map((kind) => (
        <Parties
          key={kind}
          edition={edition}
          parties={parties.filter((party) => party.kind === kind)}
        />
      ))}
    </>
  );
}

/** Links to programmes, in as many columns as there is room for. */
function Parties({ edition, parties }: { edition: string; parties: readonly NamedParty[] }) {
  return (
    <ul className="link-columns">
      {parties.map(({ kind, id, name, country }) => (
        <li key={id}>
          <a href={`/diary/${edition}/${kind}/${id}`}>
            <bdi>{name}</bdi>
          </a>{' '}
          (<CountryName code={country} />)
        </li>
      ))}
    </ul>
  );
}
