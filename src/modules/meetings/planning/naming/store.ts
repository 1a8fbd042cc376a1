import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale, type LocalText } from '#platform/i18n';
import type { NamedParty } from '../../types.ts';
import type { Names } from './types.ts';

/**
 * The names of everybody and everything a plan may speak of. Of people only those with the given
 * ids, because there are many.
 */
export async function readNames(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  personIds: readonly string[] = [],
): Promise<Names> {
  const [parties, people, places, interpreters] = await Promise.all([
    listCompaniesAndDelegations(db, edition),
    listPeople(db, edition, personIds),
    db
      .selectFrom('meetingPlace')
      .select(['id', 'code', 'name'])
      .where('editionId', '=', edition)
      .execute(),
    db
      .selectFrom('meetingInterpreter')
      .select(['id', 'code'])
      .where('editionId', '=', edition)
      .execute(),
  ]);
  return {
    parties: new Map([...parties, ...people].map((party) => [party.id, party])),
    places: new Map(
      places.map(({ id, code, name }) => [id, inLanguage(name as LocalText, locale) || code]),
    ),
    interpreters: new Map(interpreters.map(({ id, code }) => [id, code])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}

/**
 * The name of the account behind an act, as the desks call each other; what is no account, such as
 * a link or the program itself, keeps its id.
 */
export async function readActors(
  db: Database,
  ids: readonly (string | null)[],
): Promise<(id: string) => string> {
  const accountIds = ids.flatMap((id) => /^account:([\da-f-]{36})$/.exec(id ?? '')?.[1] ?? []);
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'displayName'])
    .where('id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .execute();
  const names = new Map(accounts.map(({ id, displayName }) => [`account:${id}`, displayName]));
  return (id) => names.get(id) ?? id;
}

async function listCompaniesAndDelegations(
  db: Database,
  edition: EditionScope,
): Promise<NamedParty[]> {
  const [delegations, exhibitors] = await Promise.all([
    db
      .selectFrom('delegation')
      .select([sql.lit('delegation' as const).as('kind'), 'id', 'name', 'country'])
      .where('editionId', '=', edition)
      .execute(),
    db
      .selectFrom('exhibitor')
      .select([sql.lit('exhibitor' as const).as('kind'), 'id', 'displayName as name', 'country'])
      .where('editionId', '=', edition)
      .execute(),
  ]);
  return [...delegations, ...exhibitors];
}

async function listPeople(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<NamedParty[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('participant')
    .select([
      sql.lit('participant' as const).as('kind'),
      'id',
      sql<string>`given_names || ' ' || family_name`.as('name'),
      'country',
    ])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}
