import { randomBytes } from 'node:crypto';
import type { Application } from '../application.ts';
import { isSameSecret } from './secrets.ts';

const RANDOM_BYTES = 16;
const EXPIRY_BYTES = 8;
const MAC_BYTES = 32;
export const CHALLENGE_MINUTES = 5;

/**
 * A challenge for a passkey: random bytes, the time it ends, and a keyed digest over both and
 * its purpose. It proves by itself that we made it, so asking for one writes nothing; only its
 * use is kept.
 */
export function newChallenge(
  { clock, keyring }: Pick<Application, 'clock' | 'keyring'>,
  purpose: string,
): Buffer {
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeBigUInt64BE(BigInt(clock.now().getTime() + CHALLENGE_MINUTES * 60_000));
  const content = Buffer.concat([randomBytes(RANDOM_BYTES), expiry]);
  return Buffer.concat([content, keyring.digest(`challenge ${purpose}`, content)]);
}

/** Takes a challenge that we made for this purpose, once, before it ends. */
export async function takeChallenge(
  { db, clock, keyring }: Pick<Application, 'db' | 'clock' | 'keyring'>,
  purpose: string,
  challenge: string,
): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== RANDOM_BYTES + EXPIRY_BYTES + MAC_BYTES) return false;
  const content = bytes.subarray(0, RANDOM_BYTES + EXPIRY_BYTES);
  const mac = keyring.digest(`challenge ${purpose}`, content);
  if (!isSameSecret(mac, bytes.subarray(RANDOM_BYTES + EXPIRY_BYTES))) return false;

  const expiresAt = new Date(Number(content.readBigUInt64BE(RANDOM_BYTES)));
  if (expiresAt <= clock.now()) return false;

  const taken = await db
    .insertInto('usedChallenge')
    .values({ challenge: bytes.toString('base64url'), expiresAt })
    .onConflict((conflict) => conflict.column('challenge').doNothing())
    .returning('challenge')
    .executeTakeFirst();
  return taken !== undefined;
}
