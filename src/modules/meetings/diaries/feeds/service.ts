import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { hashOfToken, newToken } from '#platform/identity/secrets';
import { record, type Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { asCalendar } from '../calendar/service.ts';
import { feedMade, feedRevoked } from '../facts.ts';
import { readDiaryOf } from '../service.ts';
import { whoSpeaksFor } from '../../speaking/service.ts';
import type { Party } from '../../types.ts';
import type { Feed } from '../types.ts';
import { addFeed, endFeed, findFeed, listFeeds, noteReading } from './store.ts';

/** More at once is nobody's telephones. */
const MOST_FEEDS = 10;

/** The addresses that give a party's calendar. @throws AppError `meeting.party-unknown` */
export async function readFeeds(
  db: Database,
  edition: EditionScope,
  { actor }: Pick<Signature, 'actor'>,
  party: Party,
): Promise<Feed[]> {
  await whoSpeaksFor(db, edition, actor, party);
  return listFeeds(db, edition, party);
}

/**
 * Makes an address that gives a party's calendar, in one language. Its token is shown now and
 * can be told to nobody later.
 *
 * @throws AppError `meeting.party-unknown`; `diary.feeds-full`
 */
export async function makeFeed(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { party, locale }: { party: Party; locale: Locale },
): Promise<{ token: string }> {
  await whoSpeaksFor(db, edition, by.actor, party);
  return db.transaction().execute(async (tx) => {
    if ((await listFeeds(tx, edition, party)).length >= MOST_FEEDS)
      throw new AppError('diary.feeds-full', { most: MOST_FEEDS });
    const token = newToken();
    const id = await addFeed(tx, edition, {
      ...{ partyKind: party.kind, partyId: party.id, locale, tokenHash: hashOfToken(token) },
      ...{ madeAt: by.clock.now(), madeBy: by.actor.id },
    });
    await record(tx, edition, by, [feedMade(id, { partyKind: party.kind })]);
    return { token };
  });
}

/** @throws AppError `meeting.party-unknown`; `diary.feed-unknown` */
export async function revokeFeed(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { party, id }: { party: Party; id: string },
): Promise<void> {
  await whoSpeaksFor(db, edition, by.actor, party);
  await db.transaction().execute(async (tx) => {
    if (!(await endFeed(tx, edition, { party, id, at: by.clock.now() })))
      throw new AppError('diary.feed-unknown');
    await record(tx, edition, by, [feedRevoked(id, { partyKind: party.kind })]);
  });
}

/** The calendar behind an address that was given out; null for any other, and for a revoked one. */
export async function readFeed(db: Database, clock: Clock, token: string): Promise<string | null> {
  const feed = await findFeed(db, hashOfToken(token));
  if (!feed) return null;
  const now = clock.now();
  await noteReading(db, feed, now);
  const edition = provenEdition(feed.editionId);
  const diary = await readDiaryOf(db, edition, { kind: feed.partyKind, id: feed.partyId }, now);
  const t = await translatorFor(feed.locale, diary.timeZone);
  return asCalendar(diary, edition, { t, locale: feed.locale });
}
