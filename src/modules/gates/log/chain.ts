import { hexOf, joined } from './bytes.ts';
import { encodeEvent } from './event.ts';
import { sha256 } from './sha256.ts';
import type { DeviceId, EventDraft, GateEvent, Hash, Head, StoredEvent } from './types.ts';

/** Where the log of a device begins, or goes on after a restart. */
export function openChain(device: DeviceId, head?: Head): Head {
  return head ?? { device, seq: 0, hash: new Uint8Array(32) };
}

/**
 * The next event of a device and the head after it. Nothing is written: the event has happened
 * once it is on disk, and the head counts only then.
 *
 * @throws RangeError when the draft is not an event
 */
export function append(head: Head, draft: EventDraft): StoredEvent & { head: Head } {
  const next = chained(head, { ...draft, device: head.device, seq: head.seq + 1 });
  return { ...next, head: headOf(next) };
}

/** Events as they are stored after a head, their hashes counted anew. */
export function chainAfter(head: Head, events: readonly GateEvent[]): StoredEvent[] {
  const stored: StoredEvent[] = [];
  let last = head;
  for (const event of events) {
    const next = chained(last, event);
    stored.push(next);
    last = headOf(next);
  }
  return stored;
}

export function headOf({ event, hash }: StoredEvent): Head {
  return { device: event.device, seq: event.seq, hash };
}

/** The part of a hash that tells heads apart in a version vector; the signature is the proof. */
export function shortHash(hash: Hash): string {
  return hexOf(hash.subarray(0, 8));
}

function chained(head: Head, event: GateEvent): StoredEvent {
  const bytes = encodeEvent(event);
  return { event, bytes, hash: sha256(joined(head.hash, bytes)) };
}
