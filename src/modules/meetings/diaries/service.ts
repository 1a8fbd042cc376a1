import { createHash } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import { localDay } from '#platform/days/rules';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Actor } from '#platform/permissions';
import { instantOf } from '#platform/tabular/values';
import { isDesk, partiesOf, readParty, whoSpeaksFor } from '../speaking/service.ts';
import type { NamedParty, Party } from '../types.ts';
import {
  listDiaryMeetings,
  listDiarySessions,
  listDoorMeetings,
  listPartiesWithMeetings,
  readPublishedNumber,
} from './store.ts';
import type { Diary, DiaryDay, DiaryEntry, DoorList } from './types.ts';

/**
 * The days of a party as whoever speaks for it may read them.
 *
 * @throws AppError `meeting.party-unknown`
 */
export async function readDiary(
  db: Database,
  edition: EditionScope,
  { actor, at }: { actor: Actor; at: Date },
  party: Party,
): Promise<Diary> {
  const { party: named } = await whoSpeaksFor(db, edition, actor, party);
  return writeDiary(db, edition, named, at);
}

/** The same for the program itself: a feed, a mail, a print of all. @throws AppError `meeting.party-unknown` */
export async function readDiaryOf(
  db: Database,
  edition: EditionScope,
  party: Party,
  at: Date,
): Promise<Diary> {
  return writeDiary(db, edition, await readParty(db, edition, party), at);
}

/** Whose diaries an account may open: its own parties', or for a desk all that have a meeting. */
export async function listDiaryParties(
  db: Database,
  edition: EditionScope,
  actor: Actor,
): Promise<NamedParty[]> {
  return isDesk(actor) ? listPartiesWithMeetings(db, edition) : partiesOf(db, edition, actor);
}

/** What stands at each place on a local day, in order of place and time. */
export async function readDoorLists(
  db: Database,
  edition: EditionScope,
  date: string,
): Promise<{ timeZone: string; lists: DoorList[] }> {
  const { timeZone } = await readEdition(db, edition);
  const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  const meetings = await listDoorMeetings(db, edition, {
    from: instantOf(date, '00:00', timeZone),
    until: instantOf(next, '00:00', timeZone),
  });
  const byPlace = Map.groupBy(meetings, ({ place }) => place.code);
  const lists = [...byPlace].flatMap(([, there]) => {
    const [first] = there;
    return first ? [{ place: first.place, date, meetings: there }] : [];
  });
  const order = new Intl.Collator('fr', { numeric: true });
  return {
    timeZone,
    lists: lists.toSorted((one, other) => order.compare(one.place.code, other.place.code)),
  };
}

async function writeDiary(
  db: Database,
  edition: EditionScope,
  party: NamedParty,
  at: Date,
): Promise<Diary> {
  const [{ timeZone }, meetings, sessions, published] = await Promise.all([
    readEdition(db, edition),
    listDiaryMeetings(db, edition, party),
    listDiarySessions(db, edition, party),
    readPublishedNumber(db, edition),
  ]);
  const entries = [...meetings, ...sessions].toSorted(
    (one, other) => +one.startsAt - +other.startsAt || (one.id < other.id ? -1 : 1),
  );
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 6);
  const version = published > 0 ? `${published}-${digest}` : digest;
  return { party, timeZone, days: daysOf(entries, timeZone), version, at };
}

function daysOf(entries: readonly DiaryEntry[], timeZone: string): DiaryDay[] {
  const byDay = Map.groupBy(entries, ({ startsAt }) => localDay(startsAt, timeZone));
  return [...byDay].map(([date, those]) => ({ date, entries: those }));
}
