import type { ProjectModel } from './model.ts';

/** Between which beginnings each activity must begin. */
export type Windows = { earliest: Int32Array; latest: Int32Array };

export function windowsIn({ head, tail }: ProjectModel, length: number): Windows {
  return { earliest: head.slice(), latest: tail.map((least) => length - least) };
}

/**
 * Narrows the windows by what follows from them, and says whether a contradiction does: order and
 * pairs that cannot overlap, what must run at a time in any case, and the work that must be done
 * between two times.
 */
export function refutes(model: ProjectModel, windows: Windows): boolean {
  for (let hasChanged = true; hasChanged;) {
    const sum = sumOf(windows);
    if (isOrderBroken(model, windows) || isPairBroken(model, windows)) return true;
    if (isProfileBroken(model, windows)) return true;
    hasChanged = sumOf(windows) !== sum;
  }
  return isEnergyBroken(model, windows);
}

function sumOf({ earliest, latest }: Windows): number {
  let sum = 0;
  for (let activity = 0; activity < earliest.length; activity++)
    sum += earliest[activity]! - latest[activity]!;
  return sum;
}

function isOrderBroken({ order, before, after, duration }: ProjectModel, windows: Windows) {
  const { earliest, latest } = windows;
  for (const activity of order)
    for (const sooner of before[activity]!) {
      const end = earliest[sooner]! + duration[sooner]!;
      if (end > earliest[activity]!) earliest[activity] = end;
    }
  for (let place = order.length - 1; place >= 0; place--) {
    const activity = order[place]!;
    for (const later of after[activity]!) {
      const begin = latest[later]! - duration[activity]!;
      if (begin < latest[activity]!) latest[activity] = begin;
    }
    if (earliest[activity]! > latest[activity]!) return true;
  }
  return false;
}

function isPairBroken({ count, apart, duration }: ProjectModel, { earliest, latest }: Windows) {
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) {
      const pair = one * count + other;
      // Only pairs that are forbidden on both sides; order has been looked at.
      if (!(apart.above[pair]! < apart.below[pair]!)) continue;
      if (apart.above[pair] === -Infinity || apart.below[pair] === Infinity) continue;
      const mayOneLead = earliest[one]! + duration[one]! <= latest[other]!;
      const mayOtherLead = earliest[other]! + duration[other]! <= latest[one]!;
      if (!mayOneLead && !mayOtherLead) return true;
      if (mayOneLead && mayOtherLead) continue;
      const [first, second] = mayOneLead ? [one, other] : [other, one];
      earliest[second] = Math.max(earliest[second]!, earliest[first]! + duration[first]!);
      latest[first] = Math.min(latest[first]!, latest[second]! - duration[first]!);
      if (earliest[second]! > latest[second]! || earliest[first]! > latest[first]!) return true;
    }
  return false;
}

let profile = new Int32Array(0);

/** What runs in any case fits; nothing else may begin where it would not fit beside it. */
function isProfileBroken(model: ProjectModel, { earliest, latest }: Windows): boolean {
  const { count, resources, duration, demand, capacity, horizon } = model;
  if (profile.length < horizon + 1) profile = new Int32Array(horizon + 1);
  for (let resource = 0; resource < resources; resource++) {
    profile.fill(0);
    for (let activity = 0; activity < count; activity++) {
      const need = demand[activity * resources + resource]!;
      const end = earliest[activity]! + duration[activity]!;
      for (let time = latest[activity]!; need > 0 && time < end; time++) {
        profile[time]! += need;
        if (profile[time]! > capacity[resource]!) return true;
      }
    }
    for (let activity = 0; activity < count; activity++) {
      const need = demand[activity * resources + resource]!;
      const length = duration[activity]!;
      if (need === 0 || length === 0) continue;
      const spare = capacity[resource]! - need;
      const [core, coreEnd] = [latest[activity]!, earliest[activity]! + length];
      const isShort = (time: number) =>
        profile[time]! - (time >= core && time < coreEnd ? need : 0) > spare;
      let begin = earliest[activity]!;
      for (let time = begin; time < begin + length && begin <= core; time++)
        if (isShort(time)) begin = time + 1;
      if (begin > core) return true;
      earliest[activity] = begin;
      let end = latest[activity]! + length;
      for (let time = end - 1; time >= end - length && end - length >= begin; time--)
        if (isShort(time)) end = time;
      if (end - length < begin) return true;
      latest[activity] = end - length;
    }
  }
  return false;
}

/** Between two times no more work must be done than can be. */
function isEnergyBroken(model: ProjectModel, { earliest, latest }: Windows): boolean {
  const { count, resources, duration, demand, capacity } = model;
  const begins = [...new Set([...earliest, ...latest])];
  const ends = [
    ...new Set([...earliest, ...latest].map((begin, place) => begin + duration[place % count]!)),
  ];
  const work = new Int32Array(resources);
  for (const from of begins)
    for (const to of ends) {
      if (to <= from) continue;
      work.fill(0);
      for (let activity = 0; activity < count; activity++) {
        const length = duration[activity]!;
        const ifEarly = earliest[activity]! + length - from;
        const ifLate = to - latest[activity]!;
        const inside = Math.min(length, to - from, ifEarly, ifLate);
        if (inside <= 0) continue;
        for (let resource = 0; resource < resources; resource++)
          work[resource]! += inside * demand[activity * resources + resource]!;
      }
      for (let resource = 0; resource < resources; resource++)
        if (work[resource]! > capacity[resource]! * (to - from)) return true;
    }
  return false;
}
