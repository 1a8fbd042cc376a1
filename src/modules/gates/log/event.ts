import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { areEqual, bytesOfHex, hexOf } from './bytes.ts';
import {
  eventKinds,
  highestCounter,
  highestSeq,
  type BadgePrint,
  type EventKind,
  type EventRef,
  type GateEvent,
} from './types.ts';

/**
 * The bytes that are hashed: one CBOR array, shortest integers, nothing optional.
 *
 * @throws RangeError when the event could not be read again
 */
export function encodeEvent(event: GateEvent): Uint8Array<ArrayBuffer> {
  const { device, seq } = event;
  if (!isSound(event)) throw new RangeError(`event ${device}.${seq} is not sound`);

  const { hlc, deviceTime, gateId, kind, operator, reason, count } = event;
  return encodeCbor([
    bytesOfHex(device),
    seq,
    hlc.ms,
    hlc.counter,
    deviceTime - hlc.ms,
    eventKinds.indexOf(kind),
    gateId,
    operator,
    numberOf(event.badge),
    reason,
    event.ref && [bytesOfHex(event.ref.device), event.ref.seq],
    numberOf(event.other),
    count,
  ]);
}

/** Undefined for anything but the very bytes that `encodeEvent` writes. */
export function decodeEvent(bytes: Uint8Array): GateEvent | undefined {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 13) return undefined;

  const [device, seq, ms, counter, lag, kind, gateId, operator, badge, reason, ref, other, count] =
    parts as unknown[];
  const event = {
    device: readDevice(device),
    seq,
    hlc: { ms, counter },
    deviceTime: Number(ms) + Number(lag),
    gateId,
    kind: eventKinds[Number(kind)],
    badge: readPrint(badge),
    reason,
    operator,
    ref: readRef(ref),
    other: readPrint(other),
    count,
  };
  if (!isSound(event)) return undefined;
  return areEqual(encodeEvent(event), bytes) ? event : undefined;
}

/** Whether a value can be an event: each field in its range, and there where its kind needs it. */
export function isSound(event: { [Field in keyof GateEvent]: unknown }): event is GateEvent {
  const { device, seq, hlc, deviceTime, gateId, kind, badge, reason, operator } = event;
  return (
    isDevice(device) &&
    isWithin(seq, 1, highestSeq) &&
    isTime(hlc) &&
    isWithin(deviceTime, 0, LATEST) &&
    isWord(gateId, 64) &&
    isKind(kind) &&
    (badge === null || isPrint(badge)) &&
    (reason === null || isWord(reason, 100)) &&
    isWord(operator, 32) &&
    (event.ref === null || isRef(event.ref)) &&
    (event.other === null || isPrint(event.other)) &&
    (event.count === null || (isWithin(event.count, -MANY, MANY) && event.count !== 0)) &&
    needs[kind].every((field) => event[field] !== null)
  );
}

export function isDevice(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

export function isPrint(value: unknown): value is BadgePrint {
  return (
    isRecord(value) && isWithin(value['idx'], 0, 0xff_ffff) && isWithin(value['generation'], 0, 255)
  );
}

const needs: Record<EventKind, readonly (keyof GateEvent)[]> = {
  in: ['badge'],
  out: ['badge'],
  deny: ['reason'],
  override: ['badge', 'reason'],
  pairing: ['badge', 'other'],
  void: ['ref'],
  count: ['count'],
  print: ['badge'],
  grant: ['badge', 'reason'],
  clock: [],
  custody: ['reason'],
  board: ['badge', 'reason'],
  word: ['reason'],
};

/** The year 37000; differences of differences of such times are still exact. */
const LATEST = 2 ** 50;
const MANY = 1_000_000;

function isKind(value: unknown): value is EventKind {
  return eventKinds.some((kind) => kind === value);
}

function isTime(value: unknown): boolean {
  return (
    isRecord(value) &&
    isWithin(value['ms'], 0, LATEST) &&
    isWithin(value['counter'], 0, highestCounter)
  );
}

function isRef(value: unknown): boolean {
  return isRecord(value) && isDevice(value['device']) && isWithin(value['seq'], 1, highestSeq);
}

function isWord(value: unknown, longest: number): boolean {
  return (
    typeof value === 'string' && value !== '' && value.length <= longest && value.isWellFormed()
  );
}

function isWithin(value: unknown, lowest: number, highest: number): value is number {
  return (
    typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    !Object.is(value, -0) &&
    lowest <= value &&
    value <= highest
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function numberOf(print: BadgePrint | null): number | null {
  return print && print.idx * 256 + print.generation;
}

/** NaN in its fields where the bytes hold something else, which is then not sound. */
function readPrint(value: unknown): BadgePrint | null {
  if (value === null) return null;
  const number = typeof value === 'number' ? value : Number.NaN;
  return { idx: Math.floor(number / 256), generation: number % 256 };
}

function readRef(value: unknown): EventRef | null {
  if (value === null) return null;
  const [device, seq]: unknown[] = Array.isArray(value) ? value : [];
  return { device: readDevice(device), seq: typeof seq === 'number' ? seq : Number.NaN };
}

function readDevice(value: unknown): string {
  return value instanceof Uint8Array ? hexOf(value) : '';
}
