import type {
  Line,
  Quarantined,
  ReplicaStore,
  SignedHead,
  StoredEvent,
} from '#modules/gates/log/types';
import { strict, type GateDatabase } from './database.ts';

/**
 * The log on this device: of itself, and of every device it has heard of.
 *
 * @param now ms UTC
 */
export function replicaIn(database: GateDatabase, now: () => number): ReplicaStore {
  return {
    lines: () => database.getAll('lines'),

    async read(lineId, from, to) {
      const kept = await database.getAll('events', IDBKeyRange.bound([lineId, from], [lineId, to]));
      return kept.map(({ event, bytes, hash }) => ({ event, bytes, hash }));
    },

    async heads(lineId, from, to) {
      const kept = await database.getAll('heads', IDBKeyRange.bound([lineId, from], [lineId, to]));
      return kept.map(({ line: _, ...head }) => head);
    },

    append: (line, after, events, heads) => append(database, line, after, events, heads),

    async quarantined() {
      const kept = await database.getAll('quarantine');
      return kept.map(({ receivedAt: _, ...entry }) => entry);
    },

    quarantine: (entry) => quarantine(database, entry, now()),

    release: (id) => database.delete('quarantine', id),
  };
}

/** Events and where the line stands, in one transaction that is on disk before it is over. */
async function append(
  database: GateDatabase,
  line: Line,
  after: number,
  events: readonly StoredEvent[],
  heads: readonly SignedHead[],
): Promise<boolean> {
  const transaction = database.transaction(['events', 'lines', 'heads'], 'readwrite', strict);
  const lines = transaction.objectStore('lines');
  const known = await lines.get(line.id);
  if ((known?.head.seq ?? line.from - 1) !== after) {
    await transaction.done;
    return false;
  }
  const writing = [
    lines.put(line),
    ...events.map(({ event, bytes, hash }) =>
      transaction.objectStore('events').add({ line: line.id, seq: event.seq, event, bytes, hash }),
    ),
    ...heads.map((head) => transaction.objectStore('heads').put({ ...head, line: line.id })),
  ];
  await Promise.all([...writing, transaction.done]);
  return true;
}

async function quarantine(
  database: GateDatabase,
  entry: Quarantined,
  receivedAt: number,
): Promise<void> {
  const transaction = database.transaction('quarantine', 'readwrite', strict);
  const known = await transaction.store.get(entry.id);
  await transaction.store.put({ ...entry, receivedAt: known?.receivedAt ?? receivedAt });
  await transaction.done;
}
