import type { Line, Quarantined, ReplicaStore, SignedHead, StoredEvent } from './types.ts';

/** A log in memory: for reading a file without keeping it, and the pattern for the lasting ones. */
export function memoryStore(): ReplicaStore {
  const lines = new Map<string, Kept>();
  const aside = new Map<string, Quarantined>();

  return {
    lines: async () => [...lines.values()].map(({ line }) => line),
    read: async (lineId, from, to) => {
      const kept = lines.get(lineId);
      return kept
        ? kept.events.slice(
            Math.max(0, from - kept.line.from),
            Math.max(0, to - kept.line.from + 1),
          )
        : [];
    },
    heads: async (lineId, from, to) =>
      (lines.get(lineId)?.heads ?? []).filter(({ seq }) => from <= seq && seq <= to),
    append: async (line, after, events, heads) => {
      const kept = lines.get(line.id);
      if ((kept ? kept.line.head.seq : line.from - 1) !== after) return false;

      const before = kept ?? { line, events: [], heads: [] };
      before.events.push(...events);
      before.heads.push(...heads);
      lines.set(line.id, { ...before, line });
      return true;
    },
    quarantined: async () => [...aside.values()],
    quarantine: async (entry) => {
      aside.set(entry.id, entry);
    },
    release: async (id) => {
      aside.delete(id);
    },
  };
}

type Kept = { line: Line; events: StoredEvent[]; heads: SignedHead[] };
