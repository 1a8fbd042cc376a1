import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;
const CODE_DIGITS = 8;

/** 256 random bits for a cookie or a link: too many to guess, so a plain hash of them is enough. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Eight digits: with 20 attempts a code and five codes an hour, a year of guessing stays below 1 in 100. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** In two groups, as people read it aloud. */
export function spacedCode(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
}

/** What was typed, without spaces and dashes; digits of an Arabic keyboard count as digits. */
export function typedCode(typed: string): string {
  return typed
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[\s\p{Cf}-]/gu, '')
    .toUpperCase();
}

/** The form an e-mail address is kept and looked up in. */
export function foldedEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

export function isSameSecret(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
