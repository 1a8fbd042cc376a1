import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { Database, Transaction } from './database.ts';
import type { EditionScope } from './edition.ts';
import type { Keyring } from './keyring.ts';

/** An Ed25519 key of an edition, for one purpose; the private half never leaves the process in the clear. */
export type SigningKey = { kid: number; publicKey: Buffer; privateKey: KeyObject };

const PURPOSE = 'signing-key';
// The head of a SubjectPublicKeyInfo for Ed25519 (RFC 8410); the 32 bytes of the key follow.
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** The key in use for a purpose, made at its first use; of two made at once one stays. */
export async function signingKeyFor(
  tx: Transaction,
  keyring: Keyring,
  edition: EditionScope,
  { purpose, validFrom, validUntil }: { purpose: string; validFrom: Date; validUntil: Date },
): Promise<SigningKey> {
  const known = await findKey(tx, edition, purpose);
  if (!known) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
    await tx
      .insertInto('signingKey')
      .values({
        editionId: edition,
        purpose,
        kid: 1,
        publicKey: rawPublicKey(publicKey),
        sealedPrivateKey: keyring.seal(PURPOSE, pkcs8),
        validFrom,
        validUntil,
      })
      .onConflict((conflict) => conflict.columns(['editionId', 'purpose', 'kid']).doNothing())
      .execute();
  }
  const row = known ?? (await findKey(tx, edition, purpose));
  if (!row) throw new Error(`the ${purpose} key of ${edition} was not kept`);

  const pkcs8 = keyring.open(PURPOSE, row.sealedPrivateKey);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { kid: row.kid, publicKey: row.publicKey, privateKey };
}

export function signBytes(key: SigningKey, bytes: Uint8Array): Buffer {
  return sign(null, bytes, key.privateKey);
}

/** @param publicKey raw, 32 bytes */
export function isSignedBy(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, bytes, key, signature);
}

export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
}

function findKey(db: Database, edition: EditionScope, purpose: string) {
  return db
    .selectFrom('signingKey')
    .select(['kid', 'publicKey', 'sealedPrivateKey'])
    .where('editionId', '=', edition)
    .where('purpose', '=', purpose)
    .where('retiredAt', 'is', null)
    .orderBy('kid', 'desc')
    .executeTakeFirst();
}
