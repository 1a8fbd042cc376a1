import type { PinHash } from '#modules/gates/pack/types';

/** How often somebody has been wrong, and until when nobody may try again (ms UTC). */
export type PinAttempts = { wrong: number; waitUntil: number };

export const noAttempts: PinAttempts = { wrong: 0, waitUntil: 0 };

/** As OWASP asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;

/** So many mistakes cost nothing: gloves, sun, a hurry. */
const FREE_MISTAKES = 3;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Four to twelve digits. */
export function isPin(pin: string): boolean {
  return /^\d{4,12}$/.test(pin);
}

export async function keepPin(pin: string): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, iterations: ITERATIONS, hash: await derive(pin, salt, ITERATIONS) };
}

export async function isRightPin(
  pin: string,
  { salt, iterations, hash }: PinHash,
): Promise<boolean> {
  const tried = await derive(pin, salt, iterations);
  return tried.length === hash.length && tried.every((byte, place) => byte === hash[place]);
}

/** Each mistake after the third doubles the wait, from half a minute to a quarter of an hour. */
export function afterMistake({ wrong }: PinAttempts, now: number): PinAttempts {
  const counted = wrong + 1 - FREE_MISTAKES;
  if (counted <= 0) return { wrong: wrong + 1, waitUntil: 0 };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (counted - 1), LONGEST_WAIT_MS);
  return { wrong: wrong + 1, waitUntil: now + wait };
}

/**
 * Whether a PIN may be tried now. A clock that was put back does not lengthen the wait beyond the
 * longest there is.
 */
export function mayTry({ waitUntil }: PinAttempts, now: number): boolean {
  return now >= waitUntil || waitUntil - now > LONGEST_WAIT_MS;
}

async function derive(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const secret = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(pin),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    256,
  );
  return new Uint8Array(bits);
}
