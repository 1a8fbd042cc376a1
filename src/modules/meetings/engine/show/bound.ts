import type { Capacity } from './capacity.ts';
import type { Model } from './model.ts';
import { relaxationOf } from './relaxation.ts';

/**
 * A bound on the wishes that any plan can meet, by Lagrangian relaxation: every limit gets a
 * price, meetings buy the time they pay least for, and what all of them gain together with the
 * price of what is there is more than any plan is worth, whatever the prices are. The prices are
 * made better step by step (subgradient, Held and Karp 1971), towards a value some plan has.
 *
 * Prices are whole multiples of 1/1024, so that every sum is exact and the bound proven, not
 * rounded.
 */
export type Bound = {
  /** The best bound so far. */
  wishes: () => number;
  /** One step towards what a plan has reached; false when no further step would help. */
  step: (reached: number) => boolean;
  /** Per meeting, how much it is worth at the best prices: where a search looks first. */
  appeals: () => Float64Array;
};

const GRAIN = 1024;
const PATIENCE = 30;
const LEAST_PACE = 0.002;
/** How much of the direction before stays in the next one. */
const MEMORY = 0.9;

export function boundOf(model: Model, capacity: Capacity): Bound {
  const { prices, slack, isFreeSign, evaluate, appeals } = relaxationOf(model, capacity);
  const direction = new Float64Array(prices.length);
  let best = Infinity;
  let bestPrices = prices.slice();
  let pace = 1;
  let stale = 0;

  return {
    wishes: () => Math.floor(best),
    appeals: () => {
      prices.set(bestPrices);
      evaluate();
      return appeals();
    },
    step: (reached) => {
      const value = evaluate();
      if (value < best) {
        if (value < best * (1 - 1e-5)) stale = 0;
        best = value;
        bestPrices = prices.slice();
      } else stale++;
      if (stale > PATIENCE) {
        pace /= 2;
        stale = 0;
        prices.set(bestPrices);
        evaluate();
      }
      const length = turn();
      if (pace < LEAST_PACE || length === 0 || Math.floor(best) <= reached) return false;
      const stride = (pace * Math.max(1, value - reached)) / length;
      for (let cell = 0; cell < prices.length; cell++) {
        const price = Math.round((prices[cell]! - stride * direction[cell]!) * GRAIN) / GRAIN;
        prices[cell] = price > 0 || isFreeSign(cell) ? price : 0;
      }
      return true;
    },
  };

  /** Turns to what is short or left over now, keeping some of the way before; its squared length. */
  function turn(): number {
    let length = 0;
    for (let cell = 0; cell < direction.length; cell++) {
      const next = slack[cell]! + MEMORY * direction[cell]!;
      // What is free already cannot become cheaper.
      direction[cell] = next > 0 && prices[cell] === 0 && !isFreeSign(cell) ? 0 : next;
      length += direction[cell]! ** 2;
    }
    return length;
  }
}
