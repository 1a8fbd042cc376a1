import { readEdition } from '#modules/editions/service';
import { listBusyAudiences } from '#modules/programme/audience/service';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readAbsences } from '../absences/service.ts';
import { readInterpreters } from '../interpreters/service.ts';
import { readPlaces } from '../places/service.ts';
import { listProfiles } from '../profiles/service.ts';
import { readField } from '../recommending/building/service.ts';
import { readSettings } from '../settings/service.ts';
import { compileShow } from './compile.ts';
import { listJourneys, listKnownMeetings, listRequired, listWishTimes } from './store.ts';
import type { ReadShow, ShowScope } from './types.ts';
import { wishTimes } from './wanting.ts';

/**
 * The show as the engine reads it, and where its meetings stand now: parties with their limits
 * and whatever keeps them busy, places, interpreters, meetings that were asked for, agreed or
 * planned, and what is only wished. It is read with a fixed number of queries, whatever its size.
 *
 * Times are local to the edition; ids are those of the database, and a wish nobody has made a
 * meeting of has the id that `pairMeetingId` gives its meeting.
 *
 * @throws AppError `edition.unknown`
 */
export async function readShow(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  scope: ShowScope = {},
): Promise<ReadShow> {
  const [{ timeZone: zone }, settings, field, profiles] = await Promise.all([
    readEdition(db, edition),
    readSettings(db, edition),
    readField(db, edition, clock),
    listProfiles(db, edition),
  ]);
  const [journeys, meetings, people, stated] = await Promise.all([
    listJourneys(db, edition),
    listKnownMeetings(db, edition),
    listRequired(db, edition),
    listWishTimes(db, edition),
  ]);
  const [places, interpreters, absences, sessions] = await Promise.all([
    readPlaces(db, edition),
    readInterpreters(db, edition),
    readAbsences(db, edition),
    listBusyAudiences(db, edition),
  ]);
  const required = Map.groupBy(people, ({ meetingId }) => meetingId);
  return compileShow({
    ...{ edition, zone, settings, field, profiles, journeys, meetings },
    ...{ places, interpreters, absences, sessions, scope, from: scope.from ?? clock.now() },
    required: new Map(
      [...required].map(([id, those]) => [id, those.map(({ participantId }) => participantId)]),
    ),
    wishedAt: wishTimes(stated, (id) => field.hosts.has(id)),
  });
}
