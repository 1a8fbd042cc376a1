import { areEqual, joined } from '../credential/bytes.ts';
import { isWhole, secondsOf } from '../credential/fields.ts';
import { bitReader, bitWriter } from './bits.ts';
import { readNumbers, writeNumbers } from './golomb-rice.ts';
import type { Revocations } from './types.ts';

const LARGEST_NUMBER = 0xffffff;
const LARGEST_GENERATION = 0xff;
const HEAD_BYTES = 8;
/** A variable-length number of at most 24 bits takes four bytes. */
const LONGEST_VARINT = 4;

/**
 * The payload of a revocation list: epoch and seconds of issue (four bytes each, high byte
 * first), how many are revoked and how many printed again (LEB128), then as bits the numbers
 * of both in Golomb-Rice code, each number printed again followed by its generation less one
 * in unary. A hundred of twenty thousand take about 124 bytes.
 *
 * @throws RangeError when a number does not fit or the lists are not ascending
 */
export function encodeRevocations(list: Revocations): Uint8Array<ArrayBuffer> {
  if (!areSound(list)) throw new RangeError(`revocation list ${list.epoch} is not sound`);
  const { epoch, issued, revoked, generations } = list;
  const head = new Uint8Array(HEAD_BYTES);
  const view = new DataView(head.buffer);
  view.setUint32(0, epoch);
  view.setUint32(4, secondsOf(issued));

  const writer = bitWriter();
  if (revoked.length > 0) writeNumbers(writer, revoked);
  if (generations.length > 0) {
    writeNumbers(
      writer,
      generations.map(([idx]) => idx),
    );
    for (const [, generation] of generations) writer.unary(generation - 1);
  }
  return joined(head, varint(revoked.length), varint(generations.length), writer.bytes());
}

/**
 * Reads a payload; undefined when a single bit differs from what `encodeRevocations` writes.
 * So a list has one spelling, and nothing follows it.
 */
export function decodeRevocations(payload: Uint8Array): Revocations | undefined {
  if (payload.length < HEAD_BYTES) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const count = readVarint(payload, HEAD_BYTES);
  const reprinted = readVarint(payload, HEAD_BYTES + count.length);
  const reader = bitReader(payload.subarray(HEAD_BYTES + count.length + reprinted.length));

  const revoked = count.value === 0 ? [] : readNumbers(reader, count.value);
  const numbers = reprinted.value === 0 ? [] : readNumbers(reader, reprinted.value);
  if (!revoked || !numbers) return undefined;

  const list: Revocations = {
    epoch: view.getUint32(0),
    issued: new Date(view.getUint32(4) * 1000),
    revoked,
    generations: numbers.map((idx) => [idx, reader.unary() + 1] as const),
  };
  return areSound(list) && areEqual(encodeRevocations(list), payload) ? list : undefined;
}

function areSound({ epoch, issued, revoked, generations }: Revocations): boolean {
  const numbers = generations.map(([idx]) => idx);

  return (
    isWhole(epoch, 0xffffffff) &&
    isWhole(secondsOf(issued), 0xffffffff) &&
    areAscending(revoked) &&
    areAscending(numbers) &&
    generations.every(
      ([, generation]) => generation >= 1 && isWhole(generation, LARGEST_GENERATION),
    )
  );
}

function areAscending(numbers: readonly number[]): boolean {
  return numbers.every(
    (number, place) => isWhole(number, LARGEST_NUMBER) && number > (numbers[place - 1] ?? -1),
  );
}

/** Seven bits a byte, the lowest first; the highest bit says that another byte follows. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return Uint8Array.from(bytes);
}

/** The value is NaN where the bytes end before it does, and then nothing can be read. */
function readVarint(bytes: Uint8Array, from: number): { value: number; length: number } {
  let value = 0;
  for (let length = 1; length <= LONGEST_VARINT; length += 1) {
    const byte = bytes[from + length - 1];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** (7 * (length - 1));
    if (byte < 0x80) return { value, length };
  }
  return { value: Number.NaN, length: 0 };
}
