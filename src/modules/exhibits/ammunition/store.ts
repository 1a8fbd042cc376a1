import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { AmmunitionEntry, Lot } from '../types.ts';
import type { Proposal } from './types.ts';

export async function listLots(
  db: Database,
  edition: EditionScope,
  within: string | null = null,
): Promise<Lot[]> {
  let wanted = db
    .selectFrom('ammunitionLot')
    .select(lotColumns)
    .where('editionId', '=', edition)
    .orderBy('code');
  if (within) wanted = wanted.where('exhibitorId', '=', within);
  return wanted.execute();
}

/** Holds the lot until the transaction ends, so that its last rounds are not given twice. */
export async function lockLot(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Lot | undefined> {
  return tx
    .selectFrom('ammunitionLot')
    .select(lotColumns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Holds all lots of an exhibitor until the transaction ends. */
export async function lockLotsOf(
  tx: Transaction,
  edition: EditionScope,
  exhibitorId: string,
): Promise<void> {
  await tx
    .selectFrom('ammunitionLot')
    .select('id')
    .where('editionId', '=', edition)
    .where('exhibitorId', '=', exhibitorId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function saveLotRow(tx: Transaction, edition: EditionScope, lot: Lot): Promise<void> {
  const { id: _, ...changed } = lot;
  await tx
    .insertInto('ammunitionLot')
    .values({ ...lot, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(changed))
    .execute();
}

/** Entries made at desks, of some lots or of all, in the order in which they were made. */
export async function listEntries(
  db: Database,
  edition: EditionScope,
  lotIds?: readonly string[],
): Promise<AmmunitionEntry[]> {
  let wanted = db
    .selectFrom('ammunitionEntry')
    .select(['id', 'lotId', 'rangeSessionId', 'kind', 'rounds', 'signedBy', 'countersignedBy'])
    .select(['enteredAt', 'takesBack'])
    .where('editionId', '=', edition)
    .orderBy('enteredAt')
    .orderBy('id');
  if (lotIds) wanted = wanted.where('lotId', '=', sql<string>`any(${lotIds}::uuid[])`);
  return wanted.execute();
}

export async function addEntry(
  tx: Transaction,
  edition: EditionScope,
  entry: AmmunitionEntry,
): Promise<void> {
  await tx
    .insertInto('ammunitionEntry')
    .values({ ...entry, editionId: edition })
    .execute();
}

/** What waits for its second signature, the oldest first. */
export async function listProposals(
  db: Database,
  edition: EditionScope,
  lotIds?: readonly string[],
): Promise<Proposal[]> {
  let wanted = proposals(db, edition).where('settledAt', 'is', null);
  if (lotIds) wanted = wanted.where('lotId', '=', sql<string>`any(${lotIds}::uuid[])`);
  return wanted.orderBy('proposedAt').orderBy('id').execute();
}

export async function findProposal(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Proposal | undefined> {
  return proposals(db, edition)
    .where('settledAt', 'is', null)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function addProposal(
  tx: Transaction,
  edition: EditionScope,
  proposal: Proposal,
): Promise<void> {
  await tx
    .insertInto('ammunitionProposal')
    .values({ ...proposal, editionId: edition })
    .execute();
}

/** @returns whether it was still open */
export async function settleProposal(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  settled: { settledAt: Date; settledBy: string; entryId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ammunitionProposal')
    .set(settled)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type FiringSession = {
  id: string;
  code: string;
  title: LocalText;
  exhibitorId: string | null;
  state: string;
};

/** Sessions of the range that may be issued rounds, and those that were. */
export async function listFiringSessions(
  db: Database,
  edition: EditionScope,
): Promise<FiringSession[]> {
  return db
    .selectFrom('rangeSession')
    .select(['id', 'code', 'exhibitorId', 'state'])
    .select(sql<LocalText>`title`.as('title'))
    .where('editionId', '=', edition)
    .orderBy('code')
    .execute();
}

/** Held until the transaction ends, so that nothing is given to a session that is just called off. */
export async function lockFiringSession(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Pick<FiringSession, 'code' | 'exhibitorId' | 'state'> | undefined> {
  return tx
    .selectFrom('rangeSession')
    .select(['code', 'exhibitorId', 'state'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
}

/** What accounts are called, by the ids that sign: `account:<id>`. */
export async function listSignerNames(
  db: Database,
  actorIds: readonly string[],
): Promise<{ actorId: string; name: string }[]> {
  return db
    .selectFrom('account')
    .select([sql<string>`'account:' || id`.as('actorId'), 'displayName as name'])
    .where(sql<string>`'account:' || id`, '=', sql<string>`any(${actorIds}::text[])`)
    .execute();
}

/** What the owners of lots are called. */
export async function listOwnerNames(
  db: Database,
  edition: EditionScope,
): Promise<{ id: string; displayName: string }[]> {
  return db
    .selectFrom('exhibitor')
    .select(['id', 'displayName'])
    .where('editionId', '=', edition)
    .where((is) =>
      is.exists(
        is
          .selectFrom('ammunitionLot')
          .select('ammunitionLot.id')
          .whereRef('ammunitionLot.editionId', '=', 'exhibitor.editionId')
          .whereRef('ammunitionLot.exhibitorId', '=', 'exhibitor.id'),
      ),
    )
    .execute();
}

function proposals(db: Database, edition: EditionScope) {
  return db
    .selectFrom('ammunitionProposal')
    .select(['id', 'lotId', 'rangeSessionId', 'kind', 'rounds', 'takesBack'])
    .select(['proposedBy', 'proposedAt'])
    .where('editionId', '=', edition);
}

const lotColumns = ['id', 'code', 'exhibitorId', 'nature', 'provenance'] as const;
