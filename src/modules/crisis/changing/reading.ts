import { readConvoys } from '#modules/convoys/service';
import type { Convoy } from '#modules/convoys/types';
import { readRangeSessions } from '#modules/demonstrations/service';
import type { RangeSession } from '#modules/demonstrations/types';
import type { EditionPlan } from '#modules/editions/types';
import { readPlannedBetween } from '#modules/meetings/moving/service';
import { toWall } from '#modules/meetings/show/times';
import type { Meeting } from '#modules/meetings/types';
import { readProgramme } from '#modules/programme/service';
import type { SessionRow } from '#modules/programme/types';
import type { Database } from '#platform/database';
import { localDay } from '#platform/days/rules';
import type { EditionScope } from '#platform/edition';
import { instantOf } from '#platform/tabular/values';
import type { DayOrder } from './types.ts';

/** What of a day is still to come, each thing once: a convoy brings its rows of the programme along. */
export type DayAhead = {
  sessions: SessionRow[];
  convoys: Convoy[];
  rangeSessions: (RangeSession & { startsAt: Date })[];
  meetings: (Meeting & { startsAt: Date })[];
};

export async function readDayAhead(
  db: Database,
  edition: EditionScope,
  { plan, dayIndex, now }: { plan: EditionPlan; dayIndex: number; now: Date },
): Promise<DayAhead> {
  const { from, until } = spanOf(plan, dayIndex);
  const date = dateOf(plan, dayIndex);
  const isAhead = (at: Date | null): at is Date =>
    at !== null && at > now && localDay(at, plan.edition.timeZone) === date;
  const running = (await readConvoys(db, edition)).filter(({ state }) => state !== 'cancelled');
  const convoys = running.filter(
    (convoy) => convoy.dayIndex === dayIndex && convoy.departsAt > now,
  );
  // One that has left comes back as it was to, whatever becomes of the rest of its day.
  const ridden = new Set(
    running.flatMap(({ sessionOutId, sessionBackId }) => [sessionOutId, sessionBackId]),
  );
  const { days } = await readProgramme(db, edition);
  const rangeSessions = await readRangeSessions(db, edition, { states: ['scheduled'] });
  const meetings = await readPlannedBetween(db, edition, { from, until });

  return {
    convoys,
    sessions: days
      .flatMap(({ sessions }) => sessions)
      .filter(
        ({ id, state, startsAt }) => state === 'scheduled' && isAhead(startsAt) && !ridden.has(id),
      ),
    rangeSessions: rangeSessions.flatMap((session) =>
      isAhead(session.startsAt) ? [{ ...session, startsAt: session.startsAt }] : [],
    ),
    meetings: meetings.flatMap((meeting) =>
      isAhead(meeting.startsAt) ? [{ ...meeting, startsAt: meeting.startsAt }] : [],
    ),
  };
}

/**
 * By how many milliseconds what begins at an instant is later; null where nothing takes place. On
 * another day everything keeps its hour, also where the clocks were changed in between.
 */
export function shiftOf(
  { kind, minutes, toDayIndex, dayIndex }: DayOrder,
  plan: EditionPlan,
): ((startsAt: Date) => number) | null {
  if (kind === 'cancel') return null;
  if (kind === 'shift') return () => (minutes ?? 0) * 60_000;
  const { timeZone } = plan.edition;
  const apart =
    Date.parse(dateOf(plan, toDayIndex ?? dayIndex)) - Date.parse(dateOf(plan, dayIndex));
  return (startsAt) => {
    const [date = '', time = ''] = toWall(startsAt, timeZone).split('T');
    const target = new Date(Date.parse(date) + apart).toISOString().slice(0, 10);
    return instantOf(target, time, timeZone).getTime() - instantOf(date, time, timeZone).getTime();
  };
}

/** From midnight to midnight on the clocks of the edition. */
function spanOf(plan: EditionPlan, dayIndex: number): { from: Date; until: Date } {
  const { edition } = plan;
  const date = dateOf(plan, dayIndex);
  const from = instantOf(date, '00:00', edition.timeZone);
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return { from, until: instantOf(next, '00:00', edition.timeZone) };
}

function dateOf({ days, edition }: EditionPlan, dayIndex: number): string {
  return days.find(({ index }) => index === dayIndex)?.date ?? edition.startsOn;
}

const DAY_MS = 86_400_000;
