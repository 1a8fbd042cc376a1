import { sql } from 'kysely';
import type { CountsAs } from '#modules/editions/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Direction, Passage } from './types.ts';

/** A passage as it is kept. */
export type PassageRow = {
  id: string;
  gateId: string;
  direction: Direction;
  verdict: 'admitted' | 'refused';
  refusal: string | null;
  badgeIdx: number | null;
  badgeGeneration: number | null;
  participantId: string | null;
  deviceId: string;
  operatorId: string;
  /** By the clock of whoever saw it. */
  passedAt: Date;
  receivedAt: Date;
  /** What a supervisor let in against, and why. */
  overrideReason?: string | null;
  /** By the hybrid clock of a gate; null for a passage that came online. */
  orderedAt?: Date | null;
};

/**
 * One batch of an edition after the other, so that who is inside is known and no passage is
 * written twice. Not the head of the ledger: that one is taken last, after the people.
 */
export async function lockPassages(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('passages'), hashtext(${edition}))`.execute(tx);
}

/** Which of these passages have been received already. */
export async function listReceived(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<PassageRow[]> {
  return tx
    .selectFrom('passage')
    .select(passageColumns)
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute() as Promise<PassageRow[]>;
}

/** Where these badges were let through, in the words of the rules; nothing that was taken back. */
export async function listAdmitted(
  db: Database,
  edition: EditionScope,
  idxs: readonly number[],
): Promise<Passage[]> {
  const rows = await db
    .selectFrom('passage')
    .innerJoin('gate', (join) =>
      join
        .onRef('gate.editionId', '=', 'passage.editionId')
        .onRef('gate.id', '=', 'passage.gateId'),
    )
    .innerJoin('zone', (join) =>
      join.onRef('zone.editionId', '=', 'gate.editionId').onRef('zone.id', '=', 'gate.zoneId'),
    )
    .select([
      'passage.id',
      'passage.badgeIdx',
      'passage.badgeGeneration',
      'passage.gateId',
      'zone.bit as zoneBit',
      'passage.direction',
      sql<Date>`coalesce(passage.ordered_at, passage.passed_at)`.as('at'),
    ])
    .where('passage.editionId', '=', edition)
    .where('passage.badgeIdx', '=', sql<number>`any(${idxs}::int[])`)
    .where('passage.verdict', '=', 'admitted')
    .where('passage.voidedAt', 'is', null)
    .orderBy('at')
    .orderBy('passage.id')
    .execute();
  return rows.map(({ badgeIdx, badgeGeneration, direction, ...row }) => ({
    ...row,
    idx: badgeIdx ?? 0,
    generation: badgeGeneration ?? 0,
    direction: direction as Direction,
    admitted: true,
  }));
}

/** As JSON, because a batch has thousands of rows. Returns the ids of those that are new. */
export async function addPassages(
  tx: Transaction,
  edition: EditionScope,
  rows: readonly PassageRow[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const added = await sql<{ id: string }>`
    insert into passage (edition_id, id, gate_id, direction, verdict, refusal, badge_idx, badge_generation,
      participant_id, device_id, operator_id, passed_at, received_at, override_reason, ordered_at)
    select ${edition}, id, "gateId", direction, verdict, refusal, "badgeIdx", "badgeGeneration",
      "participantId", "deviceId", "operatorId", "passedAt", "receivedAt", "overrideReason", "orderedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, "gateId" text, direction text,
      verdict text, refusal text, "badgeIdx" int, "badgeGeneration" smallint, "participantId" uuid,
      "deviceId" text, "operatorId" text, "passedAt" timestamptz, "receivedAt" timestamptz,
      "overrideReason" text, "orderedAt" timestamptz)
    on conflict on constraint passage_pkey do nothing
    returning id
  `.execute(tx);
  return added.rows.map(({ id }) => id);
}

/** Takes passages back that were a mistake of the guard. Returns those that were not taken back yet. */
export async function saveVoided(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
  at: Date,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const voided = await tx
    .updateTable('passage')
    .set({ voidedAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('voidedAt', 'is', null)
    .returning('id')
    .execute();
  return voided.map(({ id }) => id);
}

/** What the ledger tells of a person at a gate; no name. */
export type Counted = {
  id: string;
  categoryId: string;
  countsAs: CountsAs;
  country: string;
  delegationId: string | null;
  exhibitorId: string | null;
};

export async function listCounted(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Map<string, Counted>> {
  const people = await db
    .selectFrom('participant')
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'participant.editionId')
        .onRef('category.id', '=', 'participant.categoryId'),
    )
    .select([
      'participant.id',
      'participant.categoryId',
      'category.countsAs',
      'participant.country',
      'participant.delegationId',
      'participant.exhibitorId',
    ])
    .where('participant.editionId', '=', edition)
    .where('participant.id', '=', sql<string>`any(${participantIds}::uuid[])`)
    .execute();
  return new Map(people.map((person) => [person.id, person as Counted]));
}

const passageColumns = [
  'id',
  'gateId',
  'direction',
  'verdict',
  'refusal',
  'badgeIdx',
  'badgeGeneration',
  'participantId',
  'deviceId',
  'operatorId',
  'passedAt',
  'receivedAt',
] as const;
