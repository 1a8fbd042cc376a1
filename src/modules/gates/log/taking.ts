import { areEqual } from './bytes.ts';
import { chainAfter, headOf, shortHash } from './chain.ts';
import { chainsOf, emptyLine, forkLine, inOrder, type Chains } from './lines.ts';
import { decodeSection } from './section.ts';
import { verifyHead } from './signing.ts';
import type {
  GateEvent,
  KeyOf,
  Line,
  Quarantined,
  ReplicaStore,
  Section,
  SignedHead,
  StoredEvent,
  Verifier,
} from './types.ts';

export type Taken = { accepted: GateEvent[]; refused: Omit<Quarantined, 'id'> | null };

/**
 * Takes what is new in a section and signed. Of a section that was altered, what stands before
 * the last head that is still true is taken, and the rest refused until it comes again.
 */
export async function takeSection(
  store: ReplicaStore,
  bytes: Uint8Array<ArrayBuffer>,
  { edition, keyOf }: { edition: string; keyOf: KeyOf },
): Promise<Taken> {
  const section = decodeSection(bytes);
  if (!section)
    return { accepted: [], refused: { device: null, seq: null, why: 'unreadable', bytes } };

  const { device } = section;
  const refuse = (why: Quarantined['why'], seq = firstSeq(section)) => ({
    device,
    seq,
    why,
    bytes,
  });
  const verify = await keyOf(device);
  if (!verify) return { accepted: [], refused: refuse('unknown-device') };

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lines = inOrder(await store.lines()).filter((line) => line.device === device);
    const chains = chainsOf(store, lines);
    const place = await placeOf(section, lines, chains);
    if (!place) return { accepted: [], refused: refuse('gap') };
    const [first] = place.fresh;
    if (!first) return { accepted: [], refused: null };

    const heads = await trueHeads(place.fresh, section, { edition, verify });
    const end = heads.at(-1);
    if (!end) return { accepted: [], refused: refuse('bad-signature', first.event.seq) };

    const events = place.fresh.filter(({ event }) => event.seq <= end.seq);
    const line = lineFor(place, first, chains);
    const { seq, hash } = end;
    const isKept = await store.append(
      { ...line, head: { device, seq, hash } },
      first.event.seq - 1,
      events,
      heads,
    );
    if (!isKept) continue;

    const isWhole = events.length === place.fresh.length;
    return {
      accepted: events.map(({ event }) => event),
      refused: isWhole ? null : refuse('bad-signature', seq + 1),
    };
  }
  throw new Error(`the line of ${device} moved at each of ${ATTEMPTS} attempts to add to it`);
}

/** Another tab or request may add to the same line meanwhile; then the section is placed anew. */
const ATTEMPTS = 5;

type Place = {
  /** The line that goes with the section the furthest. */
  line: Line;
  /** The events of the section that this line does not hold. */
  fresh: StoredEvent[];
};

/** Undefined when no line holds what comes before the section. */
async function placeOf(
  section: Section,
  lines: readonly Line[],
  chains: Chains,
): Promise<Place | undefined> {
  let best: (Place & { known: number }) | undefined;

  for (const line of lines.length > 0 ? lines : [emptyLine(section.device)]) {
    const before = await chains.headAt(line, firstSeq(section) - 1);
    if (!before || shortHash(before.hash) !== section.after) continue;

    const stored = chainAfter(before, section.events);
    const known = await countKnown(stored, line, chains);
    if (!best || known > best.known) best = { line, fresh: stored.slice(known), known };
  }
  return best;
}

/** How many of the events the line holds: by halves, since one equal hash vouches for all before it. */
async function countKnown(
  stored: readonly StoredEvent[],
  line: Line,
  chains: Chains,
): Promise<number> {
  const isKnown = async (count: number) => {
    const last = stored[count - 1];
    const head = last && (await chains.headAt(line, last.event.seq));
    return last && head ? areEqual(head.hash, last.hash) : false;
  };
  let [known, unknown] = [0, stored.length + 1];
  if (await isKnown(stored.length)) return stored.length;

  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    if (await isKnown(middle)) known = middle;
    else unknown = middle;
  }
  return known;
}

/** The heads over what is new that verify, in order of seq. */
async function trueHeads(
  fresh: readonly StoredEvent[],
  section: Section,
  { edition, verify }: { edition: string; verify: Verifier },
): Promise<SignedHead[]> {
  const heads: SignedHead[] = [];
  for (const { seq, signature } of section.heads) {
    const stored = fresh.find(({ event }) => event.seq === seq);
    if (!stored) continue;
    const head = { ...headOf(stored), signature };
    if (await verifyHead(edition, head, verify)) heads.push(head);
  }
  return heads;
}

/** The line itself where the new events are its next ones; else a fork of it. */
function lineFor({ line }: Place, first: StoredEvent, { holderOf }: Chains): Line {
  const before = first.event.seq - 1;
  return line.head.seq === before ? line : forkLine(holderOf(line, before), first);
}

function firstSeq({ events }: Section): number {
  return events[0]?.seq ?? 0;
}
