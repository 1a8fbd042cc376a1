import { importPrivateKey } from '#modules/badges/credential/keys';
import type { SigningKey } from '#modules/badges/types';
import { readEdition } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { signingKeyFor } from '#platform/signing-keys';

/** The key by which the gates of an edition know their hub. */
export type HubKey = SigningKey & {
  /** Ed25519, 32 bytes. */
  publicKey: Uint8Array<ArrayBuffer>;
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
};

/** A hub that was rehearsed months before, and is read long after. */
const MARGIN_MILLISECONDS = 400 * 24 * 60 * 60 * 1000;

/** Made at its first use, and the same on every hub that was restored from one backup. */
export async function hubKeyFor(
  { keyring }: Pick<Application, 'keyring'>,
  tx: Transaction,
  edition: EditionScope,
): Promise<HubKey> {
  const { startsOn, endsOn } = await readEdition(tx, edition);
  const {
    kid,
    publicKey,
    privateKey: keyObject,
  } = await signingKeyFor(tx, keyring, edition, {
    purpose: 'hub',
    validFrom: new Date(Date.parse(startsOn) - MARGIN_MILLISECONDS),
    validUntil: new Date(Date.parse(endsOn) + MARGIN_MILLISECONDS),
  });
  const pkcs8 = keyObject.export({ format: 'der', type: 'pkcs8' });
  const privateKey = await importPrivateKey(new Uint8Array(pkcs8));
  return {
    kid,
    privateKey,
    publicKey: new Uint8Array(publicKey),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes)),
  };
}
