import { encodeCbor } from '#modules/badges/credential/cbor';
import { importPublicKey } from '#modules/badges/credential/keys';
import { bytesOfHex } from './bytes.ts';
import type { Head, SignedHead, Signer, Verifier } from './types.ts';

/** The device vouches for its chain up to this head. */
export async function signHead(edition: string, head: Head, sign: Signer): Promise<SignedHead> {
  return { ...head, signature: await sign(bytesToSign(edition, head)) };
}

export function verifyHead(
  edition: string,
  { signature, ...head }: SignedHead,
  verify: Verifier,
): Promise<boolean> {
  return verify(bytesToSign(edition, head), signature);
}

/** `privateKey`: Ed25519, of this device, usable for `sign` and for nothing else. */
export function signerOf(privateKey: CryptoKey): Signer {
  return async (message) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message));
}

/** `publicKey`: Ed25519, 32 bytes. Anything else verifies nothing. */
export function verifierOf(publicKey: Uint8Array<ArrayBuffer>): Verifier {
  let key: Promise<CryptoKey | undefined> | undefined;

  return async (message, signature) => {
    key ??= importPublicKey(publicKey).catch(() => undefined);
    const imported = await key;
    return imported ? crypto.subtle.verify('Ed25519', imported, signature, message) : false;
  };
}

/** The edition is among them, so that a head of another edition never verifies. */
function bytesToSign(edition: string, { device, seq, hash }: Head): Uint8Array<ArrayBuffer> {
  return encodeCbor(['KG1', 'head', edition, bytesOfHex(device), seq, hash]);
}
