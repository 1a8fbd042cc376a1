import { useFormatter, useTranslations } from 'use-intl';
import type { WhereaboutsTold } from '../schema.ts';

/** How many are where, and until when anything is known of them. */
export function Whereabouts({
  whereabouts: { asOf, places },
  listHref,
}: {
  whereabouts: WhereaboutsTold;
  /** Where the list of names is printed; null for whoever may not. */
  listHref: string | null;
}) {
  const t = useTranslations('crisis.where');
  const format = useFormatter();
  const total = places.reduce((sum, { people, withoutBadge }) => sum + people + withoutBadge, 0);
  const clock = (at: Date) => format.dateTime(at, { timeStyle: 'short' });

  return (
    <section className="panel" aria-labelledby="where">
      <h2 id="where">{t('title')}</h2>
      <p>{t('lead')}</p>
      <p>
        <strong>{places.length === 0 ? t('nobody') : t('total', { count: total })}</strong>{' '}
        <span className="figure-as-of">{t('asOf', { time: clock(asOf) })}</span>
      </p>
      {places.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="data-table-scroll" tabIndex={0} aria-labelledby="where">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t('place')}</th>
                <th scope="col">{t('people')}</th>
                <th scope="col">{t('withoutBadge')}</th>
                <th scope="col">{t('heard')}</th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ kind, id, name, people, withoutBadge, heardAt }) => (
                <tr key={`${kind} ${id}`}>
                  <th scope="row">
                    <bdi>{name}</bdi> <small>{t(`kind.${kind}`)}</small>
                  </th>
                  <td>{format.number(people)}</td>
                  <td>{format.number(withoutBadge)}</td>
                  <td>{heardAt ? clock(heardAt) : t('unheard')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {listHref && (
        <p className="page-actions">
          <a className="button button-first" href={listHref}>
            {t('print')}
          </a>
        </p>
      )}
    </section>
  );
}
