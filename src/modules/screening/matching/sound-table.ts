import {
  deletion,
  deletionAtEnd,
  deletionUnwritten,
  letter,
  substitution,
  transposition,
} from './costs.ts';
import { marksOf, passesOver } from './marks.ts';

export type SoundEntry = { sound: string; abjad: boolean; ids: number[] };

/**
 * The distinct sounds of a vocabulary, searched by distance. Entries of one length stand in order
 * of their letters, so that neighbours share the beginnings of their distance tables, and a
 * beginning that is too far already is left behind with everyone who shares it. Nothing near
 * enough is passed over: each test is on a lower bound of the distance.
 */
export type SoundTable = {
  /** Calls `found` for every entry whose distance to the sound is at most `share` of the length measured against. */
  search(
    query: { sound: string; abjad: boolean },
    share: number,
    found: (entry: SoundEntry) => void,
  ): void;
};

/** Entries of one length and one kind of script. */
type Shelf = {
  length: number;
  abjad: boolean;
  entries: SoundEntry[];
  /** Letters that each entry has in common with the one before it. */
  common: Uint8Array;
  marks: Int32Array;
  codes: Uint8Array;
};

const longest = 40;

export function buildSoundTable(all: readonly SoundEntry[]): SoundTable {
  const shelves = shelve(all);
  return {
    search({ sound, abjad }, share, found) {
      const query = sound.slice(0, longest);
      const marks = Int32Array.from(marksOf(query));
      for (const shelf of shelves) {
        const measure =
          abjad === shelf.abjad
            ? Math.max(query.length, shelf.length)
            : (query.length + shelf.length) / 2;
        const budget = Math.floor(measure * share * letter + 1e-6);
        const least = abjad === shelf.abjad ? leastDeletion : leastUnwritten;
        if (Math.abs(query.length - shelf.length) * least > budget) continue;
        scan(shelf, query, abjad, marks, budget, found);
      }
    },
  };
}

function shelve(all: readonly SoundEntry[]): Shelf[] {
  const byLength = new Map<string, SoundEntry[]>();
  for (const entry of all) {
    const key = `${entry.abjad ? '*' : ''}${Math.min(entry.sound.length, longest)}`;
    const list = byLength.get(key);
    if (list) list.push(entry);
    else byLength.set(key, [entry]);
  }
  return [...byLength.values()].map((unordered) => {
    const entries = unordered.toSorted((a, b) =>
      a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : 0,
    );
    const length = Math.min(entries[0]?.sound.length ?? 0, longest);
    const codes = new Uint8Array(entries.length * length);
    const common = new Uint8Array(entries.length);
    for (const [index, { sound }] of entries.entries()) {
      for (let at = 0; at < length; at += 1)
        codes[index * length + at] = sound.charCodeAt(at) & 127;
      const before = entries[index - 1]?.sound ?? '';
      let same = 0;
      while (same < length && sound[same] === before[same]) same += 1;
      common[index] = same;
    }
    return {
      length,
      abjad: entries[0]?.abjad ?? false,
      entries,
      common,
      codes,
      marks: Int32Array.from(entries.flatMap(({ sound }) => marksOf(sound.slice(0, longest)))),
    };
  });
}

/** Row r of the table is the distance of the query's beginnings to the first r letters of an entry. */
const stride = longest + 1;
const table = new Int32Array(stride * stride);
const queryCodes = new Uint8Array(stride);
/** The least cost of each row. */
const leasts = new Int32Array(stride);

function scan(
  shelf: Shelf,
  query: string,
  abjad: boolean,
  marks: Int32Array,
  budget: number,
  found: (entry: SoundEntry) => void,
) {
  const { length, entries, common, codes } = shelf;
  const columns = query.length;
  const dropEntry = abjad && !shelf.abjad ? deletionUnwritten : deletion;
  const dropQuery = shelf.abjad && !abjad ? deletionUnwritten : deletion;
  const lastEntry = dropEntry === deletion ? deletionAtEnd : dropEntry;
  const lastQuery = dropQuery === deletion ? deletionAtEnd : dropQuery;
  table[0] = 0;
  for (let j = 1; j <= columns; j += 1) {
    const code = query.charCodeAt(j - 1) & 127;
    queryCodes[j] = code;
    table[j] =
      (table[j - 1] ?? 0) + ((j === columns ? lastQuery[code] : dropQuery[code]) ?? letter);
  }

  /** Rows of the table that hold for the entry at hand. */
  let rows = 0;
  /** Beginnings of this length are too far already; 0 says that none is known. */
  let dead = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const shared = common[index] ?? 0;
    if (shared < rows) rows = shared;
    if (dead > 0) {
      if (shared >= dead) continue;
      dead = 0;
    }
    if (passesOver(shelf.marks, index * 4, marks, budget)) continue;

    const from = index * length;
    while (rows < length) {
      const i = rows + 1;
      const code = codes[from + i - 1] ?? 0;
      const before = i > 1 ? (codes[from + i - 2] ?? 0) : -1;
      const costEntry = (i === length ? lastEntry[code] : dropEntry[code]) ?? letter;
      const here = i * stride;
      const above = here - stride;
      let left = (table[above] ?? 0) + costEntry;
      let least = left;
      table[here] = left;
      for (let j = 1; j <= columns; j += 1) {
        const other = queryCodes[j] ?? 0;
        let cost = (table[above + j - 1] ?? 0) + (substitution[code * 128 + other] ?? letter);
        const up = (table[above + j] ?? 0) + costEntry;
        if (up < cost) cost = up;
        const back = left + ((j === columns ? lastQuery[other] : dropQuery[other]) ?? letter);
        if (back < cost) cost = back;
        if (j > 1 && before === other && code === queryCodes[j - 1]) {
          const crossed = (table[above - stride + j - 2] ?? 0) + transposition;
          if (crossed < cost) cost = crossed;
        }
        table[here + j] = cost;
        left = cost;
        if (cost < least) least = cost;
      }
      rows = i;
      leasts[i] = least;
      // A crossing reaches two rows back, so the row before has a say too.
      if (least > budget && (leasts[i - 1] ?? 0) + transposition > budget) {
        dead = i;
        break;
      }
    }
    const entry = entries[index];
    if (dead === 0 && entry && (table[length * stride + columns] ?? Infinity) <= budget)
      found(entry);
  }
}

const leastDeletion = Math.min(...deletion.subarray(97, 123), ...deletionAtEnd.subarray(97, 123));
const leastUnwritten = Math.min(leastDeletion, ...deletionUnwritten.subarray(97, 123));
