import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../database.ts';
import type { EditionScope } from '../edition.ts';
import type { Actor } from '../permissions.ts';
import { chainHash, createChainReader, genesisHash, type LedgerFault } from './chain.ts';
import type { Fact } from './kinds.ts';

/** The last row of a ledger: what a figure or a report was counted up to. */
export type LedgerPosition = { seq: number; hash: Buffer };

/** Who writes, and at what time. */
export type Signature = { actor: Actor; clock: Clock };

// A row has 14 parameters and PostgreSQL takes 65,535 in one statement; sent as JSON there is one.
const ROWS_PER_STATEMENT = 2_000;

/**
 * Writes facts at the end of the edition's ledger, in the order given, inside the caller's
 * transaction: the change and its record are on disk together or not at all.
 *
 * Holds the head of the edition until the transaction ends, so keep such transactions short.
 */
export async function record(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  facts: readonly Fact[],
): Promise<LedgerPosition> {
  const head = await lockHead(tx, edition);
  if (facts.length === 0) return head;

  const recordedAt = clock.now();
  let { seq, hash } = head;
  const rows = facts.map((fact) => {
    seq += 1;
    const previousHash = hash;
    const row = {
      editionId: edition as string,
      seq,
      kind: fact.kind,
      subjectType: fact.subjectType,
      subjectId: fact.subjectId,
      actorId: actor.id,
      onBehalfOf: fact.onBehalfOf ?? null,
      recordedAt,
      deviceTime: fact.deviceTime ?? null,
      reason: fact.reason ?? null,
      evidence: fact.evidence ?? null,
      data: fact.data,
    };
    hash = chainHash(previousHash, row);
    return { ...row, previousHash, hash };
  });

  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    await insertRows(tx, rows.slice(from, from + ROWS_PER_STATEMENT));

  await tx
    .updateTable('ledgerHead')
    .set({ seq, hash })
    .where('editionId', '=', edition)
    .executeTakeFirstOrThrow();
  return { seq, hash };
}

/** The position up to which everything is on disk; `seq` 0 for an edition without a row. */
export async function ledgerPosition(db: Database, edition: EditionScope): Promise<LedgerPosition> {
  const head = await db
    .selectFrom('ledgerHead')
    .select(['seq', 'hash'])
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return head ?? { seq: 0, hash: genesisHash(edition) };
}

export type LedgerCheck = { rows: number; fault: LedgerFault | null };

/** Recomputes every hash of an edition, and finds any edited, missing or cut-off row. */
export async function verifyLedger(db: Database, edition: EditionScope): Promise<LedgerCheck> {
  // One snapshot for the rows and the head, so that a write in between is not taken for a fault.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const reader = createChainReader(edition);
      for (;;) {
        const rows = await tx
          .selectFrom('ledgerEntry')
          .selectAll()
          .where('editionId', '=', edition)
          .where('seq', '>', reader.seq)
          .orderBy('seq')
          .limit(ROWS_PER_STATEMENT)
          .execute();
        if (rows.length === 0) break;
        for (const row of rows) {
          const fault = reader.read(row);
          if (fault) return { rows: reader.seq, fault };
        }
      }
      const head = await ledgerPosition(tx, edition);
      return { rows: reader.seq, fault: reader.end(head) };
    });
}

async function lockHead(tx: Transaction, edition: EditionScope): Promise<LedgerPosition> {
  const head = await findHeadToWrite(tx, edition);
  if (head) return head;

  // Two may write the first row of an edition at once: one of them makes the head, both wait for it.
  await tx
    .insertInto('ledgerHead')
    .values({ editionId: edition, seq: 0, hash: genesisHash(edition) })
    .onConflict((conflict) => conflict.column('editionId').doNothing())
    .execute();
  const made = await findHeadToWrite(tx, edition);
  if (!made) throw new Error(`the ledger of ${edition} has no head`);
  return made;
}

function findHeadToWrite(
  tx: Transaction,
  edition: EditionScope,
): Promise<LedgerPosition | undefined> {
  return tx
    .selectFrom('ledgerHead')
    .select(['seq', 'hash'])
    .where('editionId', '=', edition)
    .forUpdate()
    .executeTakeFirst();
}

async function insertRows(tx: Transaction, rows: { previousHash: Buffer; hash: Buffer }[]) {
  const asJson = rows.map((row) => ({
    ...row,
    previousHash: row.previousHash.toString('hex'),
    hash: row.hash.toString('hex'),
  }));
  await sql`
    insert into ledger_entry (edition_id, seq, kind, subject_type, subject_id, actor_id, on_behalf_of,
      recorded_at, device_time, reason, evidence, data, previous_hash, hash)
    select "editionId", seq, kind, "subjectType", "subjectId", "actorId", "onBehalfOf",
      "recordedAt", "deviceTime", reason, nullif(evidence, 'null'::jsonb), data,
      decode("previousHash", 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(asJson)}::jsonb) as row("editionId" text, seq bigint, kind text,
      "subjectType" text, "subjectId" text, "actorId" text, "onBehalfOf" text, "recordedAt" timestamptz,
      "deviceTime" timestamptz, reason text, evidence jsonb, data jsonb, "previousHash" text, hash text)
  `.execute(tx);
}
