/** Keeps the desk's list readable only for whoever knows the passphrase. */
export type Vault = { salt: Uint8Array<ArrayBuffer>; iterations: number };

/** As OWASP asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const NONCE_BYTES = 12;
export const shortestPassphrase = 10;

export function newVault(): Vault {
  return { salt: crypto.getRandomValues(new Uint8Array(16)), iterations: ITERATIONS };
}

/** AES-256-GCM; cannot be read out again. */
export async function vaultKey(
  passphrase: string,
  { salt, iterations }: Vault,
): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Nonce, ciphertext, tag. */
export async function seal(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), NONCE_BYTES);
  return bytes;
}

/** Undefined with another key, and for bytes that were touched. */
export async function unseal(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const iv = sealed.subarray(0, NONCE_BYTES);
  const rest = sealed.subarray(NONCE_BYTES);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, rest).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
}
