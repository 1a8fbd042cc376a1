import { readCode, writeCode } from '#platform/crockford/rules';
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

const codeDigits = 7;

/**
 * The number a guard reads aloud when a badge does not scan: eight characters, `0009-MG0Z`.
 * Seven hold the badge's number and generation, the eighth checks them.
 */
export function badgeCode({ idx, generation }: BadgeNumber): string {
  const number = idx * 256 + generation;
  const code = writeCode(
    Array.from(
      { length: codeDigits },
      (_, place) => Math.floor(number / 32 ** (codeDigits - 1 - place)) % 32,
    ),
  );
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** `BAMEX25-000123`: what a lost-and-found desk writes down. */
export function serialOf(
  { series, startsOn }: { series: string; startsOn: string },
  idx: number,
): string {
  return `${series}${startsOn.slice(2, 4)}-${String(idx).padStart(6, '0')}`;
}

/** As people write it; undefined when the code is not one of ours or has a mistake in it. */
export function parseBadgeCode(written: string): BadgeNumber | undefined {
  const values = readCode(written, codeDigits);
  if (!values) return undefined;

  const number = values.reduce((sum, value) => sum * 32 + value, 0);
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
