import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Grant, KnownPrint } from '../deciding/types.ts';
import type { DeviceId } from '../log/types.ts';

/** Every print that says more than its badge: later ones, and those that are dead. */
export async function listTellingPrints(
  db: Database,
  edition: EditionScope,
): Promise<KnownPrint[]> {
  return db
    .selectFrom('badge')
    .select(['idx', 'generation', 'issuedAt', 'revokedAt'])
    .where('editionId', '=', edition)
    .where(({ or, eb }) => or([eb('generation', '>', 0), eb('revokedAt', 'is not', null)]))
    .orderBy('idx')
    .orderBy('generation')
    .execute();
}

/**
 * Whom a guest or an escort belongs to, by their badges: a delegation or an exhibitor. Only of
 * categories that may bring others in, or may not enter alone.
 */
export async function listParties(db: Database, edition: EditionScope): Promise<Grant[]> {
  const rows = await db
    .selectFrom('badge')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'badge.editionId')
        .onRef('participant.id', '=', 'badge.participantId'),
    )
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'participant.editionId')
        .onRef('category.id', '=', 'participant.categoryId'),
    )
    .select([
      'badge.idx',
      sql<string>`coalesce(participant.delegation_id, participant.exhibitor_id)::text`.as('party'),
    ])
    .distinct()
    .where('badge.editionId', '=', edition)
    .where('badge.revokedAt', 'is', null)
    .where(({ or, eb }) =>
      or([eb('category.escortRequired', '=', true), eb('category.mayEscort', '=', true)]),
    )
    .where(sql<boolean>`coalesce(participant.delegation_id, participant.exhibitor_id) is not null`)
    .orderBy('badge.idx')
    .execute();
  return rows.map(({ idx, party }) => ({ idx, right: `party:${party}`, from: null, until: null }));
}

/** What changes with everything in a pack but its revocations and its people, for one device. */
export async function findMarks(db: Database, edition: EditionScope, device: DeviceId) {
  const { rows } = await sql<{
    settings: Date | null;
    zones: Date | null;
    devices: number;
    wiped: number;
    leases: number;
    stage: string;
    people: number;
  }>`
    select
      (select changed_at from gate_setting where edition_id = ${edition}) as settings,
      (select max(changed_at) from gate_zone_setting where edition_id = ${edition}) as zones,
      (select count(*)::int from gate_device where edition_id = ${edition}) as devices,
      (select count(*)::int from gate_device where edition_id = ${edition} and wiped_at is not null) as wiped,
      (select coalesce(sum(newest), 0)::int from (select max(number) as newest from gate_lease
        where edition_id = ${edition} and device_id = ${device} group by zone_id) as of_zone) as leases,
      (select stage from edition where id = ${edition}) as stage,
      (select coalesce(max(seq), 0) from unnest(${PEOPLE}::text[]) as known(kind)
        join lateral (select max(seq) as seq from ledger_entry as entry
          where entry.edition_id = ${edition} and entry.kind = known.kind) as last on true) as people
  `.execute(db);
  return rows[0];
}

/** Facts after which the roster may tell something else of somebody. */
const PEOPLE = [
  'badge.issued',
  'badge.revoked',
  'participant.corrected',
  'participant.merged',
  'participant.withdrawn',
];
