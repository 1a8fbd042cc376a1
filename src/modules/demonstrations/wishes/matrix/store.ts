import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { PlanningState, SessionKind } from '../../types.ts';

export type OfferedRow = {
  id: string;
  code: string;
  title: LocalText;
  exhibitor: string | null;
  kind: SessionKind;
  state: PlanningState;
  runMinutes: number;
  startsAt: Date | null;
  /** As told of the session, else what its stand holds; null where neither is known. */
  seats: number | null;
};

/** Sessions that guests may ask for, and those that are called off left out. */
export async function listOffered(db: Database, edition: EditionScope): Promise<OfferedRow[]> {
  return db
    .selectFrom('rangeSession as one')
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'one.editionId')
        .onRef('exhibitor.id', '=', 'one.exhibitorId'),
    )
    .leftJoin('rangeFeature as stand', (join) =>
      join.onRef('stand.editionId', '=', 'one.editionId').onRef('stand.id', '=', 'one.standId'),
    )
    .select(['one.id', 'one.code', 'exhibitor.displayName as exhibitor', 'one.kind', 'one.state'])
    .select(['one.runMinutes', 'one.startsAt'])
    .select([
      sql<LocalText>`one.title`.as('title'),
      sql<number | null>`coalesce(one.seats, stand.capacity)`.as('seats'),
    ])
    .where('one.editionId', '=', edition)
    .where('one.state', 'in', ['submitted', 'approved', 'scheduled'])
    .orderBy(sql`nullif(regexp_replace(one.code, '\\D', '', 'g'), '')::numeric`)
    .orderBy('one.code')
    .execute();
}

export type WisherRow = { id: string; name: string; country: string; people: number };

/** Delegations with how many come, of one country only where `country` is set. */
export async function listWishers(
  db: Database,
  edition: EditionScope,
  country: string | null,
): Promise<WisherRow[]> {
  let rows = db
    .selectFrom('delegation')
    .select(['id', 'name', 'country'])
    .select(
      sql<number>`(select count(*)::int from participant
        where participant.edition_id = delegation.edition_id and participant.delegation_id = delegation.id
          and participant.state not in ('refused','withdrawn'))`.as('people'),
    )
    .where('editionId', '=', edition);
  if (country) rows = rows.where('country', '=', country);
  return rows.execute();
}
