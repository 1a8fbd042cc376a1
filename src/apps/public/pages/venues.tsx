import { useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/venues.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.editions.publishedPlan({ edition });
}

export default function PublicVenues({ loaderData: { venues, halls } }: Route.ComponentProps) {
  const t = useTranslations('publicPages');

  return (
    <>
      <title>{t('venues')}</title>
      <h1>{t('venues')}</h1>
      {venues.map((venue) => {
        const own = halls.filter((hall) => hall.venueId === venue.id);
        return (
          <section key={venue.id} className="theme">
            <h2>
              <LocalText text={venue.name} />
            </h2>
            <p dir="auto">{venue.address}</p>
            <p>{t(`venueKind.${venue.kind}`)}</p>
            {own.length > 0 && (
              <ul>
                {own.map((hall) => (
                  <li key={hall.id}>
                    <LocalText text={hall.name} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}
