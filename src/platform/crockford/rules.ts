/**
 * Codes that people read aloud and type: Crockford's digits (no I, L, O, taken for 1, 1, 0, and
 * no U) with a check at the end. Pure, so that a gate without a network reads them as well.
 */
export const crockfordDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Writes values of 0 to 31 with their check. It is one over the field of 32 elements, not
 * Crockford's own, which needs signs that nobody can spell: it finds every wrong character and
 * every swap of two, in codes of up to 31 characters.
 */
export function writeCode(values: readonly number[]): string {
  return [...values, double(checkSum(values))]
    .map((value) => crockfordDigits.charAt(value))
    .join('');
}

/**
 * The values of a code as people write it: small letters, any spaces or dashes, O for 0, I and L
 * for 1. Undefined when it has another length or a mistake in it.
 *
 * @param length in characters, the check not counted
 */
export function readCode(written: string, length: number): number[] | undefined {
  const values = Array.from(
    written
      .toUpperCase()
      .replaceAll(/[\s\-\u2010-\u2015]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
    (character) => crockfordDigits.indexOf(character),
  );
  const isOne = values.length === length + 1 && !values.includes(-1) && checkSum(values) === 0;
  return isOne ? values.slice(0, length) : undefined;
}

function checkSum(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum) ^ value, 0);
}

/** Times 2 in the field of 32 elements, modulo x⁵ + x² + 1. */
function double(value: number): number {
  return value < 16 ? value << 1 : (value << 1) ^ 0b100101;
}
