import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import type { Controller, RetentionClass, Retentions, SetRetention } from './types.ts';

export async function listRetentions(db: Database, edition: EditionScope): Promise<Retentions> {
  const rows = await db
    .selectFrom('privacyRetention')
    .select(['retention', 'length', 'basis'])
    .where('editionId', '=', edition)
    .execute();
  return Object.fromEntries(
    rows.map(({ retention, length, basis }) => [retention, { length, basis }]),
  );
}

export async function saveRetention(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  { retention, length, basis }: SetRetention & { retention: RetentionClass },
): Promise<void> {
  const row = { length, basis, setAt: clock.now(), setBy: actor.id };
  await tx
    .insertInto('privacyRetention')
    .values({ editionId: edition, retention, ...row })
    .onConflict((conflict) => conflict.columns(['editionId', 'retention']).doUpdateSet(row))
    .execute();
}

export async function findController(
  db: Database,
  edition: EditionScope,
): Promise<Controller | undefined> {
  return db
    .selectFrom('privacySetting')
    .select(['controller', 'address', 'email', 'authority', 'declaration'])
    .where('editionId', '=', edition)
    .executeTakeFirst();
}

export async function saveController(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  controller: Controller,
): Promise<void> {
  const row = { ...controller, setAt: clock.now(), setBy: actor.id };
  await tx
    .insertInto('privacySetting')
    .values({ editionId: edition, ...row })
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet(row))
    .execute();
}

export type StoredProof = {
  number: number;
  madeAt: Date;
  madeBy: string;
  /** The signed bytes as text. */
  content: string;
  kid: number;
  signature: Buffer;
  publicKey: Buffer;
};

/** The latest first. */
export async function listProofs(db: Database, edition: EditionScope): Promise<StoredProof[]> {
  return db
    .selectFrom('erasureProof as proof')
    .innerJoin('signingKey', (join) =>
      join
        .onRef('signingKey.editionId', '=', 'proof.editionId')
        .onRef('signingKey.kid', '=', 'proof.kid')
        .on('signingKey.purpose', '=', 'erasure'),
    )
    .select(['number', 'madeAt', 'madeBy', 'content', 'proof.kid', 'signature', 'publicKey'])
    .where('proof.editionId', '=', edition)
    .orderBy('number', 'desc')
    .execute();
}

export async function addProof(
  tx: Transaction,
  edition: EditionScope,
  proof: Omit<StoredProof, 'publicKey'>,
): Promise<void> {
  await tx
    .insertInto('erasureProof')
    .values({ ...proof, editionId: edition })
    .execute();
}
