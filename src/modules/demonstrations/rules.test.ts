import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approvedFields,
  changedOfApproved,
  decideAct,
  goesInCircle,
  takeApprovalsBack,
  type PlanningAct,
} from './rules.ts';
import { aDraftStanding, aSession } from './testing.ts';
import type { Standing } from './types.ts';

const at = new Date('2025-10-01T08:00:00Z');
const startsAt = new Date('2025-11-13T09:00:00Z');
const safety: PlanningAct = { kind: 'approve', as: 'safety' };
const commander: PlanningAct = { kind: 'approve', as: 'commander' };
const submit: PlanningAct = { kind: 'submit' };

describe('a session on its way', () => {
  it.each<[PlanningAct, PlanningAct]>([
    [safety, commander],
    [commander, safety],
  ])('is approved by safety and the commander in any order', (first, second) => {
    const submitted = take(aDraftStanding(), [submit, 'exhibitor']);
    const once = take(submitted, [first, 'one']);

    expect(once.state).toBe('submitted');
    expect(take(once, [second, 'other']).state).toBe('approved');
  });

  it('is not approved twice by the same person', () => {
    const once = take(aDraftStanding(), [submit, 'exhibitor'], [safety, 'major']);

    expect(decide(once, commander, 'major')).toBe('range-session.same-person');
    expect(decide(once, safety, 'colonel')).toBe('range-session.approved-already');
  });

  it('is approved only once it has been handed in', () => {
    expect(decide(aDraftStanding(), safety, 'major')).toBe('range-session.act-not-possible');
  });

  it('is scheduled only once both have approved it', () => {
    const once = take(aDraftStanding(), [submit, 'exhibitor'], [safety, 'major']);
    const on: PlanningAct = { kind: 'schedule', startsAt };

    expect(decide(once, on, 'desk')).toBe('range-session.act-not-possible');
    const both = take(once, [commander, 'general'], [on, 'desk']);
    expect(both).toMatchObject({ state: 'scheduled', startsAt });
    expect(take(both, [{ kind: 'schedule', startsAt: null }, 'desk'])).toMatchObject({
      state: 'approved',
      startsAt: null,
    });
  });

  it('is a draft again when it is returned, with the reason and without approvals', () => {
    const back = take(aDraftStanding(), ...both, [
      { kind: 'return', reason: 'danger-area' },
      'major',
    ]);

    expect(back).toEqual(aDraftStanding({ returnedFor: 'danger-area' }));
    expect(take(back, [submit, 'exhibitor'])).toMatchObject({
      state: 'submitted',
      returnedFor: null,
      commanderAt: null,
    });
  });

  it('is cancelled for good', () => {
    const over = take(aDraftStanding(), [{ kind: 'cancel', reason: 'weather' }, 'desk']);

    for (const act of [submit, safety, { kind: 'return', reason: 'crew' } as const])
      expect(decide(over, act, 'anybody')).toBe('range-session.act-not-possible');
  });
});

describe('a change of what was approved', () => {
  it('takes both approvals back and the session off the timetable', () => {
    const on = take(aDraftStanding(), ...both, [{ kind: 'schedule', startsAt }, 'desk']);

    expect(takeApprovalsBack(on)).toMatchObject({
      state: 'submitted',
      safetyAt: null,
      commanderAt: null,
      startsAt: null,
    });
  });

  it.each([
    ['lane', { laneId: 'other' }, ['laneId']],
    ['danger areas', { dangerAreaIds: [] }, ['dangerAreaIds']],
    ['count of rounds', { ammunition: [{ lotId: 'lot', rounds: 31 }] }, ['ammunition']],
    ['actor', { actor: 'guest' }, ['actor']],
    ['kind', { kind: 'drive' }, ['kind']],
    ['exhibits', { exhibitIds: ['rifle', 'other'] }, ['exhibitIds']],
    ['stand', { standId: null }, ['standId']],
    ['length', { runMinutes: 35 }, ['runMinutes']],
    [
      'title, seats and officer',
      { title: { fr: '', en: '', tr: '', ar: '' }, seats: 30, officerId: null },
      [],
    ],
  ] as const)('is one of the %s', (_what, changes, fields) => {
    const after = { ...aSession(), ...changes } as ReturnType<typeof aSession>;
    expect(changedOfApproved(aSession(), after)).toEqual(fields);
  });

  it('is none where only the order of a list is another one', () => {
    const before = aSession({ exhibitIds: ['a', 'b'], dangerAreaIds: ['c', 'd'] });

    expect(
      changedOfApproved(before, { ...before, exhibitIds: ['b', 'a'], dangerAreaIds: ['d', 'c'] }),
    ).toEqual([]);
  });
});

