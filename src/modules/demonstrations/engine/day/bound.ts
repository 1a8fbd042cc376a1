import { holds } from '../core/calendar.ts';
import { dayOf, type DayModel } from './model.ts';
import { guideFor, outingsOf, type Sight } from './outings.ts';
import { sharedOf, stepsOf } from './shared.ts';
import { switchingOf } from './switches.ts';

/** Minutes of the day that have one price for a group and a session. */
const BUCKET = 30;
/** Steps without a better bound after which the steps get shorter. */
const PATIENCE = 25;
const SHORTEST = 0.002;
/** Of the best bound so far: what a step aims at, for what is met may be far below what can be proven. */
const AIM = 0.92;
/** People and shares of a day's fuel that have one price, so that all prices move alike. */
const SEATS = 10;
const FUELS = 5;

export type WishBound = {
  /** Proven: no plan meets more wishes. */
  wishes: () => number;
  /** One step of the ascent, towards what is known to be met; false where no more is to be had. */
  step: (met: number) => boolean;
};

/**
 * How many wishes any plan can meet at most, by Lagrangian relaxation. A group pays for seeing a
 * session in a half hour, the session earns that by being on then, and it pays for ground, air, people,
 * fuel and gives seats for a price. At any prices, what all groups gain at best, each alone, plus
 * what all sessions earn at best, each alone, plus what everything shared costs, is no less than
 * what a plan can meet. The prices follow what does not agree (Held and Karp 1971).
 */
