import { hexOf } from './bytes.ts';
import { forkedDevices, tipsOf } from './lines.ts';
import { sha256 } from './sha256.ts';
import { takeSection, type Taken } from './taking.ts';
import type {
  GateEvent,
  KeyOf,
  Parcel,
  Quarantined,
  QuarantineReason,
  Receipt,
  ReplicaStore,
} from './types.ts';

/**
 * Takes a parcel: events that follow what is held, by the chain of their device, up to a head
 * that the device has signed. In any order, any number of times, whole or in part.
 *
 * What cannot be taken is kept aside and stands in nobody's way; what only waits for something
 * is tried again whenever more arrives. A second chain of a device is kept beside the first.
 */
export async function receive(
  store: ReplicaStore,
  parcel: Parcel,
  here: { edition: string; keyOf: KeyOf },
): Promise<Receipt> {
  const accepted: GateEvent[] = [];
  const quarantined: Quarantined[] = [];

  for (const bytes of parcel.sections) {
    const taken =
      parcel.edition === here.edition
        ? await takeSection(store, bytes, here)
        : refused('other-edition', bytes);
    accepted.push(...taken.accepted);
    if (!taken.refused) continue;

    const entry = entryOf(taken.refused);
    await store.quarantine(entry);
    quarantined.push(entry);
  }
  if (accepted.length > 0) accepted.push(...(await retry(store, here, ['gap', 'unknown-device'])));

  const lines = await store.lines();
  return {
    accepted,
    quarantined: quarantined.map(({ device, seq, why }) => ({ device, seq, why })),
    forks: forkedDevices(lines),
    vector: tipsOf(lines),
  };
}

/**
 * Tries what was put aside and may be taken now, and tells what was. For when new devices became
 * known, and after the program was renewed; `receive` tries by itself what waits for events.
 */
export function retryQuarantined(store: ReplicaStore, here: Here): Promise<GateEvent[]> {
  return retry(store, here, ['gap', 'unknown-device', 'unreadable']);
}

type Here = { edition: string; keyOf: KeyOf };

async function retry(
  store: ReplicaStore,
  here: Here,
  reasons: readonly QuarantineReason[],
): Promise<GateEvent[]> {
  const accepted: GateEvent[] = [];

  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    const waiting = (await store.quarantined()).filter(({ why }) => reasons.includes(why));
    for (const entry of waiting) {
      const taken = await takeSection(store, entry.bytes, here);
      accepted.push(...taken.accepted);
      hasMoved ||= taken.accepted.length > 0;

      if (!taken.refused) await store.release(entry.id);
      else if (taken.refused.why !== entry.why) await store.quarantine(entryOf(taken.refused));
    }
  }
  return accepted;
}

function entryOf(refused: Omit<Quarantined, 'id'>): Quarantined {
  return { id: hexOf(sha256(refused.bytes).subarray(0, 16)), ...refused };
}

function refused(why: QuarantineReason, bytes: Uint8Array<ArrayBuffer>): Taken {
  return { accepted: [], refused: { device: null, seq: null, why, bytes } };
}
