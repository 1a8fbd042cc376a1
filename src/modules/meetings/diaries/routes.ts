import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { translatorFor } from '#platform/messages';
import { asCalendar } from './calendar/service.ts';
import { makeFeed, readFeeds, revokeFeed } from './feeds/service.ts';
import { mayPrintDoorLists, mayReadDiaries } from './permissions.ts';
import { printDiaries, printDiary, printDoorLists } from './printed/service.ts';
import { diarySchema, feedSchema, namedPartySchema, partyShape } from './schema.ts';
import { listDiaryParties, readDiary } from './service.ts';

const diaries = '/editions/{edition}/diaries';
const one = `${diaries}/{kind}/{id}` as const;
const dateShape = { date: z.iso.date(), place: z.string().max(80).optional() };

export const diaryRoutes = {
  parties: allow(mayReadDiaries)
    .route({ method: 'GET', path: diaries, summary: 'Parties whose programme you may read' })
    .input(inEdition({}))
    .output(z.array(namedPartySchema))
    .handler(({ context: { db, edition, actor } }) => listDiaryParties(db, edition, actor)),

  get: allow(mayReadDiaries)
    .route({ method: 'GET', path: one, summary: 'The programme of a party' })
    .input(inEdition(partyShape))
    .output(diarySchema)
    .handler(({ context: { db, edition, actor, clock }, input: { kind, id } }) =>
      readDiary(db, edition, { actor, at: clock.now() }, { kind, id }),
    ),

  print: allow(mayReadDiaries)
    .route({ method: 'GET', path: `${one}/pdf`, summary: 'The programme of a party on A5' })
    .input(inEdition(partyShape))
    .output(z.file())
    .handler(async ({ context: { db, edition, actor, clock, locale }, input: { kind, id } }) =>
      asPdf(
        `programme-${kind}-${id.slice(0, 8)}`,
        await printDiary(db, edition, { actor, locale, at: clock.now() }, { kind, id }),
      ),
    ),

  calendar: allow(mayReadDiaries)
    .route({ method: 'GET', path: `${one}/calendar`, summary: 'The programme as iCalendar' })
    .input(inEdition(partyShape))
    .output(z.file())
    .handler(async ({ context: { db, edition, actor, clock, locale }, input: { kind, id } }) => {
      const diary = await readDiary(db, edition, { actor, at: clock.now() }, { kind, id });
      const t = await translatorFor(locale, diary.timeZone);
      const name = `programme-${kind}-${id.slice(0, 8)}.ics`;
      return new File([asCalendar(diary, edition, { t, locale })], name, { type: 'text/calendar' });
    }),

  printAll: allow(mayPrintDoorLists)
    .route({ method: 'GET', path: `${diaries}/{kind}/pdf`, summary: 'All programmes of one kind' })
    .input(inEdition({ kind: partyShape.kind }))
    .output(z.file())
    .handler(async ({ context: { db, edition, actor, clock, locale }, input: { kind } }) =>
      asPdf(
        `programmes-${kind}`,
        await printDiaries(db, edition, { actor, locale, at: clock.now() }, kind),
      ),
    ),

  printDoors: allow(mayPrintDoorLists)
    .route({ method: 'GET', path: '/editions/{edition}/door-lists', summary: 'Sheets for doors' })
    .input(inEdition(dateShape))
    .output(z.file())
    .handler(async ({ context: { db, edition, clock, locale }, input: { date, place } }) =>
      asPdf(
        `doors-${date}`,
        await printDoorLists(db, edition, { locale, at: clock.now() }, { date, place }),
      ),
    ),

  feeds: allow(mayReadDiaries)
    .route({ method: 'GET', path: `${one}/feeds`, summary: 'Calendar addresses of a party' })
    .input(inEdition(partyShape))
    .output(z.array(feedSchema))
    .handler(({ context: { db, edition, actor }, input: { kind, id } }) =>
      readFeeds(db, edition, { actor }, { kind, id }),
    ),

  makeFeed: allow(mayReadDiaries)
    .route({ method: 'POST', path: `${one}/feeds`, summary: 'Make a calendar address' })
    .input(inEdition(partyShape))
    .output(z.object({ address: z.string() }))
    .handler(async ({ context: { app, db, edition, by, locale }, input: { kind, id } }) => {
      const { token } = await makeFeed(db, edition, by, { party: { kind, id }, locale });
      return { address: `${app.origin}/calendar/${token}` };
    }),

  revokeFeed: allow(mayReadDiaries)
    .route({ method: 'DELETE', path: `${one}/feeds/{feed}`, summary: 'End a calendar address' })
    .input(inEdition({ ...partyShape, feed: z.uuid() }))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { kind, id, feed } }) => {
      await revokeFeed(db, edition, by, { party: { kind, id }, id: feed });
      return {};
    }),
};

function asPdf(name: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: 'application/pdf' });
}
