import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import type { Show } from '../../engine/types.ts';
import { readNames } from './store.ts';
import type { Named, Names } from './types.ts';

/** The names of everybody in a show. */
export async function namesOfShow(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  { parties, attendees }: Pick<Show, 'parties' | 'attendees'>,
): Promise<Names> {
  const persons = parties.filter(({ kind }) => kind === 'person');
  return readNames(db, edition, locale, [
    ...new Set([...persons, ...attendees].map(({ id }) => id)),
  ]);
}

/** A party, place, interpreter or person as it is shown; its id where nobody knows it any more. */
export function named(names: Names, id: string): Named {
  const party = names.parties.get(id);
  if (party) return { id, name: party.name, country: party.country };
  const name = names.places.get(id) ?? names.interpreters.get(id) ?? names.people.get(id) ?? id;
  return { id, name, country: null };
}