export function boundOf(model: DayModel): WishBound {
  const steps = stepsOf(model);
  const first = model.show.weights.first;
  const perDay =
    1 + Math.max(0, ...model.days.map(({ from, to }) => Math.floor((to - from) / BUCKET)));
  const buckets = perDay * model.days.length;
  const bucketOf = (minute: number) => {
    const day = dayOf(model, minute);
    return day * perDay + Math.floor((minute - model.days[day]!.from) / BUCKET);
  };
  const outings = outingsOf(model, steps, bucketOf);
  const shared = sharedOf(model, steps);
  const flats = outings.reduce((sum, { choices }) => sum + choices.length, 0);
  const count = model.sessions.length;

  const switching = switchingOf(model, perDay);

  // One price after the other: seeing, shared things, seats, fuel by day, and who is louder.
  const sizes = [
    flats * buckets,
    shared.length * steps.total,
    count,
    model.days.length,
    switching.size,
  ];
  const firsts = sizes.map((_, part) => sizes.slice(0, part).reduce((a, b) => a + b, 0));
  const [, sharedAt = 0, seatsAt = 0, fuelAt = 0, loudAt = 0] = firsts;
  const size = sizes.reduce((a, b) => a + b, 0);
  const price = new Float64Array(size);
  const slope = new Float64Array(size);
  const direction = new Float64Array(size);
  const bestPrice = new Float64Array(size);
  const sums = shared.map(() => new Float64Array(steps.total + 1));

  const guide = guideFor(
    outings,
    ({ session, flat }, bucket, people) =>
      price[flat * buckets + bucket]! + (people / SEATS) * price[seatsAt + session]!,
  );
  const wantedBy: { flat: number; people: number; group: number }[][] = model.sessions.map(
    () => [],
  );
  for (const [group, { choices, people }] of outings.entries())
    for (const { session, flat } of choices) wantedBy[session]!.push({ flat, people, group });
  const startsOf = model.sessions.map(({ starts, run }, session) =>
    [...starts].map((at) => {
      const day = dayOf(model, at);
      return {
        at,
        day,
        bucket: bucketOf(at),
        step: steps.firstOf[day]! + Math.floor((at - model.days[day]!.from) / steps.grid),
        fans: Int32Array.from(
          wantedBy[session]!.filter(({ group }) => holds(model.groups[group]!.free, at, at + run)),
          ({ flat }) => flat,
        ),
      };
    }),
  );
  const usesOf = model.sessions.map(({ setUp, run, clear }, session) =>
    shared.flatMap(({ users }, index) => {
      const use = users.find((user) => user.session === session);
      if (!use) return [];
      // What is not whole steps is taken for less, which keeps the bound a bound.
      const inSteps = (minutes: number) => Math.floor(minutes / steps.grid);
      return use.isRun
        ? [{ index, before: 0, after: inSteps(run) }]
        : [{ index, before: inSteps(setUp), after: inSteps(run + clear) }];
    }),
  );
  const seatsOf = model.sessions.map(({ seats }, session) => {
    const people = wantedBy[session]!.reduce((sum, one) => sum + one.people, 0);
    return people > seats ? seats / SEATS : Infinity;
  });

  const known = { bound: Infinity };
  const ascent = { rho: 1, since: 0 };
  begin();
  return {
    wishes: () => (Number.isFinite(known.bound) ? Math.floor(known.bound + 1e-6) : Infinity),
    step(met) {
      const now = evaluate();
      if (now < known.bound - 1e-6) {
        ascent.since = 0;
        known.bound = now;
        bestPrice.set(price);
      } else if (++ascent.since >= PATIENCE) {
        ascent.rho /= 2;
        ascent.since = 0;
        price.set(bestPrice);
        direction.fill(0);
        return known.bound > met && ascent.rho > SHORTEST;
      }
      return known.bound > met && follow(now - Math.max(met, AIM * known.bound));
    },
  };

  /** At first everything that is wished costs what it is worth, so that the sessions decide. */
  function begin(): void {
    for (const { choices, days } of outings)
      for (const { weight, flat } of choices)
        for (const { can, bucketAt } of days)
          for (const [choice, own] of can.entries())
            if (choices[choice]!.flat === flat)
              for (const [step, is] of own.entries())
                if (is === 1) price[flat * buckets + bucketAt[step]!] = weight * 0.9;
  }

  function evaluate(): number {
    slope.fill(0);
    let value = 0;
    const sights: Sight[] = [];
    for (const outing of outings) {
      sights.length = 0;
      value += guide.best(outing, first, sights);
      for (const { choice, bucket } of sights) {
        const { flat, session } = outing.choices[choice]!;
        slope[flat * buckets + bucket]! += 1;
        slope[seatsAt + session]! += outing.people / SEATS;
      }
    }
    for (const [index, { most }] of shared.entries()) {
      const from = sharedAt + index * steps.total;
      const sum = sums[index]!;
      for (let step = 0; step < steps.total; step++) {
        sum[step + 1] = sum[step]! + price[from + step]!;
        value += price[from + step]! * most[step]!;
        slope[from + step]! -= most[step]!;
      }
    }
    for (const [day, { fuel }] of model.days.entries()) {
      if (fuel === Infinity) continue;
      value += FUELS * price[fuelAt + day]!;
      slope[fuelAt + day]! -= FUELS;
    }
    value += switching.evaluate(price, slope, loudAt);
    for (let session = 0; session < count; session++) value += earn(session);
    return value;
  }

  /** What a session earns at best, and what it then takes and gives. */
  function earn(session: number): number {
    const seats = seatsOf[session]!;
    const given = seats === Infinity ? 0 : seats * price[seatsAt + session]!;
    const fuelOn = (day: number) =>
      (FUELS * model.sessions[session]!.fuel) / Math.max(1, model.days[day]!.fuel);
    let most = 0;
    let chosen: (typeof startsOf)[number][number] | null = null;
    for (const start of startsOf[session]!) {
      let own = given - fuelOn(start.day) * price[fuelAt + start.day]!;
      own -= switching.paid(session, start.bucket);
      for (const flat of start.fans) own += price[flat * buckets + start.bucket]!;
      for (const { index, before, after } of usesOf[session]!) {
        const sum = sums[index]!;
        own -= sum[start.step + after]! - sum[Math.max(0, start.step - before)]!;
      }
      if (own <= most) continue;
      most = own;
      chosen = start;
    }
    if (!chosen) return 0;
    switching.begin(session, chosen.bucket, slope, loudAt);
    for (const flat of chosen.fans) slope[flat * buckets + chosen.bucket]! -= 1;
    if (seats !== Infinity) slope[seatsAt + session]! -= seats;
    slope[fuelAt + chosen.day]! += fuelOn(chosen.day);
    for (const { index, before, after } of usesOf[session]!)
      for (let step = chosen.step - before; step < chosen.step + after; step++)
        slope[sharedAt + index * steps.total + step]! += 1;
    return most;
  }

  function follow(gap: number): boolean {
    let length = 0;
    for (let place = 0; place < size; place++) {
      if (place >= seatsAt && place < fuelAt && seatsOf[place - seatsAt] === Infinity)
        slope[place] = 0;
      // What is free already cannot get cheaper.
      if (price[place] === 0 && slope[place]! < 0) slope[place] = 0;
      const next = 1 * slope[place]! + 0.7 * direction[place]!;
      direction[place] = next;
      length += next * next;
    }
    if (length === 0) return false;
    const far = (ascent.rho * Math.max(gap, 1)) / length;
    for (let place = 0; place < size; place++) {
      const next = price[place]! + far * direction[place]!;
      price[place] = next > 0 ? next : 0;
    }
    return true;
  }
}
