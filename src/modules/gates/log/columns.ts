/**
 * Numbers and words as columns: what is alike stands together and shrinks. Whole numbers of
 * up to 53 bits, seven bits to a byte, the lowest first.
 */
export type ColumnWriter = {
  write: (value: number) => void;
  /** Small for values near zero on either side. */
  writeSigned: (value: number) => void;
  bytes: () => Uint8Array<ArrayBuffer>;
};

export function columnWriter(): ColumnWriter {
  const bytes: number[] = [];

  const write = (value: number) => {
    let rest = value;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  };
  return {
    write,
    writeSigned: (value) => write(value < 0 ? value * -2 - 1 : value * 2),
    bytes: () => Uint8Array.from(bytes),
  };
}

/** NaN once the column has ended or holds no number of ours; never throws. */
export type ColumnReader = { read: () => number; readSigned: () => number; isAtEnd: () => boolean };

export function columnReader(bytes: Uint8Array): ColumnReader {
  let place = 0;

  const read = () => {
    let value = 0;
    for (let weight = 1; weight <= HEAVIEST; weight *= 0x80) {
      const byte = bytes[place];
      if (byte === undefined) return Number.NaN;
      place += 1;
      value += (byte % 0x80) * weight;
      if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN;
    }
    return Number.NaN;
  };
  return {
    read,
    readSigned: () => {
      const value = read();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    isAtEnd: () => place === bytes.length,
  };
}

/** The words of a column once each; a cell is the place of its word. */
export type WordTable = { placeOf: (word: string) => number; words: () => string[] };

export function wordTable(): WordTable {
  const places = new Map<string, number>();
  return {
    placeOf: (word) => {
      const place = places.get(word) ?? places.size;
      places.set(word, place);
      return place;
    },
    words: () => [...places.keys()],
  };
}

const HEAVIEST = 0x80 ** 7;
