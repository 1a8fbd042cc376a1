import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { fingerprint, isSignedBy } from '#platform/signing-keys';
import { privacyControllerSet, privacyRetentionSet } from './facts.ts';
import { duesOf, refuseRetention } from './rules.ts';
import {
  findController,
  listProofs,
  listRetentions,
  saveController,
  saveRetention,
  type StoredProof,
} from './store.ts';
import type {
  Certificate,
  Controller,
  Due,
  Proof,
  RetentionClass,
  Retentions,
  SetRetention,
} from './types.ts';

export type PrivacyTerms = {
  closedOn: string;
  set: Retentions;
  dues: Record<RetentionClass, Due>;
  controller: Controller | null;
};

/** How long everything of an edition is kept, and who answers for it. @throws AppError `edition.unknown` */
export async function readTerms(db: Database, edition: EditionScope): Promise<PrivacyTerms> {
  const { endsOn: closedOn } = await readEdition(db, edition);
  const set = await listRetentions(db, edition);
  const controller = (await findController(db, edition)) ?? null;
  return { closedOn, set, dues: duesOf(closedOn, set), controller };
}

/** @throws AppError `privacy.out-of-limits`, `privacy.basis-missing`, `privacy.basis-not-needed` */
export async function setRetention(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { retention, ...set }: SetRetention & { retention: RetentionClass },
): Promise<void> {
  const reason = refuseRetention(retention, set);
  if (reason) throw new AppError(`privacy.${reason}`);
  const basis = set.basis?.trim() ? set.basis.trim() : null;
  await db.transaction().execute(async (tx) => {
    await saveRetention(tx, edition, by, { retention, length: set.length, basis });
    await record(tx, edition, by, [
      privacyRetentionSet(retention, { length: set.length, hasBasis: basis !== null }),
    ]);
  });
}

/** Names who answers for the data, as the notice and the declaration say it. */
export async function setController(
  db: Database,
  edition: EditionScope,
  by: Signature,
  controller: Controller,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await saveController(tx, edition, by, controller);
    await record(tx, edition, by, [privacyControllerSet(edition, {})]);
  });
}

/** Every erasure of an edition, the latest first. @throws AppError `privacy.proof-wrong` */
export async function readProofs(db: Database, edition: EditionScope): Promise<Proof[]> {
  return (await listProofs(db, edition)).map(proven);
}

/** @throws AppError `privacy.proof-unknown`; `privacy.proof-wrong` where a byte of it was changed */
export async function readProof(
  db: Database,
  edition: EditionScope,
  number: number,
): Promise<Proof> {
  const found = (await listProofs(db, edition)).find((proof) => proof.number === number);
  if (!found) throw new AppError('privacy.proof-unknown', { number });
  return proven(found);
}

function proven({ content, signature, publicKey, ...proof }: StoredProof): Proof {
  const bytes = Buffer.from(content);
  if (!isSignedBy(publicKey, bytes, signature))
    throw new AppError('privacy.proof-wrong', { number: proof.number });
  return {
    ...proof,
    text: content,
    content: JSON.parse(content) as Certificate,
    fingerprint: fingerprint(bytes),
    signature: signature.toString('hex'),
    publicKey: publicKey.toString('hex'),
  };
}
