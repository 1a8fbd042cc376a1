import { randomFrom, type Random } from '../core/random.ts';

/** Chances and choices of one seed. */
export type Draw = Random & {
  /** Whether something of this share, from 0 to 1, happens. */
  chance: (share: number) => boolean;
  /** From the first to the last whole number, both included. */
  between: (first: number, last: number) => number;
  /** One of them, by weight. */
  by: <Choice>(choices: readonly (readonly [Choice, number])[]) => Choice;
  shuffled: <Thing>(things: readonly Thing[]) => Thing[];
};

export function drawFrom(seed: number): Draw {
  const random = randomFrom(seed);
  return {
    ...random,
    chance: (share) => random.next() < share,
    between: (first, last) => first + random.below(last - first + 1),
    by(choices) {
      const all = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = random.next() * all;
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      const [last] = choices.at(-1) ?? [];
      if (last === undefined) throw new Error('nothing to choose from');
      return last;
    },
    shuffled(things) {
      const all = [...things];
      for (let place = all.length - 1; place > 0; place -= 1) {
        const other = random.below(place + 1);
        const [one, two] = [all[place], all[other]];
        if (one !== undefined && two !== undefined) [all[place], all[other]] = [two, one];
      }
      return all;
    },
  };
}

/** Draws places of a list of weights again and again, the heavy ones more often. */
export function byWeight(weights: readonly number[]): (draw: Draw) => number {
  const sums: number[] = [];
  let sum = 0;
  for (const weight of weights) sums.push((sum += weight));
  return (draw) => {
    const at = draw.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
