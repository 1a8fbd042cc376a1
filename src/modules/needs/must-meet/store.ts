import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { MustMeet } from '../types.ts';

export async function listMustMeets(
  db: Database,
  edition: EditionScope,
  country: string,
): Promise<MustMeet[]> {
  return db
    .selectFrom('mustMeet')
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'mustMeet.editionId')
        .onRef('exhibitor.id', '=', 'mustMeet.exhibitorId'),
    )
    .select(['mustMeet.country', 'exhibitorId', 'displayName as exhibitor'])
    .select(['rank', 'note', 'wishedBy'])
    .where('mustMeet.editionId', '=', edition)
    .where('mustMeet.country', '=', country)
    .orderBy('rank')
    .execute();
}

/** One change of the list of a country at a time, so that two editors never give one rank twice. */
export async function lockList(
  tx: Transaction,
  edition: EditionScope,
  country: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`must-meet ${edition} ${country}`}, 0))`.execute(
    tx,
  );
}

/** Writes a whole list: who is in it is ranked from 1, who is not is taken off. */
export async function saveList(
  tx: Transaction,
  edition: EditionScope,
  { country, exhibitorIds, statedBy, statedAt, provenance }: ListToSave,
): Promise<void> {
  const ids = [...exhibitorIds];
  await tx
    .deleteFrom('mustMeet')
    .where('editionId', '=', edition)
    .where('country', '=', country)
    .where('exhibitorId', '<>', sql<string>`all(${ids}::uuid[])`)
    .execute();
  await sql`
    insert into must_meet (edition_id, country, exhibitor_id, rank, stated_by, stated_at, provenance)
    select ${edition}, ${country}, id, place, ${statedBy}, ${statedAt}, ${provenance}
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    on conflict (edition_id, country, exhibitor_id) do update set rank = excluded.rank`.execute(tx);
}

type ListToSave = {
  country: string;
  exhibitorIds: readonly string[];
  statedBy: 'embassy' | 'protocol';
  statedAt: Date;
  provenance: 'recorded' | 'fact' | 'invented';
};

export async function setWishedBy(
  tx: Transaction,
  edition: EditionScope,
  { country, delegationId }: { country: string; delegationId: string },
): Promise<void> {
  await tx
    .updateTable('mustMeet')
    .set({ wishedBy: delegationId })
    .where('editionId', '=', edition)
    .where('country', '=', country)
    .execute();
}

/** Exhibitors that can be met, by name. */
export async function listMeetable(
  db: Database,
  edition: EditionScope,
): Promise<{ id: string; displayName: string }[]> {
  return db
    .selectFrom('exhibitor')
    .select(['id', 'displayName'])
    .where('editionId', '=', edition)
    .where('state', '=', 'admitted')
    .orderBy('displayName')
    .execute();
}
