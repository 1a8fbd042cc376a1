import { layoutOf, type Check } from './layouts.ts';
import type { Place } from './types.ts';

/** Weights 7, 3, 1; letters count from 10, a filler nothing (ICAO 9303-3, section 4.9). */
export function checkDigit(text: string): number {
  const sum = [...text].reduce((total, sign, at) => total + valueOf(sign) * weightAt(at), 0);
  return sum % 10;
}

export function holds(check: Check, lines: readonly string[]): boolean {
  const digit = lines[check.digit.line]?.[check.digit.at] ?? '';
  const text = check.of.map(([line, from, to]) => (lines[line] ?? '').slice(from, to)).join('');
  // A number that goes on behind its field has a filler too: the digit of the whole vouches for it.
  if (digit === '<' && check.mayBeFiller) return true;
  return digit === String(checkDigit(text));
}

/**
 * The signs that a wrong check digit puts in doubt, the digit among them. The digit of the whole
 * is asked only where the others hold: it says no more than that something is wrong.
 */
export function doubtfulPlaces(lines: readonly string[]): Place[] {
  const layout = layoutOf(lines);
  if (!layout) return [];
  const whole = layout.checks.at(-1);
  const wrong = layout.checks.filter((check) => check !== whole && !holds(check, lines));
  const told = wrong.length === 0 && whole && !holds(whole, lines) ? [whole] : wrong;
  return told.flatMap((check) => placesOf(check));
}

/** What a check digit vouches for, and the digit itself. */
export function placesOf({ of, digit }: Check): Place[] {
  const fields = of.flatMap(([line, from, to]) =>
    Array.from({ length: to - from }, (_, step) => ({ line, at: from + step })),
  );
  return [...fields, digit];
}

function valueOf(sign: string): number {
  if (/[0-9]/.test(sign)) return Number(sign);
  return /[A-Z]/.test(sign) ? sign.charCodeAt(0) - 55 : 0;
}

function weightAt(at: number): number {
  return [7, 3, 1][at % 3] ?? 0;
}
