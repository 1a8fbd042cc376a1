import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRangePlan } from '../checking/range-plan.ts';
import { valueOfRangePlan } from '../checking/value.ts';
import type { RangeShow } from '../types.ts';
import { solveRange } from './solve.ts';
import { aDay, aGroup, aPost, aRange, aSession, at, randomRange, square } from './testing.ts';

const QUICK = { seed: 1, rounds: 300 };

/** Who sees what, as `session group`. */
function seenIn(show: RangeShow): string[] {
  return solveRange(show, QUICK)
    .plan.audience.map(({ session, group }) => `${session} ${group}`)
    .toSorted();
}

describe('a timetable of the demo days', () => {
  it('breaks no rule and tells its value as an independent count does, on random days', () => {
    const size = fc.record({
      sessions: fc.integer({ min: 1, max: 14 }),
      lanes: fc.integer({ min: 1, max: 4 }),
      groups: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.integer(), size, (seed, sizes) => {
        const show = randomRange(seed, sizes);
        const { plan, value, bound } = solveRange(show, { seed: 1, rounds: 120 });

        expect(checkRangePlan(show, plan)).toEqual([]);
        expect(value).toEqual(valueOfRangePlan(show, plan));
        expect(bound).toBeGreaterThanOrEqual(value.wishes);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed and rounds', () => {
    const show = randomRange(7, { sessions: 20, lanes: 4, groups: 20 });
    const [one, other] = [solveRange(show, QUICK), solveRange(show, QUICK)];

    expect(one.plan).toEqual(other.plan);
    expect(one.bound).toBe(other.bound);
  });

  it('is empty, and optimal, where there is nothing to place', () => {
    expect(solveRange(aRange({ days: [] }), QUICK)).toMatchObject({
      status: 'optimal',
      plan: { sessions: [], audience: [] },
      bound: 0,
    });
  });

  it('puts two sessions that a group wants one after the other, with the way between', () => {
    const show = aRange({
      lanes: [
        { id: 'lane-1', closed: [] },
        { id: 'lane-2', closed: [] },
      ],
      stands: [
        { id: 'stand-1', capacity: 50 },
        { id: 'stand-2', capacity: 50 },
      ],
      walking: [{ from: 'stand-1', to: 'stand-2', minutes: 10 }],
      sessions: [aSession('a'), aSession('b', { lane: 'lane-2', stand: 'stand-2' })],
      groups: [aGroup('g', { a: 5, b: 5 }, { present: [{ from: at('09:00'), to: at('09:50') }] })],
    });
    const { plan, value, status } = solveRange(show, QUICK);
    const [first, second] = plan.sessions.map((one) => one.at);

    expect([first, second]).toEqual([at('09:00'), at('09:30')]);
    // Ten for the wishes, twenty because it has not come for nothing.
    expect(value).toMatchObject({ missing: 0, wishes: 30, idleMinutes: 0, walked: 10 });
    expect(status).toBe('feasible');
  });

  it('is called optimal where nothing is missing, nobody waits or walks and no plan meets more', () => {
    const show = aRange({ sessions: [aSession('a')], groups: [aGroup('g', { a: 7 })] });

    expect(solveRange(show, QUICK)).toMatchObject({
      status: 'optimal',
      bound: 27,
      value: { wishes: 27 },
    });
  });

  it('never has two sessions on at once whose danger areas meet in plan and height', () => {
    const fire = (id: string, lane: string, floor: number, ceiling: number | null) =>
      aSession(id, {
        lane,
        danger: [{ id: `${id}-area`, outline: square(0, 0, 100), floor, ceiling }],
        days: ['2026-11-12'],
      });
    const tight = { opens: at('09:00'), closes: at('09:40') };
    const lanes = ['lane-1', 'lane-2'].map((id) => ({ id, closed: [] }));
    const day = aRange({ days: [aDay(0, tight)], lanes });
    const meeting = [fire('a', 'lane-1', 0, 100), fire('b', 'lane-2', 50, null)];
    const stacked = [fire('a', 'lane-1', 0, 100), fire('b', 'lane-2', 100, null)];

    expect(solveRange({ ...day, sessions: meeting }, QUICK).value.placed).toBe(1);
    expect(solveRange({ ...day, sessions: stacked }, QUICK).value.placed).toBe(2);
  });

  it('says what no room was found for, and why', () => {
    const show = aRange({
      days: [aDay(0, { opens: at('09:00'), closes: at('10:00'), fuelLitres: 100 })],
      lanes: ['lane-1', 'lane-2', 'lane-3'].map((id) => ({ id, closed: [] })),
      sessions: [
        aSession('kept', { locked: at('09:10'), needsOfficer: true }),
        aSession('behind', {}),
        aSession('officer', { lane: 'lane-2', needsOfficer: true }),
        aSession('thirsty', { lane: 'lane-2', fuelLitres: 101 }),
        aSession('night', { lane: 'lane-2', daylight: true, run: 20 }),
        aSession('long', { lane: 'lane-3', run: 50 }),
      ],
    });
    const dark = { ...show, days: [{ ...show.days[0]!, sunrise: at('09:45') }] };

    expect(solveRange(dark, QUICK).unplaced).toEqual([
      { session: 'behind', reason: { code: 'lane-full', about: 'lane-1' } },
      { session: 'officer', reason: { code: 'officer', about: 'ro-1' } },
      { session: 'thirsty', reason: { code: 'fuel' } },
      { session: 'night', reason: { code: 'daylight' } },
      { session: 'long', reason: { code: 'no-window' } },
    ]);
  });

  it('is infeasible where two required sessions need the same quarter of an hour', () => {
    const tight = aDay(0, { opens: at('09:00'), closes: at('09:45') });
    const show = aRange({
      days: [tight],
      sessions: [aSession('a', { required: true }), aSession('b', { required: true })],
    });
    const found = solveRange(show, QUICK);

    expect(found).toMatchObject({ status: 'infeasible', value: { missing: 1, placed: 1 } });
    expect(found.unplaced).toHaveLength(1);
  });

  it('leaves seats to the invited, and the rest to whom they are worth most', () => {
    const show = aRange({
      sessions: [aSession('a', { seats: 10, invited: ['guest'] })],
      groups: [aGroup('keen', { a: 90 }), aGroup('lukewarm', { a: 10 }), aGroup('guest', {})],
    });

    expect(seenIn(show)).toEqual(['a guest', 'a keen']);
  });

  it('relieves an officer by another one rather than leave a session out', () => {
    const lanes = ['lane-1', 'lane-2'].map((id) => ({ id, closed: [] }));
    const show = aRange({
      days: [aDay(0, { opens: at('09:00'), closes: at('09:40') })],
      lanes,
      staff: [aPost('ro-1', 'range-officer'), aPost('ro-2', 'range-officer')],
      sessions: [
        aSession('free', { needsOfficer: true, required: true }),
        aSession('named', { lane: 'lane-2', officer: 'ro-1' }),
      ],
    });
    const { plan } = solveRange(show, QUICK);

    expect(
      Object.fromEntries(plan.sessions.map(({ session, officer }) => [session, officer])),
    ).toEqual({ free: 'ro-2', named: 'ro-1' });
  });

  it('stops when it is told to, with a plan', () => {
    const show = randomRange(3, { sessions: 30, lanes: 4, groups: 30 });
    let asked = 0;
    const { plan, value } = solveRange(show, {
      seed: 1,
      seconds: 60,
      isStopped: () => ++asked > 3,
    });

    expect(value.placed).toBe(plan.sessions.length);
    expect(checkRangePlan(show, plan)).toEqual([]);
    expect(value.placed).toBeGreaterThan(0);
  });
});
