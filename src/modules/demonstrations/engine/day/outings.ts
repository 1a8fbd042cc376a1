import { holds } from '../core/calendar.ts';
import { dayOf, type DayModel } from './model.ts';
import type { Steps } from './shared.ts';

/** A group in the bound: its wishes, and every step at which it could begin to see each. */
export type Outing = {
  choices: readonly { session: number; weight: number; flat: number }[];
  people: number;
  days: readonly OutingDay[];
};

type OutingDay = {
  steps: number;
  /** By choice: whether it can be seen from this step of the day on. */
  can: readonly Uint8Array[];
  /** By choice and step: the bucket of its price. */
  bucketAt: Int32Array;
  /** By choice: steps it runs, and by pair: those and the way to the other one. */
  runs: Int32Array;
  away: Int32Array;
};

export function outingsOf(model: DayModel, steps: Steps, bucketOf: (minute: number) => number) {
  let flat = 0;
  return model.groups.map((group): Outing => {
    const choices = [...group.choices].flatMap((session, choice) => {
      const weight = group.weights[choice]!;
      return weight > 0 ? [{ session, weight, flat: flat++ }] : [];
    });
    const count = choices.length;
    const inSteps = (minutes: number) => Math.floor(minutes / steps.grid);
    const runs = Int32Array.from(choices, ({ session }) => inSteps(model.sessions[session]!.run));
    const away = Int32Array.from(
      choices.flatMap((from) =>
        choices.map((to) =>
          inSteps(
            model.sessions[from.session]!.run +
              model.walking[from.session * model.sessions.length + to.session]!,
          ),
        ),
      ),
    );
    const days = model.days.flatMap(({ from, to }, day): OutingDay[] => {
      const length = inSteps(to - from) + 1;
      const bucketAt = Int32Array.from({ length }, (_, step) => bucketOf(from + step * steps.grid));
      const can = choices.map(({ session }) => {
        const { starts, run } = model.sessions[session]!;
        const own = new Uint8Array(length);
        for (const at of starts)
          if (dayOf(model, at) === day && holds(group.free, at, at + run))
            own[inSteps(at - from)] = 1;
        return own;
      });
      if (count === 0 || can.every((own) => !own.includes(1))) return [];
      return [{ steps: length, can, bucketAt, runs, away }];
    });
    return { choices, people: group.people, days };
  });
}

/** What a group sees in the bound: places of choices with their buckets. */
export type Sight = { choice: number; bucket: number };

/** Finds best outings at given prices, over and over in the same room. */
export type Guide = {
  /** Adds what is seen to `sights`; the worth of it, `first` included, at least 0. */
  best: (outing: Outing, first: number, sights: Sight[]) => number;
};

/**
 * The best outing of each day through time: after a session comes another one, when it has ended
 * and the way is walked. A session could come twice with another between, so this is worth no
 * less than any true outing; the prices keep that rare.
 *
 * @param priceOf what seeing a choice in a bucket costs
 */
export function guideFor(
  outings: readonly Outing[],
  priceOf: (choice: { session: number; flat: number }, bucket: number, people: number) => number,
): Guide {
  const most = Math.max(1, ...outings.map(({ choices }) => choices.length));
  const longest = Math.max(1, ...outings.flatMap(({ days }) => days.map(({ steps }) => steps)));
  /** By choice and step: the worth of the best way that has ended with it by then, and where it began. */
  const worth = new Float64Array(most * (longest + 1));
  const began = new Int32Array(most * (longest + 1));
  const cameBy = new Int32Array(most * (longest + 1));

  function bestOfDay(
    outing: Outing,
    day: OutingDay,
  ): { worth: number; choice: number; step: number } {
    const { choices, people } = outing;
    const count = choices.length;
    const wide = day.steps + 1;
    worth.fill(-Infinity, 0, count * wide);
    const found = { worth: -Infinity, choice: -1, step: -1 };
    for (let step = 0; step < day.steps; step++) {
      const bucket = day.bucketAt[step]!;
      for (let cell = step; step > 0 && cell < count * wide; cell += wide)
        if (worth[cell - 1]! >= worth[cell]!) {
          worth[cell] = worth[cell - 1]!;
          began[cell] = began[cell - 1]!;
        }
      for (let choice = 0; choice < count; choice++) {
        const cell = choice * wide + step;
        if (day.can[choice]![step] !== 1) continue;
        let before = 0;
        let by = -1;
        for (let other = 0; other < count; other++) {
          if (other === choice) continue;
          const end = step - day.away[other * count + choice]! + day.runs[other]!;
          // Ways end where the run does; `away` has the run in it.
          if (end < 0) continue;
          const sooner = worth[other * wide + end]!;
          if (sooner <= before) continue;
          before = sooner;
          by = other;
        }
        const own = choices[choice]!;
        const total = before + own.weight - priceOf(own, bucket, people);
        cameBy[cell] = by;
        if (total > found.worth) {
          found.worth = total;
          found.choice = choice;
          found.step = step;
        }
        const ends = Math.min(day.steps, step + day.runs[choice]!);
        const end = choice * wide + ends;
        if (total <= worth[end]!) continue;
        worth[end] = total;
        began[end] = step;
      }
    }
    return found;
  }

  function trace(
    outing: Outing,
    day: OutingDay,
    last: { choice: number; step: number },
    sights: Sight[],
  ): void {
    const count = outing.choices.length;
    const wide = day.steps + 1;
    let { choice, step } = last;
    while (choice >= 0) {
      sights.push({ choice, bucket: day.bucketAt[step]! });
      const by = cameBy[choice * wide + step]!;
      if (by < 0) return;
      const end = step - day.away[by * count + choice]! + day.runs[by]!;
      step = began[by * wide + end]!;
      choice = by;
    }
  }

  return {
    best(outing, first, sights) {
      let total = 0;
      let least: { worth: number; sights: Sight[] } | null = null;
      for (const day of outing.days) {
        const last = bestOfDay(outing, day);
        const own: Sight[] = [];
        if (last.choice >= 0) trace(outing, day, last, own);
        if (last.worth > 0) {
          total += last.worth;
          sights.push(...own);
        } else if (last.choice >= 0 && (!least || last.worth > least.worth))
          least = { worth: last.worth, sights: own };
      }
      if (total > 0) return total + first;
      if (!least || least.worth + first <= 0) return 0;
      sights.push(...least.sights);
      return least.worth + first;
    },
  };
}
