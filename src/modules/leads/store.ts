import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { LeadCount, LeadRow } from './table.ts';
import type { Lead } from './types.ts';

/** One page of the leads of one exhibitor; there is no list of everybody's. */
export async function listLeads(
  db: Database,
  edition: EditionScope,
  exhibitorId: string,
  query: TableQuery,
): Promise<TablePage<LeadRow>> {
  const rows = leads(db, edition)
    .select([
      'lead.id',
      'lead.externalId',
      'lead.scannedAt',
      'lead.rating',
      'lead.nextStep',
      'lead.consent',
      'lead.provenance',
      'participant.organisation',
      'participant.country',
      person.as('person'),
    ])
    .where('lead.exhibitorId', '=', exhibitorId);

  return readPage(
    rows,
    { ...query, sort: query.sort ?? 'scannedAt' },
    {
      search: [person, sql.ref('participant.organisation'), sql.ref('lead.nextStep')],
      sort: {
        scannedAt: sql.ref('lead.scannedAt'),
        person: sql`fold(${person})`,
        country: sql.ref('participant.country'),
        rating: sql`array_position(array['hot', 'warm', 'cold'], ${sql.ref('lead.rating')})`,
      },
      filter: {
        rating: sql.ref('lead.rating'),
        country: sql.ref('participant.country'),
        provenance: sql.ref('lead.provenance'),
      },
      tieBreak: sql.ref('lead.id'),
    },
  );
}

/** How many leads each exhibitor has; those without one are not in it. */
export async function countLeads(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
): Promise<TablePage<LeadCount>> {
  const counts = db
    .selectFrom((from) =>
      from
        .selectFrom('lead')
        .innerJoin('exhibitor', (join) =>
          join
            .onRef('exhibitor.editionId', '=', 'lead.editionId')
            .onRef('exhibitor.id', '=', 'lead.exhibitorId'),
        )
        .where('lead.editionId', '=', edition)
        .groupBy(['exhibitor.id', 'exhibitor.displayName', 'exhibitor.country'])
        .select([
          'exhibitor.id as exhibitorId',
          'exhibitor.displayName as exhibitor',
          'exhibitor.country as country',
          sql<number>`count(*) filter (where rating = 'hot')::int`.as('hot'),
          sql<number>`count(*) filter (where rating = 'warm')::int`.as('warm'),
          sql<number>`count(*) filter (where rating = 'cold')::int`.as('cold'),
          sql<number>`count(*) filter (where rating is null)::int`.as('unrated'),
          sql<number>`count(*)::int`.as('total'),
        ])
        .as('counted'),
    )
    .selectAll();

  return readPage(
    counts,
    { ...query, sort: query.sort ?? 'exhibitor' },
    {
      search: [sql.ref('counted.exhibitor')],
      sort: {
        exhibitor: sql`fold(${sql.ref('counted.exhibitor')})`,
        country: sql.ref('counted.country'),
        hot: sql.ref('counted.hot'),
        warm: sql.ref('counted.warm'),
        cold: sql.ref('counted.cold'),
        unrated: sql.ref('counted.unrated'),
        total: sql.ref('counted.total'),
      },
      filter: { country: sql.ref('counted.country') },
      tieBreak: sql.ref('counted.exhibitorId'),
    },
  );
}

export async function listByExternalIds(
  tx: Transaction,
  edition: EditionScope,
  externalIds: readonly string[],
): Promise<Lead[]> {
  const rows = await leads(tx, edition)
    .select([
      'lead.id',
      'lead.externalId',
      'lead.exhibitorId',
      'lead.participantId',
      'lead.scannedAt',
      'lead.rating',
      'lead.nextStep',
      'lead.consent',
      'lead.provenance',
      'participant.country',
    ])
    .where('lead.externalId', '=', sql<string>`any(${externalIds}::text[])`)
    .execute();
  return rows.flatMap(({ externalId, ...row }) => (externalId ? [{ ...row, externalId }] : []));
}

/** Adds leads, and replaces those whose id is known. */
export async function saveAll(
  tx: Transaction,
  edition: EditionScope,
  written: readonly Lead[],
): Promise<void> {
  if (written.length === 0) return;
  await sql`
    insert into lead (edition_id, id, external_id, exhibitor_id, participant_id, scanned_at, rating, next_step,
      consent, provenance)
    select ${edition}, id, "externalId", "exhibitorId", "participantId", "scannedAt", rating, "nextStep",
      consent, provenance
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as row(id uuid, "externalId" text,
      "exhibitorId" uuid, "participantId" uuid, "scannedAt" timestamptz, rating text, "nextStep" text,
      consent boolean, provenance text)
    on conflict (edition_id, id) do update set
      exhibitor_id = excluded.exhibitor_id, participant_id = excluded.participant_id,
      scanned_at = excluded.scanned_at, rating = excluded.rating, next_step = excluded.next_step,
      consent = excluded.consent, provenance = excluded.provenance
  `.execute(tx);
}

/** The exhibitors of the edition, and the country of the people asked for. */
export async function readSurroundings(
  db: Database,
  edition: EditionScope,
  participantIds: readonly (string | null)[],
): Promise<{ exhibitors: ReadonlySet<string>; countries: ReadonlyMap<string, string> }> {
  const [exhibitors, people] = await Promise.all([
    db.selectFrom('exhibitor').select('id').where('editionId', '=', edition).execute(),
    db
      .selectFrom('participant')
      .select(['id', 'country'])
      .where('editionId', '=', edition)
      .where('id', '=', sql<string>`any(${participantIds.filter((id) => id !== null)}::uuid[])`)
      .execute(),
  ]);
  return {
    exhibitors: new Set(exhibitors.map(({ id }) => id)),
    countries: new Map(people.map(({ id, country }) => [id, country])),
  };
}

function leads(db: Database, edition: EditionScope) {
  return db
    .selectFrom('lead')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'lead.editionId')
        .onRef('participant.id', '=', 'lead.participantId'),
    )
    .where('lead.editionId', '=', edition);
}

const person = sql<
  string | null
>`${sql.ref('participant.givenNames')} || ' ' || ${sql.ref('participant.familyName')}`;
