/**
 * Meetings of which all are to be placed so that nobody waits, as numbers from 0: parties,
 * meetings, units of time, stretches, resources.
 */
export type Model = {
  /** Units of time, in order. A slot of the yardstick, a step of the grid in a show. */
  units: number;
  /**
   * Stretch of each unit, rising from 0: a gap between meetings counts inside a stretch only,
   * and no meeting goes over its end. The yardstick is one stretch, a show one per half-day.
   */
  stretchOf: Int32Array;
  stretches: number;
  parties: number;
  /** Meetings a party may have at once. */
  teams: Int32Array;
  /** 1 where the idle periods of the party count; attendees and the like are 0. */
  counted: Uint8Array;
  meetings: number;
  /** Units each meeting occupies, with the change-over after it where there is one. */
  length: Int32Array;
  /** Who must be there. */
  members: Lists;
  /** Units at which it may begin, rising. */
  starts: Lists;
  /** Meetings that must have ended before it begins. */
  after: Lists;
  /** Things counted per unit of time: tables, interpreters of a pair of languages. */
  resources: number;
  /** `resources × units`: how many there are. */
  capacity: Int32Array;
  /** Resources of which each meeting takes one for as long as it lasts. */
  needs: Lists;
  /** 1 where it has to be in every plan. */
  required: Uint8Array;
  /** Most by which the idle periods of two counted parties may differ; null for no such rule. */
  spread: number | null;
};

/** Lists of numbers in two arrays: list `i` is `items` from `offsets[i]` up to `offsets[i + 1]`. */
export type Lists = { offsets: Int32Array; items: Int32Array };

/** Begin of each meeting; `unplaced` for one that is not in the plan. */
export type Starts = Int32Array;

export const unplaced = -1;

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (offsets[index + 1] = (offsets[index] ?? 0) + list.length));
  return { offsets, items: Int32Array.from(lists.flat()) };
}

export function listAt({ offsets, items }: Lists, index: number): Int32Array {
  return items.subarray(offsets[index], offsets[index + 1]);
}

/** The other way round: for each of `count` numbers, the lists it is in. */
export function inverted(lists: Lists, count: number): Lists {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (let index = 0; index + 1 < lists.offsets.length; index++)
    for (const item of listAt(lists, index)) found[item]?.push(index);
  return listsOf(found);
}
