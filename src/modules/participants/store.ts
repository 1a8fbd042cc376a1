import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { defaultLocale, type Locale } from '#platform/i18n';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import { personFields, type Surroundings } from './rules.ts';
import type {
  BadgeHolder,
  Participant,
  ParticipantState,
  Person,
  Reach,
  References,
} from './types.ts';

/** One page of the people a reader may see. */
export async function listPeople(
  db: Database,
  edition: EditionScope,
  reach: Reach,
  query: TableQuery,
  locale: Locale,
): Promise<TablePage<Person>> {
  // Without a wish of the reader, as in any list of people.
  const inOrder = { ...query, sort: query.sort ?? 'familyName' };
  return readPage(peopleWithin(db, edition, reach), inOrder, {
    search: [searchedWords],
    sort: {
      // Folded, because byte by byte an Élie would stand after a Zerbo.
      familyName: sql`fold(participant.family_name)`,
      givenNames: sql`fold(participant.given_names)`,
      nameAr: sql.ref('participant.name_ar'),
      rank: sql.ref('participant.rank'),
      rankClass: sql.ref('participant.rank_class'),
      category: sql.ref('category.code'),
      state: sql.ref('participant.state'),
      country: sql.ref('participant.country'),
      nationality: sql.ref('participant.nationality'),
      organisation: sql.ref('participant.organisation'),
      delegation: sql.ref('delegation.name'),
      exhibitor: sql.ref('exhibitor.display_name'),
      post: sql.ref('participant.post'),
      createdAt: sql.ref('participant.created_at'),
    },
    filter: {
      id: sql.ref('participant.id'),
      // By the name that the reader sees in the list, because that is what they choose from.
      category: sql`coalesce(nullif(category.name ->> ${locale}, ''), category.name ->> ${defaultLocale})`,
      categoryId: sql.ref('participant.category_id'),
      countsAs: sql.ref('category.counts_as'),
      state: sql.ref('participant.state'),
      country: sql.ref('participant.country'),
      nationality: sql.ref('participant.nationality'),
      rankClass: sql.ref('participant.rank_class'),
      delegationRole: sql.ref('participant.delegation_role'),
      delegationId: sql.ref('participant.delegation_id'),
      exhibitorId: sql.ref('participant.exhibitor_id'),
      provenance: sql.ref('participant.provenance'),
    },
    tieBreak: sql.ref('participant.id'),
  });
}

export async function findPerson(
  db: Database,
  edition: EditionScope,
  reach: Reach,
  participantId: string,
): Promise<Person | undefined> {
  return peopleWithin(db, edition, reach)
    .where('participant.id', '=', participantId)
    .executeTakeFirst();
}