describe('whatever is done to a session, in whatever order', () => {
  const who = fc.constantFrom('a', 'b', 'c');
  const act: fc.Arbitrary<PlanningAct | 'change'> = fc.constantFrom<PlanningAct | 'change'>(
    submit,
    safety,
    commander,
    { kind: 'return', reason: 'papers' },
    { kind: 'schedule', startsAt },
    { kind: 'schedule', startsAt: null },
    { kind: 'cancel', reason: 'security' },
    'change',
  );

  it('keeps it standing on two persons where it is approved, and timed only on a timetable', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(act, who), { maxLength: 25 }), (acts) => {
        let now = aDraftStanding();
        for (const [done, by] of acts) {
          const before = now;
          now =
            done === 'change'
              ? takeApprovalsBack(now)
              : (decideAct(now, done, { by, at }).standing ?? now);
          const isApproved = now.state === 'approved' || now.state === 'scheduled';
          expect(!isApproved || (now.safetyAt !== null && now.commanderAt !== null)).toBe(true);
          expect(now.safetyBy === null || now.safetyBy !== now.commanderBy).toBe(true);
          expect(now.startsAt !== null).toBe(now.state === 'scheduled');
          expect(now.state !== 'draft' || now.safetyAt === null).toBe(true);
          expect(before.state !== 'cancelled' || now.state === 'cancelled').toBe(true);
          const isAskedAgain = now.safetyAt === null && now.commanderAt === null;
          expect(done !== 'change' || now.state === 'cancelled' || isAskedAgain).toBe(true);
        }
      }),
    );
  });

  it('notices every change of a field that was approved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...approvedFields), fc.uuid(), (field, value) => {
        const before = aSession();
        const other: Partial<Record<typeof field, unknown>> = {
          dangerAreaIds: [value],
          exhibitIds: [value],
          ammunition: [{ lotId: value, rounds: 1 }],
          setUpMinutes: before.setUpMinutes + 5,
          runMinutes: before.runMinutes + 5,
          clearMinutes: before.clearMinutes + 5,
        };
        const after = { ...before, [field]: other[field] ?? value };
        expect(changedOfApproved(before, after)).toEqual([field]);
      }),
    );
  });
});

describe('orders between sessions', () => {
  it('may branch and meet again', () => {
    expect(goesInCircle(pairs('ab', 'ac', 'bd', 'cd'))).toBe(false);
  });

  it('never come back to where they began', () => {
    expect(goesInCircle(pairs('ab', 'bc', 'ca', 'xy'))).toBe(true);
  });

  it('are none at all where nothing is said', () => {
    expect(goesInCircle([])).toBe(false);
  });
});

const both: [PlanningAct, string][] = [
  [submit, 'exhibitor'],
  [safety, 'major'],
  [commander, 'general'],
];

function take(from: Standing, ...acts: [PlanningAct, string][]): Standing {
  return acts.reduce((now, [act, by]) => {
    const { standing, refusal } = decideAct(now, act, { by, at });
    expect(refusal).toBeUndefined();
    return standing ?? now;
  }, from);
}

function decide(from: Standing, act: PlanningAct, by: string) {
  return decideAct(from, act, { by, at }).refusal;
}

function pairs(...all: string[]) {
  return all.map((pair) => ({ beforeId: pair.charAt(0), afterId: pair.charAt(1) }));
}
