import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDuration, drawsFrom } from './draws/rules.ts';
import { passLanes, planLanes, playedPeople, quantile, type Comer } from './rules.ts';
import type { LanePlan, Morning } from './types.ts';

/** The morning of the acceptance target: 3,000 people in 90 minutes, 1 % sent aside. */
const morning: Morning = {
  arrivals: 3_000,
  minutes: 90,
  shape: 'peaked',
  secondsPerPerson: 4.5,
  spread: 0.5,
  exceptions: { share: 0.01, seconds: 60, where: 'aside' },
};

describe('the morning of the target', () => {
  const plan = planLanes(morning, { targetMinutes: 3, mostLanes: 8 });

  it('needs four lanes for a wait of three minutes', () => {
    expect(plan.needed).toBe(4);
    expect(waitOf(plan, 4)).toBeLessThanOrEqual(3);
  });

  it.each([
    ['offline, exceptions aside', morning, 3, 12.9],
    ['offline, exceptions aside', morning, 4, 3.0],
    ['online, exceptions in the lane', online(), 4, 39],
    ['online, exceptions in the lane', online(), 8, 2.7],
  ])('waits as long as the study found: %s, %d lanes', (_what, asked, lanes, minutes) => {
    const found = waitOf(planLanes(asked, { targetMinutes: 3, mostLanes: 8 }), lanes);

    expect(Math.abs(found - minutes)).toBeLessThan(Math.max(0.5, minutes / 10));
  });

  it('halves the lanes by deciding offline and settling exceptions aside', () => {
    expect(planLanes(online(), { targetMinutes: 3, mostLanes: 9 }).needed).toBe(8);
  });

  it('tells the work that the exception desk takes over', () => {
    expect(plan.aside).toEqual({ people: 30, minutes: 30 });
    expect(planLanes(online(), { targetMinutes: 3, mostLanes: 1 }).aside.people).toBe(0);
  });

  it('is the same whenever it is asked for, and another one with another seed', () => {
    const again = planLanes(morning, { targetMinutes: 3, mostLanes: 8 });
    const other = planLanes(morning, { targetMinutes: 3, mostLanes: 8, seed: 2 });

    expect(again).toEqual(plan);
    expect(other.outcomes).not.toEqual(plan.outcomes);
    expect(other.needed).toBe(4);
  });

  it('says so when no number of lanes will do', () => {
    expect(planLanes(morning, { targetMinutes: 3, mostLanes: 3 }).needed).toBe(null);
  });

  it('leaves out only numbers of lanes that are hopeless', () => {
    const aMorning = fc.record({
      arrivals: fc.integer({ min: 300, max: 1_500 }),
      secondsPerPerson: fc.integer({ min: 5, max: 30 }),
      targetMinutes: fc.nat(30),
    });
    let leftOut = 0;
    fc.assert(
      fc.property(aMorning, ({ targetMinutes, ...changes }) => {
        const asked = { ...morning, ...changes };
        const { outcomes } = planLanes(asked, { targetMinutes, mostLanes: 12 });
        const fewer = (outcomes[0]?.lanes ?? 1) - 1;
        if (fewer === 0) return;
        leftOut += 1;
        const { waits } = passLanes(playedPeople(asked, drawsFrom(5)), fewer);

        expect(quantile(waits.toSorted(), 0.95)).toBeGreaterThan(targetMinutes * 60);
      }),
      { numRuns: 30 },
    );
    expect(leftOut).toBeGreaterThan(0);
  });

  it('sends most people in the second half, and none outside of the time', () => {
    const people = playedPeople({ ...morning, arrivals: 100_000 }, drawsFrom(1));
    const late = people.filter(({ at }) => at >= 45 * 60).length / people.length;

    expect(late).toBeCloseTo(0.615, 2);
    expect(people[0]?.at).toBeGreaterThanOrEqual(0);
    expect(people.at(-1)?.at).toBeLessThan(90 * 60);
  });
});

/**
 * Against the formulas of queueing theory, which need arrivals that are even and endless; the
 * first tenth, before the queue has its usual length, is left out.
 */
