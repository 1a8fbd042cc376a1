import type { Model } from './model.ts';

/** The most meetings each party can have at all, whatever else happens: true upper bounds. */
export type Capacity = {
  /** Per party and half-day. */
  perHalf: Int32Array;
  perDay: Int32Array;
  perEdition: Int32Array;
};

/**
 * Counts, party by party, how many of its shortest meetings fit one after the other into the time
 * it has, with the pauses it needs, and takes its maxima and the number of its wishes into account.
 */
export function capacityOf(model: Model): Capacity {
  const { parties, halves, days, meetings } = model;
  const perHalf = new Int32Array(parties.length * halves.length);
  const perDay = new Int32Array(parties.length * days);
  const perEdition = new Int32Array(parties.length);

  for (const [party, limits] of parties.entries()) {
    const own = (model.meetingsOf[party] ?? []).filter((index) => canEverBe(model, index));
    const shortest = own.reduce((least, index) => Math.min(least, meetings[index]!.length), 1e6);
    const starts = new Set(own.flatMap((index) => [...meetings[index]!.starts]));
    for (const half of halves.keys()) {
      const most =
        limits.teams * mostInHalf(model, party, half, [...starts].toSorted(ascending), shortest);
      perHalf[party * halves.length + half] = Math.min(most, limits.perHalf, own.length);
    }
    for (const [half, { day }] of halves.entries())
      perDay[party * days + day]! += perHalf[party * halves.length + half]!;
    for (let day = 0; day < days; day++) {
      const cell = party * days + day;
      perDay[cell] = Math.min(perDay[cell]!, limits.perDay);
      perEdition[party]! += perDay[cell]!;
    }
    perEdition[party] = Math.min(perEdition[party]!, limits.perEdition, own.length);
  }

  return { perHalf, perDay, perEdition };
}

/** Whether a meeting could be in some plan at all. */
export function canEverBe(model: Model, index: number): boolean {
  const { starts, places, interpreters } = model.meetings[index]!;
  return starts.length > 0 && places.length > 0 && (!interpreters || interpreters.length > 0);
}

/** Fewer missing minimums than these no plan has. */
export function leastMissing(model: Model, { perEdition }: Capacity): number {
  return model.parties.reduce(
    (sum, { minimum, minimumWeight }, party) =>
      sum + minimumWeight * Math.max(0, minimum - perEdition[party]!),
    0,
  );
}

function mostInHalf(
  model: Model,
  party: number,
  half: number,
  starts: readonly number[],
  length: number,
): number {
  const { run, pause } = model.parties[party]!;
  const { minute, unitMinutes } = model;
  const longest = run === 0 ? 1 : run;
  // Per earlier meeting: the most so far with it as the last, by how many stand in its row.
  const ends: { end: number; most: number[] }[] = [];
  let best = 0;
  for (const start of starts) {
    if (model.half[start] !== half) continue;
    const begin = minute[start]!;
    const most: number[] = Array.from({ length: longest }, (_, place) => (place === 0 ? 1 : 0));
    for (const earlier of ends) {
      if (earlier.end > begin) continue;
      const isPause = run === 0 || begin - earlier.end >= pause;
      for (const [place, sum] of earlier.most.entries()) {
        if (sum === 0) continue;
        const next = isPause ? 0 : place + 1;
        if (next < longest) most[next] = Math.max(most[next]!, sum + 1);
      }
    }
    ends.push({ end: begin + length * unitMinutes, most });
    best = Math.max(best, ...most);
  }
  return best;
}

function ascending(one: number, other: number): number {
  return one - other;
}
