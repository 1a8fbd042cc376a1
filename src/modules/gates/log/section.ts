import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { bytesOfHex, hexOf } from './bytes.ts';
import { columnReader, columnWriter, wordTable, type ColumnReader } from './columns.ts';
import { isDevice, isSound } from './event.ts';
import { eventKinds, highestSeq, type BadgePrint, type GateEvent, type Section } from './types.ts';

/**
 * A section column by column, times as differences, words by their place in a table: about
 * 12 bytes an event, and 5 once deflated.
 *
 * @throws RangeError when there is no event
 */
export function encodeSection({ device, after, events, heads }: Section): Uint8Array<ArrayBuffer> {
  const from = events[0]?.seq;
  if (from === undefined) throw new RangeError('a section without events');

  const columns = newColumns();
  const tables = { gates: wordTable(), operators: wordTable(), words: wordTable() };
  let last = { ms: 0, lag: 0 };
  for (const event of events) {
    const { hlc, kind, badge, reason, ref, other, count } = event;
    const lag = event.deviceTime - hlc.ms;
    columns.times.writeSigned(hlc.ms - last.ms);
    columns.counters.write(hlc.counter);
    columns.lags.writeSigned(lag - last.lag);
    columns.shapes.write(eventKinds.indexOf(kind) * SHAPES + shapeOf(event));
    columns.gates.write(tables.gates.placeOf(event.gateId));
    columns.operators.write(tables.operators.placeOf(event.operator));
    if (badge) columns.badges.write(badge.idx * 256 + badge.generation);
    if (reason !== null) columns.words.write(tables.words.placeOf(reason));
    if (ref) columns.words.write(tables.words.placeOf(ref.device));
    if (ref) columns.numbers.writeSigned(ref.seq - event.seq);
    if (other) columns.badges.write(other.idx * 256 + other.generation);
    if (count !== null) columns.numbers.writeSigned(count);
    last = { ms: hlc.ms, lag };
  }

  return encodeCbor([
    VERSION,
    bytesOfHex(device),
    from,
    bytesOfHex(after),
    events.length,
    tables.gates.words(),
    tables.operators.words(),
    tables.words.words(),
    columnNames.map((name) => columns[name].bytes()),
    heads.map(({ seq, signature }) => [seq - from, signature]),
  ]);
}

/** Undefined for anything that is not a section; what is signed in it is for `receive` to see. */
export function decodeSection(bytes: Uint8Array): Section | undefined {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 10) return undefined;

  const [version, deviceBytes, from, after, length, ...lists]: unknown[] = parts;
  const [gates, operators, words, columnBytes, headList] = lists;
  const device = deviceBytes instanceof Uint8Array ? hexOf(deviceBytes) : '';
  if (version !== VERSION || !isDevice(device)) return undefined;
  if (!isCount(from) || !isCount(length) || from + length - 1 > highestSeq) return undefined;
  if (!(after instanceof Uint8Array) || after.length !== 8) return undefined;
  if (!isTexts(gates) || !isTexts(operators) || !isTexts(words)) return undefined;

  const columns = readColumns(columnBytes);
  const heads = columns && readHeads(headList, from, from + length - 1);
  if (!heads) return undefined;

  const events = readEvents(columns, { device, from, length, gates, operators, words });
  return events && { device, after: hexOf(after), events, heads };
}

const VERSION = 1;

const columnNames = [
  'times',
  'counters',
  'lags',
  'shapes',
  'gates',
  'operators',
  'badges',
  'words',
  'numbers',
] as const;

type ColumnName = (typeof columnNames)[number];

/** Which of the fields that may be null an event has, as bits. */
const nullable = ['badge', 'reason', 'ref', 'other', 'count'] as const;
const SHAPES = 2 ** nullable.length;

type Header = {
  device: string;
  from: number;
  length: number;
  gates: readonly string[];
  operators: readonly string[];
  words: readonly string[];
};

function readEvents(
  columns: Record<ColumnName, ColumnReader>,
  { device, from, length, gates, operators, words }: Header,
): GateEvent[] | undefined {
  const events: GateEvent[] = [];
  let last = { ms: 0, lag: 0 };

  // The columns end where the bytes end, so a length out of the air stops at the first gap.
  for (let seq = from; seq < from + length; seq += 1) {
    const ms = last.ms + columns.times.readSigned();
    const counter = columns.counters.read();
    const lag = last.lag + columns.lags.readSigned();
    const shape = columns.shapes.read();
    const has = (bit: number) => ((shape >> bit) & 1) === 1;
    const event = {
      device,
      seq,
      hlc: { ms, counter },
      deviceTime: ms + lag,
      gateId: gates[columns.gates.read()],
      kind: eventKinds[Math.floor(shape / SHAPES)],
      operator: operators[columns.operators.read()],
      badge: has(0) ? readPrint(columns.badges) : null,
      reason: has(1) ? words[columns.words.read()] : null,
      ref: has(2)
        ? { device: words[columns.words.read()], seq: seq + columns.numbers.readSigned() }
        : null,
      other: has(3) ? readPrint(columns.badges) : null,
      count: has(4) ? columns.numbers.readSigned() : null,
    };
    if (!isSound(event)) return undefined;
    events.push(event);
    last = { ms, lag };
  }
  return columnNames.every((name) => columns[name].isAtEnd()) ? events : undefined;
}

function newColumns() {
  return {
    times: columnWriter(),
    counters: columnWriter(),
    lags: columnWriter(),
    shapes: columnWriter(),
    gates: columnWriter(),
    operators: columnWriter(),
    badges: columnWriter(),
    words: columnWriter(),
    numbers: columnWriter(),
  } satisfies Record<ColumnName, unknown>;
}

function shapeOf(event: GateEvent): number {
  return nullable.reduce((shape, field, bit) => shape + (event[field] === null ? 0 : 2 ** bit), 0);
}

function readColumns(value: unknown): Record<ColumnName, ColumnReader> | undefined {
  if (!isArrayOf(value, isBytes) || value.length !== columnNames.length) return undefined;
  const [times, counters, lags, shapes, gates, operators, badges, words, numbers] =
    value.map(columnReader);
  if (!times || !counters || !lags || !shapes || !gates || !operators) return undefined;
  if (!badges || !words || !numbers) return undefined;
  return { times, counters, lags, shapes, gates, operators, badges, words, numbers };
}

/** In order of seq, the last one at the end. */
function readHeads(value: unknown, from: number, to: number): Section['heads'] | undefined {
  if (!Array.isArray(value)) return undefined;

  const heads = value.map((head: unknown) => {
    const [offset, signature]: unknown[] = Array.isArray(head) ? head : [];
    return { seq: from + Number(offset), signature };
  });
  const isInOrder = heads.every(({ seq }, place) => seq > (heads[place - 1]?.seq ?? from - 1));
  if (!isInOrder || heads.at(-1)?.seq !== to) return undefined;
  return heads.every(isSignedSeq) ? heads : undefined;
}

function isSignedSeq(head: { seq: number; signature: unknown }): head is Section['heads'][number] {
  return Number.isInteger(head.seq) && isBytes(head.signature) && head.signature.length === 64;
}

function readPrint(column: ColumnReader): BadgePrint {
  const number = column.read();
  return { idx: Math.floor(number / 256), generation: number % 256 };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highestSeq;
}

function isTexts(value: unknown): value is string[] {
  return isArrayOf(value, (one): one is string => typeof one === 'string');
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}

function isArrayOf<One>(value: unknown, isOne: (one: unknown) => one is One): value is One[] {
  return Array.isArray(value) && value.every(isOne);
}
