import { applyEvents, foldLog } from '../fold.ts';
import { observe, tick } from '../hybrid-time.ts';
import { memoryStore } from '../memory-store.ts';
import { passageIdOf } from '../meaning.ts';
import { receive } from '../receiving.ts';
import { missingFor } from '../sending.ts';
import type {
  DeviceId,
  EventDraft,
  FoldRules,
  GateEvent,
  GateState,
  HybridTime,
  KeyOf,
  Parcel,
  ReplicaStore,
  Signer,
  Vector,
} from '../types.ts';
import { latestTime, signOwnHead, writeEvent } from '../writing.ts';

/** A gate or hub with a disk, a clock that is wrong, and a memory that a crash empties. */
export type Replica = {
  device: DeviceId;
  store: ReplicaStore;
  state: GateState;
  /** What it has told somebody that it keeps: its own events, and those it has acknowledged. */
  promised: Set<string>;
  /** How far its clock is ahead of the world, ms. */
  skewMs: number;
  last: HybridTime | null;
};

export type Keys = { signerOf: (device: DeviceId) => Signer; keyOf: KeyOf };

export function aReplica(
  device: DeviceId,
  { rules, skewMs }: { rules: FoldRules; skewMs: number },
): Replica {
  const store = memoryStore();
  return { device, store, state: foldLog([], rules), promised: new Set(), skewMs, last: null };
}

/** Acknowledged once it resolves. `now` is the time of the world. */
export async function write(
  replica: Replica,
  draft: Omit<EventDraft, 'hlc' | 'deviceTime'>,
  now: number,
): Promise<GateEvent> {
  const { event } = await writeEvent(replica.store, replica.device, stamped(replica, draft, now));
  replica.last = event.hlc;
  replica.promised.add(passageIdOf(event));
  applyEvents(replica.state, [event]);
  return event;
}

/** The power fails while an event is written: it may be on the disk or not, and nobody was told. */
export async function writeAndCrash(
  replica: Replica,
  draft: Omit<EventDraft, 'hlc' | 'deviceTime'>,
  { now, isOnDisk }: { now: number; isOnDisk: boolean },
): Promise<void> {
  if (isOnDisk) await writeEvent(replica.store, replica.device, stamped(replica, draft, now));
  await restart(replica);
}

/** Only the disk is left. */
export async function restart(replica: Replica): Promise<void> {
  replica.last = await latestTime(replica.store);
  replica.state = foldLog(await eventsOn(replica.store), replica.state.rules);
}

export async function parcelFor(
  replica: Replica,
  vector: Vector,
  { edition, keys, limit }: { edition: string; keys: Keys; limit: number },
): Promise<Parcel> {
  const { store, device } = replica;
  await signOwnHead(store, device, { edition, sign: keys.signerOf(device) });
  return missingFor(store, { edition, vector }, limit);
}

/** Returns whether the replica has learnt that its own device is forked. */
export async function take(
  replica: Replica,
  parcel: Parcel,
  { edition, keys, now }: { edition: string; keys: Keys; now: number },
): Promise<{ isForked: boolean }> {
  const { accepted, forks } = await receive(replica.store, parcel, { edition, keyOf: keys.keyOf });
  for (const event of accepted) {
    replica.last = observe(replica.last, event.hlc, now + replica.skewMs);
    replica.promised.add(passageIdOf(event));
  }
  applyEvents(replica.state, accepted);
  return { isForked: forks.includes(replica.device) };
}

export async function eventsOn(store: ReplicaStore): Promise<GateEvent[]> {
  const lines = await store.lines();
  const stored = await Promise.all(
    lines.map(({ id, from, head }) => store.read(id, from, head.seq)),
  );
  return stored.flat().map(({ event }) => event);
}

/** What a disk holds now, as a backup would keep it. */
export async function copyOf(store: ReplicaStore): Promise<ReplicaStore> {
  const copy = memoryStore();
  for (const line of await store.lines()) {
    const { id, from, head } = line;
    const events = await store.read(id, from, head.seq);
    await copy.append(line, from - 1, events, await store.heads(id, from, head.seq));
  }
  for (const entry of await store.quarantined()) await copy.quarantine(entry);
  return copy;
}

function stamped(
  { last, skewMs }: Replica,
  draft: Omit<EventDraft, 'hlc' | 'deviceTime'>,
  now: number,
): EventDraft {
  const deviceTime = now + skewMs;
  return { ...draft, hlc: tick(last, deviceTime), deviceTime };
}
