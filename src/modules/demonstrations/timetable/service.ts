import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { valueOfRangePlan } from '../engine/checking/value.ts';
import { cellsFor, type Cell } from '../engine/day/cells.ts';
import { startRange } from '../engine/worker/start.ts';
import { hasBegun } from '../show/compile.ts';
import { readRangeShow } from '../show/service.ts';
import { addMinutes, clockworkOf } from '../show/times.ts';
import type { Kept, ReadRangeShow } from '../show/types.ts';
import { rangeTimetableDropped, rangeTimetableEdited, rangeTimetableOrdered } from './facts.ts';
import { chosenIn, contentOf, onlyMoving } from './rules.ts';
import {
  addTimetable,
  askToStop,
  findTimetable,
  listTimetables,
  lockPublishing,
  lockTimetable,
  saveTimetable,
} from './store.ts';
import type { LockedSession, PlanRequest, Timetable, TimetableContent } from './types.ts';

export { findPublished } from './store.ts';

export type WantedRun = {
  rangeId: string;
  /** Local dates; null for all demo days. */
  dates: string[] | null;
  keep: Kept;
  seconds: number;
  seed: number;
  rounds?: number | null | undefined;
  /** A version of which what a person has moved or locked stays. */
  from?: string | null | undefined;
};

/** Rounds of search in which audiences and posts settle around one session that was moved. */
const ROUNDS_AFTER_MOVE = 40;

/**
 * Puts a run over the demo days of a range into the queue; whichever process is free takes it.
 *
 * @throws AppError `range.unknown`; `range-timetable.unknown` for a version that is not there;
 * `range-timetable.running` where one is under way
 */
export async function orderTimetable(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { from, rounds = null, ...wanted }: WantedRun,
): Promise<string> {
  // Whoever may not be read is refused now, and not in a process that nobody looks at.
  await readRangeShow(db, edition, wanted.rangeId, by.clock, { dates: wanted.dates ?? undefined });
  const locked = from ? lockedIn(await readTimetable(db, edition, from)) : [];
  const request: PlanRequest = { kind: 'plan', ...wanted, rounds, locked };
  return db.transaction().execute(async (tx) => {
    await lockPublishing(tx, edition);
    const earlier = await listTimetables(tx, edition, wanted.rangeId);
    if (earlier.some(({ state }) => state === 'running'))
      throw new AppError('range-timetable.running');
    const made = { madeAt: by.clock.now(), madeBy: by.actor.id };
    const id = await addTimetable(tx, edition, {
      ...made,
      kind: 'plan',
      state: 'running',
      request,
    });
    const { rangeId, dates, keep } = wanted;
    await record(tx, edition, by, [rangeTimetableOrdered(id, { rangeId, dates, keep })]);
    return id;
  });
}

