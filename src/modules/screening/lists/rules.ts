import type { ListedEntity } from '../types.ts';
import type { ListId, Snapshot, SnapshotRefusal } from './types.ts';

/** An entry as far as a difference needs it: a hash of everything the list says of it. */
export type EntryVersion = { id: string; version: string };

/** Ids of entries, each sorted. */
export type ListDifference = { added: string[]; changed: string[]; removed: string[] };

/** What changed between two snapshots of one list. A parser that reads more changes entries too. */
export function diffOf(
  previous: readonly EntryVersion[],
  next: readonly EntryVersion[],
): ListDifference {
  const before = new Map(previous.map(({ id, version }) => [id, version]));
  const after = new Map(next.map(({ id, version }) => [id, version]));
  const known = [...after.keys()].filter((id) => before.has(id));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)).toSorted(),
    changed: known.filter((id) => before.get(id) !== after.get(id)).toSorted(),
    removed: [...before.keys()].filter((id) => !after.has(id)).toSorted(),
  };
}

/** The part of the previous number of entries and names that the next snapshot must keep. */
export const SMALLEST_SHARE = 0.9;
/** The part of the entries both have that may change at once before a person looks. */
export const LARGEST_CHANGE = 0.5;

/**
 * What a first snapshot must hold at least, since there is none before it to compare with: about
 * half of what each list held in 2026. Null for lists whose size is their owner's business.
 */
export const leastRecords: Record<ListId, number | null> = {
  un: 500,
  eu: 3_000,
  uk: 3_000,
  'ofac-sdn': 4_500,
  'ofac-consolidated': 200,
  opensanctions: null,
  local: null,
};

type Counted = Pick<
  Snapshot,
  'publishedAt' | 'sha256' | 'recordCount' | 'nameCount' | 'parserVersion'
>;

export type Acceptance =
  | { accepted: true }
  | { accepted: false; refusal: SnapshotRefusal; details: Record<string, string | number> };

/**
 * Decides whether a list that was read replaces the one in force. Reasons in this order:
 * `already-active` the same bytes · `older` published before it · `same-date-differs` published
 * at the same instant with other entries, so one of the two was touched · `shrunk` below nine
 * tenths of its entries or names, or a first one below `leastRecords` · `much-changed` more than
 * half of the entries read otherwise, as after a shifted column.
 *
 * The last two are what a real event may look like as well: a named person may accept them.
 */
export function decideAcceptance({
  list,
  active,
  next,
  difference,
  acceptsChange,
}: Attempt): Acceptance {
  const floor = leastRecords[list];
  if (!active) {
    if (floor !== null && next.recordCount < floor && !acceptsChange)
      return refuse('shrunk', { was: floor, is: next.recordCount });
    return { accepted: true };
  }
  const isSameParser = active.parserVersion === next.parserVersion;
  if (active.sha256 === next.sha256 && isSameParser) return refuse('already-active');
  const isDated = active.publishedAt !== null && next.publishedAt !== null;
  if (isDated && String(next.publishedAt) < String(active.publishedAt))
    return refuse('older', { was: String(active.publishedAt), is: String(next.publishedAt) });
  const touched = difference.added.length + difference.changed.length + difference.removed.length;
  if (isDated && next.publishedAt === active.publishedAt && isSameParser && touched > 0)
    return refuse('same-date-differs', { touched });
  if (acceptsChange) return { accepted: true };

  for (const count of ['recordCount', 'nameCount'] as const) {
    if (next[count] < active[count] * SMALLEST_SHARE)
      return refuse('shrunk', { was: active[count], is: next[count] });
  }
  const kept = active.recordCount - difference.removed.length;
  if (isSameParser && kept >= FEW && difference.changed.length > kept * LARGEST_CHANGE)
    return refuse('much-changed', { changed: difference.changed.length, of: kept });
  return { accepted: true };
}

export type Attempt = {
  list: ListId;
  /** The snapshot in force; null for the first of its list. */
  active: Counted | null;
  next: Counted;
  difference: ListDifference;
  /** Whether a named person accepts that the list shrank or changed much. */
  acceptsChange: boolean;
};

/** Of a handful of entries more than half may well change in one day. */
const FEW = 20;

function refuse(
  refusal: SnapshotRefusal,
  details: Record<string, string | number> = {},
): Acceptance {
  return { accepted: false, refusal, details };
}

/**
 * Looks at the entries of a list for what no publication of it has ever had: none at all,
 * entries without a name, an official list without programmes. Null where all is as it should be.
 */
export function findImplausible(
  list: ListId,
  entities: readonly ListedEntity[],
): Record<string, string | number> | null {
  const [first] = entities;
  if (!first) return { what: 'no-entries' };
  const nameless = entities.filter(({ names }) => names.length === 0);
  if (nameless.length > entities.length / 200)
    return { what: 'nameless', count: nameless.length, id: nameless[0]?.id ?? '' };
  if (list === 'local' || list === 'opensanctions') return null;
  const without = entities.filter(({ programmes }) => programmes.length === 0);
  if (without.length > entities.length / 20)
    return { what: 'without-programme', count: without.length, id: without[0]?.id ?? '' };
  return null;
}
