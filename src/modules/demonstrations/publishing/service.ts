import { prepareAlert, sendAlert } from '#modules/alerts/service';
import { moveSessions } from '#modules/programme/moving/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { checkRangePlan } from '../engine/checking/range-plan.ts';
import type { RangePlan } from '../engine/types.ts';
import { readRangeShow } from '../show/service.ts';
import { clockworkOf } from '../show/times.ts';
import type { ReadRangeShow } from '../show/types.ts';
import { rangeTimetablePublished } from '../timetable/facts.ts';
import { withLocked } from '../timetable/rules.ts';
import { lockPublishing, lockTimetable, nextNumber, saveTimetable } from '../timetable/store.ts';
import type { Timetable } from '../timetable/types.ts';
import type { RangeSession } from '../types.ts';
import { isFallen } from './falling/service.ts';
import { messagesOfTimetable } from './messages/rules.ts';
import type { Standing } from './messages/types.ts';
import { replaceRangeAudience, writeLocks } from './store.ts';
import { writeStandings, type Written } from './writing/service.ts';

export type Published = { number: number; moved: number; off: number; alertId: string | null };

/**
 * Publishes a version that is ready: the sessions get its times and posts, the programme its rows
 * and audiences, and every party for which something is another is told once.
 *
 * The independent checker looks at it again on the data of now, so that nothing is published over
 * what has changed since it was computed.
 *
 * @param tell whether the messages are sent at once; otherwise they wait prepared
 * @throws AppError `range-timetable.unknown`, `range-timetable.not-ready`,
 * `range-timetable.breaks-rules` with how many
 */
export async function publishTimetable(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, tell }: { id: string; tell: boolean },
): Promise<Published> {
  await lockPublishing(tx, edition);
  const timetable = await lockTimetable(tx, edition, id);
  if (!timetable) throw new AppError('range-timetable.unknown', { id });
  const { content, request } = timetable;
  if (timetable.state !== 'ready' || !content || request.kind !== 'plan')
    throw new AppError('range-timetable.not-ready');

  const wanted = { dates: request.dates ?? undefined, keep: request.keep };
  const read = await readRangeShow(tx, edition, request.rangeId, by.clock, wanted);
  const breaches = breachesOf(read, content);
  if (breaches.length > 0)
    throw new AppError('range-timetable.breaks-rules', { count: breaches.length });
  const sessions = standingsOf(read, content);
  const before = [...tellable(read, withLeftOut(read)), ...fallen(read)];
  const after = tellable(read, content);
  await takeOff(tx, edition, by, read);
  await writeStandings(tx, edition, by, {
    ...{ gathered: read.gathered, sessions, audience: content.audience },
  });

  await writeLocks(
    tx,
    edition,
    sessions.map((one) => one.id),
    content.locked,
  );

  const number = await nextNumber(tx, edition);
  const was = new Map(before.map((one) => [one.id, one.startsAt.getTime()]));
  const moved = after.filter(
    (one) => (was.get(one.id) ?? one.startsAt.getTime()) !== one.startsAt.getTime(),
  );
  const off = before.filter((one) => !after.some((other) => other.id === one.id));
  await saveTimetable(tx, edition, id, {
    ...{ state: 'published', number, publishedAt: by.clock.now(), publishedBy: by.actor.id },
  });
  await record(tx, edition, by, [
    rangeTimetablePublished(id, {
      ...{ rangeId: request.rangeId, number, kind: timetable.kind },
      ...{ sessions: after.length, moved: moved.length, off: off.length },
      seen: content.audience.length,
    }),
  ]);
  const alertId = await prepareAlert(tx, edition, by, {
    ...{ cause: 'timetable', causeId: id },
    messages: messagesOfTimetable({ before, after }),
  });
  if (alertId && tell) await sendAlert(tx, edition, by, alertId);
  return { number, moved: moved.length, off: off.length, alertId };
}

/** What the checker finds against a version on the data of now: nothing, if it may be published. */
export async function checkTimetable(
  db: Database,
  edition: EditionScope,
  by: Pick<Signature, 'clock'>,
  timetable: Timetable,
): Promise<ReturnType<typeof checkRangePlan>> {
  const { content, request } = timetable;
  if (!content || request.kind !== 'plan') return [];
  const wanted = { dates: request.dates ?? undefined, keep: request.keep };
  const read = await readRangeShow(db, edition, request.rangeId, by.clock, wanted);
  return breachesOf(read, content);
}

