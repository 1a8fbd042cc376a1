import { decode, encode } from 'cborg';

/** One spelling for each value: shortest integers, definite lengths, keys in order (RFC 8949, 4.2). */
export function encodeCbor(value: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encode(value));
}

/**
 * Reads one item that fills the bytes; undefined when there is none. Maps come out as `Map`.
 *
 * This reader alone does not prove the one spelling of `encodeCbor`: whoever needs that
 * writes the value again and compares.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, strict);
  } catch {
    return undefined;
  }
}

const strict = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowBigInt: false,
  allowInfinity: false,
  allowNaN: false,
};
