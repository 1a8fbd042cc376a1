import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Actor } from '#platform/permissions';
import type { NamedParty, Party } from '../types.ts';

export async function findParty(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<NamedParty | undefined> {
  const rows = {
    delegation: () => delegations(db, edition).where('id', '=', id),
    participant: () => participants(db, edition).where('id', '=', id),
    exhibitor: () => exhibitors(db, edition).where('id', '=', id),
  }[kind]();
  return rows.executeTakeFirst();
}

/** Every party an account speaks for by its country, its company, its tasks or its own requests. */
export async function listPartiesOf(
  db: Database,
  edition: EditionScope,
  { id, roles, country, exhibitorId, participantId }: Actor,
): Promise<NamedParty[]> {
  const [, kind, own] = /^(account|link):([\da-f-]{36})$/.exec(id) ?? [];
  const found: NamedParty[] = [];
  if (country && (roles.includes('embassy') || roles.includes('liaison')))
    found.push(...(await delegations(db, edition).where('country', '=', country).execute()));
  if (kind === 'account' && own && roles.includes('liaison'))
    found.push(
      ...(await delegations(db, edition)
        .where(
          'id',
          'in',
          db
            .selectFrom('stayLiaison')
            .select('delegationId')
            .where('editionId', '=', edition)
            .where('accountId', '=', own),
        )
        .execute()),
    );
  if (exhibitorId && roles.includes('exhibitor'))
    found.push(...(await exhibitors(db, edition).where('id', '=', exhibitorId).execute()));
  if (participantId && roles.includes('person'))
    found.push(...(await participants(db, edition).where('id', '=', participantId).execute()));
  if (kind === 'link' && own && roles.includes('asker'))
    found.push(...(await peopleOfAsker(db, edition, own)));
  return [...new Map(found.map((party) => [party.id, party])).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
}

/** The people an asker asked to let in, by the id of the asker's link. */
async function peopleOfAsker(
  db: Database,
  edition: EditionScope,
  linkId: string,
): Promise<NamedParty[]> {
  return participants(db, edition)
    .where(
      'id',
      'in',
      db
        .selectFrom('accessLink')
        .innerJoin('entryRequest', (join) =>
          join
            .onRef('entryRequest.editionId', '=', 'accessLink.editionId')
            .onRef('entryRequest.askerId', '=', 'accessLink.askerId'),
        )
        .select('entryRequest.participantId')
        .where('accessLink.editionId', '=', edition)
        .where('accessLink.id', '=', linkId)
        .where('entryRequest.state', '=', 'sent')
        .where('entryRequest.participantId', 'is not', null)
        .$castTo<{ participantId: string }>(),
    )
    .execute();
}

function delegations(db: Database, edition: EditionScope) {
  return db
    .selectFrom('delegation')
    .select([sql.lit('delegation' as const).as('kind'), 'id', 'name', 'country'])
    .where('editionId', '=', edition);
}

/** Persons who come for no delegation, and are not kept out. */
function participants(db: Database, edition: EditionScope) {
  return db
    .selectFrom('participant')
    .select([
      sql.lit('participant' as const).as('kind'),
      'id',
      sql<string>`given_names || ' ' || family_name`.as('name'),
      'country',
    ])
    .where('editionId', '=', edition)
    .where('delegationId', 'is', null)
    .where('mergedInto', 'is', null)
    .where('state', 'not in', ['refused', 'withdrawn']);
}

function exhibitors(db: Database, edition: EditionScope) {
  return db
    .selectFrom('exhibitor')
    .select([sql.lit('exhibitor' as const).as('kind'), 'id', 'displayName as name', 'country'])
    .where('editionId', '=', edition)
    .where('state', '=', 'admitted');
}
