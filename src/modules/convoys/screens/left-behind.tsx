import { useTranslations } from 'use-intl';
import type { ConvoyView } from '../reading/types.ts';
import { useHead } from './words.ts';
import './convoys.css';

/** The list that must be empty before the last vehicle leaves: first on the page, and said in words. */
export function LeftBehind({ view, isNarrowed }: { view: ConvoyView; isNarrowed: boolean }) {
  const t = useTranslations('convoys.leftBehind');
  const head = useHead(view.people);
  const { wait, people } = view;
  const byId = new Map(people.map((person) => [person.id, person]));
  const heads = wait?.reason === 'left-behind' ? wait.heads : [];
  const named = heads.filter((one) => byId.has(one) || one.startsWith('badge:'));
  const { counted, missing } = view.count.legs.out;
  const uncounted = counted.length > 0 ? missing.length : 0;
  return (
    <section
      className="convoy-missing"
      data-waits={wait !== null}
      aria-live="polite"
      aria-atomic="true"
    >
      <h2>{t('title')}</h2>
      <p>
        <strong>
          {wait === null && (isNarrowed ? t('own') : t('nobody'))}
          {wait?.reason === 'never-counted' && t('neverCounted')}
          {heads.length > 0 && t('some', { count: heads.length })}
        </strong>
      </p>
      {named.length > 0 && (
        <ul>
          {named.map((one) => (
            <li key={one}>
              <bdi>{head(one)}</bdi>
              <small>
                <bdi>{byId.get(one)?.partyName}</bdi>
              </small>
            </li>
          ))}
        </ul>
      )}
      {uncounted > 0 && wait?.reason !== 'never-counted' && (
        <p>{t('notCountedOut', { count: uncounted })}</p>
      )}
      {heads.length > named.length && <p>{t('others', { count: heads.length - named.length })}</p>}
    </section>
  );
}
