import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../checking/show.ts';
import { valueOfPlan } from '../checking/value.ts';
import { generateShow } from '../generating/show.ts';
import type { Progress } from '../types.ts';
import { bestOf, startRepair, startSolving, startWhyNot, startYardstick } from './start.ts';

/** As large as the show of 2026. */
const show = generateShow({ parties: 220, requests: 2_400, slots: 32, places: 150, seed: 11 });
/** Longer than anybody waits for a test. */
const LONG = { seed: 1, seconds: 600 };

describe('a search in a thread of its own', () => {
  it('stops when it is told to, with a plan that the checker takes', async () => {
    const solving = startSolving(show, LONG);
    const told: Progress[] = [];
    await new Promise<void>((resolve) => {
      solving.subscribe((progress) => {
        told.push(progress);
        if (progress.value.placed > 0) resolve();
      });
    });
    const stoppedAt = performance.now();
    solving.stop();
    const { plan, value } = await solving.done;

    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect(checkShowPlan(show, plan)).toEqual([]);
    expect(value).toEqual(valueOfPlan(show, plan));
    expect(value.wishes).toBeGreaterThanOrEqual(told[0]?.value.wishes ?? 0);
  }, 60_000);

  it('leaves the loop of who asked almost idle', async () => {
    const before = performance.eventLoopUtilization();
    const solving = startSolving(show, LONG);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { utilization } = performance.eventLoopUtilization(before);
    solving.stop();
    await solving.done;

    expect(utilization).toBeLessThan(0.3);
  }, 60_000);

  it('tells nobody who has stopped listening', async () => {
    const small = generateShow({ parties: 10, requests: 20, slots: 8, places: 6, seed: 1 });
    const solving = startSolving(small, { seed: 1, seconds: 1 });
    const told: Progress[] = [];
    solving.subscribe((progress) => told.push(progress))();
    await solving.done;
    expect(told).toEqual([]);
  }, 60_000);

  it('fails with what went wrong in the thread', async () => {
    await expect(startYardstick('no instance at all', LONG).done).rejects.toThrow(/\w/);
  }, 60_000);

  it('fails when it is abandoned', async () => {
    const solving = startSolving(show, LONG);
    await solving.abandon();
    await expect(solving.done).rejects.toThrow('ended without an answer');
  }, 60_000);
});

it('repairs and explains in a thread as well', async () => {
  const small = generateShow({ parties: 30, requests: 150, slots: 8, places: 12, seed: 4 });
  const { plan } = await startSolving(small, { seed: 1, seconds: 1 }).done;
  const placed = new Set(plan.assignments.map(({ meeting }) => meeting));
  const unmet = await startWhyNot(small, plan);
  expect(unmet.map(({ meeting }) => meeting).toSorted()).toEqual(
    small.meetings.flatMap(({ id }) => (placed.has(id) ? [] : [id])).toSorted(),
  );

  const repair = await startRepair({ show: small, plan, from: null });
  expect(checkShowPlan(small, repair.plan)).toEqual([]);
  expect(repair.moved).toEqual([]);
}, 60_000);

describe('of two searches', () => {
  const found = {
    ...{ status: 'feasible' as const, plan: { assignments: [] }, breaks: 5, bound: 3 },
    ...{ placed: 9, requested: 9, seconds: 1, culprits: [] },
  };

  it('the better plan is taken with the better bound', () => {
    expect(bestOf([found, { ...found, breaks: 4, bound: 2 }])).toMatchObject({
      ...{ status: 'feasible', breaks: 4, bound: 3 },
    });
  });

  it('one proves what the other found', () => {
    expect(
      bestOf([
        { ...found, breaks: 4 },
        { ...found, bound: 4 },
      ]),
    ).toMatchObject({
      ...{ status: 'optimal', breaks: 4, bound: 4 },
    });
  });

  it('a plan is better than none, whatever the bound says', () => {
    const none = { ...found, placed: 0, breaks: 0, bound: 4 };
    expect(bestOf([none, found])).toMatchObject({ status: 'feasible', placed: 9, bound: 4 });
  });

  it('the one that proves there is no plan is believed', () => {
    expect(bestOf([found, { ...found, status: 'infeasible' }]).status).toBe('infeasible');
  });
});
