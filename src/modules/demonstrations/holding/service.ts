import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/canonical-json';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { checkRangePlan } from '../engine/checking/range-plan.ts';
import type { RangePlan, RangeShow } from '../engine/types.ts';
import { startHold } from '../engine/worker/start.ts';
import { compileRangeShow } from '../show/compile.ts';
import { gatherRange } from '../show/service.ts';
import { clockworkOf } from '../show/times.ts';
import type { RangeGathered, ReadRangeShow } from '../show/types.ts';
import { addTimetable } from '../timetable/store.ts';
import { effectOf, heldShow } from './rules.ts';
import { dropPreviews, listHeldMeetings } from './store.ts';
import type { HeldMeeting, HoldEffect, HoldWanted } from './types.ts';

export type HoldPreview = {
  /** Of the version that `applyHold` takes; nothing has changed so far. */
  id: string;
  effect: HoldEffect;
  meetings: HeldMeeting[];
  read: ReadRangeShow;
};

/**
 * Recalculates the rest of the local day for a lane, or the whole range, that stands still from now
 * on, in a thread of its own and under a second, and says what breaks. Nothing is changed yet: the
 * answer is kept as a version that `applyHold` writes, so that what was seen is what happens.
 *
 * @throws AppError `range.unknown`, `range-hold.lane-unknown`
 */
export async function previewHold(
  db: Database,
  edition: EditionScope,
  by: Signature,
  wanted: HoldWanted,
): Promise<HoldPreview> {
  const { rangeId, laneId, minutes, reason } = wanted;
  const read = await readToday(db, edition, by, rangeId);
  const { gathered, published, show } = read;
  const { features } = gathered.ground;
  if (laneId !== null && !features.some(({ id, kind }) => id === laneId && kind === 'lane'))
    throw new AppError('range-hold.lane-unknown', { id: laneId });

  const clockwork = clockworkOf(gathered.settings.grid, gathered.zone);
  const now = by.clock.now();
  const from = clockwork.floor(now);
  const until = new Date(now.getTime() + minutes * 60_000);
  const held = heldShow(show, laneId, lockedIn(gathered));
  const answer = await startHold({
    ...{ show: held, plan: published, lane: laneId, from: clockwork.wall(from) },
    minutes: (clockwork.ceil(until).getTime() - from.getTime()) / 60_000,
  });
  refuseWorse(held, published, answer.plan);

  const asked = { show, before: published, answer, laneId, from: clockwork.wall(from) };
  const effect = effectOf(asked, gathered.rides, clockwork.instant);
  const id = await db.transaction().execute(async (tx) => {
    await dropPreviews(tx, edition, rangeId);
    const made = { madeAt: now, madeBy: by.actor.id };
    return addTimetable(tx, edition, {
      ...made,
      ...{ kind: 'hold', state: 'ready' },
      request: { kind: 'hold', rangeId, laneId, minutes, reason, from: now.toISOString() },
      content: { ...answer.plan, locked: [] },
      result: { effect, basis: basisOf(published) },
    });
  });
  const meetings = await listHeldMeetings(
    db,
    edition,
    effect.meetings.map(({ meetingId }) => meetingId),
  );
  return { id, effect, meetings, read };
}

/** The local day it is now, as it is published. */
export async function readToday(
  db: Database,
  edition: EditionScope,
  { clock }: Pick<Signature, 'clock'>,
  rangeId: string,
): Promise<ReadRangeShow> {
  const gathered = await gatherRange(db, edition, rangeId, clock);
  const today = clockworkOf(gathered.settings.grid, gathered.zone).wall(clock.now()).slice(0, 10);
  return compileRangeShow(gathered, { dates: [today] });
}

/** By which a plan is known to stand as it stood. */
export function basisOf(plan: RangePlan): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}

function lockedIn({ sessions }: RangeGathered): Set<string> {
  return new Set(sessions.flatMap(({ id, locked }) => (locked ? [id] : [])));
}

/** What was broken before the hold stays so; nothing else may break but what is told. */
function refuseWorse(show: RangeShow, before: RangePlan, after: RangePlan): void {
  const keyOf = ({ rule, about }: { rule: string; about: readonly string[] }) =>
    `${rule} ${about.toSorted().join()}`;
  const known = new Set(checkRangePlan(show, before).map(keyOf));
  const fresh = checkRangePlan(show, after).filter(
    (breach) => !TOLD.has(breach.rule) && !known.has(keyOf(breach)),
  );
  if (fresh.length > 0) throw new AppError('range-timetable.breaks-rules', { count: fresh.length });
}

/** Of a session that has no place any more it is told anyway. */
const TOLD: ReadonlySet<string> = new Set(['required', 'invited', 'locked-time', 'order']);
