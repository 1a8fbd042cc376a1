import type { Hash } from './types.ts';

/**
 * SHA-256 (FIPS 180-4) without a wait. The one of WebCrypto is a promise, so a chain would
 * take a turn of the event loop for each event, and a transaction of IndexedDB would close
 * while an event is hashed. Not for secrets: its time depends on nothing but the length, but
 * nobody has looked at it as closely as at the built-in one.
 */
export function sha256(message: Uint8Array): Hash {
  const state = Uint32Array.from(START);
  const padded = pad(message);
  for (let start = 0; start < padded.byteLength; start += 64) addBlock(state, padded, start);

  const hash = new Uint8Array(32);
  const view = new DataView(hash.buffer);
  state.forEach((word, place) => view.setUint32(place * 4, word));
  return hash;
}

/** A one bit, zeros, and the length in bits, up to a whole number of blocks. */
function pad(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;

  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return view;
}

function addBlock(state: Uint32Array, block: DataView, start: number): void {
  for (let place = 0; place < 16; place += 1) schedule[place] = block.getUint32(start + place * 4);
  for (let place = 16; place < 64; place += 1) {
    const early = word(schedule, place - 15);
    const late = word(schedule, place - 2);
    schedule[place] =
      word(schedule, place - 16) +
      (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
      word(schedule, place - 7) +
      (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
  }

  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const one =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        word(ROUNDS, round) +
        word(schedule, round)) |
      0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, place) => {
    state[place] = word(state, place) + value;
  });
}

const schedule = new Uint32Array(64);

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Uint32Array, place: number): number {
  return words[place] ?? 0;
}

/** The first 32 bits of the fractions of the square and cube roots of the first primes. */
const PRIMES = primes(64);
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}
