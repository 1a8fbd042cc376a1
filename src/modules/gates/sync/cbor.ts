import { decode, encode, Token, Type } from 'cborg';

/** Values with dates, bytes and texts, as they travel between the hub and its gates. */
export function encodeWire(value: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encode(value, writing));
}

/** Undefined for bytes that are no such value. */
export function decodeWire(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, reading);
  } catch {
    return undefined;
  }
}

/** A date is an epoch time (RFC 8949, 3.4.2), in seconds. */
const DATE = 1;

const writing = {
  ignoreUndefinedProperties: true,
  typeEncoders: {
    Date: (date: Date) => [new Token(Type.tag, DATE), new Token(Type.float, date.getTime() / 1000)],
  },
};

const reading = {
  strict: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowBigInt: false,
  allowNaN: false,
  allowInfinity: false,
  tags: {
    [DATE]: (inner: () => unknown) => {
      const seconds = inner();
      if (typeof seconds !== 'number') throw new TypeError('a date is a number of seconds');
      return new Date(Math.round(seconds * 1000));
    },
  },
};
