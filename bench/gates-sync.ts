/** Ten thousand events on their way from one gate to another: by network, file and animated QR code. */
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { foldLog } from '#modules/gates/log/fold';
import { vectorOf } from '#modules/gates/log/lines';
import { memoryStore } from '#modules/gates/log/memory-store';
import { decodeParcel, encodeParcel } from '#modules/gates/log/parcel';
import { receive } from '#modules/gates/log/receiving';
import { missingFor } from '#modules/gates/log/sending';
import { signerOf, verifierOf } from '#modules/gates/log/signing';
import { frameCollector, toFrames } from '#modules/gates/log/transport/frames';
import type { EventDraft, FoldRules, GateEvent, ReplicaStore } from '#modules/gates/log/types';
import { signOwnHead, writeEvent } from '#modules/gates/log/writing';
import type { Row } from './row.ts';

const EVENTS = 10_000;
/** What a lone gate brings home at night. */
const DAY = 1_000;
const PER_PARCEL = 1_000;
const PER_FRAME = 1_000;
const edition = 'bamex-2025';
const device = '00c0ffee00c0ffee';

export async function benchGateSync(): Promise<Row[]> {
  const pair = await createKeyPair();
  const sign = signerOf(await importPrivateKey(pair.pkcs8));
  const verify = verifierOf(pair.publicKey);
  const here = { edition, keyOf: async () => verify };

  const gate = memoryStore();
  const written = await measured(async () => {
    for (let seq = 1; seq <= EVENTS; seq += 1) {
      await writeEvent(gate, device, aDraft(seq));
      if (seq % 20 === 0) await signOwnHead(gate, device, { edition, sign });
    }
  });

  const hub = memoryStore();
  let bytes = 0;
  const events: GateEvent[] = [];
  const synced = await measured(async () => {
    for (;;) {
      const parcel = await parcelFor(gate, hub, PER_PARCEL);
      const body = await encodeParcel(parcel);
      const arrived = await decodeParcel(body);
      if (!arrived || arrived.sections.length === 0) break;
      events.push(...(await receive(hub, arrived, here)).accepted);
      bytes += body.length;
    }
  });
  const folded = await measured(async () => void foldLog(events, rules));

  const other = memoryStore();
  let frames: string[] = [];
  const shown = await measured(async () => {
    const day = await encodeParcel(await parcelFor(gate, other, DAY));
    frames = toFrames(day, PER_FRAME);
  });
  const seen = await measured(async () => {
    const collector = frameCollector();
    for (const frame of frames) {
      const read = collector.add(frame)?.bytes;
      const parcel = read && (await decodeParcel(read));
      if (parcel) await receive(other, parcel, here);
    }
  });
  const [brought] = await other.lines();
  if (events.length !== EVENTS || brought?.head.seq !== DAY)
    throw new Error('events were lost on the way');

  return [
    { what: `events written and signed: ${EVENTS}`, value: written, unit: 'ms' },
    { what: 'the same, brought to another replica', value: synced, unit: 'ms' },
    { what: 'bytes on the wire, per event', value: bytes / EVENTS, unit: 'B' },
    { what: 'the same, folded', value: folded, unit: 'ms' },
    { what: `frames of ${PER_FRAME} B for ${DAY} events`, value: frames.length, unit: '' },
    { what: 'a frame, characters', value: frames[0]?.length ?? 0, unit: '' },
    { what: 'frames made', value: shown, unit: 'ms' },
    { what: 'frames read, verified and taken', value: seen, unit: 'ms' },
  ];
}

async function parcelFor(from: ReplicaStore, to: ReplicaStore, limit: number) {
  return missingFor(from, { edition, vector: await vectorOf(to) }, limit);
}

async function measured(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A gate of a busy morning: somebody every seven seconds, one in twenty refused. */
function aDraft(seq: number): EventDraft {
  const ms = Date.UTC(2025, 10, 11, 8) + seq * 7000 + (hash(seq) % 6000);
  const isDenied = hash(seq + 1) % 20 === 0;
  return {
    hlc: { ms: ms - 800, counter: 0 },
    deviceTime: ms,
    gateId: 'north',
    kind: isDenied ? 'deny' : hash(seq + 2) % 3 === 0 ? 'out' : 'in',
    badge: { idx: hash(seq + 3) % 20_000, generation: 0 },
    reason: isDenied ? 'zone-not-granted' : null,
    operator: 'op-3',
    ref: null,
    other: null,
    count: null,
  };
}

function hash(value: number): number {
  return Math.imul(value ^ (value >>> 7), 0x9e37_79b1) >>> 8;
}

const rules: FoldRules = {
  zoneBitOf: () => 0,
  countingRuleOf: () => ({
    antiPassback: 'soft',
    forgetAfterMinutes: 14 * 60,
    nightlyExit: { at: '02:00', timeZone: 'Africa/Bamako' },
  }),
  dayIndexAt: () => 0,
  changes: [],
};
