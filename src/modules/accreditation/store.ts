import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import { undecided } from './rules.ts';
import type { Accreditation, Hand, QueueEntry, RefusalReason, Terms } from './types.ts';

export async function findAccreditation(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<Accreditation> {
  const found = await db
    .selectFrom('accreditation')
    .select(accreditationColumns)
    .where('editionId', '=', edition)
    .where('participantId', '=', participantId)
    .$narrowType<Narrowed>()
    .executeTakeFirst();
  return found ?? undecided;
}

/** Of those people only who have been recommended once. */
export async function listAccreditations(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Map<string, Accreditation>> {
  const rows = await db
    .selectFrom('accreditation')
    .select(['participantId', ...accreditationColumns])
    .where('editionId', '=', edition)
    .where('participantId', '=', sql<string>`any(${participantIds}::uuid[])`)
    .$narrowType<Narrowed>()
    .execute();
  return new Map(rows.map(({ participantId, ...accreditation }) => [participantId, accreditation]));
}

/** The hand each account has ever shown on these people. */
export async function listHands(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Map<string, Map<string, Hand>>> {
  const rows = await db
    .selectFrom('accreditationHand')
    .select(['participantId', 'actorId', 'hand'])
    .where('editionId', '=', edition)
    .where('participantId', '=', sql<string>`any(${participantIds}::uuid[])`)
    .execute();
  const hands = new Map<string, Map<string, Hand>>();
  for (const { participantId, actorId, hand } of rows) {
    const ofPerson = hands.get(participantId) ?? new Map<string, Hand>();
    hands.set(participantId, ofPerson.set(actorId, hand));
  }
  return hands;
}

/** As JSON, for as many people as a file holds in one statement. */
export async function saveAccreditations(
  tx: Transaction,
  edition: EditionScope,
  saved: readonly (Accreditation & { participantId: string })[],
): Promise<void> {
  if (saved.length === 0) return;
  await sql`
    insert into accreditation (edition_id, participant_id, recommendation, recommended_by, recommended_at,
      decision, decided_by, decided_at, reason_code, question, terms)
    select ${edition}, "participantId", recommendation, "recommendedBy", "recommendedAt",
      decision, "decidedBy", "decidedAt", "reasonCode", question, nullif(terms, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(saved)}::jsonb) as saved("participantId" uuid, recommendation text,
      "recommendedBy" text, "recommendedAt" timestamptz, decision text, "decidedBy" text, "decidedAt" timestamptz,
      "reasonCode" text, question text, terms jsonb)
    on conflict (edition_id, participant_id) do update set
      recommendation = excluded.recommendation, recommended_by = excluded.recommended_by,
      recommended_at = excluded.recommended_at, decision = excluded.decision, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at, reason_code = excluded.reason_code, question = excluded.question, terms = excluded.terms
  `.execute(tx);
}

/** A second hand of the same account is refused by the database: `accreditation_one_hand_per_actor`. */
export async function addHands(
  tx: Transaction,
  edition: EditionScope,
  shown: { participantIds: readonly string[]; actorId: string; hand: Hand },
): Promise<void> {
  await sql`
    insert into accreditation_hand (edition_id, participant_id, actor_id, hand)
    select ${edition}, participant_id, ${shown.actorId}, ${shown.hand}
    from unnest(${shown.participantIds}::uuid[]) as participant_id
    on conflict (edition_id, participant_id, actor_id, hand) do nothing
  `.execute(tx);
}

export type QueueView = 'to-recommend' | 'to-decide' | 'decided' | 'all';

/** One page of the people before the two bodies, as one reader sees them. */
export async function listQueue(
  db: Database,
  edition: EditionScope,
  readerId: string,
  view: QueueView,
  query: TableQuery,
): Promise<TablePage<QueueEntry>> {
  let people = queue(db, edition, readerId);
  if (view !== 'all') people = people.where('participant.state', 'in', statesOf[view]);

  const inOrder = { ...query, sort: query.sort ?? 'familyName' };
  return readPage(people, inOrder, {
    search: [
      sql`(participant.given_names || ' ' || participant.family_name || ' ' || coalesce(participant.name_ar, '')
        || ' ' || coalesce(participant.organisation, '') || ' ' || coalesce(delegation.name, '')
        || ' ' || coalesce(exhibitor.display_name, ''))`,
    ],
    sort: {
      familyName: sql`fold(participant.family_name)`,
      state: sql.ref('participant.state'),
      category: sql.ref('category.code'),
      country: sql.ref('participant.country'),
      nationality: sql.ref('participant.nationality'),
      organisation: sql.ref('participant.organisation'),
      delegation: sql.ref('delegation.name'),
      exhibitor: sql.ref('exhibitor.display_name'),
      recommendedAt: sql.ref('accreditation.recommended_at'),
      decidedAt: sql.ref('accreditation.decided_at'),
    },
    filter: {
      state: sql.ref('participant.state'),
      categoryId: sql.ref('participant.category_id'),
      country: sql.ref('participant.country'),
      nationality: sql.ref('participant.nationality'),
      recommendation: sql.ref('accreditation.recommendation'),
      provenance: sql.ref('participant.provenance'),
    },
    tieBreak: sql.ref('participant.id'),
  });
}

/** How many people wait for each body. */
export async function countWaiting(
  db: Database,
  edition: EditionScope,
): Promise<{ toRecommend: number; toDecide: number; asked: number; decided: number }> {
  const { rows } = await sql<{
    toRecommend: number;
    toDecide: number;
    asked: number;
    decided: number;
  }>`
    select count(*) filter (where state in ('registered', 'needs-information'))::int as to_recommend,
      count(*) filter (where state = 'recommended')::int as to_decide,
      count(*) filter (where state = 'needs-information')::int as asked,
      count(*) filter (where state in ('cleared', 'refused'))::int as decided
    from participant where edition_id = ${edition}`.execute(db);
  return rows[0] ?? { toRecommend: 0, toDecide: 0, asked: 0, decided: 0 };
}

/** A question comes back to the operator, who answers it with a new recommendation. */
const statesOf = {
  'to-recommend': ['registered', 'needs-information'],
  'to-decide': ['recommended'],
  decided: ['cleared', 'refused'],
} as const;

function queue(db: Database, edition: EditionScope, readerId: string) {
  return db
    .selectFrom('participant')
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'participant.editionId')
        .onRef('category.id', '=', 'participant.categoryId'),
    )
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
    .leftJoin('accreditation', (join) =>
      join
        .onRef('accreditation.editionId', '=', 'participant.editionId')
        .onRef('accreditation.participantId', '=', 'participant.id'),
    )
    .leftJoin('accreditationHand as own', (join) =>
      join
        .onRef('own.editionId', '=', 'participant.editionId')
        .onRef('own.participantId', '=', 'participant.id')
        .on('own.actorId', '=', readerId),
    )
    .where('participant.editionId', '=', edition)
    .select([
      'participant.id as participantId',
      'participant.state',
      'participant.familyName',
      'participant.givenNames',
      'participant.nameAr',
      'participant.rank',
      'participant.post',
      'participant.organisation',
      'participant.country',
      'participant.nationality',
      'participant.photoId',
      'participant.provenance',
      'category.name as categoryName',
      'delegation.name as delegation',
      'exhibitor.displayName as exhibitor',
      'own.hand as ownHand',
      ...accreditationColumns.map((column) => `accreditation.${column}` as const),
    ])
    .$narrowType<Narrowed>();
}

/** The column holds only codes that the rules have written. */
type Narrowed = { reasonCode: RefusalReason | null; terms: Terms | null };

const accreditationColumns = [
  'recommendation',
  'recommendedBy',
  'recommendedAt',
  'decision',
  'decidedBy',
  'decidedAt',
  'reasonCode',
  'question',
  'terms',
] as const;
