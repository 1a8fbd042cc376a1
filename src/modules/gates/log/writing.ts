import { append } from './chain.ts';
import { compareTimes } from './hybrid-time.ts';
import { emptyLine, inOrder } from './lines.ts';
import { signHead } from './signing.ts';
import type {
  DeviceId,
  EventDraft,
  HybridTime,
  Line,
  ReplicaStore,
  Signer,
  StoredEvent,
} from './types.ts';

/**
 * Writes the next event of this device. Once it resolves, the event has happened and no crash
 * can undo it; only then may a light turn green.
 *
 * @throws RangeError when the draft is not an event
 */
export async function writeEvent(
  store: ReplicaStore,
  device: DeviceId,
  draft: EventDraft,
): Promise<StoredEvent> {
  for (;;) {
    const line = await ownLine(store, device);
    const { head, ...stored } = append(line.head, draft);
    if (await store.append({ ...line, head }, line.head.seq, [stored], [])) return stored;
  }
}

/** Vouches for all that this device has written, so that others may take it: before each exchange. */
export async function signOwnHead(
  store: ReplicaStore,
  device: DeviceId,
  { edition, sign }: { edition: string; sign: Signer },
): Promise<void> {
  const line = await ownLine(store, device);
  const { seq } = line.head;
  const isSigned = seq === 0 || (await store.heads(line.id, seq, seq)).length > 0;
  if (isSigned) return;

  // If another event was written meanwhile, its own signature will cover this one.
  await store.append(line, seq, [], [await signHead(edition, line.head, sign)]);
}

/** The latest time of all that is held: where the clock of this device goes on after a start. */
export async function latestTime(store: ReplicaStore): Promise<HybridTime | null> {
  let latest: HybridTime | null = null;
  for (const { id, head } of await store.lines()) {
    const [last] = await store.read(id, head.seq, head.seq);
    if (last && (!latest || compareTimes(last.event.hlc, latest) > 0)) latest = last.event.hlc;
  }
  return latest;
}

async function ownLine(store: ReplicaStore, device: DeviceId): Promise<Line> {
  const lines = inOrder(await store.lines());
  return lines.find((line) => line.device === device) ?? emptyLine(device);
}
