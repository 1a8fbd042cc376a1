import { prepareAlert, readAlert, sendAlert, withdrawAlert } from '#modules/alerts/service';
import { readDelays } from '#modules/programme/delays/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { readRangeDay, say, takeWordBack } from '../../day/service.ts';
import { standingsOf, tellable } from '../../publishing/service.ts';
import { writeStandings } from '../../publishing/writing/service.ts';
import { clockworkOf } from '../../show/times.ts';
import type { ReadRangeShow } from '../../show/types.ts';
import { rangeTimetablePublished } from '../../timetable/facts.ts';
import {
  findPublished,
  lockPublishing,
  lockTimetable,
  nextNumber,
  saveTimetable,
} from '../../timetable/store.ts';
import type { HoldBefore, HoldOrder, Timetable, TimetableContent } from '../../timetable/types.ts';
import { rangeHoldApplied, rangeHoldUndone } from '../facts.ts';
import { messagesOfHold } from '../messages/rules.ts';
import { basisOf, readToday } from '../service.ts';
import { listHeldMeetings } from '../store.ts';
import type { HoldEffect } from '../types.ts';

/**
 * Writes a hold as it was previewed, in one transaction: a version of the timetable, the schedule,
 * the programme with its delays, the word of the day, and one message for each party it touches.
 *
 * @param send whether the messages leave at once; until they do, the hold can be undone
 * @throws AppError `range-timetable.unknown`; `range-hold.outdated` where the timetable is another
 * one than the preview was made of
 */
export async function applyHold(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, send }: { id: string; send: boolean },
): Promise<{ number: number; alertId: string | null }> {
  await lockPublishing(tx, edition);
  const { request, effect, content, result } = await lockPreview(tx, edition, id);
  const read = await readToday(tx, edition, by, request.rangeId);
  const isOutdated =
    basisOf(read.published) !== result.basis ||
    hasBegunSince(read, { request, effect }, by.clock.now());
  if (isOutdated) throw new AppError('range-hold.outdated');

  const before = await standingBefore(tx, edition, read, effect);
  await writeHold(tx, edition, by, { read, content, effect, before });
  const after = basisOf((await readToday(tx, edition, by, request.rangeId)).published);
  const wordId = await sayHold(tx, edition, by, request);
  const alertId = await prepareAlert(tx, edition, by, {
    ...{ cause: 'hold', causeId: id },
    messages: await messagesFor(tx, edition, { request, effect, read }),
  });
  const number = await nextNumber(tx, edition);
  await saveTimetable(tx, edition, id, {
    ...{ state: 'published', number, publishedAt: by.clock.now(), publishedBy: by.actor.id },
    result: { ...result, before, after, wordId, alertId },
  });
  const { rangeId, laneId, minutes, reason } = request;
  await record(tx, edition, by, [
    rangeTimetablePublished(id, {
      ...{ rangeId, number, kind: 'hold', sessions: content.sessions.length },
      ...{ moved: effect.moved.length, off: effect.dropped.length, seen: content.audience.length },
    }),
    rangeHoldApplied(id, {
      ...{ rangeId, laneId, minutes, reason, moved: effect.moved.length },
      ...{ dropped: effect.dropped.length, lost: effect.lost.length },
      meetings: [...new Set(effect.meetings.map(({ meetingId }) => meetingId))],
    }),
  ]);
  if (send && alertId) await sendAlert(tx, edition, by, alertId);
  return { number, alertId };
}

/**
 * Takes a hold back as if it had not been, while nobody was told of it.
 *
 * @throws AppError `range-timetable.unknown`; `range-hold.undone`; `range-hold.already-sent`;
 * `range-hold.not-last` where something was published or moved since
 */
export async function undoHold(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  await lockPublishing(tx, edition);
  const timetable = await lockTimetable(tx, edition, id);
  if (timetable?.request.kind !== 'hold') throw new AppError('range-timetable.unknown', { id });
  const { state, request, result } = timetable;
  if (state !== 'published' || !result.before) throw new AppError('range-hold.undone');
  const last = await findPublished(tx, edition, request.rangeId);
  if (last?.id !== id) throw new AppError('range-hold.not-last');
  if (result.alertId) {
    const alert = await readAlert(tx, edition, result.alertId);
    if (alert.state === 'sent') throw new AppError('range-hold.already-sent');
    if (alert.state === 'prepared') await withdrawAlert(tx, edition, by, result.alertId);
  }
  const read = await readToday(tx, edition, by, request.rangeId);
  if (basisOf(read.published) !== result.after) throw new AppError('range-hold.not-last');
  await restore(tx, edition, by, read, result.before);
  if (result.wordId) await takeWordBack(tx, edition, by, result.wordId);
  const undoneAt = by.clock.now().toISOString();
  await saveTimetable(tx, edition, id, { state: 'dropped', result: { ...result, undoneAt } });
  await record(tx, edition, by, [rangeHoldUndone(id, { rangeId: request.rangeId })]);
}

/** Whether the run of something that the hold would move has begun since it was previewed. */
function hasBegunSince(
  { gathered }: ReadRangeShow,
  { request, effect }: Pick<Preview, 'request' | 'effect'>,
  now: Date,
): boolean {
  const put = new Set([...effect.moved, ...effect.dropped].map(({ session }) => session));
  return gathered.sessions.some(
    ({ id, startsAt }) =>
      put.has(id) && startsAt !== null && startsAt > new Date(request.from) && startsAt <= now,
  );
}

