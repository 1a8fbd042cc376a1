import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Party, Side } from '../types.ts';
import { endReasons, type Proposal, type ProposalState } from './types.ts';

/** Until the transaction ends nobody else asks or agrees for any of these parties; always in one order. */
export async function holdParties(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`asking ${edition} `} || party, 0))
    from unnest(${ids.toSorted()}::text[]) with ordinality as held(party, place) order by place
  `.execute(tx);
}

/** The guest of a meeting; undefined for a meeting that is not of this edition. */
export async function findGuestOf(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Party | undefined> {
  const row = await db
    .selectFrom('meeting')
    .select(['delegationId', 'participantId'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.delegationId) return { kind: 'delegation', id: row.delegationId };
  return row?.participantId ? { kind: 'participant', id: row.participantId } : undefined;
}

/** What was said of meetings, the oldest first. */
export async function listProposals(
  db: Database,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('meetingProposal')
    .select(columns)
    .where('editionId', '=', edition)
    .where('meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  return rows.map(asProposal);
}

export type NewProposal = Omit<Proposal, 'id'>;

export async function addProposal(
  tx: Transaction,
  edition: EditionScope,
  proposal: NewProposal,
): Promise<void> {
  await tx
    .insertInto('meetingProposal')
    .values({ ...proposal, editionId: edition })
    .execute();
}

/** Ends the unanswered proposal of a meeting. */
export async function closeProposal(
  tx: Transaction,
  edition: EditionScope,
  meetingId: string,
  state: Exclude<ProposalState, 'open'>,
): Promise<void> {
  await tx
    .updateTable('meetingProposal')
    .set({ state, holdUntil: null })
    .where('editionId', '=', edition)
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'open')
    .execute();
}

/** The unanswered proposals of an edition that have an end. */
export async function listHeldOpen(db: Database, edition: EditionScope): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('meetingProposal')
    .select(columns)
    .where('editionId', '=', edition)
    .where('state', '=', 'open')
    .where('holdUntil', 'is not', null)
    .orderBy('holdUntil')
    .orderBy('id')
    .execute();
  return rows.map(asProposal);
}

/** Editions in which somebody waits for an answer. */
export async function listAskingEditions(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('meetingProposal')
    .select('editionId')
    .distinct()
    .where('state', '=', 'open')
    .orderBy('editionId')
    .execute();
  return rows.map(({ editionId }) => editionId);
}

/** Times that unanswered proposals hope for, of some parties. */
export async function listHopedFor(
  db: Database,
  edition: EditionScope,
  { now, partyIds }: { now: Date; partyIds: readonly string[] },
): Promise<{ meetingId: string; parties: string[]; startsAt: Date; minutes: number }[]> {
  const guest = sql<string>`coalesce(meeting.delegation_id, meeting.participant_id)`;
  const rows = await db
    .selectFrom('meetingProposal')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.editionId', '=', 'meetingProposal.editionId')
        .onRef('meeting.id', '=', 'meetingProposal.meetingId'),
    )
    .select(['meetingProposal.meetingId', 'meetingProposal.startsAt', 'meeting.minutes'])
    .select([guest.as('guestId'), 'meeting.exhibitorId'])
    .where('meetingProposal.editionId', '=', edition)
    .where('meetingProposal.state', '=', 'open')
    .where('meetingProposal.startsAt', 'is not', null)
    .where('meetingProposal.holdUntil', '>', now)
    .where(
      sql<boolean>`(${guest} = any(${partyIds}::uuid[]) or meeting.exhibitor_id = any(${partyIds}::uuid[]))`,
    )
    .execute();
  return rows.flatMap(({ meetingId, startsAt, minutes, guestId, exhibitorId }) =>
    startsAt ? [{ meetingId, startsAt, minutes, parties: [guestId, exhibitorId] }] : [],
  );
}

/** How many meetings at once parties may have, where it is more than one. */
export async function listTeams(
  db: Database,
  edition: EditionScope,
  partyIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('meetingProfile')
    .select(['partyId', 'teams'])
    .where('editionId', '=', edition)
    .where('partyId', '=', sql<string>`any(${partyIds}::uuid[])`)
    .execute();
  return new Map(rows.map(({ partyId, teams }) => [partyId, teams]));
}

/** Unanswered questions that a party has out. */
export async function countOpenAsked(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
  side: Side,
): Promise<number> {
  const { count } = await db
    .selectFrom('meetingProposal')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.editionId', '=', 'meetingProposal.editionId')
        .onRef('meeting.id', '=', 'meetingProposal.meetingId'),
    )
    .select(sql<number>`count(*)::int`.as('count'))
    .where('meetingProposal.editionId', '=', edition)
    .where('meetingProposal.state', '=', 'open')
    .where('meetingProposal.side', '=', side)
    .where('meeting.state', '=', 'asked')
    .where(`meeting.${kind}Id`, '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

const columns = [
  'id',
  'meetingId',
  'side',
  'startsAt',
  'placeId',
  'participantId',
  'message',
  'madeAt',
  'madeBy',
  'onBehalf',
  'holdUntil',
  'state',
  'reason',
] as const;

type Row = Omit<Proposal, 'reason'> & { reason: string | null };

/** The reason is one of ours: nothing else writes the table. */
function asProposal({ reason, ...row }: Row): Proposal {
  return { ...row, reason: endReasons.find((one) => one === reason) ?? null };
}
