import { useFormatter, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import { useDocument } from '../../document-context.ts';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/home.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.editions.publishedPlan({ edition });
}

export default function PublicHome({ loaderData }: Route.ComponentProps) {
  const { edition, days, venues } = loaderData;
  const t = useTranslations('publicPages');
  const format = useFormatter();
  const { locale } = useDocument();

  return (
    <>
      <title>{inLanguage(edition.name, locale)}</title>
      <meta name="description" content={inLanguage(edition.theme, locale)} />
      <section className="theme">
        <h1>
          <LocalText text={edition.theme} />
        </h1>
        {inLanguage(edition.patronage, locale) && (
          <p>
            {t('patronage')} <LocalText text={edition.patronage} />
          </p>
        )}
        {edition.guestOfHonour && (
          <p>
            {t('guestOfHonour')} <CountryName code={edition.guestOfHonour} />
          </p>
        )}
      </section>

      <section>
        <h2>{t('days')}</h2>
        <ol className="days">
          {days.map((day) => (
            <li key={day.date}>
              <strong>
                {format.dateTime(new Date(day.date), {
                  weekday: 'long',
                  day: 'numeric',
                  month: 'long',
                  timeZone: 'UTC',
                })}
              </strong>
              <span>{t(`dayKind.${day.kind}`)}</span>
              <span>
                {format.dateTime(day.opensAt, { timeStyle: 'short' })} –{' '}
                {format.dateTime(day.closesAt, { timeStyle: 'short' })}
              </span>
            </li>
          ))}
        </ol>
      </section>

      <section>
        <h2>{t('places')}</h2>
        <dl className="places">
          {venues.map((venue) => (
            <div key={venue.id}>
              <dt>
                <LocalText text={venue.name} />
              </dt>
              <dd dir="auto">{venue.address}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
