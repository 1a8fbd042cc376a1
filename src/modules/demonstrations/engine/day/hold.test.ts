import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRangePlan } from '../checking/range-plan.ts';
import type { RangePlan, RangeShow } from '../types.ts';
import { holdLane } from './hold.ts';
import { solveRange } from './solve.ts';
import { aGroup, aRange, aSession, at, randomRange } from './testing.ts';

/** A row of three on one lane, each forty minutes, and one on another lane. */
const row = aRange({
  lanes: [
    { id: 'lane-1', closed: [] },
    { id: 'lane-2', closed: [] },
  ],
  sessions: [
    aSession('first'),
    aSession('second'),
    aSession('third'),
    aSession('elsewhere', { lane: 'lane-2' }),
  ],
  groups: [aGroup('g', { second: 9, elsewhere: 5 })],
});

const plan: RangePlan = {
  sessions: [
    put('first', '09:00'),
    put('second', '09:40'),
    put('third', '10:20'),
    put('elsewhere', '10:05'),
  ],
  audience: [
    { session: 'second', group: 'g' },
    { session: 'elsewhere', group: 'g' },
  ],
};

function put(session: string, time: string) {
  return { session, at: at(time), officer: null, medic: null, interpreter: null };
}

function held(show: RangeShow, changes: { lane?: string | null; from?: string; minutes?: number }) {
  const { lane = 'lane-1', from = '09:05', minutes = 25 } = changes;
  return holdLane({ show, plan, lane, from: at(from), minutes });
}

describe('a lane that stands still', () => {
  it('moves up what is to come by what the hold takes, and leaves what runs', () => {
    expect(held(row, {}).moved).toEqual([
      { session: 'second', from: at('09:40'), to: at('10:05') },
      { session: 'third', from: at('10:20'), to: at('10:45') },
    ]);
  });

  it('moves nothing where the hold falls into a pause of the lane', () => {
    expect(held(row, { from: '11:00' })).toMatchObject({ moved: [], dropped: [], lost: [] });
  });

  it('does not begin again a set-up that has begun', () => {
    expect(held(row, { from: '09:35', minutes: 10 }).moved[0]).toEqual({
      session: 'second',
      from: at('09:40'),
      to: at('09:50'),
    });
  });

  it('says which sights are lost, and gives the group nothing else', () => {
    const { lost, plan: after } = held(row, {});

    expect(lost).toEqual([{ group: 'g', session: 'elsewhere' }]);
    expect(after.audience).toEqual([{ session: 'second', group: 'g' }]);
  });

  it('drops what no longer fits in the day, and says why', () => {
    const days = [{ ...row.days[0]!, closes: at('11:00') }];
    const sessions = row.sessions.map((one) => ({ ...one, required: one.id === 'second' }));
    const { dropped, moved } = held({ ...row, days, sessions }, {});

    expect(dropped).toEqual([{ session: 'third', reason: expect.anything() }]);
    expect(moved.map(({ session }) => session)).toEqual(['second']);
  });

  it('holds every lane where the whole range stands still', () => {
    const { moved } = held(row, { lane: null, from: '09:58', minutes: 10 });

    expect(moved.map(({ session }) => session)).toContain('elsewhere');
  });

  it('leaves a plan that breaks no rule, with nothing begun moved and nobody new', () => {
    const hold = fc.record({
      seed: fc.integer({ min: 0, max: 1_000 }),
      lane: fc.constantFrom('lane0', 'lane1', null),
      step: fc.integer({ min: 0, max: 60 }),
      minutes: fc.constantFrom(5, 25, 90),
    });
    fc.assert(
      fc.property(hold, ({ seed, lane, step, minutes }) => {
        const show = randomRange(seed, { sessions: 12, lanes: 3, groups: 10 });
        const made = solveRange(show, { seed: 1, rounds: 40 }).plan;
        const from = at(`${String(8 + Math.floor(step / 6)).padStart(2, '0')}:${step % 6}0`);
        const answer = holdLane({ show, plan: made, lane, from, minutes });
        const key = ({ session, group }: RangePlan['audience'][number]) => `${session} ${group}`;
        const before = new Set(made.audience.map(key));

        expect(checkRangePlan(withoutDemands(show), answer.plan)).toEqual([]);
        expect(answer.moved.every((one) => one.from >= from && one.to > one.from)).toBe(true);
        expect(answer.plan.audience.every((one) => before.has(key(one)))).toBe(true);
        expect(answer.lost.length).toBe(made.audience.length - answer.plan.audience.length);
      }),
      { numRuns: 25 },
    );
  });
});

/** What is required may be dropped by a hold; that is told, not hidden. */
function withoutDemands(show: RangeShow): RangeShow {
  return { ...show, sessions: show.sessions.map((one) => ({ ...one, required: false })) };
}
