import { readAlert } from '#modules/alerts/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { readRangeDay } from '../day/service.ts';
import type { Hold, RangeDayState } from '../day/types.ts';
import { readToday } from '../holding/service.ts';
import { minutesOnLane, needsMedic, needsOfficer } from '../rules.ts';
import { addMinutes, clockworkOf } from '../show/times.ts';
import type { ReadRangeShow } from '../show/types.ts';
import { findPublished } from '../timetable/store.ts';
import { codesIn } from '../timetable/view/words.ts';
import type { RangeBoard } from './schema.ts';

/** Words of the day that are shown; the others are in the ledger. */
const SHOWN_WORDS = 40;

/**
 * What range control looks at all day: the lanes with what is on and next, what each session lacks,
 * what is held, and what was said.
 *
 * @throws AppError `range.unknown`
 */
export async function readBoard(
  db: Database,
  edition: EditionScope,
  by: Pick<Signature, 'clock'>,
  rangeId: string,
): Promise<RangeBoard> {
  const [read, { said, state }] = await Promise.all([
    readToday(db, edition, by, rangeId),
    readRangeDay(db, edition, rangeId),
  ]);
  const { gathered } = read;
  const { range, features } = gathered.ground;
  const { wall, instant } = clockworkOf(gathered.settings.grid, gathered.zone);
  const now = by.clock.now();
  const date = wall(now).slice(0, 10);
  const [day] = read.show.days;
  const codeOf = codesIn(gathered);
  const sessions = sessionsOf(read, state);
  return {
    ...{ now, date, timeZone: gathered.zone },
    range: { id: range.id, name: range.name },
    opens: instant(day?.opens ?? `${date}T08:00`),
    closes: instant(day?.closes ?? `${date}T18:00`),
    hold: state.range && dated(state.range),
    stopFire: state.stopFire && dated(state.stopFire),
    lanes: features.flatMap(({ id, kind, code, name }) => {
      if (kind !== 'lane') return [];
      const hold = state.lanes.get(id);
      const next = sessions.find((one) => one.laneId === id && isToCome(one, now));
      return [{ ...{ id, code, name }, hold: hold ? dated(hold) : null, nextId: next?.id ?? null }];
    }),
    sessions,
    log: said
      .filter(({ at }) => wall(new Date(at)).slice(0, 10) === date)
      .slice(-SHOWN_WORDS)
      .toReversed()
      .map(({ id, at, word, detail, placeId, by: speaker }) => ({
        ...{ id, at: new Date(at), word, detail },
        place: placeId && codeOf(placeId),
        from: speaker.startsWith('device:') ? 'phone' : 'office',
      })),
    lastHold: await readLastHold(db, edition, rangeId, codeOf),
  };
}

function sessionsOf({ gathered, published }: ReadRangeShow, state: RangeDayState) {
  const onDay = new Set(published.sessions.map(({ session }) => session));
  const codeOf = codesIn(gathered);
  return gathered.sessions
    .flatMap((session): RangeBoard['sessions'] => {
      const { id, startsAt, setUpMinutes, runMinutes } = session;
      const day = state.sessions.get(id);
      if (!startsAt || !day || !onDay.has(id)) return [];
      const { code, title, kind, laneId, officerId, medicId } = session;
      const setUpAt = addMinutes(startsAt, -setUpMinutes);
      return [
        {
          ...{ id, code, title, kind, laneId, setUpAt, startsAt },
          endsAt: addMinutes(startsAt, runMinutes),
          clearedAt: addMinutes(setUpAt, minutesOnLane(session)),
          state: day.state,
          heldBy: day.heldBy?.place ?? null,
          missing: [...day.missing],
          officer: officerId && codeOf(officerId),
          medic: medicId && codeOf(medicId),
          lacksOfficer: needsOfficer(session) && officerId === null,
          lacksMedic: needsMedic(session) && medicId === null,
        },
      ];
    })
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/** On, or still to begin; what nobody ended is over when its lane should be clear. */
function isToCome({ state, clearedAt }: RangeBoard['sessions'][number], now: Date): boolean {
  if (state === 'done' || state === 'abandoned') return false;
  return state === 'live' || state === 'held' || clearedAt > now;
}

async function readLastHold(
  db: Database,
  edition: EditionScope,
  rangeId: string,
  codeOf: (id: string) => string,
): Promise<RangeBoard['lastHold']> {
  const last = await findPublished(db, edition, rangeId);
  if (last?.request.kind !== 'hold') return null;
  const { alertId = null } = last.result;
  const alert = alertId ? await readAlert(db, edition, alertId) : null;
  if (alert && alert.state !== 'prepared') return null;
  const { minutes, laneId } = last.request;
  return {
    ...{ id: last.id, alertId, minutes },
    messages: alert?.messages.length ?? 0,
    place: laneId && codeOf(laneId),
  };
}

function dated({ reason, at }: Hold) {
  return { reason, at: new Date(at) };
}
