/**
 * What the engine does with whole demo days: a timetable with its audience in ten seconds, and a
 * hold of each lane. Every plan is seen by the independent checker.
 */
import { checkHold } from '#modules/demonstrations/engine/checking/hold';
import { checkRangePlan } from '#modules/demonstrations/engine/checking/range-plan';
import { valueOfRangePlan } from '#modules/demonstrations/engine/checking/value';
import { cellsFor } from '#modules/demonstrations/engine/day/cells';
import { holdLane } from '#modules/demonstrations/engine/day/hold';
import { solveRange } from '#modules/demonstrations/engine/day/solve';
import { plantDays } from '#modules/demonstrations/engine/generating/planted-days';
import { generateRangeShow } from '#modules/demonstrations/engine/generating/range-show';
import type { HoldAnswer, RangePlan, RangeShow } from '#modules/demonstrations/engine/types';
import type { Row } from './row.ts';

const sizes = { sessions: 60, lanes: 8, groups: 100, days: 2 };
const seeds = [2026, 2027, 2028];
const SECONDS = 10;
const HOLD_MINUTES = 25;
/** When each lane is held: in the morning, at the turn of the day, and late. */
const HELD_AT = ['09:40', '11:05', '14:35'];

type Report = (line: string) => void;

export async function benchDays(report: Report): Promise<Row[]> {
  const runs = seeds.map((seed) => solveOne(generateRangeShow({ ...sizes, seed }), report));
  const [first] = runs;
  const gaps = runs.map(({ gap }) => gap);
  const rows = [
    row('60 sessions, 100 delegations: first plan', greatest(runs.map((run) => run.first)), 's'),
    row('below the proven bound on wishes, mean', mean(gaps), '%'),
    row('below the proven bound on wishes, greatest', greatest(gaps), '%'),
    row('required and invited that are missing', sum(runs.map((run) => run.missing)), ''),
    row('whole run, with reasons and bound', greatest(runs.map((run) => run.seconds)), 's'),
    row('rules broken by the plans', sum(runs.map((run) => run.breaches)), 'breaches'),
  ];
  if (!first) return rows;
  return [
    ...rows,
    ...plantedDays(runs, report),
    ...holds(first.show, first.plan, report),
    ...cells(first.show, first.plan),
  ];
}

function solveOne(show: RangeShow, report: Report) {
  let first: number | null = null;
  const solution = solveRange(show, {
    ...{ seed: 1, seconds: SECONDS },
    onProgress: ({ seconds }) => {
      first ??= seconds;
    },
  });
  const { plan, value, bound, seconds, unplaced } = solution;
  const isTold = JSON.stringify(value) === JSON.stringify(valueOfRangePlan(show, plan));
  const breaches = checkRangePlan(show, plan).length + (isTold ? 0 : 1);
  const gap = bound === null ? Number.NaN : (100 * (bound - value.wishes)) / bound;
  const asked = sum(show.groups.map(({ wishes }) => wishes.length));
  const met = plan.audience.filter(({ session, group }) =>
    show.groups.some(
      ({ id, wishes }) => id === group && wishes.some((wish) => wish.session === session),
    ),
  ).length;
  const reached = new Set(plan.audience.map(({ group }) => group)).size;
  report(
    `${show.name}: ${solution.status}, ${value.placed} of ${show.sessions.length} placed, ` +
      `${met} of ${asked} wishes, ${reached} of ${show.groups.length} delegations see something, ` +
      `weight ${value.wishes} of at most ${bound ?? '?'} (${gap.toFixed(2)} %), ` +
      `${(value.idleMinutes / Math.max(1, reached)).toFixed(0)} min idle a delegation, ` +
      `${unplaced.length} with a reason, ${breaches} breaches, ${seconds.toFixed(1)} s`,
  );
  return {
    ...{ show, plan, gap, seconds, breaches, missing: value.missing },
    first: first ?? Number.NaN,
  };
}

/** The same days, wished for as they were planned: what is missing is what the search missed. */
function plantedDays(runs: readonly { show: RangeShow; plan: RangePlan }[], report: Report): Row[] {
  const missed = runs.map((run, turn) => {
    const { show, optimum } = plantDays(run.show, run.plan, turn + 1);
    const { value, bound, seconds } = solveRange(show, { seed: 2, seconds: SECONDS });
    const tooLow = bound !== null && bound < optimum ? ', BOUND TOO LOW' : '';
    report(
      `${show.name}: weight ${value.wishes} of ${optimum} planted, bound ${bound ?? '?'}${tooLow}, ` +
        `${seconds.toFixed(1)} s`,
    );
    return (100 * (optimum - value.wishes)) / optimum;
  });
  return [
    row('below the optimum of planted days, mean', mean(missed), '%'),
    row('below the optimum of planted days, greatest', greatest(missed), '%'),
  ];
}

/** Each lane at each time, in the plan as it was published. */
function holds(wished: RangeShow, plan: RangePlan, report: Report): Row[] {
  // Whoever holds a lane overrules whoever locked a time.
  const sessions = wished.sessions.map((session) => ({ ...session, locked: null }));
  const show = { ...wished, sessions };
  const requests = show.days.flatMap(({ id }) =>
    show.lanes.flatMap((lane) =>
      HELD_AT.map((time) => ({
        ...{ show, plan, lane: lane.id, from: `${id}T${time}`, minutes: HOLD_MINUTES },
      })),
    ),
  );
  const held = requests.map((request) => ({ request, answer: holdLane(request) }));
  const answers = held.map(({ answer }) => answer);
  const movedIn = ({ moved }: HoldAnswer) => (100 * moved.length) / plan.sessions.length;
  const dropped = sum(answers.map((answer) => answer.dropped.length));
  const lost = sum(answers.map((answer) => answer.lost.length));
  const breaches = sum(held.map(({ request, answer }) => checkHold(request, answer).length));
  report(
    `${answers.length} holds of ${HOLD_MINUTES} minutes: ${dropped} sessions dropped, ${lost} of ` +
      `${plan.audience.length * answers.length} sights lost`,
  );
  return [
    row('a hold recalculated, slowest', greatest(answers.map(({ seconds }) => seconds)), 's'),
    row('sessions moved by a hold, mean', mean(answers.map(movedIn)), '%'),
    row('sessions moved by a hold, most', greatest(answers.map(movedIn)), '%'),
    row('sessions dropped by a hold, mean', dropped / answers.length, 'sessions'),
    row('sights lost by a hold, mean', lost / answers.length, 'sights'),
    row('rules broken after holds', breaches, 'breaches'),
  ];
}

function cells(show: RangeShow, plan: RangePlan): Row[] {
  const times = show.sessions.map(({ id }) => {
    const begun = performance.now();
    cellsFor(show, plan, id);
    return performance.now() - begun;
  });
  const median = times.toSorted((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
  return [row('where one session may go, median', median, 'ms')];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}

function greatest(values: readonly number[]): number {
  return Math.max(...values);
}

function row(what: string, value: number, unit: string): Row {
  return { what, value, unit };
}