describe('the simulator against known formulas', () => {
  it.each([
    [1, 0.5],
    [1, 0.8],
    [2, 0.8],
    [4, 0.7],
    [4, 0.9],
  ])('waits as Erlang C says: %d lanes, %d busy', (lanes, busy) => {
    const expected = erlangC(lanes, busy) / (lanes * (1 - busy));

    expect(meanWait(lanes, busy, 1) / expected).toBeCloseTo(1, 1);
  });

  it.each([0.5, 0.8])('waits half as long where all take equally long (M/D/1): %d busy', (busy) => {
    const expected = busy / (2 * (1 - busy));

    expect(meanWait(1, busy, 0) / expected).toBeCloseTo(1, 1);
  });

  it('waits as Pollaczek and Khinchine say for a spread in between', () => {
    const busy = 0.7;
    const expected = ((1 + 0.5 ** 2) * busy) / (2 * (1 - busy));

    expect(meanWait(1, busy, 0.5) / expected).toBeCloseTo(1, 1);
  });

  it.each([0, 0.3, 0.5, 0.9, 1])('draws durations of their mean and spread: %d', (spread) => {
    const draw = drawsFrom(7);
    const drawn = Array.from({ length: 200_000 }, () => drawDuration(4.5, spread, draw));
    const mean = average(drawn);
    const deviation = Math.sqrt(average(drawn.map((seconds) => (seconds - mean) ** 2)));

    expect(mean).toBeCloseTo(4.5, 1);
    expect(deviation / mean).toBeCloseTo(spread, 2);
    expect(Math.min(...drawn.slice(0, 50_000))).toBeGreaterThan(0);
  });
});

describe('any morning', () => {
  const anyPeople = fc
    .array(fc.record({ gap: fc.nat(20), seconds: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 60,
    })
    .map((some): Comer[] => {
      let at = 0;
      return some.map(({ gap, seconds }) => ({ at: (at += gap), seconds }));
    });

  it('never lets anybody wait longer for one more lane', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 6 }), (people, lanes) => {
        const few = passLanes(people, lanes).waits;
        const more = passLanes(people, lanes + 1).waits;

        expect(more.every((wait, index) => wait <= (few[index] ?? 0))).toBe(true);
      }),
    );
  });

  it('counts the longest queue as somebody who looks at every instant does', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 4 }), (people, lanes) => {
        const { waits, longestQueue } = passLanes(people, lanes);
        const counts = people.map(
          ({ at }) =>
            people.filter((one, index) => one.at <= at && one.at + (waits[index] ?? 0) > at).length,
        );

        expect(longestQueue).toBe(Math.max(0, ...counts));
      }),
    );
  });

  it('lets nobody wait where each has a lane', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const { waits, longestQueue } = passLanes(people, Math.max(1, people.length));

        expect([...waits].every((wait) => wait === 0)).toBe(true);
        expect(longestQueue).toBe(0);
      }),
    );
  });

  it('has a plan for nobody', () => {
    const plan = planLanes({ ...morning, arrivals: 0 }, { targetMinutes: 3, mostLanes: 2 });

    expect(plan.needed).toBe(1);
    expect(plan.outcomes[0]).toMatchObject({ p95Minutes: 0, longestQueue: 0, busy: 0 });
  });
});

it('takes the nearest rank as a quantile', () => {
  const values = Float64Array.from([1, 2, 3, 4]);

  expect([0, 0.25, 0.26, 0.5, 0.95, 1].map((part) => quantile(values, part))).toEqual([
    1, 1, 2, 2, 4, 4,
  ]);
});

function online(): Morning {
  return {
    ...morning,
    secondsPerPerson: 7,
    exceptions: { share: 0.03, seconds: 60, where: 'in-lane' },
  };
}

function waitOf({ outcomes }: LanePlan, lanes: number): number {
  return outcomes.find((outcome) => outcome.lanes === lanes)?.p95Minutes ?? Number.NaN;
}

/** In units of the mean duration. */
function meanWait(lanes: number, busy: number, spread: number): number {
  const people = playedPeople(
    {
      arrivals: 400_000,
      minutes: 400_000 / 60 / (lanes * busy),
      shape: 'even',
      secondsPerPerson: 1,
      spread,
      exceptions: { share: 0, seconds: 0, where: 'aside' },
    },
    drawsFrom(11),
  );
  return average([...passLanes(people, lanes).waits.subarray(40_000)]);
}

/** Part of people who must wait at all. */
function erlangC(lanes: number, busy: number): number {
  const load = lanes * busy;
  let term = 1;
  let sum = 0;
  for (let n = 0; n < lanes; n += 1) {
    sum += term;
    term *= load / (n + 1);
  }
  const all = term / (1 - busy);
  return all / (sum + all);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
