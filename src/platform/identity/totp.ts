import { createHmac } from 'node:crypto';

/** Time-based one-time passwords (RFC 6238) as every authenticator app reads them. */
export const STEP_SECONDS = 30;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The counter an instant falls into: steps of 30 seconds since 1970. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1000 / STEP_SECONDS);
}

/** HOTP of RFC 4226, 5.3, with the step as its counter. */
export function codeAtStep(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step a code belongs to, or null. One step to either side is taken, because the clock
 * of a phone is rarely exact (RFC 6238, 5.2).
 */
export function stepOfCode(secret: Uint8Array, code: string, at: Date): number | null {
  const now = stepAt(at);
  return [now, now - 1, now + 1].find((step) => codeAtStep(secret, step) === code) ?? null;
}

/** What the QR code shown at the set-up says. */
export function authenticatorUri(secret: Uint8Array, accountLabel: string): string {
  const label = encodeURIComponent(`Kurukan:${accountLabel}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Kurukan`;
}

/** RFC 4648 without padding: the form in which a secret or a recovery code is typed by hand. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}
