import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../checking/show.ts';
import type { Plan } from '../types.ts';
import { cellsFor } from './cells.ts';
import { applyMove, swap } from './moves.ts';
import { solveShow } from './solve.ts';
import { aMeeting, aParty, aShow, at, randomShow } from './testing.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });

describe('cellsFor and applyMove', () => {
  it('paints free exactly where a move is taken and the checker accepts the plan', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, which) => {
        const show = randomShow(seed, { parties: 6, meetings: 12 });
        const { plan } = solveShow(show, { seed, rounds: 20 });
        const free = show.meetings.filter(({ after }) => after.length === 0);
        const meeting = free[which % free.length]?.id ?? '';
        const isAwaited = show.meetings.some(({ after }) => after.includes(meeting));

        const tried = cellsFor(show, plan, meeting).map((cell) => ({
          cell,
          moved: applyMove(show, plan, meeting, cell),
        }));
        const taken = tried.filter(({ moved }) => 'plan' in moved).map(({ cell }) => cell);
        const plans = tried.flatMap(({ moved }) =>
          'plan' in moved && !isAwaited ? moved.plan : [],
        );

        expect(taken).toEqual(
          tried.map(({ cell }) => cell).filter(({ state }) => state === 'free'),
        );
        expect(plans.flatMap((each) => checkShowPlan(show, each))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('tells who would have to give way', () => {
    const { show, plan } = twoMeetings();

    const cell = cellsFor(show, plan, 'b').find(
      ({ at: time, place }) => time === at('09:00') && place === 'table-2',
    );

    expect(cell).toMatchObject({
      state: 'possible',
      clashes: [{ rule: 'party-twice', about: ['guest', 'a'], gives: ['a'] }],
    });
  });

  it('names the interpreter who is taken, and where none is on duty the languages', () => {
    const ofB = (time: string) => {
      const { show, plan } = twoInterpreted();
      const cell = cellsFor(show, plan, 'b').find(
        (one) => one.at === at(time) && one.place === 'table-2',
      );
      return cell?.clashes.map(({ rule, about }) => [rule, ...about]);
    };

    expect(ofB('09:00')).toEqual([['interpreter-twice', 'anna', 'a']]);
    expect(ofB('10:00')).toEqual([['interpreter-missing', 'b', 'ar', 'fr']]);
  });

  it('refuses a drop with the reason and leaves the plan alone', () => {
    const { show, plan } = twoMeetings();

    expect(applyMove(show, plan, 'b', { at: at('09:00'), place: 'table-1' })).toMatchObject({
      clashes: [{ rule: 'party-twice' }, { rule: 'capacity' }],
    });
    expect(applyMove(show, plan, 'b', { at: at('09:10'), place: 'table-1' })).toMatchObject({
      clashes: [{ rule: 'beginning' }],
    });
  });

  it('changes two meetings over', () => {
    const { show, plan } = twoMeetings();

    expect(swap(show, plan, 'a', 'b')).toEqual({
      plan: {
        assignments: [
          { meeting: 'a', slot: at('09:30'), place: 'table-1' },
          { meeting: 'b', slot: at('09:00'), place: 'table-1' },
        ],
      },
    });
  });
});

function twoMeetings() {
  const show = aShow({
    parties: [aParty('guest'), aParty('one'), aParty('two')],
    meetings: [aMeeting('a', 'guest', 'one'), aMeeting('b', 'guest', 'two')],
  });
  const plan: Plan = {
    assignments: [
      { meeting: 'a', slot: at('09:00'), place: 'table-1' },
      { meeting: 'b', slot: at('09:30'), place: 'table-1' },
    ],
  };
  return { show, plan };
}

/** Two pairs who both need the one interpreter, who is there for the first hour. */
function twoInterpreted() {
  const interpreter = ['ar', 'fr'] as const;
  const show = aShow({
    parties: [aParty('guest'), aParty('other'), aParty('one'), aParty('two')],
    meetings: [
      aMeeting('a', 'guest', 'one', { interpreter }),
      aMeeting('b', 'other', 'two', { interpreter }),
    ],
    interpreters: [
      { id: 'anna', languages: ['ar', 'fr'], shifts: [{ from: at('09:00'), to: at('10:00') }] },
    ],
  });
  const plan: Plan = {
    assignments: [{ meeting: 'a', slot: at('09:00'), place: 'table-1', interpreter: 'anna' }],
  };
  return { show, plan };
}
