import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTimes, observe, tick } from './hybrid-time.ts';
import { highestCounter, type HybridTime } from './types.ts';

const someTime = fc.record({
  ms: fc.integer({ min: 0, max: 10_000 }),
  counter: fc.integer({ min: 0, max: highestCounter }),
});

it('goes on after its last time, and never behind the clock', () => {
  fc.assert(
    fc.property(fc.option(someTime), fc.nat(10_000), (last, now) => {
      const next = tick(last, now);

      expect(next.ms).toBeGreaterThanOrEqual(now);
      expect(last ? compareTimes(next, last) : 1).toBeGreaterThan(0);
      expect(next.counter).toBeLessThanOrEqual(highestCounter);
    }),
  );
});

it('follows the clock, counts within a millisecond, and borrows one when the counter is full', () => {
  expect(tick(null, 5)).toEqual({ ms: 5, counter: 0 });
  expect(tick(null, 5.9)).toEqual({ ms: 5, counter: 0 });
  expect(tick({ ms: 5, counter: 0 }, 5.9)).toEqual({ ms: 5, counter: 1 });
  expect(tick({ ms: 5, counter: 3 }, 6)).toEqual({ ms: 6, counter: 0 });
  expect(tick({ ms: 5, counter: 3 }, 5)).toEqual({ ms: 5, counter: 4 });
  expect(tick({ ms: 5, counter: 3 }, 4)).toEqual({ ms: 5, counter: 4 });
  expect(tick({ ms: 5, counter: highestCounter }, 5)).toEqual({ ms: 6, counter: 0 });
});

it('puts what is written after what was read, whatever the clocks say', () => {
  const remote: HybridTime = { ms: 300_000, counter: 2 };

  expect(tick(observe(null, remote, 0), 0)).toEqual({ ms: 300_000, counter: 3 });
  expect(observe({ ms: 300_001, counter: 0 }, remote, 0)).toEqual({ ms: 300_001, counter: 0 });
});

it.each([
  ['15 minutes ahead is followed', 15 * 60_000, true],
  ['further ahead is not', 15 * 60_000 + 1, false],
])('a clock %s', (_which, ms, isFollowed) => {
  const last = { ms: 1, counter: 1 };

  expect(observe(last, { ms, counter: 0 }, 0)).toEqual(isFollowed ? { ms, counter: 0 } : last);
});
