import type { DayModel } from './model.ts';

/**
 * Of one stand, one day and one loudness: all quieter sessions begin no later than some bucket,
 * and all louder ones no sooner. Which bucket, is free.
 */
export type Switch = {
  day: number;
  members: readonly { session: number; isQuiet: boolean }[];
};

export type Switching = {
  /** Prices it needs. */
  size: number;
  /** Reads the prices that begin at `at`, adds the slopes, and says what all switches earn at best. */
  evaluate: (price: Float64Array, slope: Float64Array, at: number) => number;
  /** What a session pays for beginning in a bucket, by the last `evaluate`. */
  paid: (session: number, bucket: number) => number;
  /** Adds the slopes of a session that begins there. */
  begin: (session: number, bucket: number, slope: Float64Array, at: number) => void;
};

/** @param perDay buckets of a day; a bucket is `day * perDay` and its place in the day */
export function switchingOf(model: DayModel, perDay: number): Switching {
  const switches = switchesOf(model);
  const count = model.sessions.length;
  const buckets = perDay * model.days.length;
  const pay = new Float64Array(count * buckets);
  const places: { member: number; day: number; isQuiet: boolean }[][] = model.sessions.map(
    () => [],
  );
  let members = 0;
  for (const { day, members: own } of switches)
    for (const { session, isQuiet } of own) {
      places[session]!.push({ member: members, day, isQuiet });
      members++;
    }

  return {
    size: members * perDay,
    evaluate(price, slope, at) {
      pay.fill(0);
      let value = 0;
      let member = 0;
      for (const { day, members: own } of switches) {
        const earned = new Float64Array(perDay);
        for (const [turn, { session, isQuiet }] of own.entries()) {
          const from = at + (member + turn) * perDay;
          const to = session * buckets + day * perDay;
          let sum = 0;
          for (let step = 0; step < perDay; step++) {
            const bucket = isQuiet ? step : perDay - 1 - step;
            sum += price[from + bucket]!;
            earned[bucket]! += sum;
            pay[to + bucket]! += sum;
          }
        }
        let best = 0;
        for (let bucket = 1; bucket < perDay; bucket++)
          if (earned[bucket]! > earned[best]!) best = bucket;
        value += earned[best]!;
        for (const [turn, { isQuiet }] of own.entries())
          mark(slope, at + (member + turn) * perDay, best, isQuiet, -1);
        member += own.length;
      }
      return value;
    },
    paid: (session, bucket) => pay[session * buckets + bucket]!,
    begin(session, bucket, slope, at) {
      for (const { member, day, isQuiet } of places[session]!)
        if (Math.floor(bucket / perDay) === day)
          mark(slope, at + member * perDay, bucket % perDay, isQuiet, 1);
    },
  };

  function mark(slope: Float64Array, at: number, bucket: number, isQuiet: boolean, sign: 1 | -1) {
    const [from, to] = isQuiet ? [0, bucket] : [bucket, perDay - 1];
    for (let place = from; place <= to; place++) slope[at + place]! += sign;
  }
}

function switchesOf({ show, days }: DayModel): Switch[] {
  const ofStand = Map.groupBy(show.sessions.keys(), (session) => show.sessions[session]!.stand);
  return [...ofStand.values()].flatMap((sessions) => {
    const loudness = (session: number) => show.sessions[session]!.loudness;
    const levels = [...new Set(sessions.map(loudness))].toSorted((a, b) => a - b).slice(1);
    return levels.flatMap((level) =>
      days.map((_, day) => ({
        day,
        members: sessions.map((session) => ({ session, isQuiet: loudness(session) < level })),
      })),
    );
  });
}