type Preview = {
  request: HoldOrder;
  effect: HoldEffect;
  content: TimetableContent;
  result: Timetable['result'];
};

async function lockPreview(tx: Transaction, edition: EditionScope, id: string): Promise<Preview> {
  const timetable = await lockTimetable(tx, edition, id);
  if (!timetable || timetable.request.kind !== 'hold' || !timetable.content)
    throw new AppError('range-timetable.unknown', { id });
  const { state, request, content, result } = timetable;
  if (state !== 'ready' || !result.effect) throw new AppError('range-hold.outdated');
  const { effect } = result;
  // What was kept as JSON has its instants as texts.
  const convoys = effect.convoys.map((one) => ({
    ...one,
    returnsAt: new Date(one.returnsAt),
    endsAt: new Date(one.endsAt),
  }));
  return { request, content, result, effect: { ...effect, convoys } };
}

/** The sessions a hold touches, as they stood. */
async function standingBefore(
  tx: Transaction,
  edition: EditionScope,
  { gathered, published }: ReadRangeShow,
  effect: HoldEffect,
): Promise<HoldBefore> {
  const touched = new Set([
    ...[...effect.moved, ...effect.dropped, ...effect.lost].map(({ session }) => session),
    ...effect.running,
  ]);
  const sessions = gathered.sessions.filter(({ id }) => touched.has(id));
  const delays = await readDelays(
    tx,
    edition,
    sessions.flatMap(({ sessionId }) => sessionId ?? []),
  );
  const seeing = Map.groupBy(published.audience, ({ session }) => session);
  return {
    sessions: sessions.map(({ id, startsAt, officerId, medicId, interpreterId, sessionId }) => ({
      ...{ id, startsAt: startsAt?.toISOString() ?? null, officerId, medicId, interpreterId },
      audience: (seeing.get(id) ?? []).map(({ group }) => group),
      delayMinutes: delays.get(sessionId ?? '')?.delayMinutes ?? 0,
      onHold: delays.get(sessionId ?? '')?.onHold ?? false,
    })),
  };
}

async function writeHold(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    read,
    content,
    effect,
    before,
  }: { read: ReadRangeShow; content: TimetableContent; effect: HoldEffect; before: HoldBefore },
): Promise<void> {
  const { instant } = clockworkOf(read.gathered.settings.grid, read.gathered.zone);
  const touched = new Map(before.sessions.map((one) => [one.id, one]));
  const running = new Set(effect.running);
  const moved = new Map(
    effect.moved.map(({ session, from, to }) => [
      session,
      (instant(to).getTime() - instant(from).getTime()) / 60_000,
    ]),
  );
  await writeStandings(tx, edition, by, {
    gathered: read.gathered,
    sessions: standingsOf(read, content).filter(({ id }) => touched.has(id)),
    audience: content.audience.filter(({ session }) => touched.has(session)),
    late: new Map(
      before.sessions.map(({ id, delayMinutes, onHold }) => [
        id,
        { delayMinutes: delayMinutes + (moved.get(id) ?? 0), onHold: onHold || running.has(id) },
      ]),
    ),
  });
}

async function restore(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { gathered }: ReadRangeShow,
  before: HoldBefore,
): Promise<void> {
  const known = new Map(gathered.sessions.map((one) => [one.id, one]));
  await writeStandings(tx, edition, by, {
    gathered,
    sessions: before.sessions.flatMap(({ id, startsAt, officerId, medicId, interpreterId }) => {
      const session = known.get(id);
      const at = startsAt === null ? null : new Date(startsAt);
      return session ? [{ id, session, startsAt: at, officerId, medicId, interpreterId }] : [];
    }),
    audience: before.sessions.flatMap(({ id, audience }) =>
      audience.map((group) => ({ session: id, group })),
    ),
    late: new Map(
      before.sessions.map(({ id, delayMinutes, onHold }) => [id, { delayMinutes, onHold }]),
    ),
  });
}

/** Where it stands still already, nothing need be said again. */
async function sayHold(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, laneId, reason }: HoldOrder,
): Promise<string | undefined> {
  const { state } = await readRangeDay(tx, edition, rangeId);
  const isHeld = laneId === null ? state.range !== null : state.lanes.has(laneId);
  if (isHeld) return undefined;
  return say(tx, edition, by, { rangeId, placeId: laneId, word: 'hold', detail: reason });
}

async function messagesFor(
  tx: Transaction,
  edition: EditionScope,
  { request, effect, read }: { request: HoldOrder; effect: HoldEffect; read: ReadRangeShow },
) {
  const { ground, settings, zone } = read.gathered;
  const lane = ground.features.find(({ id }) => id === request.laneId);
  const known = await listHeldMeetings(
    tx,
    edition,
    effect.meetings.map(({ meetingId }) => meetingId),
  );
  const { minutes, reason } = request;
  return messagesOfHold(effect, {
    head: { minutes, reason, place: lane?.name ?? ground.range.name, isRange: !lane },
    before: tellable(read, read.published),
    known,
    instant: clockworkOf(settings.grid, zone).instant,
  });
}
