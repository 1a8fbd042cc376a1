import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

const PURPOSE = 'badge';
/** The server that gates report to. */
const HUB_PURPOSE = 'hub';

/** Keys of the edition, the oldest first. */
export async function listSigningKeys(db: Database, edition: EditionScope) {
  return db
    .selectFrom('signingKey')
    .select(['kid', 'publicKey', 'sealedPrivateKey', 'validFrom', 'validUntil', 'retiredAt'])
    .where('editionId', '=', edition)
    .where('purpose', '=', PURPOSE)
    .orderBy('kid')
    .execute();
}

/** Keys of reprint desks, the oldest first. */
export async function listDeskKeys(db: Database, edition: EditionScope) {
  return db
    .selectFrom('badgeDeskKey')
    .select([
      'kid',
      'publicKey',
      'label',
      'categories',
      'leastGeneration',
      'validFrom',
      'validUntil',
      'retiredAt',
    ])
    .where('editionId', '=', edition)
    .orderBy('kid')
    .execute();
}

/** Of every edition, because a gate tells last year's badge from a forgery. */
export async function listTrustedKeys(db: Database) {
  const keys = await db
    .selectFrom('signingKey')
    .select(['editionId', 'kid', 'publicKey', 'validFrom', 'validUntil', 'retiredAt'])
    .where('purpose', '=', PURPOSE)
    .orderBy('editionId')
    .orderBy('kid')
    .execute();
  const deskKeys = await db
    .selectFrom('badgeDeskKey')
    .select([
      'editionId',
      'kid',
      'publicKey',
      'validFrom',
      'validUntil',
      'retiredAt',
      'categories',
      'leastGeneration',
    ])
    .orderBy('editionId')
    .orderBy('kid')
    .execute();
  return [...keys.map((key) => ({ ...key, categories: null, leastGeneration: 0 })), ...deskKeys];
}

export async function listHubKeys(db: Database, edition: EditionScope) {
  return db
    .selectFrom('signingKey')
    .select(['kid', 'publicKey'])
    .where('editionId', '=', edition)
    .where('purpose', '=', HUB_PURPOSE)
    .where('retiredAt', 'is', null)
    .orderBy('kid')
    .execute();
}

export async function addSigningKey(
  tx: Transaction,
  edition: EditionScope,
  key: {
    kid: number;
    publicKey: Buffer;
    sealedPrivateKey: Buffer;
    validFrom: Date;
    validUntil: Date;
  },
): Promise<void> {
  await tx
    .insertInto('signingKey')
    .values({ ...key, editionId: edition, purpose: PURPOSE })
    .execute();
}

export async function addDeskKey(
  tx: Transaction,
  edition: EditionScope,
  key: {
    kid: number;
    publicKey: Buffer;
    label: string;
    categories: number[] | null;
    leastGeneration: number;
    validFrom: Date;
    validUntil: Date;
    madeAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('badgeDeskKey')
    .values({ ...key, editionId: edition })
    .execute();
}

/** Keys of the edition sign nothing from now on, and count until then. */
export async function saveRetirement(
  tx: Transaction,
  edition: EditionScope,
  { kids, at }: { kids: readonly number[]; at: Date },
): Promise<void> {
  if (kids.length === 0) return;
  await tx
    .updateTable('signingKey')
    .set({ retiredAt: at })
    .where('editionId', '=', edition)
    .where('purpose', '=', PURPOSE)
    .where('kid', 'in', kids)
    .execute();
  await tx
    .updateTable('badgeDeskKey')
    .set({ retiredAt: at })
    .where('editionId', '=', edition)
    .where('kid', 'in', kids)
    .execute();
}

/** The newest offline root of the installation. */
export async function findRoot(db: Database): Promise<Buffer | undefined> {
  const root = await db
    .selectFrom('badgeRoot')
    .select('publicKey')
    .orderBy('adoptedAt', 'desc')
    .executeTakeFirst();
  return root?.publicKey;
}

export async function addRoot(db: Database, publicKey: Buffer, adoptedAt: Date): Promise<void> {
  await db.insertInto('badgeRoot').values({ publicKey, adoptedAt }).execute();
}

export async function findTrustList(db: Database, edition: EditionScope) {
  return db
    .selectFrom('trustList')
    .select(['number', 'issuedAt', 'root', 'nextRoot', 'content', 'signed'])
    .where('editionId', '=', edition)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** Of two lists signed at once with one number, the first stays. */
export async function addTrustList(
  db: Database,
  edition: EditionScope,
  list: {
    number: number;
    issuedAt: Date;
    root: Buffer;
    nextRoot: Buffer | null;
    content: Buffer;
    signed: Buffer;
  },
): Promise<void> {
  await db
    .insertInto('trustList')
    .values({ ...list, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'number']).doNothing())
    .execute();
}
