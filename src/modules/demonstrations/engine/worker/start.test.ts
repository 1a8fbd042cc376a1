import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { checkRangePlan } from '../checking/range-plan.ts';
import { at, randomRange } from '../day/testing.ts';
import type { RangeProgress } from '../types.ts';
import { startHold, startRange } from './start.ts';

const show = randomRange(1, { sessions: 40, lanes: 6, groups: 60 });
/** Longer than anybody waits for a test. */
const LONG = { seed: 1, seconds: 600 };

describe('a search in a thread of its own', () => {
  it('stops when it is told to, with a plan that the checker takes', async () => {
    const solving = startRange(show, LONG);
    const told: RangeProgress[] = [];
    await new Promise<void>((resolve) => {
      solving.subscribe((progress) => {
        told.push(progress);
        if (progress.value.placed > 0) resolve();
      });
    });
    const stoppedAt = performance.now();
    solving.stop();
    const { plan, value, bound } = await solving.done;

    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect(checkRangePlan(show, plan)).toEqual([]);
    expect(value.wishes).toBeGreaterThanOrEqual(told[0]?.value.wishes ?? 0);
    expect(bound).toBeGreaterThanOrEqual(value.wishes);
  }, 60_000);

  it('fails when it is abandoned', async () => {
    const solving = startRange(show, LONG);
    await solving.abandon();
    await expect(solving.done).rejects.toThrow('ended without an answer');
  }, 60_000);

  it('recalculates after a hold as well', async () => {
    const { plan } = await startRange(show, { seed: 1, rounds: 50 }).done;
    const from = at('10:00');
    const answer = await startHold({ show, plan, lane: null, from, minutes: 25 });

    expect(answer.moved.length + answer.dropped.length).toBeGreaterThan(0);
    expect(answer.moved.every((one) => one.from >= from)).toBe(true);
  }, 60_000);
});
