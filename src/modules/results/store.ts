import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Claim } from './types.ts';

export async function listClaims(db: Database, edition: EditionScope): Promise<Claim[]> {
  return db
    .selectFrom('claim')
    .select(claimColumns)
    .where('editionId', '=', edition)
    .orderBy('externalId')
    .execute();
}

/** @returns the id of the row, for the ledger */
export async function saveClaim(
  tx: Transaction,
  edition: EditionScope,
  claim: Claim,
): Promise<string> {
  const row = { ...claim, explanation: JSON.stringify(claim.explanation) };
  const { id } = await tx
    .insertInto('claim')
    .values({ ...row, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'externalId']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type StoredReport = {
  id: string;
  number: number;
  frozenAt: Date;
  frozenBy: string;
  /** The signed bytes as text. */
  content: string;
  kid: number;
  signature: Buffer;
  publicKey: Buffer;
};

/** Frozen reports, the latest first. */
export async function listReports(db: Database, edition: EditionScope): Promise<StoredReport[]> {
  return db
    .selectFrom('report')
    .innerJoin('signingKey', (join) =>
      join
        .onRef('signingKey.editionId', '=', 'report.editionId')
        .onRef('signingKey.kid', '=', 'report.kid')
        .on('signingKey.purpose', '=', 'report'),
    )
    .select([
      'report.id',
      'number',
      'frozenAt',
      'frozenBy',
      'content',
      'report.kid',
      'signature',
      'publicKey',
    ])
    .where('report.editionId', '=', edition)
    .orderBy('number', 'desc')
    .execute();
}

export async function addReport(
  tx: Transaction,
  edition: EditionScope,
  report: Omit<StoredReport, 'id' | 'publicKey'> & { ledgerSeq: number; ledgerHash: Buffer },
): Promise<string> {
  const { id } = await tx
    .insertInto('report')
    .values({ ...report, editionId: edition })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
const claimColumns = [
  'externalId',
  'figureKey',
  'said',
  'valueLow',
  'valueHigh',
  'unit',
  'saidWhen',
  'saidBy',
  'source',
  'explanation',
] as const;
