import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../checking/show.ts';
import type { Plan, Show, Unmet } from '../types.ts';
import { explainInfeasible } from './culprits.ts';
import { checkReadiness } from './readiness.ts';
import { solveShow } from './solve.ts';
import { aMeeting, aParty, aPlace, aShow, at, randomShow } from './testing.ts';
import { whyNot } from './why-not.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });

describe('whyNot', () => {
  it('answers for every wish not in the plan, with cures that work', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const show = randomShow(seed, { parties: 6, meetings: 18 });
        const { plan, unmet } = solveShow(show, { seed, rounds: 20 });
        const there = new Set(plan.assignments.map(({ meeting }) => meeting));

        expect(unmet.map(({ meeting }) => meeting)).toEqual(
          show.meetings.map(({ id }) => id).filter((id) => !there.has(id)),
        );
        expect(whyNot(show, plan)).toEqual(unmet);
        expect(unmet.filter(isTried).filter((each) => !canBeCured(show, plan, each))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('says that a pair is never to meet', () => {
    const show = aShow({
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host')],
      never: [['host', 'guest']],
    });

    expect(whyNot(show, { assignments: [] })).toEqual([
      { meeting: 'm', reason: { code: 'never' }, cure: { code: 'none' } },
    ]);
  });

  it('names the languages nobody interprets, and when an interpreter would be enough', () => {
    const show = aShow({
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host', { interpreter: ['fr', 'ar'] })],
    });

    expect(whyNot(show, { assignments: [] })).toEqual([
      {
        meeting: 'm',
        reason: { code: 'no-interpreter', languages: ['fr', 'ar'], at: null },
        cure: { code: 'another-interpreter', languages: ['fr', 'ar'], at: at('09:00') },
      },
    ]);
  });

  it('says which limit is reached and that one more would be enough', () => {
    const show = aShow({
      parties: [
        aParty('guest', { maximum: { halfDay: null, day: null, edition: 1 } }),
        aParty('one'),
        aParty('two'),
      ],
      meetings: [
        aMeeting('held', 'guest', 'one', { locked: { at: at('09:00'), place: null } }),
        aMeeting('m', 'guest', 'two'),
      ],
    });
    const plan = { assignments: [{ meeting: 'held', slot: at('09:00'), place: 'table-1' }] };

    expect(whyNot(show, plan)).toEqual([
      {
        meeting: 'm',
        reason: { code: 'guest-full', limit: 'edition' },
        cure: { code: 'raise-limit', party: 'guest', limit: 'edition' },
      },
    ]);
  });
});

describe('explainInfeasible', () => {
  it('names two locks that cannot both hold, and nothing else', () => {
    const lock = { locked: { at: at('09:00'), place: null } };
    const show = aShow({
      parties: [aParty('guest'), aParty('one'), aParty('two'), aParty('three')],
      meetings: [
        aMeeting('a', 'guest', 'one', lock),
        aMeeting('b', 'guest', 'two', lock),
        aMeeting('c', 'three', 'two', { locked: { at: at('09:30'), place: null } }),
      ],
    });

    const { status, culprits } = solveShow(show, { seed: 1, rounds: 10 });

    expect(status).toBe('infeasible');
    expect(culprits).toEqual([
      { code: 'locked', about: 'a' },
      { code: 'locked', about: 'b' },
    ]);
  });

  it('names the absence of a minister whose meeting is required', () => {
    const show = aShow({
      parties: [
        aParty('minister', {
          busy: [{ from: at('08:00'), to: at('18:00'), why: 'convoy' }],
        }),
        aParty('host'),
      ],
      meetings: [aMeeting('m', 'minister', 'host', { required: true })],
    });

    expect(explainInfeasible(show)).toEqual([
      { code: 'required', about: 'm' },
      { code: 'absence', about: 'minister' },
    ]);
  });

  it('counts more required meetings than there are times, and leaves none out', () => {
    const hosts = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => aParty(`host-${turn}`));
    const show = aShow({
      parties: [aParty('guest'), ...hosts],
      meetings: hosts.map(({ id }) => aMeeting(`to-${id}`, 'guest', id, { required: true })),
    });

    expect(explainInfeasible(show)).toHaveLength(7);
  });

  it('names a hall that is closed', () => {
    const shut = [{ from: at('08:00'), to: at('18:00'), why: 'closed' }];
    const show = aShow({
      places: [aPlace('room', { closed: true, busy: shut }), aPlace('table')],
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host', { required: true, places: ['room'] })],
    });

    expect(explainInfeasible(show)).toEqual([
      { code: 'required', about: 'm' },
      { code: 'place', about: 'room' },
    ]);
  });

  it('says nothing of a show that can hold', () => {
    const show = aShow({
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host', { required: true })],
    });

    expect(explainInfeasible(show)).toEqual([]);
  });
});

describe('checkReadiness', () => {
  it('finds nothing in a show that is ready', () => {
    const show = aShow({
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host')],
    });

    expect(checkReadiness(show)).toEqual([]);
  });

  it('tells who has no time, no wishes, and a promise that cannot be kept', () => {
    const show = aShow({
      parties: [
        aParty('away', { busy: [{ from: at('08:00'), to: at('18:00'), why: 'convoy' }] }),
        aParty('host', { minimum: 2, minimumFor: 'package' }),
        aParty('alone'),
      ],
      meetings: [aMeeting('m', 'away', 'host')],
    });

    expect(checkReadiness(show)).toEqual([
      { code: 'no-availability', party: 'away' },
      {
        code: 'impossible-minimum',
        party: 'host',
        promised: 2,
        possible: 0,
        because: 'wishes',
      },
      { code: 'no-wishes', party: 'alone' },
      { code: 'no-common-time', meeting: 'm' },
    ]);
  });

  it('tells locks that contradict each other and a lock outside every block', () => {
    const lock = { locked: { at: at('09:00'), place: null } };
    const show = aShow({
      parties: [aParty('guest'), aParty('one'), aParty('two')],
      meetings: [
        aMeeting('a', 'guest', 'one', lock),
        aMeeting('b', 'guest', 'two', lock),
        aMeeting('c', 'guest', 'two', { locked: { at: at('12:00'), place: null } }),
      ],
    });

    expect(checkReadiness(show)).toEqual([
      { code: 'no-common-time', meeting: 'c' },
      { code: 'impossible-lock', meeting: 'c', at: at('12:00'), rules: ['beginning'] },
      { code: 'contradictory-locks', meetings: ['a', 'b'], rule: 'party-twice' },
    ]);
  });

  it('forecasts a block with fewer places than meetings wanted', () => {
    const guests = [0, 1, 2, 3].map((turn) => aParty(`guest-${turn}`));
    const hosts = [0, 1, 2, 3].map((turn) => aParty(`host-${turn}`));
    const show = aShow({
      places: [aPlace('table')],
      parties: [...guests, ...hosts],
      meetings: guests.flatMap((guest) =>
        hosts.map((host) => aMeeting(`${guest.id}-${host.id}`, guest.id, host.id)),
      ),
    });

    expect(checkReadiness(show)).toContainEqual({
      code: 'short-of-places',
      block: 'am',
      wanted: 8,
      places: 3,
    });
  });
});

type Tried = Unmet & {
  cure: Extract<Unmet['cure'], { code: 'free-at' | 'if-moves' | 'if-dropped' }>;
};

function isTried(unmet: Unmet): unmet is Tried {
  return ['free-at', 'if-moves', 'if-dropped'].includes(unmet.cure.code);
}

/** Whether some plan with the cure applied, told interpreters and place of the mover left open, holds. */
function canBeCured(show: Show, plan: Plan, { meeting, cure }: Tried): boolean {
  const gone = cure.code === 'if-moves' ? cure.moves : cure.code === 'if-dropped' ? cure.drops : '';
  const rest = { assignments: plan.assignments.filter((each) => each.meeting !== gone) };
  const there = voicesFor(show, meeting).map((voice) => ({
    assignments: [...rest.assignments, { meeting, slot: cure.at, place: cure.place, ...voice }],
  }));
  const curable =
    cure.code === 'if-moves'
      ? there.flatMap(({ assignments }) =>
          show.places.flatMap(({ id: place }) =>
            voicesFor(show, gone).map((voice) => ({
              assignments: [...assignments, { meeting: gone, slot: cure.to, place, ...voice }],
            })),
          ),
        )
      : there;
  return curable.some((cured) => checkShowPlan(show, cured).length === 0);
}

function voicesFor(show: Show, meeting: string): { interpreter?: string }[] {
  const told = show.meetings.find(({ id }) => id === meeting);
  return told?.interpreter ? show.interpreters.map(({ id }) => ({ interpreter: id })) : [{}];
}
