import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { StateMark, toneOf } from '#ui/state-mark';
import type { Member } from '../types.ts';

/** The people of a delegation: the head first, then by rank. */
export function MemberList({
  people,
  hrefOf,
}: {
  people: readonly Member[];
  hrefOf: (id: string) => string;
}) {
  const t = useTranslations('delegations.detail');
  if (people.length === 0)
    return (
      <section className="panel">
        <h2>{t('members')}</h2>
        <p>{t('noMembers')}</p>
      </section>
    );

  return (
    <section className="panel data-table">
      <h2>{t('members')}</h2>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={t('members')}>
        <table>
          <caption className="unseen">{t('members')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('memberColumn.name')}</th>
              <th scope="col">{t('memberColumn.role')}</th>
              <th scope="col">{t('memberColumn.post')}</th>
              <th scope="col">{t('memberColumn.state')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <Link to={hrefOf(person.id)} dir="auto">
                    {[person.rank, person.givenNames, person.familyName].filter(Boolean).join(' ')}
                  </Link>
                  {person.nameAr && (
                    <>
                      {' '}
                      <bdi lang="ar">{person.nameAr}</bdi>
                    </>
                  )}
                </th>
                <td>
                  {person.headsDelegation
                    ? t('headMark')
                    : person.delegationRole && t(`role.${person.delegationRole}`)}
                </td>
                <td dir="auto">{person.post}</td>
                <td>
                  <StateMark tone={person.state === 'cleared' ? 'good' : toneOf(person.state)}>
                    {t(`memberState.${person.state}`)}
                  </StateMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