/** Sessions of a plan as they are told of: with who sees them and from where. */
export function tellable(
  { gathered }: Pick<ReadRangeShow, 'gathered'>,
  plan: RangePlan,
): Standing[] {
  const { instant } = clockworkOf(gathered.settings.grid, gathered.zone);
  const sessions = new Map(gathered.sessions.map((one) => [one.id, one]));
  const stands = new Map(gathered.ground.features.map((one) => [one.id, one.name]));
  const groups = Map.groupBy(plan.audience, ({ session }) => session);
  return plan.sessions.flatMap(({ session: id, at }): Standing[] => {
    const session = sessions.get(id);
    if (!session) return [];
    return [
      {
        ...{ id, code: session.code, title: session.title, exhibitorId: session.exhibitorId },
        startsAt: instantOf(session, at, gathered.settings.grid, instant),
        place: stands.get(session.standId ?? '') ?? null,
        groups: (groups.get(id) ?? []).map(({ group }) => group),
      },
    ];
  });
}

/** Every session of the show, with its place in the plan or none; nobody else is touched. */
export function standingsOf(
  { show, gathered, leftOut }: ReadRangeShow,
  plan: Pick<RangePlan, 'sessions'>,
): Written['sessions'] {
  const { instant } = clockworkOf(gathered.settings.grid, gathered.zone);
  const placed = new Map(plan.sessions.map((one) => [one.session, one]));
  const shown = new Map(show.sessions.map((one) => [one.id, one]));
  const left = new Set(leftOut.map((one) => one.session));
  return gathered.sessions
    .filter(({ id, state }) => shown.has(id) || (left.has(id) && state === 'scheduled'))
    .map((session) => {
      const { id } = session;
      const one = placed.get(id);
      return {
        id,
        session,
        startsAt: one ? instantOf(session, one.at, gathered.settings.grid, instant) : null,
        // What nobody had named is named by the timetable, and by none without one.
        officerId: one ? one.officer : (shown.get(id)?.officer ?? null),
        medicId: one ? one.medic : (shown.get(id)?.medic ?? null),
        interpreterId: one ? one.interpreter : null,
      };
    });
}

/** A beginning beside the grid stays where it is while the plan leaves it in its place. */
function instantOf(
  { startsAt }: RangeSession,
  at: string,
  grid: number,
  instant: (wall: string) => Date,
): Date {
  const told = instant(at);
  const late = startsAt ? startsAt.getTime() - told.getTime() : -1;
  return startsAt && late > 0 && late < grid * 60_000 ? startsAt : told;
}

/** What is published, with sessions that have lost their lane or stand since. */
function withLeftOut({ published, leftOut, gathered }: ReadRangeShow): RangePlan {
  const { wall } = clockworkOf(gathered.settings.grid, gathered.zone);
  const left = new Set(leftOut.map(({ session }) => session));
  const more = gathered.sessions.flatMap(({ id, state, startsAt }) =>
    left.has(id) && state === 'scheduled' && startsAt
      ? [{ session: id, at: wall(startsAt), officer: null, medic: null, interpreter: null }]
      : [],
  );
  const ids = new Set(more.map(({ session }) => session));
  return {
    sessions: [...published.sessions, ...more],
    audience: [
      ...published.audience,
      ...gathered.audience.filter(({ session }) => ids.has(session)),
    ],
  };
}

/** Sessions that were on the timetable and are approved no more: who was to see them is told. */
function fallen({ gathered }: ReadRangeShow): Standing[] {
  const seeing = Map.groupBy(gathered.audience, ({ session }) => session);
  return gathered.sessions.filter(isFallen).flatMap(({ id, code, title }) => {
    const groups = (seeing.get(id) ?? []).map(({ group }) => group);
    // Its exhibitor has changed it, or called it off, and knows.
    const nobody = { exhibitorId: null, place: null, startsAt: new Date(0) };
    return groups.length > 0 ? [{ id, code, title, groups, ...nobody }] : [];
  });
}

async function takeOff(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { gathered }: ReadRangeShow,
): Promise<void> {
  const off = gathered.sessions.filter(isFallen);
  await replaceRangeAudience(
    tx,
    edition,
    off.map(({ id }) => id),
    [],
  );
  await moveSessions(
    tx,
    edition,
    by,
    off.flatMap(({ sessionId: id }) => (id ? [{ id, state: 'cancelled' as const }] : [])),
  );
}

function breachesOf({ show }: ReadRangeShow, content: NonNullable<Timetable['content']>) {
  // What a person has moved since is locked where it is now.
  const own = content.sessions.flatMap(({ session, at }) =>
    content.locked.includes(session) ? [{ session, at }] : [],
  );
  return checkRangePlan(withLocked(show, own), content);
}
