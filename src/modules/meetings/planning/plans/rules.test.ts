import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeeting, aParty, aPlace, aShow } from '../../engine/checking/testing.ts';
import { checkShowPlan } from '../../engine/checking/show.ts';
import type { PlanContent, PlannedMeeting } from '../types.ts';
import {
  breachKey,
  changesOf,
  editToRedo,
  editToUndo,
  later,
  mayPass,
  planFor,
  withChanges,
  withLocks,
} from './rules.ts';

const ids = ['m1', 'm2', 'm3', 'm4'];
const slots = ['2026-11-10T09:00', '2026-11-10T09:30', '2026-11-10T10:00'];
const show = aShow({
  parties: ['a', 'b', 'c', 'd', 'w', 'x', 'y', 'z'].map((id) => aParty(id)),
  places: [aPlace('t1'), aPlace('t2')],
  meetings: ids.map((id, at) => aMeeting(id, { guest: 'abcd'[at]!, host: 'wxyz'[at]! })),
});

const aContent: fc.Arbitrary<PlanContent> = fc
  .array(fc.record({ slot: fc.constantFrom(...slots), place: fc.constantFrom('t1', 't2') }), {
    minLength: 0,
    maxLength: 4,
  })
  .map((places) => ({
    assignments: places.map((place, at) => ({ meeting: ids[at]!, ...place })),
    unplaced: ids.slice(places.length),
  }));

const aChange = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    meeting: fc.constantFrom(...ids),
    at: fc.constantFrom(...slots),
    place: fc.constantFrom('t1', 't2'),
  }),
  fc.record({
    kind: fc.constant('swap' as const),
    meeting: fc.constantFrom(...ids),
    with: fc.constantFrom(...ids),
  }),
  fc.record({ kind: fc.constant('unplace' as const), meeting: fc.constantFrom(...ids) }),
  fc.record({
    kind: fc.constant('lock' as const),
    meeting: fc.constantFrom(...ids),
    time: fc.boolean(),
    place: fc.boolean(),
  }),
);

describe('a change of a plan', () => {
  it('taken back leaves the plan as it was', () => {
    fc.assert(
      fc.property(aContent, aChange, (content, change) => {
        const changes = changesOf(show, content, change) ?? [];
        const back = withChanges(withChanges(content, changes), changes, true);

        expect(sorted(back.assignments)).toEqual(sorted(content.assignments));
        expect(back.unplaced.toSorted()).toEqual(content.unplaced.toSorted());
      }),
    );
  });

  it('loses no meeting and doubles none', () => {
    fc.assert(
      fc.property(aContent, aChange, (content, change) => {
        const next = withChanges(content, changesOf(show, content, change) ?? []);
        const all = [...next.assignments.map(({ meeting }) => meeting), ...next.unplaced];

        expect(all.toSorted()).toEqual(ids);
      }),
    );
  });

  it('of a swap that is swapped again is none', () => {
    fc.assert(
      fc.property(aContent, (content) => {
        const change = { kind: 'swap', meeting: 'm1', with: 'm2' } as const;
        const once = withChanges(content, changesOf(show, content, change) ?? []);
        const twice = withChanges(once, changesOf(show, once, change) ?? []);

        expect(sorted(twice.assignments)).toEqual(sorted(content.assignments));
      }),
    );
  });
});

describe('a lock', () => {
  it('set in a plan holds for the checker, and opened in a plan does not', () => {
    const placed: PlannedMeeting = { meeting: 'm1', slot: slots[0]!, place: 't1' };
    const locked = withLocks(show, {
      assignments: [{ ...placed, lockedTime: true, lockedPlace: false }],
    });
    const moved = planFor(locked, { assignments: [{ ...placed, slot: slots[1]! }] });
    expect(checkShowPlan(locked, moved).map(({ rule }) => rule)).toEqual(['locked-time']);

    const opened = withLocks(locked, {
      assignments: [{ ...placed, lockedTime: false, lockedPlace: false }],
    });
    expect(checkShowPlan(opened, moved)).toEqual([]);
  });
});

describe('undo and redo', () => {
  const edit = (revision: number, undone: boolean) => ({
    ...{ revision, undone, kind: 'move' as const, changes: [], overrides: [], reason: '' },
    ...{ madeBy: 'account:a', madeAt: new Date('2025-11-10T08:00:00Z') },
  });

  it('go back from the last edit that stands, and forward to the first that was undone', () => {
    const edits = [edit(1, false), edit(2, true), edit(4, true)];
    expect(editToUndo(edits)?.revision).toBe(1);
    expect(editToRedo(edits)?.revision).toBe(2);
  });

  it('know no way forward once something else was done', () => {
    expect(editToRedo([edit(1, true), edit(3, false)])).toBeNull();
    expect(editToUndo([])).toBeNull();
  });
});

it('nobody lets a double booking, a banned pair or a lock pass', () => {
  const firm = ['party-twice', 'capacity', 'interpreter-twice', 'never', 'locked-time', 'past'];
  expect(firm.filter((rule) => mayPass({ rule }))).toEqual([]);
  expect(mayPass({ rule: 'maximum-day' })).toBe(true);
});

it('a breach is the same one whatever the order of those it is about', () => {
  const breach = { rule: 'capacity', about: ['t1', 'm1', 'm2'], at: null };
  expect(breachKey(breach)).toBe(breachKey({ ...breach, about: ['m2', 't1', 'm1'] }));
  expect(breachKey(breach)).not.toBe(breachKey({ ...breach, at: slots[0]! }));
});

it('minutes are added within the day', () => {
  expect(later('2026-11-10T09:45', 30)).toBe('2026-11-10T10:15');
  expect(later('2026-11-10T09:30', 30)).toBe('2026-11-10T10:00');
});

function sorted(assignments: readonly PlannedMeeting[]) {
  return assignments.toSorted((one, other) => one.meeting.localeCompare(other.meeting));
}
