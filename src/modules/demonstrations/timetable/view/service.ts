import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale, Translator } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { checkTimetable } from '../../publishing/service.ts';
import { readRangeShow } from '../../show/service.ts';
import type { ReadRangeShow } from '../../show/types.ts';
import { gapOf } from '../rules.ts';
import type { TimetableHead, TimetableView } from '../schema.ts';
import { readTimetable } from '../service.ts';
import type { Timetable, TimetableContent } from '../types.ts';
import { listExhibitorNames } from './store.ts';
import { codesIn, sayBreach, sayLeftOut, sayUnplaced, type Reader } from './words.ts';

type Asked = { rangeId: string; locale: Locale; id: string | null };

/**
 * A version as the page draws it, or without one the timetable as it stands: days, lanes, sessions
 * with who sees them, what has no place and why, and what the checker finds against it now.
 *
 * @throws AppError `range.unknown`, `range-timetable.unknown`
 */
export async function viewTimetable(
  db: Database,
  edition: EditionScope,
  by: Pick<Signature, 'clock'>,
  { rangeId, locale, id }: Asked,
): Promise<TimetableView> {
  const timetable = id ? await readTimetable(db, edition, id) : null;
  const request = timetable?.request;
  const wanted = request?.kind === 'plan' ? { dates: request.dates ?? undefined } : {};
  const read = await readRangeShow(db, edition, request?.rangeId ?? rangeId, by.clock, wanted);
  const { gathered } = read;
  const [t, exhibitors, breaches] = await Promise.all([
    translatorFor(locale, gathered.zone),
    listExhibitorNames(db, edition),
    timetable?.state === 'ready' ? checkTimetable(db, edition, by, timetable) : [],
  ]);
  const reader: Reader = { t, locale, codeOf: codesIn(gathered) };
  const content = timetable?.content ?? { ...read.published, locked: lockedNow(read) };
  return {
    head: timetable && headOf(timetable, t),
    timeZone: gathered.zone,
    grid: gathered.settings.grid,
    days: read.show.days.map(({ fuelLitres: _, pauses, ...day }) => ({
      ...day,
      pauses: [...pauses],
    })),
    lanes: gathered.ground.features.flatMap(({ id: lane, kind, code, name }) =>
      kind === 'lane' ? [{ id: lane, code, name }] : [],
    ),
    sessions: sessionsOf(read, content, { exhibitors, reader }),
    unplaced: unplacedIn(read, timetable, reader),
    breaches: breaches.map((breach) => sayBreach(breach, reader)),
  };
}

/** What the list of versions tells of one. */
export function headOf(timetable: Timetable, t: Translator): TimetableHead {
  const { id, number, kind, state, madeAt, publishedAt, request, result } = timetable;
  const { progress, value, bound = null, seconds = null, failure } = result;
  return {
    ...{ id, number, kind, state, madeAt, publishedAt, bound, seconds },
    dates: request.kind === 'plan' ? request.dates : null,
    progress:
      state === 'running' && progress
        ? { phase: progress.phase, seconds: progress.seconds, value: progress.value }
        : null,
    value: value ?? null,
    gap: value ? gapOf(value.wishes, bound) : null,
    failure: failure ? t(`rangeTimetable.failure.${failure}`) : null,
  };
}

function sessionsOf(
  { show, gathered }: ReadRangeShow,
  content: TimetableContent,
  { exhibitors, reader }: { exhibitors: ReadonlyMap<string, string>; reader: Reader },
): TimetableView['sessions'] {
  const placed = new Map(content.sessions.map((one) => [one.session, one]));
  const known = new Map(gathered.sessions.map((one) => [one.id, one]));
  const guests = new Map(gathered.guests.map((one) => [one.id, one]));
  const seeing = Map.groupBy(content.audience, ({ session }) => session);
  const capacity = new Map(
    gathered.ground.features.map((feature) => [feature.id, feature.capacity]),
  );
  const codeOf = (id: string | null | undefined) => (id ? reader.codeOf(id) : null);
  return show.sessions.flatMap(({ id, lane, stand, setUp, run, clear, seats, published }) => {
    const session = known.get(id);
    if (!session) return [];
    const at = placed.get(id);
    const groups = (seeing.get(id) ?? []).flatMap(({ group }) => guests.get(group) ?? []);
    return [
      {
        ...{ id, code: session.code, title: session.title, kind: session.kind, laneId: lane },
        ...{ setUp, run, clear, published, at: at?.at ?? null },
        stand: codeOf(stand),
        exhibitor: exhibitors.get(session.exhibitorId ?? '') ?? null,
        isLocked: content.locked.includes(id),
        officer: codeOf(at?.officer),
        medic: codeOf(at?.medic),
        interpreter: codeOf(at?.interpreter),
        groups,
        people: groups.reduce((sum, { people }) => sum + people, 0),
        room: seats ?? capacity.get(stand) ?? null,
        wanted: gathered.wishes.filter(
          ({ kind, rangeSessionId }) => kind === 'wanted' && rangeSessionId === id,
        ).length,
      },
    ];
  });
}

function unplacedIn(
  { leftOut }: ReadRangeShow,
  timetable: Timetable | null,
  reader: Reader,
): TimetableView['unplaced'] {
  const tell = (session: string, why: string) => ({ session, code: reader.codeOf(session), why });
  return [
    ...(timetable?.result.unplaced ?? []).map((one) => tell(one.session, sayUnplaced(one, reader))),
    ...leftOut.map((one) => tell(one.session, sayLeftOut(one, reader))),
  ];
}

function lockedNow({ gathered }: ReadRangeShow): string[] {
  return gathered.sessions.flatMap(({ id, locked }) => (locked ? [id] : []));
}
