/** What a field of a signed document may hold; a value that does not fit is never signed and never read. */
export function isWhole(value: unknown, largest: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largest;
}

/** Four bytes of seconds since 1970. */
export function isInstant(value: unknown): value is Date {
  return value instanceof Date && isWhole(secondsOf(value), 0xffffffff);
}

export function isText(value: unknown, longestBytes: number): value is string {
  return (
    typeof value === 'string' &&
    value.isWellFormed() &&
    new TextEncoder().encode(value).length <= longestBytes
  );
}

/** A part of a second is dropped. */
export function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}

export function instantOf(seconds: unknown): Date | undefined {
  return isWhole(seconds, 0xffffffff) ? new Date(seconds * 1000) : undefined;
}

/** Three bytes of number and one of generation, the high byte first: `cti` of a badge and of a pass. */
export function numberBytes(number: number, generation: number): Uint8Array {
  return Uint8Array.of(number >>> 16, number >>> 8, number, generation);
}

export function numberFrom(bytes: unknown): { number: number; generation: number } | undefined {
  if (!(bytes instanceof Uint8Array) || bytes.length !== 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { number: view.getUint32(0) >>> 8, generation: view.getUint8(3) };
}