/** @throws AppError `range-timetable.unknown`; `range-timetable.not-ready` where it has ended */
export async function stopTimetable(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<void> {
  const asked = await db.transaction().execute((tx) => askToStop(tx, edition, id));
  if (asked) return;
  await readTimetable(db, edition, id);
  throw new AppError('range-timetable.not-ready');
}

/** @throws AppError `range-timetable.unknown` */
export async function readTimetable(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Timetable> {
  const found = await findTimetable(db, edition, id);
  if (!found) throw new AppError('range-timetable.unknown', { id });
  return found;
}

/** Versions of one range, the latest first. */
export async function readTimetables(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<Timetable[]> {
  return listTimetables(db, edition, rangeId);
}

/** A version with the show it is about, as it is now. */
export type ReadTimetable = {
  timetable: Timetable;
  content: TimetableContent;
  read: ReadRangeShow;
};

/** @throws AppError `range-timetable.unknown`; `range-timetable.not-ready` for one without a plan */
export async function readWithShow(
  db: Database,
  edition: EditionScope,
  { clock }: Pick<Signature, 'clock'>,
  id: string,
): Promise<ReadTimetable> {
  const timetable = await readTimetable(db, edition, id);
  const { request, content } = timetable;
  if (!content) throw new AppError('range-timetable.not-ready');
  const wanted =
    request.kind === 'plan' ? { dates: request.dates ?? undefined, keep: request.keep } : {};
  const read = await readRangeShow(db, edition, request.rangeId, clock, wanted);
  return { timetable, content, read };
}

/** Where one session of a version could begin. @throws as `readWithShow`; `range-timetable.session-unknown` */
export async function readCells(
  db: Database,
  edition: EditionScope,
  by: Pick<Signature, 'clock'>,
  { id, session }: { id: string; session: string },
): Promise<Cell[]> {
  const { content, read } = await readWithShow(db, edition, by, id);
  if (!read.show.sessions.some((one) => one.id === session))
    throw new AppError('range-timetable.session-unknown', { id: session });
  return aheadOf(read, session, cellsFor(read.show, content, session));
}

/**
 * Moves one session of a version that is not published to a beginning that is free; posts and
 * audiences settle around it, and every other session stays. From then on it is locked there.
 *
 * @throws AppError as `readCells`; `range-timetable.no-place` where it cannot begin then
 */
export async function moveByHand(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, session, at }: LockedSession & { id: string },
): Promise<void> {
  const { timetable, content, read } = await readWithShow(db, edition, by, id);
  refuseUnlessReady(timetable);
  const cells = await readCells(db, edition, by, { id, session });
  if (cells.find((cell) => cell.at === at)?.state !== 'free')
    throw new AppError('range-timetable.no-place');

  const show = onlyMoving(read.show, content, { session, at });
  const { plan } = await startRange(show, { seed: 1, rounds: ROUNDS_AFTER_MOVE }).done;
  if (plan.sessions.length < content.sessions.length)
    throw new AppError('range-timetable.no-place');
  await saveEdited(db, edition, by, {
    ...{ id, was: content, read, session, at },
    content: contentOf({ plan }, [...new Set([...content.locked, session])]),
  });
}

/** Says that a session of a version stays where it stands in the next run, or need not. */
export async function lockByHand(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, session, isLocked }: { id: string; session: string; isLocked: boolean },
): Promise<void> {
  const { timetable, content, read } = await readWithShow(db, edition, by, id);
  refuseUnlessReady(timetable);
  const placed = content.sessions.find((one) => one.session === session);
  if (!placed) throw new AppError('range-timetable.session-unknown', { id: session });
  const others = content.locked.filter((one) => one !== session);
  await saveEdited(db, edition, by, {
    ...{ id, was: content, read, session, at: placed.at },
    content: { ...content, locked: isLocked ? [...others, session] : others },
  });
}

/** Puts a version aside. @throws AppError `range-timetable.unknown`, `range-timetable.not-ready` */
export async function dropTimetable(
  db: Database,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const timetable = await lockTimetable(tx, edition, id);
    if (!timetable) throw new AppError('range-timetable.unknown', { id });
    if (timetable.state !== 'ready' && timetable.state !== 'failed')
      throw new AppError('range-timetable.not-ready');
    await saveTimetable(tx, edition, id, { state: 'dropped' });
    await record(tx, edition, by, [rangeTimetableDropped(id, {})]);
  });
}

/** What has begun stays, and nothing begins in the past. */
function aheadOf({ show, gathered }: ReadRangeShow, id: string, cells: Cell[]): Cell[] {
  const session = gathered.sessions.find((one) => one.id === id);
  const setUp = show.sessions.find((one) => one.id === id)?.setUp ?? 0;
  if (!session || (session.state === 'scheduled' && hasBegun(session, gathered.now))) return [];
  const { instant } = clockworkOf(gathered.settings.grid, gathered.zone);
  return cells.filter(({ at }) => addMinutes(instant(at), -setUp) >= gathered.now);
}

function refuseUnlessReady({ state }: Timetable): void {
  if (state !== 'ready') throw new AppError('range-timetable.not-ready');
}

async function saveEdited(
  db: Database,
  edition: EditionScope,
  by: Signature,
  {
    id,
    was,
    read: { show },
    session,
    at,
    content,
  }: LockedSession & {
    id: string;
    was: TimetableContent;
    content: TimetableContent;
    read: ReadRangeShow;
  },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const now = await lockTimetable(tx, edition, id);
    if (now?.state !== 'ready' || JSON.stringify(now.content) !== JSON.stringify(was))
      throw new AppError('range-timetable.outdated');
    const placed = new Set(content.sessions.map((one) => one.session));
    const unplaced = now.result.unplaced?.filter((one) => !placed.has(one.session));
    const value = valueOfRangePlan(show, content);
    const result = { ...now.result, value, unplaced, chosen: chosenIn(show, content) };
    await saveTimetable(tx, edition, id, { content, result });
    const locked = content.locked.includes(session);
    await record(tx, edition, by, [rangeTimetableEdited(id, { sessionId: session, at, locked })]);
  });
}

function lockedIn({ content }: Timetable): LockedSession[] {
  return (content?.locked ?? []).flatMap((session) => {
    const placed = content?.sessions.find((one) => one.session === session);
    return placed ? [{ session, at: placed.at }] : [];
  });
}
