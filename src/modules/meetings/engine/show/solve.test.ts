import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../checking/show.ts';
import { valueOfPlan } from '../checking/value.ts';
import { solveShow } from './solve.ts';
import { aMeeting, aParty, aPlace, aShow, at, bestByTryingAll, randomShow } from './testing.ts';
import { compareValues, valueOfShow } from './value.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });

describe('solveShow', () => {
  it('makes no plan that the independent checker refuses, and tells its value as it does', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const show = randomShow(seed, { parties: 7, meetings: 16 });
        const { plan, value, bound, status } = solveShow(show, { seed, rounds: 60 });

        expect(status).not.toBe('infeasible');
        expect(checkShowPlan(show, plan)).toEqual([]);
        expect(value).toEqual(valueOfPlan(show, plan));
        expect(valueOfShow(show, plan)).toEqual(value);
        expect(bound?.wishes).toBeGreaterThanOrEqual(value.wishes);
        expect(bound?.minimums).toBeLessThanOrEqual(value.minimums);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('finds the best plan of shows small enough to try out whole, and never bounds it too low', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const show = randomShow(seed, { parties: 4, meetings: 4 });
        const best = bestByTryingAll(show);
        fc.pre(best !== null);
        const { value, bound } = solveShow(show, { seed, rounds: 400 });

        expect([value.minimums, value.wishes]).toEqual([best.minimums, best.wishes]);
        expect(bound?.minimums).toBeLessThanOrEqual(best.minimums);
        expect(bound?.wishes).toBeGreaterThanOrEqual(best.mostWishes);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('makes the same plan for the same seed and rounds, whoever listens', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const show = randomShow(seed, { parties: 8, meetings: 20 });
        const one = solveShow(show, { seed, rounds: 200 });
        const other = solveShow(show, { seed, rounds: 200, onProgress: () => undefined });

        expect(other.plan).toEqual(one.plan);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('keeps every locked meeting where it is when it runs again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const show = randomShow(seed, { parties: 8, meetings: 18 });
        const { plan } = solveShow(show, { seed, rounds: 30 });
        const locks = plan.assignments.filter((_, turn) => turn % 2 === 0);
        const where = new Map(plan.assignments.map((each) => [each.meeting, each]));
        const isLocked = new Set(locks.map(({ meeting }) => meeting));
        const again = {
          ...show,
          meetings: show.meetings.map((meeting) => {
            const was = where.get(meeting.id);
            if (!was) return meeting;
            const there = { at: was.slot, place: was.place };
            return {
              ...meeting,
              published: there,
              ...(isLocked.has(meeting.id) ? { locked: there } : {}),
            };
          }),
        };
        const { plan: next, value } = solveShow(again, { seed: seed + 1, rounds: 60 });
        const now = new Map(next.assignments.map((each) => [each.meeting, each]));

        expect(checkShowPlan(again, next)).toEqual([]);
        expect(value).toEqual(valueOfPlan(again, next));
        expect(locks.map(({ meeting }) => now.get(meeting)?.slot)).toEqual(
          locks.map(({ slot }) => slot),
        );
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('gives the party without any meeting its first before another its third', () => {
    const show = aShow({
      places: [aPlace('table')],
      blocks: [{ id: 'am', halfDay: 'am', from: at('09:00'), to: at('10:30'), step: 30 }],
      parties: [aParty('rich'), aParty('poor'), aParty('host')],
      meetings: [
        ...[1, 2, 3].map((turn) => aMeeting(`rich-${turn}`, 'rich', 'host', { score: 60 })),
        aMeeting('poor-1', 'poor', 'host', { score: 30 }),
      ],
    });

    const { plan } = solveShow(show, { seed: 1, rounds: 500 });

    expect(plan.assignments.map(({ meeting }) => meeting)).toContain('poor-1');
  });

  it('keeps promises to official delegations before paid ones, and both before wishes', () => {
    const show = aShow({
      blocks: [{ id: 'am', halfDay: 'am', from: at('09:00'), to: at('09:30'), step: 30 }],
      parties: [
        aParty('official', { minimum: 1, minimumFor: 'official' }),
        aParty('paid', { minimum: 1, minimumFor: 'package' }),
        aParty('host'),
      ],
      meetings: [
        aMeeting('a', 'official', 'host', { bracket: 'one-sided' }),
        aMeeting('b', 'paid', 'host', { bracket: 'must-must' }),
      ],
    });

    const { plan, value } = solveShow(show, { seed: 1, rounds: 500 });

    expect(plan.assignments.map(({ meeting }) => meeting)).toEqual(['a']);
    expect(value.minimums).toBe(1);
  });

  it('closes gaps once every wish is met', () => {
    const show = aShow({
      parties: [aParty('guest'), aParty('one'), aParty('two')],
      meetings: [
        aMeeting('first', 'guest', 'one', { locked: { at: at('09:00'), place: null } }),
        aMeeting('second', 'guest', 'two', {
          windows: [{ from: at('09:00'), to: at('10:30') }],
          published: { at: at('10:00'), place: 'table-1' },
        }),
      ],
    });

    const { plan, value } = solveShow(show, { seed: 1, rounds: 500 });

    expect(value.breaks).toBe(0);
    expect(plan.assignments.find(({ meeting }) => meeting === 'second')?.slot).toBe(at('09:30'));
  });

  it('stops when it is told to, with a plan that holds', () => {
    const show = randomShow(5, { parties: 8, meetings: 20 });
    const { plan, status } = solveShow(show, { seed: 1, seconds: 60, isStopped: () => true });

    expect(status).not.toBe('infeasible');
    expect(checkShowPlan(show, plan)).toEqual([]);
  });

  it('calls a plan optimal only where nothing waits and every wish is met', () => {
    const show = aShow({
      weights: { ...aShow().weights, edgeSlot: 0 },
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host')],
    });

    expect(solveShow(show, { seed: 1, rounds: 50 }).status).toBe('optimal');
  });
});

describe('compareValues', () => {
  it('puts fewer missing minimums before more wishes, and wishes before waiting', () => {
    const value = {
      minimums: 1,
      wishes: 10,
      waiting: 5,
      moved: 0,
      rest: 0,
      placed: 1,
      breaks: 0,
      walked: 0,
    };

    expect(compareValues({ ...value, minimums: 0, wishes: 0 }, value)).toBeLessThan(0);
    expect(compareValues({ ...value, wishes: 11, waiting: 99 }, value)).toBeLessThan(0);
    expect(compareValues({ ...value, waiting: 6, rest: -1 }, value)).toBeGreaterThan(0);
  });
});
