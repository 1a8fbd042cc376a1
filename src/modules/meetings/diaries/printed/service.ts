import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import type { DayRow, DaySheet } from '#platform/pdf/day-sheet';
import { renderPdf } from '#platform/pdf/render';
import type { Actor } from '#platform/permissions';
import { listDiaryParties, readDiary, readDiaryOf, readDoorLists } from '../service.ts';
import {
  sayIn,
  tellDay,
  tellDetails,
  tellEntry,
  tellPlace,
  tellSpan,
  type Reader,
} from '../telling/words.ts';
import type { Party } from '../../types.ts';
import type { Diary, DoorList } from '../types.ts';

type Printing = { locale: Locale; at: Date };

/** The days of one party on A5, for whoever speaks for it. @throws AppError `meeting.party-unknown` */
export async function printDiary(
  db: Database,
  edition: EditionScope,
  { actor, locale, at }: Printing & { actor: Actor },
  party: Party,
): Promise<Uint8Array> {
  const diary = await readDiary(db, edition, { actor, at }, party);
  return print(db, edition, { locale, at }, (reader) => [sheetOfDiary(diary, reader)]);
}

/** All diaries of one kind of party in one file, in order of name: what the desk hands out. */
export async function printDiaries(
  db: Database,
  edition: EditionScope,
  { actor, locale, at }: Printing & { actor: Actor },
  kind: Party['kind'],
): Promise<Uint8Array> {
  const parties = (await listDiaryParties(db, edition, actor)).filter((one) => one.kind === kind);
  const diaries: Diary[] = [];
  for (const party of parties) diaries.push(await readDiaryOf(db, edition, party, at));
  return print(db, edition, { locale, at }, (reader) =>
    diaries.map((diary) => sheetOfDiary(diary, reader)),
  );
}

/** What is at each place on a local day, a page for each door. */
export async function printDoorLists(
  db: Database,
  edition: EditionScope,
  { locale, at }: Printing,
  { date, place }: { date: string; place?: string | undefined },
): Promise<Uint8Array> {
  const { lists } = await readDoorLists(db, edition, date);
  const wanted = lists.filter((one) => !place || one.place.code === place);
  return print(db, edition, { locale, at }, (reader) =>
    wanted.map((list) => sheetOfDoor(list, reader)),
  );
}

async function print(
  db: Database,
  edition: EditionScope,
  { locale, at }: Printing,
  sheetsFor: (reader: Reader) => DaySheet['sheets'],
): Promise<Uint8Array> {
  const { name, timeZone } = await readEdition(db, edition);
  const t = await translatorFor(locale, timeZone);
  const sheets = sheetsFor({ t, say: sayIn(t), locale, timeZone });
  const [first] = sheets;
  const printed = new Intl.DateTimeFormat(locale, {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'short', numberingSystem: 'latn' },
  });
  const nothing = { heading: t('diaries.title'), under: null, days: [], version: '–' };
  return renderPdf(
    'day-sheet',
    {
      title: first && sheets.length === 1 ? first.heading : t('diaries.title'),
      edition: inLanguage(name, locale),
      sheets: first ? sheets : [{ ...nothing, empty: t('diaries.empty') }],
      printedAt: printed.format(at),
    },
    { locale },
  );
}

function sheetOfDiary(
  { party, days, version, timeZone }: Diary,
  reader: Reader,
): DaySheet['sheets'][number] {
  const { t, locale } = reader;
  return {
    heading: party.name,
    under: t('diaries.lead'),
    days: days.map(({ date, entries }) => ({
      date: tellDay(date, locale),
      rows: entries.map((entry): DayRow => {
        return {
          time: tellSpan(entry, timeZone),
          what: tellEntry(entry, reader),
          details: tellDetails(entry, reader),
          where: tellPlace(entry.place, locale),
          struck: entry.state === 'cancelled',
        };
      }),
    })),
    empty: t('diaries.empty'),
    version,
  };
}

function sheetOfDoor(
  { place, date, meetings }: DoorList,
  { t, locale, timeZone }: Reader,
): DaySheet['sheets'][number] {
  return {
    heading: tellPlace(place, locale),
    under: t('diaries.door.lead'),
    days: [
      {
        date: tellDay(date, locale),
        rows: meetings.map((meeting) => ({
          time: tellSpan(meeting, timeZone),
          what: t('diaries.door.between', { guest: meeting.guest, host: meeting.host }),
          details: [
            meeting.interpreter ? t('diaries.interpreter', { code: meeting.interpreter }) : '',
            meeting.closed ? t('diaries.closedRoom') : '',
            meeting.firm ? '' : t('diaries.provisional'),
          ].filter(Boolean),
          where: '',
          struck: false,
        })),
      },
    ],
    empty: t('diaries.empty'),
    version: date,
  };
}
