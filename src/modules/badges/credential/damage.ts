import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';

/** A number from 0 to below a bound, at random. */
export type Draw = (below: number) => number;

/** Numbers that look random and are the same again from the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const damageKinds = [
  'bit-flip',
  'byte',
  'bytes-swapped',
  'cut',
  'longer',
  'characters',
  'base45-alias',
  'cbor-again',
  'header',
  'claim',
  'other-signature',
  'other-payload',
  'prefix',
] as const;

export type DamageKind = (typeof damageKinds)[number];

/**
 * One of the ways in which a forger, dirt or a bad scanner makes another text of a true badge.
 * What comes out may by chance be the true text of one of the badges; it is for the caller to
 * leave that one aside.
 *
 * @param badges true texts, at least two of them
 */
export function damaged(badges: readonly string[], kind: DamageKind, draw: Draw): string {
  const text = badges[draw(badges.length)] ?? '';
  const other = badges[draw(badges.length)] ?? '';
  return damages[kind](text, { other, draw });
}

type Damage = (text: string, given: { other: string; draw: Draw }) => string;

const damages: Record<DamageKind, Damage> = {
  'bit-flip': (text, { draw }) =>
    onBytes(text, (bytes) => {
      // A forger turns one bit; dirt turns some.
      for (let left = 1 + draw(3); left > 0; left -= 1) {
        const place = draw(bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << draw(8));
      }
      return bytes;
    }),
  byte: (text, { draw }) => onBytes(text, (bytes) => bytes.with(draw(bytes.length), draw(256))),
  'bytes-swapped': (text, { draw }) =>
    onBytes(text, (bytes) => {
      const [one, two] = [draw(bytes.length), draw(bytes.length)];
      return bytes.with(one, bytes[two] ?? 0).with(two, bytes[one] ?? 0);
    }),
  cut: (text, { draw }) =>
    draw(2) === 0
      ? text.slice(0, draw(text.length))
      : onBytes(text, (bytes) => bytes.slice(0, draw(bytes.length))),
  longer: (text, { draw }) =>
    draw(2) === 0
      ? text + ' 0:A'.charAt(draw(4))
      : onBytes(text, (bytes) => Uint8Array.from([...bytes, draw(256), draw(256)])),
  characters: (text, { draw }) => {
    const place = draw(text.length);
    const put = String.fromCodePoint(draw(4) === 0 ? draw(0xd7ff) : 32 + draw(95));
    return text.slice(0, place) + put + text.slice(place + draw(3));
  },
  'base45-alias': (text, { draw }) => {
    // Three characters hold more than two bytes do: the same bytes with 2^16 more, or in small letters.
    const place = 4 + 3 * draw(Math.max(1, Math.floor((text.length - 4) / 3)));
    const group = text.slice(place, place + 3);
    const alias = [group.toLowerCase(), `${group} `, ` ${group}`, aliasOf(group)][draw(4)] ?? '';
    return text.slice(0, place) + alias + text.slice(place + 3);
  },
  'cbor-again': (text, { draw }) =>
    onBytes(text, (bytes) => {
      const place = draw(Math.min(bytes.length, 80));
      const head = bytes[place] ?? 0;
      // The same number in a longer form: what was in the head follows it.
      const longer = [(head & 0xe0) | 0x18, head & 0x1f];
      return Uint8Array.from([...bytes.slice(0, place), ...longer, ...bytes.slice(place + 1)]);
    }),
  header: (text, { draw }) =>
    onParts(text, (parts) => {
      const kid = Uint8Array.of(draw(256));
      const headers = [
        new Map<number, unknown>([[4, kid]]),
        new Map<number, unknown>([
          [1, [-7, -257, -8, 5][draw(4)]],
          [4, kid],
        ]),
        new Map<number, unknown>([
          [1, -8],
          [4, kid],
          [draw(8), 1],
        ]),
      ];
      return [encodeCbor(headers[draw(headers.length)]), new Map(), ...parts.slice(2)];
    }),
  claim: (text, { draw }) =>
    onParts(text, ([header, free, payload, signature]) => {
      const claims = payload instanceof Uint8Array ? decodeCbor(payload) : undefined;
      if (!(claims instanceof Map)) return [header, free, payload, signature];
      const values: unknown[] = [draw(2 ** 31), Uint8Array.of(0, 0, draw(256), draw(256)), []];
      claims.set([4, 5, 7, -1][draw(4)], values[draw(3)]);
      return [header, free, encodeCbor(claims), signature];
    }),
  'other-signature': (text, { other }) =>
    onParts(text, (parts) => [...parts.slice(0, 3), partsOf(other)[3]]),
  'other-payload': (text, { other }) =>
    onParts(text, ([header, free, , signature]) => [header, free, partsOf(other)[2], signature]),
  prefix: (text, { draw }) =>
    (['BX1', 'BX2:', 'bx1:', 'BX1R:', 'BX1T:', ' BX1:', 'HC1:', ''][draw(8)] ?? '') + text.slice(4),
};

function onBytes(
  text: string,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): string {
  const bytes = decodeBase45(text.slice(4)) ?? new Uint8Array([0]);
  return text.slice(0, 4) + encodeBase45(change(bytes));
}

function onParts(text: string, change: (parts: unknown[]) => unknown[]): string {
  return onBytes(text, () => encodeCbor(change(partsOf(text))));
}

function partsOf(text: string): unknown[] {
  const parts = decodeCbor(decodeBase45(text.slice(4)) ?? new Uint8Array());
  return Array.isArray(parts) ? parts : [];
}

/** Characters that stand for a number beyond two bytes, whose lower 16 bits are those of the group. */
function aliasOf(group: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  let value =
    [...group].reduceRight((sum, letter) => sum * 45 + alphabet.indexOf(letter), 0) + 65_536;
  return [0, 1, 2]
    .map(() => {
      const letter = alphabet.charAt(value % 45);
      value = Math.floor(value / 45);
      return letter;
    })
    .join('');
}
