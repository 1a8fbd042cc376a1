import { badgeFlags, longestNameBytes, type BadgeClaims, type BadgeFlag } from './types.ts';

/** Whether the badge grants the zone with this bit (0 to 31). */
export function grantsZone({ zones }: Pick<BadgeClaims, 'zones'>, zoneBit: number): boolean {
  return bitsOf(zones).includes(zoneBit);
}

/** Whether the badge is valid on this day of the edition (0 is the first). */
export function grantsDay({ days }: Pick<BadgeClaims, 'days'>, dayIndex: number): boolean {
  return bitsOf(days).includes(dayIndex);
}

export function hasFlag({ flags }: Pick<BadgeClaims, 'flags'>, flag: BadgeFlag): boolean {
  return (flags & badgeFlags[flag]) !== 0;
}

/** The bits of the granted zones, ascending. */
export function zonesFromMask(mask: number): number[] {
  return bitsOf(mask);
}

/** @throws RangeError when a zone bit is not 0 to 31 */
export function maskFromZones(zoneBits: readonly number[]): number {
  return maskOf(zoneBits, 32);
}

/** The granted days of the edition, ascending; 0 is the first. */
export function daysFromMask(mask: number): number[] {
  return bitsOf(mask);
}

/** @throws RangeError when a day index is not 0 to 15 */
export function maskFromDays(dayIndexes: readonly number[]): number {
  return maskOf(dayIndexes, 16);
}

export function flagsFrom(flags: readonly BadgeFlag[]): number {
  return flags.reduce((sum, flag) => sum | badgeFlags[flag], 0);
}

/**
 * A name as it is printed and signed: one line, cut to 28 bytes between two letters as a
 * reader sees them, so that no accent and no Arabic mark is torn from its letter.
 */
export function printedName(name: string): string {
  const line = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

  const whole = longestStart(graphemesOf(line), longestNameBytes);
  // One "letter" of more than 28 bytes is a stack of marks that no name has: any cut will do.
  return (whole || longestStart([...line], longestNameBytes)).trimEnd();
}

/** Crockford's digits: no I, L, O (taken for 1, 1, 0) and no U. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeDigits = 7;

/**
 * The number a guard reads aloud when a badge does not scan: eight characters, `0009-MG0Z`.
 *
 * Seven digits hold the badge's number and generation. The eighth is a check over the field
 * of 32 elements, not Crockford's own check, which needs signs that nobody can spell: it
 * finds every wrong character and every swap of two characters.
 */
export function badgeCode({ idx, generation }: BadgeNumber): string {
  const number = idx * 256 + generation;
  const values = Array.from(
    { length: codeDigits },
    (_, place) => Math.floor(number / 32 ** (codeDigits - 1 - place)) % 32,
  );
  const code = [...values, double(checkSum(values))].map((value) => digits.charAt(value)).join('');

  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * Reads a code as people write it: small letters, any spaces or dashes, O for 0, I and L
 * for 1. Returns undefined when the code is not one of ours or has a mistake in it.
 */
export function parseBadgeCode(written: string): BadgeNumber | undefined {
  const code = written
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = [...code].map((character) => digits.indexOf(character));
  if (values.length !== codeDigits + 1 || values.includes(-1)) return undefined;
  if (checkSum(values) !== 0) return undefined;

  const number = values.slice(0, codeDigits).reduce((sum, value) => sum * 32 + value, 0);
  const idx = Math.floor(number / 256);
  return idx <= 0xffffff ? { idx, generation: number % 256 } : undefined;
}

export type BadgeNumber = Pick<BadgeClaims, 'idx' | 'generation'>;

function maskOf(bits: readonly number[], width: number): number {
  return [...new Set(bits)].reduce((mask, bit) => {
    if (!Number.isInteger(bit) || bit < 0 || bit >= width) throw new RangeError(`bit ${bit}`);
    return mask + 2 ** bit;
  }, 0);
}

function bitsOf(mask: number): number[] {
  return Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (mask >>> bit) & 1);
}

function graphemesOf(line: string): string[] {
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function longestStart(pieces: readonly string[], bytes: number): string {
  let start = '';
  for (const piece of pieces) {
    if (new TextEncoder().encode(start + piece).length > bytes) break;
    start += piece;
  }
  return start;
}

/**
 * The digits as a polynomial at the element 2, by Horner. Each place then has a weight of its
 * own, since the powers of 2 repeat only after 31 places.
 */
function checkSum(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum) ^ value, 0);
}

/** Times 2 in the field of 32 elements, modulo x⁵ + x² + 1. */
function double(value: number): number {
  return value < 16 ? value << 1 : (value << 1) ^ 0b100101;
}
