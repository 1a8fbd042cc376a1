import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Compared, EarlierRefusal, FoundPair, Pair, PairState } from './types.ts';

export type ComparedRow = Compared & {
  nameAr: string | null;
  version: number;
  /** Has changed since it was last compared with everybody. */
  isDue: boolean;
};

/** Everybody who has not ended, and those who were refused and then withdrew: they come back. */
export async function listCompared(db: Database, edition: EditionScope): Promise<ComparedRow[]> {
  const { rows } = await sql<ComparedRow>`
    select participant.id, given_names, family_name, name_ar, nationality, birth_date::text as birth_date,
      document_type, document_number, email, phone, organisation, delegation_id, exhibitor_id,
      participant.version, seen.version is distinct from participant.version as is_due
    from participant
    left join duplicate_seen seen on seen.edition_id = participant.edition_id and seen.participant_id = participant.id
    where participant.edition_id = ${edition} and ${stillCompared}
    order by participant.id`.execute(db);
  return rows;
}

export async function countDue(db: Database, edition: EditionScope): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*)::int as due from participant
    left join duplicate_seen seen on seen.edition_id = participant.edition_id and seen.participant_id = participant.id
    where participant.edition_id = ${edition} and ${stillCompared}
      and seen.version is distinct from participant.version`.execute(db);
  return rows[0]?.due ?? 0;
}

/** One finder at a time for an edition; the others wait until the transaction ends. */
export async function lockFinding(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('duplicates'), hashtext(${edition}))`.execute(tx);
}

export async function saveSeen(
  tx: Transaction,
  edition: EditionScope,
  seen: readonly { id: string; version: number }[],
): Promise<void> {
  await sql`
    insert into duplicate_seen (edition_id, participant_id, version)
    select ${edition}, id, version from jsonb_to_recordset(${JSON.stringify(seen.map(({ id, version }) => ({ id, version })))}::jsonb)
      as seen(id uuid, version integer)
    on conflict (edition_id, participant_id) do update set version = excluded.version`.execute(tx);
}

