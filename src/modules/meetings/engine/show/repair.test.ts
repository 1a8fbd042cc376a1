import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../checking/show.ts';
import type { Plan, Show } from '../types.ts';
import { repairShow } from './repair.ts';
import { solveShow } from './solve.ts';
import { aMeeting, aParty, aPlace, aShow, at, randomShow } from './testing.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });
const awayAllDay = [{ from: at('00:00'), to: at('23:00'), why: 'cancelled' }];

describe('repairShow', () => {
  it('repairs the absence of a party so that the checker accepts it and others keep all they had', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, which) => {
        const show = randomShow(seed, { parties: 8, meetings: 18 });
        const { plan } = solveShow(show, { seed, rounds: 30 });
        const gone = show.parties[which % show.parties.length]?.id ?? '';
        const changed = withParty(show, gone, { busy: awayAllDay });
        const {
          plan: repaired,
          lost,
          moved,
          gained,
          kept,
        } = repairShow({
          show: changed,
          plan,
          from: null,
        });

        expect(checkShowPlan(changed, repaired)).toEqual([]);
        const waitsFor = followersOf(show, (id) => isOf(show, id, gone));
        for (const { meeting } of lost) expect(waitsFor.has(meeting)).toBe(true);
        expect(kept + moved.length + lost.length).toBe(plan.assignments.length);
        expect(repaired.assignments).toHaveLength(kept + moved.length + gained.length);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('never touches what is locked, what has begun, or what is outside the request', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, which) => {
        const bare = randomShow(seed, { parties: 8, meetings: 18 });
        const { plan } = solveShow(bare, { seed, rounds: 30 });
        const lockedIds = plan.assignments.filter((_, turn) => turn % 3 === 0).map(idOf);
        const show = withLocks(bare, plan, lockedIds);
        const shut = show.places[which % show.places.length]?.id ?? '';
        const changed = {
          ...show,
          places: show.places.map((place) =>
            place.id === shut
              ? { ...place, busy: [{ from: at('10:00'), to: at('23:00'), why: 'closed' }] }
              : place,
          ),
        };
        const only = plan.assignments.filter((_, turn) => turn % 2 === 0).map(idOf);
        const from = at('10:00');
        const { plan: repaired, moved, lost } = repairShow({ show: changed, plan, from, only });
        const after = new Map(repaired.assignments.map((each) => [each.meeting, each]));
        const lostIds = new Set(lost.map(idOf));

        const untouched = plan.assignments.filter(
          ({ meeting, slot }) =>
            slot < from || (lockedIds.includes(meeting) && !lostIds.has(meeting)),
        );

        expect(untouched.map(({ meeting }) => after.get(meeting))).toEqual(untouched);
        expect(moved.filter(({ meeting }) => lockedIds.includes(meeting))).toEqual([]);
        expect(moved.filter(({ to }) => to.slot < from)).toEqual([]);
        const struck = new Set(plan.assignments.filter(({ place }) => place === shut).map(idOf));
        const concerned = followersOf(show, (id) => struck.has(id) || only.includes(id));
        expect(moved.filter(({ meeting }) => !concerned.has(meeting))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('changes the place before the time, and the time before it loses a meeting', () => {
    const show = aShow({
      parties: [aParty('guest'), aParty('host')],
      meetings: [aMeeting('m', 'guest', 'host')],
    });
    const plan = { assignments: [{ meeting: 'm', slot: at('09:00'), place: 'table-1' }] };
    const shut = { ...show, places: [aPlace('table-1', { busy: awayAllDay }), aPlace('table-2')] };

    expect(repairShow({ show: shut, plan, from: null }).moved).toEqual([
      {
        meeting: 'm',
        from: { meeting: 'm', slot: at('09:00'), place: 'table-1' },
        to: { meeting: 'm', slot: at('09:00'), place: 'table-2' },
      },
    ]);
    const late = withParty(show, 'guest', {
      busy: [{ from: at('08:00'), to: at('10:00'), why: 'convoy' }],
    });
    expect(repairShow({ show: late, plan, from: null }).moved[0]?.to).toEqual({
      meeting: 'm',
      slot: at('10:00'),
      place: 'table-1',
    });
  });

  it('moves one other meeting where that saves a lost one', () => {
    const { show, plan } = crossed();
    const late = withParty(show, 'late', {
      busy: [
        { from: at('08:00'), to: at('09:30'), why: 'convoy' },
        { from: at('10:00'), to: at('23:00'), why: 'convoy' },
      ],
    });
    const { moved, lost } = repairShow({ show: late, plan, from: null });

    expect(lost).toEqual([]);
    expect(moved.map(({ meeting, to }) => [meeting, to.slot])).toEqual([
      ['m', at('09:30')],
      ['n', at('09:00')],
    ]);
  });

  it('gives what came free to a wish that had no room, and moves nothing for it', () => {
    const show = aShow({
      places: [aPlace('table')],
      blocks: [{ id: 'am', halfDay: 'am', from: at('09:00'), to: at('09:30'), step: 30 }],
      parties: [aParty('gone'), aParty('waits'), aParty('host')],
      meetings: [aMeeting('m', 'gone', 'host'), aMeeting('w', 'waits', 'host')],
    });
    const plan = { assignments: [{ meeting: 'm', slot: at('09:00'), place: 'table' }] };
    const { gained, lost, kept } = repairShow({
      show: withParty(show, 'gone', { busy: awayAllDay }),
      plan,
      from: null,
    });

    expect(gained).toEqual(['w']);
    expect(lost).toEqual([
      { meeting: 'm', reason: { code: 'no-common-time' }, cure: { code: 'none' } },
    ]);
    expect(kept).toBe(0);
  });
});

function crossed() {
  const show = aShow({
    places: [aPlace('table-1'), aPlace('table-2')],
    parties: [aParty('late'), aParty('host'), aParty('other')],
    meetings: [aMeeting('m', 'late', 'host'), aMeeting('n', 'other', 'host')],
  });
  const plan: Plan = {
    assignments: [
      { meeting: 'm', slot: at('09:00'), place: 'table-1' },
      { meeting: 'n', slot: at('09:30'), place: 'table-1' },
    ],
  };
  return { show, plan };
}

function withParty(show: Show, id: string, changes: Partial<Show['parties'][number]>): Show {
  return {
    ...show,
    parties: show.parties.map((party) => (party.id === id ? { ...party, ...changes } : party)),
  };
}

function withLocks(show: Show, plan: Plan, ids: readonly string[]): Show {
  const where = new Map(plan.assignments.map((each) => [each.meeting, each]));
  return {
    ...show,
    meetings: show.meetings.map((meeting) => {
      const locked = ids.includes(meeting.id) ? where.get(meeting.id) : undefined;
      return locked ? { ...meeting, locked: { at: locked.slot, place: locked.place } } : meeting;
    }),
  };
}

function isOf(show: Show, meeting: string, party: string): boolean {
  return show.meetings.some(
    ({ id, guest, host }) => id === meeting && (guest === party || host === party),
  );
}

/** Those meetings and all that may only be after one of them. */
function followersOf(show: Show, isFirst: (id: string) => boolean): Set<string> {
  const ids = new Set(show.meetings.map(idOfMeeting).filter(isFirst));
  for (let size = -1; size !== ids.size;) {
    size = ids.size;
    for (const { id, after } of show.meetings) if (after.some((each) => ids.has(each))) ids.add(id);
  }
  return ids;
}

function idOf({ meeting }: { meeting: string }): string {
  return meeting;
}

function idOfMeeting({ id }: { id: string }): string {
  return id;
}
