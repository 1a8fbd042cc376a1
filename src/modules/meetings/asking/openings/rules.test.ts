import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../../engine/checking/show.ts';
import { generateShow } from '../../engine/generating/show.ts';
import { solveShow } from '../../engine/show/solve.ts';
import type { Plan, Show, ShowMeeting } from '../../engine/types.ts';
import { findOpenings } from './rules.ts';
import { minuteOf } from './spans/rules.ts';
import type { Kept, Opening, Wanted } from './types.ts';

describe('findOpenings', () => {
  it('offers no time that the independent checker of plans refuses', () => {
    let offered = 0;
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const show = generateShow({ parties: 14, requests: 60, slots: 12, places: 6, seed });
        const free = askable(show);
        const plan = without(free, solveShow(show, { seed, rounds: 2 }).plan);
        expect(checkShowPlan(show, plan)).toEqual([]);
        for (const meeting of free.slice(0, 6))
          for (const opening of openingsFor(show, plan, meeting)) {
            offered += 1;
            expect(breaches(show, plan, meeting, opening)).toEqual([]);
          }
      }),
      { numRuns: 60 },
    );
    expect(offered).toBeGreaterThan(100);
  });
});

/** Of every third meeting those that two parties could agree on by themselves. */
function askable({ meetings, never }: Show): ShowMeeting[] {
  const needed = new Set(meetings.flatMap(({ after }) => after));
  return meetings.filter(
    ({ id, guest, host, after, windows, locked, required }, index) =>
      index % 3 === 0 &&
      !required &&
      !needed.has(id) &&
      after.length === 0 &&
      windows === null &&
      locked.at === null &&
      locked.place === null &&
      !never.some((pair) => pair.includes(guest) && pair.includes(host)),
  );
}

function without(free: readonly ShowMeeting[], { assignments }: Plan): Plan {
  const ids = new Set(free.map(({ id }) => id));
  return { assignments: assignments.filter(({ meeting }) => !ids.has(meeting)) };
}

function openingsFor(show: Show, plan: Plan, meeting: ShowMeeting): readonly Opening[] {
  const { id, guest, host, minutes, attendees, interpreter, closed } = meeting;
  const wanted: Wanted = {
    ...{ id, guest, host, minutes, attendees, interpreter, closed, place: null },
  };
  const limits = { after: '2000-01-01T00:00', holds: [], mostHolds: Infinity };
  return findOpenings({ show, kept: keptIn(show, plan) }, wanted, limits).openings;
}

function keptIn(show: Show, { assignments }: Plan): Kept[] {
  return assignments.flatMap(({ meeting: id, slot, place, interpreter = null }): Kept[] => {
    const meeting = show.meetings.find((one) => one.id === id);
    if (!meeting) return [];
    const { guest, host, attendees, minutes } = meeting;
    const hall = show.places.find((one) => one.id === place)?.hall ?? '';
    const begin = minuteOf(slot);
    const at = { begin, end: begin + minutes, place, hall, interpreter };
    return [{ meeting: id, parties: [guest, host], attendees, ...at }];
  });
}

/** What the checker says once the two have agreed on the time and the place. */
function breaches(
  show: Show,
  plan: Plan,
  meeting: ShowMeeting,
  { at, place, interpreter }: Opening,
) {
  const agreed = { ...meeting, locked: { at, place } };
  const meetings = show.meetings.map((one) => (one.id === meeting.id ? agreed : one));
  const added = { meeting: meeting.id, slot: at, place, ...(interpreter && { interpreter }) };
  return checkShowPlan({ ...show, meetings }, { assignments: [...plan.assignments, added] });
}
