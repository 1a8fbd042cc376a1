import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAt, listsOf, type Model, unplaced } from './model.ts';
import { Placement } from './placement.ts';
import { randomFrom } from './random.ts';
import { placeRequired } from './start.ts';
import { reduceWaiting } from './waiting.ts';

const never = () => false;

describe('the search for less waiting', () => {
  it('keeps every rule of the model, places no fewer meetings and waits no longer', () => {
    fc.assert(
      fc.property(models, fc.integer(), (model, seed) => {
        const random = randomFrom(seed);
        const placement = new Placement(model);
        if (!placeRequired(placement, { random, rounds: 300, isStopped: never })) return;
        const before = placement.total;
        const least = reduceWaiting(placement, { random, moves: 400, isStopped: never });

        expect(least).toBeLessThanOrEqual(before);
        expect(least).toBe(placement.total);
        expect(idlePeriods(placement)).toBe(least);
        expectRulesKept(placement);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('makes the same plan of the same seed', () => {
    fc.assert(
      fc.property(models, fc.integer(), (model, seed) => {
        const run = () => {
          const random = randomFrom(seed);
          const placement = new Placement(model);
          placeRequired(placement, { random, rounds: 300, isStopped: never });
          reduceWaiting(placement, { random, moves: 200, isStopped: never });
          return placement.start;
        };
        expect(run()).toEqual(run());
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

/** Two half-days of five units, meetings of one or two units, two tables. */
const models = fc
  .array(
    fc.record({
      members: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 3 }),
      length: fc.constantFrom(1, 1, 2),
      after: fc.boolean(),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((drawn): Model => {
    const lengths = drawn.map(({ length }) => length);
    const begins = lengths.map((length) =>
      Array.from({ length: 10 }, (_, unit) => unit).filter((unit) => (unit % 5) + length <= 5),
    );
    return {
      ...{ units: 10, stretches: 2, parties: 6, meetings: drawn.length, resources: 1 },
      stretchOf: Int32Array.from({ length: 10 }, (_, unit) => (unit < 5 ? 0 : 1)),
      teams: new Int32Array(6).fill(1),
      counted: Uint8Array.from([1, 1, 1, 1, 1, 0]),
      length: Int32Array.from(lengths),
      members: listsOf(drawn.map(({ members }) => members)),
      starts: listsOf(begins),
      after: listsOf(drawn.map(({ after }, index) => (after && index > 0 ? [index - 1] : []))),
      capacity: new Int32Array(10).fill(2),
      needs: listsOf(drawn.map(() => [0])),
      required: new Uint8Array(drawn.length).fill(1),
      spread: null,
    };
  });

function idlePeriods({ model, start }: Placement): number {
  let total = 0;
  for (let party = 0; party < model.parties; party++)
    for (const stretch of [0, 5]) {
      if (model.counted[party] === 0) continue;
      const day = Array.from({ length: 5 }, (_, unit) =>
        [...start.keys()].some(
          (meeting) =>
            listAt(model.members, meeting).includes(party) &&
            isOn(model, start, meeting, stretch + unit),
        )
          ? 'x'
          : '.',
      );
      total += [...day.join('').matchAll(/(?<=x)\.+(?=x)/g)].length;
    }
  return total;
}

function expectRulesKept({ model, start }: Placement): void {
  for (let unit = 0; unit < model.units; unit++) {
    const on = [...start.keys()].filter((meeting) => isOn(model, start, meeting, unit));
    const present = on.flatMap((meeting) => [...listAt(model.members, meeting)]);
    expect(new Set(present).size).toBe(present.length);
    expect(on.length).toBeLessThanOrEqual(2);
  }
  start.forEach((begin, meeting) => {
    expect(listAt(model.starts, meeting)).toContain(begin);
    for (const earlier of listAt(model.after, meeting))
      expect((start[earlier] ?? 0) + (model.length[earlier] ?? 0)).toBeLessThanOrEqual(begin);
  });
}

function isOn(model: Model, start: Int32Array, meeting: number, unit: number): boolean {
  const begin = start[meeting] ?? unplaced;
  return begin !== unplaced && begin <= unit && unit < begin + (model.length[meeting] ?? 1);
}
