import { useEffect, useState } from 'react';
import { useLocale } from 'use-intl';
import { countryName } from '#platform/countries';
import { api } from './api-client.ts';

/** What the palette shows of a person. */
export type FoundPerson = { id: string; name: string; description: string };

const shortestQuery = 2;
/** A pause in the typing, so that a name is asked for once and not at each of its letters. */
const pauseMilliseconds = 200;

/**
 * The people an account may see whose names hold these words. Who may see nobody, or asks
 * without a network, finds nobody: the palette still leads to the pages.
 */
export function useFoundPeople(edition: string, query: string): FoundPerson[] {
  const [found, setFound] = useState<{ query: string; people: FoundPerson[] }>(nothing);
  const locale = useLocale();
  const search = query.trim();

  useEffect(() => {
    if (search.length < shortestQuery) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const { rows } = await api.participants
        .list({ edition, search, pageSize: 8 })
        .catch(() => ({ rows: [] }));
      const people = rows.map((person) => ({
        id: person.id,
        name: `${person.givenNames} ${person.familyName}`,
        description: [person.category, countryName(person.country, locale)].join(' · '),
      }));
      if (wanted) setFound({ query: search, people });
    }, pauseMilliseconds);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [edition, search, locale]);

  return found.query === search ? found.people : nothing.people;
}

const nothing: { query: string; people: FoundPerson[] } = { query: '', people: [] };
