import { readCode, writeCode } from '#platform/crockford/rules';

const LETTERS = 6;

/**
 * What a service calls a person by: the number of the package, six random characters and one
 * that checks them, `V3-7KQ2MX-A`. It tells nothing about the person.
 *
 * @param random six bytes
 */
export function referenceOf(packageNumber: number, random: Uint8Array): string {
  const code = writeCode([...random.slice(0, LETTERS)].map((byte) => byte % 32));
  return `V${packageNumber}-${code.slice(0, LETTERS)}-${code.slice(LETTERS)}`;
}

/** As it was given, however it was typed; undefined for what cannot be one. */
export function readReference(written: string): string | undefined {
  const [, digits, code] = /^\s*V?\s*([\dOIL]{1,6})[\s\-\u2010-\u2015]+(.+)$/i.exec(written) ?? [];
  const number = digits?.replaceAll(/o/gi, '0').replaceAll(/[il]/gi, '1');
  const values = code && readCode(code, LETTERS);
  return number && values ? referenceOf(Number(number), Uint8Array.from(values)) : undefined;
}
