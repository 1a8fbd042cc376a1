import { shortHash } from './chain.ts';
import { chainsOf, inOrder, tipsOf, type Chains } from './lines.ts';
import { encodeSection } from './section.ts';
import type { Hello, Line, Parcel, ReplicaStore, SignedHead, Tip, Vector } from './types.ts';

/**
 * What another replica lacks, as far as it is signed: about `limit` events at the most, and at
 * least one section where it lacks any. Asking again with the new vector brings the rest.
 *
 * A device signs its own head before this (`signOwnHead`), or its newest events stay behind.
 */
export async function missingFor(
  store: ReplicaStore,
  { edition, vector }: Hello,
  limit: number,
): Promise<Parcel> {
  const lines = inOrder(await store.lines());
  const chains = chainsOf(store, lines);
  const sections: Uint8Array<ArrayBuffer>[] = [];
  let left = limit;

  for (const line of lines) {
    if (left <= 0) break;
    const tips = vector.filter(({ device }) => device === line.device);
    const start = await firstMissing(line, tips, { lines, chains });
    if (start === undefined) continue;

    const room = start.isDiverged ? Number.POSITIVE_INFINITY : left;
    const heads = headsToSend(await store.heads(line.id, start.seq, line.head.seq), {
      from: start.seq,
      room,
      isFirst: sections.length === 0,
    });
    const last = heads.at(-1);
    const before = await chains.headAt(line, start.seq - 1);
    if (!last || !before) continue;

    const stored = await store.read(line.id, start.seq, last.seq);
    const events = stored.map(({ event }) => event);
    sections.push(
      encodeSection({ device: line.device, after: shortHash(before.hash), events, heads }),
    );
    left -= events.length;
  }
  return { edition, vector: tipsOf(lines), sections };
}

type Start = {
  seq: number;
  /** The other replica holds another chain of this device: it must see where the two part. */
  isDiverged: boolean;
};

/** Undefined when the other replica has the whole line, or may have more of it than we do. */
async function firstMissing(
  line: Line,
  tips: Vector,
  { lines, chains }: { lines: readonly Line[]; chains: Chains },
): Promise<Start | undefined> {
  let held = 0;
  const unplaced: Tip[] = [];
  for (const tip of tips) {
    const holder = await lineWith(tip, lines, chains);
    if (holder) held = Math.max(held, Math.min(tip.seq, chains.sharedBy(line, holder)));
    else unplaced.push(tip);
  }
  if (held >= line.head.seq) return undefined;

  const seq = Math.max(held + 1, line.from);
  if (held > 0 || unplaced.length === 0) return { seq, isDiverged: false };

  // It holds a chain that we do not know: another one, or more of this one.
  const isDiverged = unplaced.some((tip) => tip.seq <= line.head.seq);
  return isDiverged ? { seq, isDiverged } : undefined;
}

async function lineWith(
  tip: Tip,
  lines: readonly Line[],
  chains: Chains,
): Promise<Line | undefined> {
  for (const line of lines) {
    if (line.device !== tip.device) continue;
    const head = await chains.headAt(line, tip.seq);
    if (head && shortHash(head.hash) === tip.hash) return line;
  }
  return undefined;
}

/**
 * The heads of a section: the last one that fits, and some before it, so that whoever passes
 * the events on can cut there. The first section has one even if it does not fit.
 */
function headsToSend(
  heads: readonly SignedHead[],
  { from, room, isFirst }: { from: number; room: number; isFirst: boolean },
): SignedHead[] {
  const fitting = heads.filter(({ seq }) => seq < from + room);
  const [soonest] = heads;
  const last = fitting.at(-1) ?? (isFirst ? soonest : undefined);
  if (!last) return [];

  const kept: SignedHead[] = [];
  for (const head of fitting)
    if (head.seq - (kept.at(-1)?.seq ?? from - 1) >= BETWEEN_HEADS) kept.push(head);
  return kept.at(-1)?.seq === last.seq ? kept : [...kept, last];
}

/** A signature is 64 bytes that do not shrink, an event 5. */
const BETWEEN_HEADS = 256;
