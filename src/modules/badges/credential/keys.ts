/** A new pair of Ed25519 keys as bytes: the private one to be stored encrypted, the public one to be trusted. */
export async function createKeyPair(): Promise<KeyPairBytes> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const [pkcs8, publicKey] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ]);
  return { pkcs8: new Uint8Array(pkcs8), publicKey: new Uint8Array(publicKey) };
}

export type KeyPairBytes = {
  /** PKCS #8, 48 bytes. */
  pkcs8: Uint8Array<ArrayBuffer>;
  /** 32 bytes. */
  publicKey: Uint8Array<ArrayBuffer>;
};

/** The private key, for `signBadge` only: it cannot be read out of memory again. */
export function importPrivateKey(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
}

/** A key that has been imported once is not imported again: a gate verifies thousands of badges with it. */
export function importPublicKey(publicKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const known = imported.get(publicKey);
  if (known) return known;

  const key = crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  imported.set(publicKey, key);
  return key;
}

const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();
