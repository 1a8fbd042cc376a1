import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import type { DemoMatrix } from '../wishes/types.ts';
import './wishes.css';

/**
 * Delegations against sessions: a letter for an invitation, a figure for a rank. On a telephone
 * the first column stays where it is and the rest is drawn past it.
 */
export function WishMatrix({ matrix, mayInvite }: { matrix: DemoMatrix; mayInvite: boolean }) {
  const t = useTranslations('demonstrations.wishes');
  const locale = useLocale();

  return (
    <>
      <p className="quiet">{t('legend')}</p>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wish-matrix" tabIndex={0} aria-label={t('matrix')}>
        <table>
          <caption className="unseen">{t('matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('delegation')}</th>
              {matrix.sessions.map(({ id, code, title }) => (
                <th key={id} scope="col" title={inLanguage(title, locale)}>
                  {mayInvite ? (
                    <Link to={`?session=${id}`}>
                      <bdi>{code}</bdi>
                    </Link>
                  ) : (
                    <bdi>{code}</bdi>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.delegations.map((delegation) => (
              <tr key={delegation.id}>
                <th scope="row">
                  <Link to={`?delegation=${delegation.id}`} title={delegation.name}>
                    {isOneOfSeveral(delegation, matrix) ? (
                      <bdi>{delegation.name}</bdi>
                    ) : (
                      <CountryName code={delegation.country} />
                    )}
                  </Link>
                </th>
                {matrix.sessions.map(({ id }) => (
                  <td key={id}>
                    <Marks
                      isInvited={delegation.invited.includes(id)}
                      rank={delegation.wanted.indexOf(id) + 1}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A government may send two delegations: then their names tell them apart. */
function isOneOfSeveral(
  { id, country }: DemoMatrix['delegations'][number],
  { delegations }: DemoMatrix,
): boolean {
  return delegations.some((other) => other.id !== id && other.country === country);
}

function Marks({ isInvited, rank }: { isInvited: boolean; rank: number }) {
  const t = useTranslations('demonstrations.wishes');

  return (
    <>
      {isInvited && (
        <abbr title={t('invitedMark')} className="wish-invited">
          {t('invitedShort')}
        </abbr>
      )}
      {rank > 0 && <span title={t('rankMark', { rank })}>{rank}</span>}
    </>
  );
}

/** How many people would come to each session, against the seats there are. */
export function DemandList({ sessions }: Pick<DemoMatrix, 'sessions'>) {
  const t = useTranslations('demonstrations.wishes');

  return (
    <section className="panel">
      <h2>{t('coming')}</h2>
      <ul className="plain-list">
        {sessions.map(({ id, code, title, people, seats }) => (
          <li key={id} className="wish-demand" data-full={seats !== null && people > seats}>
            <strong>
              <bdi>{code}</bdi>
            </strong>{' '}
            <LocalText text={title} />{' '}
            <small>
              {seats === null ? t('peopleOnly', { people }) : t('people', { people, seats })}
              {seats !== null && people > seats && ` · ${t('tooMany')}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
