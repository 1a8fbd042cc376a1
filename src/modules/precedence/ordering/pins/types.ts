/** Parties that stand in one piece, the first of them first. */
export type Block = {
  ids: string[];
  /** Index, from 0, of its first place; null where it may stand anywhere. */
  startsAt: number | null;
};

/** A puzzle of blocks: which stands where, and which block must come before which. */
export type Puzzle = {
  places: number;
  /** In the order in which they stand as long as nothing forbids it. */
  blocks: Block[];
  /** For each block, the indexes of those that must stand before it. */
  predecessors: ReadonlySet<number>[];
};
