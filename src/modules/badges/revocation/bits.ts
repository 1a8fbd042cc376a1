/** Writes bits, the highest of each byte first; the last byte is filled up with zeros. */
export function bitWriter(): {
  unary(count: number): void;
  binary(value: number, width: number): void;
  bytes(): Uint8Array<ArrayBuffer>;
} {
  const bytes: number[] = [];
  let length = 0;

  function put(bit: number): void {
    if (length % 8 === 0) bytes.push(0);
    if (bit === 1) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | (0x80 >>> (length % 8));
    length += 1;
  }

  return {
    unary(count) {
      for (let one = 0; one < count; one += 1) put(1);
      put(0);
    },
    binary(value, width) {
      for (let place = width - 1; place >= 0; place -= 1) put((value >>> place) & 1);
    },
    bytes: () => Uint8Array.from(bytes),
  };
}

/** Reads what `bitWriter` wrote. Past the end each answer is NaN, which no comparison takes for a number. */
export function bitReader(bytes: Uint8Array): {
  unary(): number;
  binary(width: number): number;
} {
  const end = bytes.length * 8;
  let at = 0;

  function take(): number {
    const bit = ((bytes[at >>> 3] ?? 0) >>> (7 - (at % 8))) & 1;
    at += 1;
    return bit;
  }

  return {
    unary() {
      let count = 0;
      while (at < end) {
        if (take() === 0) return count;
        count += 1;
      }
      return Number.NaN;
    },
    binary(width) {
      if (at + width > end) return Number.NaN;
      let value = 0;
      for (let place = 0; place < width; place += 1) value = value * 2 + take();
      return value;
    },
  };
}