/** The pairs in which one of these people stands. */
export async function listPairsOf(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Pair[]> {
  return pairsIn(db, edition)
    .where((pair) =>
      pair.or([
        pair('oneId', '=', sql<string>`any(${participantIds}::uuid[])`),
        pair('otherId', '=', sql<string>`any(${participantIds}::uuid[])`),
      ]),
    )
    .orderBy('points', 'desc')
    .orderBy('id')
    .execute();
}

/** Pairs in these states, the likeliest first. */
export async function listPairs(
  db: Database,
  edition: EditionScope,
  { states, limit }: { states: readonly PairState[]; limit: number },
): Promise<Pair[]> {
  return pairsIn(db, edition)
    .where('state', 'in', states)
    .orderBy('points', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function findPair(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Pair | undefined> {
  return pairsIn(db, edition).where('id', '=', id).executeTakeFirst();
}

export async function lockPair(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Pair | undefined> {
  return pairsIn(tx, edition).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function countPairs(
  db: Database,
  edition: EditionScope,
): Promise<Record<PairState, number>> {
  const counted = await db
    .selectFrom('duplicatePair')
    .select(['state', (pair) => sql<number>`${pair.fn.countAll()}::int`.as('pairs')])
    .where('editionId', '=', edition)
    .groupBy('state')
    .execute();
  return { open: 0, different: 0, merged: 0, ...asRecord(counted) };
}

function asRecord(counted: readonly { state: string; pairs: number }[]): Record<string, number> {
  return Object.fromEntries(counted.map(({ state, pairs }) => [state, pairs]));
}

/** Writes pairs as they are found; one that is there already is open again. */
export async function savePairs(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
  pairs: readonly FoundPair[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into duplicate_pair (edition_id, one_id, other_id, one_version, other_version, outcome, points, parts, found_at)
    select ${edition}, ${pairColumns}, ${at} from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair(${pairShape})
    on conflict (edition_id, one_id, other_id) do update set
      one_version = excluded.one_version, other_version = excluded.other_version, outcome = excluded.outcome,
      points = excluded.points, parts = excluded.parts, state = 'open', found_at = excluded.found_at,
      decided_by = null, decided_at = null`.execute(tx);
}

/** Two people who are as much alike as when somebody said that they are two. */
export async function saveVersions(
  tx: Transaction,
  edition: EditionScope,
  pairs: readonly FoundPair[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    update duplicate_pair set one_version = pair."oneVersion", other_version = pair."otherVersion"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair(${pairShape})
    where duplicate_pair.edition_id = ${edition} and one_id = pair."oneId" and other_id = pair."otherId"`.execute(
    tx,
  );
}

export async function dropPairs(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('duplicatePair')
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Of people who are compared no more only those pairs stay that somebody decided on. */
export async function dropPairsOfEnded(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`
    delete from duplicate_pair pair where edition_id = ${edition} and state = 'open' and exists (
      select from participant where participant.edition_id = pair.edition_id
        and participant.id in (pair.one_id, pair.other_id) and not (${stillCompared}))`.execute(tx);
}

export async function saveJudgement(
  tx: Transaction,
  edition: EditionScope,
  { id, ...judgement }: Judgement,
): Promise<void> {
  await tx
    .updateTable('duplicatePair')
    .set(judgement)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export type Judgement = {
  id: string;
  state: PairState;
  keptId: string | null;
  decidedBy: string;
  decidedAt: Date;
};

/** Which of these people were refused last, whatever became of them since. */
export async function listRefusals(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<EarlierRefusal[]> {
  return db
    .selectFrom('accreditation')
    .select((row) => ['participantId', row.ref('decidedAt').$notNull().as('decidedAt')])
    .where('editionId', '=', edition)
    .where('decision', '=', 'refused')
    .where('decidedAt', 'is not', null)
    .where('participantId', '=', sql<string>`any(${participantIds}::uuid[])`)
    .orderBy('decidedAt')
    .execute();
}

/** The file goes into another one, with the files that went into it before. @returns all of them */
export async function saveMerged(
  tx: Transaction,
  edition: EditionScope,
  { endedId, keptId }: { endedId: string; keptId: string },
): Promise<string[]> {
  const moved = await tx
    .updateTable('participant')
    .set({ mergedInto: keptId })
    .where('editionId', '=', edition)
    .where((file) => file.or([file('id', '=', endedId), file('mergedInto', '=', endedId)]))
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}

/** Which file each of these went into; those that stand by themselves are left out. */
export async function listMerged(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<{ id: string; mergedInto: string }[]> {
  return db
    .selectFrom('participant')
    .select((file) => ['id', file.ref('mergedInto').$notNull().as('mergedInto')])
    .where('editionId', '=', edition)
    .where('mergedInto', 'is not', null)
    .where((file) =>
      file.or([file('id', '=', participantId), file('mergedInto', '=', participantId)]),
    )
    .orderBy('id')
    .execute();
}

function pairsIn(db: Database, edition: EditionScope) {
  return db
    .selectFrom('duplicatePair')
    .select([
      'id',
      'oneId',
      'otherId',
      'oneVersion',
      'otherVersion',
      'outcome',
      'points',
      sql<Pair['parts']>`parts`.as('parts'),
      'state',
      'keptId',
      'foundAt',
      'decidedAt',
    ])
    .where('editionId', '=', edition);
}

const stillCompared = sql<boolean>`participant.erased_at is null and participant.merged_into is null
  and (participant.state <> 'withdrawn' or exists (
    select from accreditation where accreditation.edition_id = participant.edition_id
      and accreditation.participant_id = participant.id and accreditation.decision = 'refused'))`;

const pairColumns = sql`"oneId", "otherId", "oneVersion", "otherVersion", outcome, points, parts`;

const pairShape = sql`"oneId" uuid, "otherId" uuid, "oneVersion" integer, "otherVersion" integer,
  outcome text, points integer, parts jsonb`;
