import { readPlan } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { planLanes } from './rules.ts';
import type { LaneAnswer, LaneQuestion } from './schema.ts';
import {
  countBadgesByDay,
  countRegisteredByDay,
  measureLaneSeconds,
  type Expected,
} from './store.ts';

/** Beyond so many lanes an entrance is several entrances. */
const MOST_LANES = 16;

/** What our gates take offline, where this edition has measured nothing yet. */
const USUAL_SECONDS = 4.5;

/** People differ: some hold the badge ready, some look for it. */
const USUAL_SPREAD = 0.5;

/**
 * How many lanes a morning needs. What the question leaves open comes from the edition: the day on
 * which most may come, all of them, and the seconds that its own gates have measured.
 */
export async function answerLanes(
  db: Database,
  edition: EditionScope,
  question: LaneQuestion,
): Promise<LaneAnswer> {
  const { days } = await readPlan(db, edition);
  const badges = await countBadgesByDay(db, edition);
  const expected = badges.length > 0 ? badges : await countRegisteredByDay(db, edition);
  const measured = await measureLaneSeconds(db, edition);

  const byDay = days.map(({ index, date }) => ({ index, date, people: peopleOn(expected, index) }));
  const [busiest] = byDay.toSorted((one, other) => other.people - one.people);
  const day = byDay.find(({ index }) => index === question.day) ?? busiest;
  const secondsPerPerson =
    question.secondsPerPerson ?? (measured && rounded(measured.secondsPerPerson)) ?? USUAL_SECONDS;
  const arrivals = question.arrivals ?? day?.people ?? 0;

  const plan = planLanes(
    {
      arrivals,
      minutes: question.minutes,
      shape: question.shape,
      secondsPerPerson,
      spread: USUAL_SPREAD,
      exceptions: {
        share: question.exceptionsPercent / 100,
        seconds: question.exceptionSeconds,
        where: question.exceptionsWhere,
      },
    },
    { targetMinutes: question.targetMinutes, mostLanes: MOST_LANES },
  );
  return {
    asked: { ...question, day: day?.index ?? null, arrivals, secondsPerPerson },
    days: byDay,
    expected: expected
      .filter((one) => one.day === day?.index)
      .map(({ categoryId, people }) => ({ categoryId, people })),
    expectedFrom: badges.length > 0 ? 'badges' : 'registrations',
    measured,
    ...plan,
  };
}

function peopleOn(expected: readonly Expected[], day: number): number {
  return expected.filter((one) => one.day === day).reduce((total, { people }) => total + people, 0);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
