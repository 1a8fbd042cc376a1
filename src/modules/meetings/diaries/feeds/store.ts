import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import type { Party, PartyKind } from '../../types.ts';
import type { Feed } from '../types.ts';

type NewFeed = {
  partyKind: PartyKind;
  partyId: string;
  locale: Locale;
  tokenHash: Buffer;
  madeAt: Date;
  madeBy: string;
};

export type KnownFeed = Pick<NewFeed, 'partyKind' | 'partyId' | 'locale'> & {
  id: string;
  editionId: string;
  lastReadAt: Date | null;
};

/** A program asks every few minutes; to know which address is in use, the hour is enough. */
const NOTED_EVERY_MS = 3_600_000;

export async function listFeeds(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<Feed[]> {
  return db
    .selectFrom('meetingFeed')
    .select(['id', 'madeAt', 'lastReadAt'])
    .where('editionId', '=', edition)
    .where('partyKind', '=', kind)
    .where('partyId', '=', id)
    .where('revokedAt', 'is', null)
    .orderBy('madeAt')
    .execute();
}

export async function addFeed(
  tx: Transaction,
  edition: EditionScope,
  feed: NewFeed,
): Promise<string> {
  const { id } = await tx
    .insertInto('meetingFeed')
    .values({ ...feed, editionId: edition })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false where the party has no such address, or it is revoked already */
export async function endFeed(
  tx: Transaction,
  edition: EditionScope,
  { party, id, at }: { party: Party; id: string; at: Date },
): Promise<boolean> {
  const ended = await tx
    .updateTable('meetingFeed')
    .set({ revokedAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('partyKind', '=', party.kind)
    .where('partyId', '=', party.id)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** By the hash of its token, which alone proves that somebody was given it. */
export async function findFeed(db: Database, tokenHash: Buffer): Promise<KnownFeed | undefined> {
  return db
    .selectFrom('meetingFeed')
    .select(['id', 'editionId', 'partyKind', 'partyId', 'lastReadAt'])
    .select((eb) => eb.ref('locale').$castTo<Locale>().as('locale'))
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
}

export async function noteReading(
  db: Database,
  { id, editionId, lastReadAt }: KnownFeed,
  now: Date,
): Promise<void> {
  if (lastReadAt && now.getTime() - lastReadAt.getTime() < NOTED_EVERY_MS) return;
  await db
    .updateTable('meetingFeed')
    .set({ lastReadAt: now })
    .where('editionId', '=', editionId)
    .where('id', '=', id)
    .execute();
}
