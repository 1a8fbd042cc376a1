import type { ProjectModel } from './model.ts';

/** Makes schedules of activity lists, over and over in the same room. */
export type Scheduler = {
  starts: Int32Array;
  /** Each activity as early as it can be, in the order of the list; the length of it all. */
  build: (list: Int32Array) => number;
  /**
   * To the right by falling ends, then to the left by rising beginnings: never longer, often
   * shorter. Leaves the order of the beginnings in `list`.
   */
  justify: (list: Int32Array) => number;
};

export function schedulerOf(model: ProjectModel): Scheduler {
  const { count, resources, duration, demand, capacity, before, after, horizon } = model;
  const used = new Int32Array((horizon + 1) * resources);
  const starts = new Int32Array(count);
  const order = Array.from({ length: count }, (_, activity) => activity);
  let filled = 0;

  const clear = () => {
    used.fill(0, 0, (filled + 1) * resources);
    filled = 0;
  };
  const take = (activity: number, at: number) => {
    starts[activity] = at;
    const end = at + duration[activity]!;
    for (let time = at; time < end; time++)
      for (let resource = 0; resource < resources; resource++)
        used[time * resources + resource]! += demand[activity * resources + resource]!;
    if (end > filled) filled = end;
  };
  /** The last time in the stretch at which there is not enough; -1 where there is. */
  const lastShort = (activity: number, from: number, to: number) => {
    for (let time = to - 1; time >= from; time--)
      for (let resource = 0; resource < resources; resource++)
        if (
          used[time * resources + resource]! + demand[activity * resources + resource]! >
          capacity[resource]!
        )
          return time;
    return -1;
  };
  const firstShort = (activity: number, from: number, to: number) => {
    for (let time = from; time < to; time++)
      for (let resource = 0; resource < resources; resource++)
        if (
          used[time * resources + resource]! + demand[activity * resources + resource]! >
          capacity[resource]!
        )
          return time;
    return -1;
  };
  const left = (activity: number) => {
    let at = 0;
    for (const sooner of before[activity]!) at = Math.max(at, starts[sooner]! + duration[sooner]!);
    for (;;) {
      const short = lastShort(activity, at, at + duration[activity]!);
      if (short < 0) break;
      at = short + 1;
    }
    take(activity, at);
    return at + duration[activity]!;
  };
  const right = (activity: number, end: number) => {
    let at = end - duration[activity]!;
    for (const later of after[activity]!) at = Math.min(at, starts[later]! - duration[activity]!);
    for (;;) {
      const short = firstShort(activity, at, at + duration[activity]!);
      if (short < 0) break;
      at = short - duration[activity]!;
    }
    take(activity, at);
  };

  return {
    starts,
    build(list) {
      clear();
      let makespan = 0;
      for (const activity of list) makespan = Math.max(makespan, left(activity));
      return makespan;
    },
    justify(list) {
      let end = 0;
      for (let activity = 0; activity < count; activity++)
        end = Math.max(end, starts[activity]! + duration[activity]!);
      // Among equal ends the later in the order of the project first, for activities without length.
      const place = rankIn(model.order);
      order.sort(
        (a, b) => starts[b]! + duration[b]! - starts[a]! - duration[a]! || place[b]! - place[a]!,
      );
      clear();
      for (const activity of order) right(activity, end);
      order.sort((a, b) => starts[a]! - starts[b]! || place[a]! - place[b]!);
      clear();
      let makespan = 0;
      for (const activity of order) makespan = Math.max(makespan, left(activity));
      order.sort((a, b) => starts[a]! - starts[b]! || place[a]! - place[b]!);
      list.set(order);
      return makespan;
    },
  };
}

function rankIn(order: Int32Array): Int32Array {
  const rank = new Int32Array(order.length);
  for (const [place, activity] of order.entries()) rank[activity] = place;
  return rank;
}