/** Holds the rows until the transaction ends, always in the same order, so that two batches never wait for each other. */
export async function lockPeople(
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Participant[]> {
  return tx
    .selectFrom('participant')
    .select(participantColumns)
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${participantIds}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What forms and filters offer to a reader of this reach. */
export async function listReferences(
  db: Database,
  edition: EditionScope,
  { country, exhibitorId }: Reach,
): Promise<References> {
  let delegations = db
    .selectFrom('delegation')
    .select(['id', 'name', 'country'])
    .where('editionId', '=', edition)
    .orderBy('country')
    .orderBy('name');
  let exhibitors = db
    .selectFrom('exhibitor')
    .select(['id', 'displayName as name', 'country'])
    .where('editionId', '=', edition)
    .where('state', '=', 'admitted')
    .orderBy('displayName');
  let countries = db
    .selectFrom('participant')
    .select('country')
    .where('editionId', '=', edition)
    .orderBy('country')
    .distinct();
  if (country) {
    delegations = delegations.where('country', '=', country);
    exhibitors = exhibitors.where('country', '=', country);
    countries = countries.where('country', '=', country);
  }
  if (exhibitorId) {
    delegations = delegations.where(sql<boolean>`false`);
    exhibitors = exhibitors.where('id', '=', exhibitorId);
    countries = countries.where('exhibitorId', '=', exhibitorId);
  }
  const categories = db
    .selectFrom('category')
    .select(['id', 'name', 'countsAs'])
    .where('editionId', '=', edition)
    .orderBy('code');
  return {
    categories: await (
      exhibitorId ? categories.where('countsAs', '=', 'exhibitor') : categories
    ).execute(),
    delegations: await delegations.execute(),
    exhibitors: await exhibitors.execute(),
    countries: (await countries.execute()).map((row) => row.country),
  };
}

/** The categories, delegations and exhibitors that a person may refer to. */
export async function readSurroundings(db: Database, edition: EditionScope): Promise<Surroundings> {
  const [categories, delegations, exhibitors] = await Promise.all([
    db.selectFrom('category').select(['id', 'countsAs']).where('editionId', '=', edition).execute(),
    db
      .selectFrom('delegation')
      .select(['id', 'country'])
      .where('editionId', '=', edition)
      .execute(),
    db.selectFrom('exhibitor').select(['id', 'country']).where('editionId', '=', edition).execute(),
  ]);
  return {
    categories: new Map(categories.map((category) => [category.id, category])),
    delegations: new Map(delegations.map((delegation) => [delegation.id, delegation])),
    exhibitors: new Map(exhibitors.map((exhibitor) => [exhibitor.id, exhibitor])),
  };
}

export async function saveStates(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
  entered: readonly { participantId: string; state: ParticipantState }[],
): Promise<void> {
  if (entered.length === 0) return;
  await sql`
    update participant set state = entered.state, updated_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(entered)}::jsonb) as entered("participantId" uuid, state text)
    where participant.edition_id = ${edition} and participant.id = entered."participantId"
  `.execute(tx);
}

export async function savePhoto(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
  participantId: string,
  photoId: string,
): Promise<void> {
  await tx
    .updateTable('participant')
    .set((row) => ({ photoId, updatedAt: at, version: row('version', '+', 1) }))
    .where('editionId', '=', edition)
    .where('id', '=', participantId)
    .execute();
}

/** Everybody, or those asked for, as a badge shows them; the order is that in which badges are handed out. */
export async function listHolders(
  db: Database,
  edition: EditionScope,
  {
    participantIds,
    onlyCleared = false,
  }: { participantIds?: readonly string[]; onlyCleared?: boolean },
): Promise<BadgeHolder[]> {
  let holders = joined(db, edition)
    .select(holderColumns)
    .select(['delegation.name as delegationName', 'exhibitor.displayName as exhibitorName'])
    .orderBy('participant.country')
    .orderBy('participant.familyName')
    .orderBy('participant.id');
  if (participantIds)
    holders = holders.where('participant.id', '=', sql<string>`any(${participantIds}::uuid[])`);
  if (onlyCleared) holders = holders.where('participant.state', '=', 'cleared');
  return holders.execute();
}

function peopleWithin(db: Database, edition: EditionScope, { country, exhibitorId }: Reach) {
  let people = joined(db, edition)
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'participant.editionId')
        .onRef('category.id', '=', 'participant.categoryId'),
    )
    .select(participantColumns)
    .select([
      'category.name as categoryName',
      'category.colour as categoryColour',
      'category.countsAs',
      'delegation.name as delegationName',
      'exhibitor.displayName as exhibitorName',
    ]);
  if (country) people = people.where('participant.country', '=', country);
  if (exhibitorId) people = people.where('participant.exhibitorId', '=', exhibitorId);
  return people;
}

function joined(db: Database, edition: EditionScope) {
  return db
    .selectFrom('participant')
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'participant.editionId')
        .onRef('delegation.id', '=', 'participant.delegationId'),
    )
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'participant.editionId')
        .onRef('exhibitor.id', '=', 'participant.exhibitorId'),
    )
    .where('participant.editionId', '=', edition);
}

/** Folded once as one text: six columns folded one by one would cost six times as much. */
const searchedWords = sql`(coalesce(participant.given_names, '') || ' ' || coalesce(participant.family_name, '')
  || ' ' || coalesce(participant.name_ar, '') || ' ' || coalesce(participant.organisation, '')
  || ' ' || coalesce(participant.rank, '') || ' ' || coalesce(participant.post, '')
  || ' ' || coalesce(participant.external_id, ''))`;

export const participantColumns = [
  'participant.id',
  'participant.externalId',
  'participant.state',
  'participant.photoId',
  'participant.version',
  'participant.substitutes',
  'participant.completedAt',
  'participant.createdAt',
  'participant.updatedAt',
  ...personFields.map((field) => `participant.${field}` as const),
] as const;

const holderColumns = [
  'participant.id',
  'participant.state',
  'participant.categoryId',
  'participant.title',
  'participant.rank',
  'participant.givenNames',
  'participant.familyName',
  'participant.nameAr',
  'participant.post',
  'participant.organisation',
  'participant.country',
  'participant.nationality',
  'participant.photoId',
  'participant.delegationId',
  'participant.delegationRole',
  'participant.exhibitorId',
] as const;
