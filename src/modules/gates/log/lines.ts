import { hexOf } from './bytes.ts';
import { openChain, shortHash } from './chain.ts';
import type { DeviceId, Head, Line, ReplicaStore, StoredEvent, Vector } from './types.ts';

/** What a replica holds, as it tells others. */
export async function vectorOf(store: ReplicaStore): Promise<Vector> {
  return tipsOf(await store.lines());
}

export function tipsOf(lines: readonly Line[]): Vector {
  return inOrder(lines).map(({ device, head }) => ({
    device,
    seq: head.seq,
    hash: shortHash(head.hash),
  }));
}

/** How many events of a device a replica with this vector holds at least; 0 for none. */
export function heldOf(vector: Vector, device: DeviceId): number {
  return Math.max(0, ...vector.filter((tip) => tip.device === device).map(({ seq }) => seq));
}

/** Devices with more than one line. */
export function forkedDevices(lines: readonly Line[]): DeviceId[] {
  return inOrder(lines.filter(({ base }) => base !== null))
    .map(({ device }) => device)
    .filter((device, place, devices) => device !== devices[place - 1]);
}

/** The first line of a device, before it has written anything. */
export function emptyLine(device: DeviceId): Line {
  return { id: device, device, from: 1, base: null, head: openChain(device) };
}

/** A line that leaves another one with this event; the same on every replica. */
export function forkLine(base: Line, first: StoredEvent): Line {
  const { device, seq } = first.event;
  const id = `${device}.${seq}.${hexOf(first.hash.subarray(0, 8))}`;
  return { id, device, from: seq, base: base.id, head: openChain(device) };
}

/** By device, the first line of it first, forks after what they leave. */
export function inOrder(lines: readonly Line[]): Line[] {
  return lines.toSorted(
    (a, b) =>
      compareTexts(a.device, b.device) ||
      Number(a.base !== null) - Number(b.base !== null) ||
      a.from - b.from ||
      compareTexts(a.id, b.id),
  );
}

/** A device's lines as one replica holds them at this moment. */
export type Chains = {
  /** The head that the line, or what it stands on, has at a number; undefined beyond its end. */
  headAt: (line: Line, seq: number) => Promise<Head | undefined>;
  /** The line that holds the event of this number on the way to a line's end. */
  holderOf: (line: Line, seq: number) => Line;
  /** The last number up to which two lines of a device are one; infinite for the same line. */
  sharedBy: (line: Line, other: Line) => number;
};

export function chainsOf(store: ReplicaStore, lines: readonly Line[]): Chains {
  const holderOf = (line: Line, seq: number): Line => {
    const base = lines.find(({ id }) => id === line.base);
    return seq < line.from && base ? holderOf(base, seq) : line;
  };

  const pathOf = (line: Line): Line[] => {
    const base = lines.find(({ id }) => id === line.base);
    return base ? [line, ...pathOf(base)] : [line];
  };

  return {
    holderOf,
    sharedBy: (line, other) => {
      const [path, otherPath] = [pathOf(line), pathOf(other)];
      const meeting = path.findIndex((one) => otherPath.includes(one));
      const otherMeeting = otherPath.findIndex((one) => one === path[meeting]);
      const leaves = [path[meeting - 1], otherPath[otherMeeting - 1]].map(
        (child) => child?.from ?? Number.POSITIVE_INFINITY,
      );
      return Math.min(...leaves) - 1;
    },
    headAt: async (line, seq) => {
      if (seq === 0) return openChain(line.device);
      if (seq === line.head.seq) return line.head;
      if (seq > line.head.seq) return undefined;

      const [stored] = await store.read(holderOf(line, seq).id, seq, seq);
      return stored && { device: line.device, seq, hash: stored.hash };
    },
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
