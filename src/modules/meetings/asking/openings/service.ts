import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Clock } from '#platform/clock';
import { readEdition } from '#modules/editions/service';
import { readBookings } from '../../booking/service.ts';
import type { Show } from '../../engine/types.ts';
import { readSettings } from '../../settings/service.ts';
import type { MeetingSettings } from '../../settings/types.ts';
import { readShow } from '../../show/service.ts';
import { fromWall, toWall } from '../../show/times.ts';
import type { NamedParty, Party } from '../../types.ts';
import { earliestStart } from '../rules.ts';
import { listHopedFor } from '../store.ts';
import type { Question } from '../types.ts';
import { isNewcomerApart } from '../meetable/service.ts';
import { findOpenings } from './rules.ts';
import { minuteOf } from './spans/rules.ts';
import type { Kept, Opening, Openings, Skipped, SoftHold } from './types.ts';

/** A meeting of two parties for which a time is looked for. */
export type Sought = Pick<Question, 'minutes' | 'interpreted' | 'closed'> & {
  /** Null for one that nobody has asked for yet. */
  id: string | null;
  guest: Party & Partial<Pick<NamedParty, 'country'>>;
  exhibitorId: string;
  personIds: readonly string[];
  placeId: string | null;
};

/** How strict the search is: a desk books up to the last minute and over unanswered questions. */
export type Strictness = 'party' | 'accepting' | 'desk';

export type FoundOpenings = Openings & { show: Show; timeZone: string; settings: MeetingSettings };

/**
 * When two parties can meet from now on.
 *
 * @throws AppError `meeting.party-unknown` for two that are kept apart, as if one were not there
 */
export async function readOpenings(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  sought: Sought,
  strictness: Strictness,
): Promise<FoundOpenings> {
  const now = clock.now();
  const partyIds = [sought.guest.id, sought.exhibitorId];
  const [{ timeZone }, settings, { show }, hopedFor] = await Promise.all([
    readEdition(db, edition),
    readSettings(db, edition),
    readShow(db, edition, clock, {
      parties: partyIds,
    }),
    listHopedFor(db, edition, { now, partyIds }),
  ]);
  const isApart = show.parties.some(({ id }) => id === sought.guest.id)
    ? show.never.some((pair) => partyIds.every((id) => pair.includes(id)))
    : await isNewcomerApart(db, edition, clock, sought);
  if (isApart) throw new AppError('meeting.party-unknown', { id: sought.exhibitorId });
  const kept = await readKept(db, edition, { show, timeZone });
  const lastMinute = strictness === 'party' ? settings.asking.lastMinuteMinutes : 0;
  const found = findOpenings(
    { show, kept },
    {
      id: sought.id ?? 'new',
      guest: sought.guest.id,
      host: sought.exhibitorId,
      minutes: sought.minutes,
      attendees: sought.personIds,
      interpreter: sought.interpreted,
      closed: sought.closed,
      place: sought.placeId,
    },
    {
      after: toWall(earliestStart(now, lastMinute), timeZone),
      holds: hopedFor.map((hold): SoftHold => {
        const from = toWall(hold.startsAt, timeZone);
        const to = toWall(new Date(hold.startsAt.getTime() + hold.minutes * 60_000), timeZone);
        return { meeting: hold.meetingId, parties: hold.parties, from, to };
      }),
      mostHolds: strictness === 'party' ? settings.asking.overlappingHolds : Infinity,
    },
  );
  return { ...found, show, timeZone, settings };
}

/**
 * The opening at an instant, to be booked now.
 *
 * @throws AppError with the limit or the clash that stands against it (`failureOf`)
 */
export async function openingAt(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  sought: Sought,
  { startsAt, strictness }: { startsAt: Date; strictness: Strictness },
): Promise<Opening> {
  const { openings, skipped, timeZone, settings } = await readOpenings(
    db,
    edition,
    clock,
    sought,
    strictness,
  );
  const at = toWall(startsAt, timeZone);
  const opening = openings.find((one) => one.at === at);
  if (opening && fromWall(at, timeZone).getTime() === startsAt.getTime()) return opening;
  const skip = skipped.find((one) => one.at === at);
  if (skip) throw failureOf(skip, settings);
  const minutes = settings.asking.lastMinuteMinutes;
  if (strictness === 'party' && startsAt < earliestStart(clock.now(), minutes))
    throw new AppError('meeting.too-late', { minutes });
  throw new AppError('meeting.no-such-time', { at: at.replace('T', ' ') });
}

/** The limit or the clash that stands against a time, as a failure whose sentence says who can lift it. */
export function failureOf({ at, reason, about }: Skipped, { asking }: MeetingSettings): AppError {
  const when = at.replace('T', ' ');
  const side = /^(guest|host)/.exec(reason)?.[1] ?? 'person';
  if (reason.endsWith('-full-half-day'))
    return new AppError('meeting.half-day-full', { side, most: about ?? '' });
  if (reason.endsWith('-full-day'))
    return new AppError('meeting.day-full', { side, most: about ?? '' });
  if (reason.endsWith('-full-edition'))
    return new AppError('meeting.edition-full', { side, most: about ?? '' });
  if (reason === 'no-place') return new AppError('meeting.no-place', { at: when });
  if (reason === 'no-interpreter') return new AppError('meeting.no-interpreter', { at: when });
  if (reason === 'likely-taken')
    return new AppError('meeting.likely-taken', { most: asking.overlappingHolds });
  if (reason.endsWith('-rests')) return new AppError('meeting.needs-pause', { side });
  if (reason.endsWith('-absent')) return new AppError('meeting.absent', { side, at: when });
  return new AppError('meeting.time-taken', { side, at: when });
}

/** Every meeting that has a time, by what is booked: the same rows that no two can share. */
async function readKept(
  db: Database,
  edition: EditionScope,
  { show, timeZone }: { show: Show; timeZone: string },
): Promise<Kept[]> {
  const [first, last] = [show.blocks.at(0), show.blocks.at(-1)];
  if (!first || !last) return [];
  const [from, until] = [fromWall(first.from, timeZone), fromWall(last.to, timeZone)];
  const hallOf = new Map(show.places.map(({ id, hall }) => [id, hall]));
  const rows = await readBookings(db, edition, { from, until });
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId)].flatMap(([meeting, spans]) => {
    const [one] = spans;
    if (!one) return [];
    const holder = (kind: (typeof one)['holderKind']) =>
      spans.find(({ holderKind }) => holderKind === kind)?.holderId;
    const place = holder('place') ?? '';
    return [
      {
        meeting,
        parties: [holder('guest') ?? '', holder('host') ?? ''],
        attendees: spans
          .filter(({ holderKind }) => holderKind === 'person')
          .map(({ holderId }) => holderId),
        begin: minuteOf(toWall(one.startsAt, timeZone)),
        end: minuteOf(toWall(one.endsAt, timeZone)),
        place,
        hall: hallOf.get(place) ?? '',
        interpreter: holder('interpreter') ?? null,
      } satisfies Kept,
    ];
  });
}
