/** A small source of chance that gives the same numbers for the same seed on every machine. */
export type Random = {
  /** Between 0 (included) and 1 (excluded). */
  next: () => number;
  /** A whole number, both ends included. */
  integer: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** `count` different items, in an order of chance. */
  sample: <T>(items: readonly T[], count: number) => T[];
};

/** The generator known as mulberry32. Each file draws from its own seed, so that one may change without the others. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function integer(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }

  function pick<T>(items: readonly T[]): T {
    const item = items[integer(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  function sample<T>(items: readonly T[], count: number): T[] {
    const rest = [...items];
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      const [item] = rest.splice(integer(0, rest.length - 1), 1);
      return item as T;
    });
  }

  return { next, integer, chance: (probability) => next() < probability, pick, sample };
}
