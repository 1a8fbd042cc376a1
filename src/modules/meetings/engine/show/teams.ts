import { hallAt } from './fitting.ts';
import { put, spotOf, take, type State } from './state.ts';

/** Steps before sharing out is given up; a few dozen meetings need about as many. */
const STEPS = 2_000;

type Visit = { meeting: number; start: number; end: number; hall: number };

/**
 * Gives the meetings of a party to its teams anew, so that one team is free for one more meeting
 * and can walk to it. A plan does not tell which team is where, and the first sharing that comes
 * to hand may leave no room where another does.
 */
export function shareOut(
  state: State,
  party: number,
  more: { meeting: number; start: number; hall: number },
): boolean {
  const { model } = state;
  const { teams, row } = model.parties[party]!;
  const own = model.meetingsOf[party]!.filter((index) => state.start[index]! >= 0);
  const visits = own.map((meeting) =>
    visitOf(state, meeting, state.start[meeting]!, hallAt(state, meeting)),
  );
  visits.push(visitOf(state, more.meeting, more.start, more.hall));
  visits.sort((one, other) => one.start - other.start || one.meeting - other.meeting);
  const given = visits.map(() => 0);
  const budget = { steps: STEPS };
  if (!giveOut(state, visits, given, 0, teams, budget)) return false;

  const spots = own.map((meeting) => spotOf(state, meeting));
  for (const meeting of own) take(state, meeting);
  for (const [turn, meeting] of own.entries()) {
    const team = row + given[visits.findIndex((visit) => visit.meeting === meeting)]!;
    const isGuest = model.meetings[meeting]!.guest === party;
    put(state, meeting, { ...spots[turn]!, ...(isGuest ? { guestRow: team } : { hostRow: team }) });
  }
  return true;
}

function giveOut(
  state: State,
  visits: readonly Visit[],
  given: number[],
  at: number,
  teams: number,
  budget: { steps: number },
): boolean {
  const visit = visits[at];
  if (!visit) return true;
  for (let team = 0; team < teams; team++) {
    if (budget.steps-- <= 0) return false;
    const isFree = visits
      .slice(0, at)
      .every((earlier, turn) => given[turn] !== team || isInTime(state, earlier, visit));
    if (!isFree) continue;
    given[at] = team;
    if (giveOut(state, visits, given, at + 1, teams, budget)) return true;
  }
  return false;
}

function isInTime({ model }: State, one: Visit, other: Visit): boolean {
  return one.end + model.walking[one.hall * model.halls.length + other.hall]! <= other.start;
}

function visitOf({ model }: State, meeting: number, unit: number, hall: number): Visit {
  const start = model.minute[unit]!;
  return { meeting, start, end: start + model.meetings[meeting]!.minutes, hall };
}
