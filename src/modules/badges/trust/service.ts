import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { createKeyPair, importPrivateKey } from '../credential/keys.ts';
import { addSigningKey, listSigningKeys, listTrustedKeys } from '../store.ts';
import type { BadgeClaims, EditionTrust, SigningKey } from '../types.ts';

const SEAL = 'signing-key';

/** An edition that moves by some weeks keeps its keys. */
const MARGIN_MILLISECONDS = 60 * 24 * 60 * 60 * 1000;

/**
 * The key that signs badges valid in this period, made where there is none yet. The head of
 * the ledger must be held, so that two batches never make two.
 */
export async function ensureBadgeKey(
  { keyring, clock }: Pick<Application, 'keyring' | 'clock'>,
  tx: Transaction,
  edition: EditionScope,
  { notBefore, expires }: Pick<BadgeClaims, 'notBefore' | 'expires'>,
): Promise<SigningKey> {
  const known = await listSigningKeys(tx, edition);
  const now = clock.now();
  const fitting = known.findLast(
    ({ validFrom, validUntil, retiredAt }) =>
      validFrom <= notBefore && validUntil >= expires && (!retiredAt || retiredAt > now),
  );
  if (fitting) {
    const pkcs8 = new Uint8Array(keyring.open(SEAL, fitting.sealedPrivateKey));
    return { kid: fitting.kid, privateKey: await importPrivateKey(pkcs8) };
  }

  const kid = Math.max(0, ...known.map((key) => key.kid)) + 1;
  const { pkcs8, publicKey } = await createKeyPair();
  await addSigningKey(tx, edition, {
    kid,
    publicKey: Buffer.from(publicKey),
    sealedPrivateKey: keyring.seal(SEAL, pkcs8),
    validFrom: new Date(notBefore.getTime() - MARGIN_MILLISECONDS),
    validUntil: new Date(expires.getTime() + MARGIN_MILLISECONDS),
  });
  return { kid, privateKey: await importPrivateKey(pkcs8) };
}

/** The public keys of every edition: the one a gate works for, and the others, whose badges it names. */
export async function readTrust(
  db: Database,
  edition: EditionScope,
): Promise<EditionTrust & { otherEditions: EditionTrust[] }> {
  const byEdition = Map.groupBy(await listTrustedKeys(db), ({ editionId }) => editionId);
  const trusts = [...byEdition].map(([editionId, keys]) => ({
    editionId,
    trust: keys.map(({ kid, publicKey, validFrom, validUntil }) => ({
      kid,
      publicKey: new Uint8Array(publicKey),
      validFrom,
      validUntil,
      categories: null,
    })),
  }));

  return {
    editionId: edition,
    trust: trusts.find(({ editionId }) => editionId === edition)?.trust ?? [],
    otherEditions: trusts.filter(({ editionId }) => editionId !== edition),
  };
}
