import { canEverBe, type Capacity } from './capacity.ts';
import { fairnessOf } from './gains.ts';
import type { Model } from './model.ts';
import { resourcesOf } from './resources.ts';

/** A show whose limits may be bought over: what the bound is made of. */
export type Relaxation = {
  /** Per limit, what one more meeting under it costs; 0 or more but for those of free sign. */
  prices: Float64Array;
  /** Per limit, after `evaluate`: what is there less what is bought. */
  slack: Float64Array;
  isFreeSign: (cell: number) => boolean;
  /** More than any plan can be worth, at these prices. */
  evaluate: () => number;
  /** Per meeting, what it is worth over the cheapest time it could buy; below 0 where it is not. */
  appeals: () => Float64Array;
};

/**
 * Prices stand in one list: of each resource per column, of each party per half-day and day, and
 * last of each party's number of meetings, which may be negative: a party that gains fairness pays
 * for its meetings.
 */
export function relaxationOf(model: Model, capacity: Capacity): Relaxation {
  const { parties, meetings, halves, days } = model;
  const resources = resourcesOf(model);
  const { columns, columnAt, speakersOf } = resources;
  const halfFrom = resources.count * columns;
  const dayFrom = halfFrom + parties.length * halves.length;
  const countFrom = dayFrom + parties.length * days;
  const size = countFrom + parties.length;
  const prices = new Float64Array(size);
  const slack = new Float64Array(size);
  const supply = new Float64Array(size);
  supply.set(resources.capacity);
  supply.set(capacity.perHalf, halfFrom);
  supply.set(capacity.perDay, dayFrom);

  const unitOf = [...model.begins.keys()].filter((unit) => model.begins[unit] === 1);
  const lengths = [...new Set(meetings.map(({ length }) => length))];
  const table = lengths.length * columns;
  // Per length and column: the first column after a meeting that begins there.
  const endOf = Int32Array.from({ length: table }, (_, at) => {
    const unit = unitOf[at % columns]! + lengths[Math.floor(at / columns)]!;
    return columnAt[Math.min(unit, model.units)]!;
  });
  const groups = [...new Set(speakersOf.filter((list) => list !== null))];
  const costs = new Float64Array((resources.count + groups.length) * table);
  const voices = new Int32Array(groups.length * table);
  const gains = fairnessOf(model.show.weights.fairness);
  const wishes = meetings.flatMap((meeting, index) => {
    if (!canEverBe(model, index)) return [];
    const speakers = speakersOf[index] ?? null;
    const group = speakers ? groups.indexOf(speakers) : -1;
    return {
      ...meeting,
      index,
      at: lengths.indexOf(meeting.length) * columns,
      starts: meeting.starts.map((start) => columnAt[start]!),
      own: resources.of[index]!,
      group,
      costs: Int32Array.from(
        [...resources.of[index]!, ...(group < 0 ? [] : [resources.count + group])],
        (resource) => resource * table + lengths.indexOf(meeting.length) * columns,
      ),
    };
  });

  return {
    prices,
    slack,
    isFreeSign: (cell) => cell >= countFrom,
    evaluate: () => {
      slack.set(supply);
      let value = 0;
      for (let cell = 0; cell < countFrom; cell++) value += prices[cell]! * supply[cell]!;
      for (let party = 0; party < parties.length; party++) value += numberOf(party);
      for (let resource = 0; resource < resources.count; resource++) sumUp(resource);
      for (let group = 0; group < groups.length; group++) findVoices(group);
      for (const wish of wishes) value += buy(wish);
      return value;
    },
    appeals: () => {
      const appeals = new Float64Array(meetings.length).fill(-Infinity);
      for (const { index, starts, value, costs: from } of wishes)
        for (const column of starts) {
          const cost = from.reduce((sum, at) => sum + costs[at + column]!, 0);
          appeals[index] = Math.max(appeals[index]!, value - cost);
        }
      return appeals;
    },
  };

  /** The number of meetings a party would have at its price, and what it gains by them. */
  function numberOf(party: number): number {
    const price = prices[countFrom + party]!;
    let best = 0;
    let number = 0;
    let sum = 0;
    for (let rank = 0; rank < capacity.perEdition[party]!; rank++) {
      sum += price + (gains[rank] ?? 0);
      if (sum <= best) continue;
      best = sum;
      number = rank + 1;
    }
    slack[countFrom + party] = number;
    return best;
  }

  /** What a meeting of each length costs at each beginning; the first resources are the parties. */
  function sumUp(resource: number): void {
    const isParty = resource < parties.length;
    const from = resource * columns;
    for (let at = 0; at < table; at++) {
      const column = at % columns;
      let sum = isParty ? partyPrice(resource, column) : 0;
      for (let each = column; each < endOf[at]!; each++) sum += prices[from + each]!;
      costs[resource * table + at] = sum;
    }
  }

  function partyPrice(party: number, column: number): number {
    const unit = unitOf[column]!;
    return (
      prices[countFrom + party]! +
      prices[halfFrom + party * halves.length + model.half[unit]!]! +
      prices[dayFrom + party * days + model.day[unit]!]!
    );
  }

  /** Of interpreters who can do the same, those who are there and cost least. */
  function findVoices(group: number): void {
    const speakers = groups[group]!;
    const from = (resources.count + group) * table;
    for (let at = 0; at < table; at++) {
      let least = Infinity;
      for (const resource of speakers) {
        const isThere = resources.capacity[resource * columns + (at % columns)]! > 0;
        const cost = costs[resource * table + at]!;
        if (!isThere || cost >= least) continue;
        least = cost;
        voices[group * table + at] = resource;
      }
      costs[from + at] = least;
    }
  }

  /** Lets a meeting buy its cheapest time, and counts what it uses; its gain is never below 0. */
  function buy(wish: (typeof wishes)[number]): number {
    const { starts, costs: from, value } = wish;
    const guest = from[0]!;
    const host = from[1]!;
    let best = 0;
    let at = -1;
    for (let turn = 0; turn < starts.length; turn++) {
      const column = starts[turn]!;
      let gain = value - costs[guest + column]! - costs[host + column]!;
      if (gain <= best) continue;
      for (let each = 2; each < from.length; each++) gain -= costs[from[each]! + column]!;
      if (gain <= best) continue;
      best = gain;
      at = column;
    }
    if (at >= 0) use(wish, at);
    return best;
  }

  function use({ own, group, at, guest, host }: (typeof wishes)[number], column: number): void {
    const end = endOf[at + column]!;
    for (let each = 0; each < own.length; each++) useRow(own[each]!, column, end);
    if (group >= 0) useRow(voices[group * table + at + column]!, column, end);
    useParty(guest, column);
    useParty(host, column);
  }

  function useRow(resource: number, from: number, to: number): void {
    for (let column = from; column < to; column++) slack[resource * columns + column]! -= 1;
  }

  function useParty(party: number, column: number): void {
    const unit = unitOf[column]!;
    slack[halfFrom + party * halves.length + model.half[unit]!]! -= 1;
    slack[dayFrom + party * days + model.day[unit]!]! -= 1;
    slack[countFrom + party]! -= 1;
  }
}
