import { sql } from 'kysely';
import type { SignedIn } from '../application.ts';
import type { Database, Transaction } from '../database.ts';
import type { EditionScope } from '../edition.ts';
import { AppError } from '../errors.ts';
import type { Locale } from '../i18n.ts';
import { record, type Signature } from '../ledger/ledger.ts';
import { accessLinkMade, accessLinkRevoked } from './facts.ts';
import { countAttempt, networkOf } from './rate-limit.ts';
import { hashOfToken, newToken } from './secrets.ts';
import type { IdentityHost } from './types.ts';

/** Whom a link lets in: the focal point of a government, one person, or whoever asks to be let in. */
export const linkPurposes = ['embassy', 'person', 'asker'] as const;

export type LinkPurpose = (typeof linkPurposes)[number];

export type NewAccessLink = {
  purpose: LinkPurpose;
  /** ISO 3166 alpha-2: the only government whose things it opens. */
  country: string;
  /** For the purpose `person`, and only there. */
  participantId?: string;
  /** For the purpose `asker`, and only there. */
  askerId?: string;
  /** The language its first page is told in. */
  locale: Locale;
  validUntil: Date;
};

/** Links by their ids, of a government, or of a person. */
export type LinkSelection =
  | { ids: readonly string[]; country?: string }
  | { purpose: 'embassy'; country: string }
  | { purpose: 'person'; participantId: string };

export type AccessLink = {
  id: string;
  purpose: LinkPurpose;
  country: string;
  participantId: string | null;
  locale: Locale;
  createdAt: Date;
  /** As the ledger names who made it. */
  createdBy: string;
  validUntil: Date;
  revokedAt: Date | null;
  /** To five minutes; null while nobody has opened it. */
  lastUsedAt: Date | null;
};

const TRIES_PER_NETWORK = { what: 'access-link-per-network', attempts: 60, windowMinutes: 15 };
/** `last_used_at` moves at most this often, so that most requests only read. */
const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Makes a link, on the record. Its token is 256 random bits, of which only a hash is kept: it
 * is shown or mailed now, and can be told to nobody later.
 */
export async function createAccessLink(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, askerId, ...link }: NewAccessLink,
): Promise<{ id: string; token: string }> {
  const token = newToken();
  const { id } = await tx
    .insertInto('accessLink')
    .values({
      ...link,
      editionId: edition,
      tokenHash: hashOfToken(token),
      participantId: participantId ?? null,
      askerId: askerId ?? null,
      createdAt: by.clock.now(),
      createdBy: by.actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { purpose, country } = link;
  await record(tx, edition, by, [accessLinkMade(id, { purpose, country })]);
  return { id, token };
}

/** The address that is handed over. */
export function accessLinkAddress(origin: string, token: string): string {
  return `${origin}/l/${token}`;
}

/** Ends links from this instant on, also for whoever has opened them. @returns how many. */
export async function revokeAccessLinks(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  selection: LinkSelection,
): Promise<number> {
  const revoked = await tx
    .updateTable('accessLink')
    .set({ revokedAt: by.clock.now() })
    .where('editionId', '=', edition)
    .where('revokedAt', 'is', null)
    .where(chosenBy(selection))
    .returning(['id', 'purpose', 'country'])
    .execute();
  await record(
    tx,
    edition,
    by,
    revoked.map(({ id, purpose, country }) => accessLinkRevoked(id, { purpose, country })),
  );
  return revoked.length;
}

/** Lets links that were not revoked live longer, or shorter. @returns how many. */
export async function extendAccessLinks(
  tx: Transaction,
  edition: EditionScope,
  validUntil: Date,
  selection: LinkSelection,
): Promise<number> {
  const extended = await tx
    .updateTable('accessLink')
    .set({ validUntil })
    .where('editionId', '=', edition)
    .where('revokedAt', 'is', null)
    .where(chosenBy(selection))
    .returning('id')
    .execute();
  return extended.length;
}

/** The links of a government or a person, the newest first, ended ones too. */
export async function listAccessLinks(
  db: Database,
  edition: EditionScope,
  selection: LinkSelection,
): Promise<AccessLink[]> {
  const rows = await db
    .selectFrom('accessLink')
    .select(['id', 'purpose', 'country', 'participantId', 'locale', 'createdAt', 'createdBy'])
    .select(['validUntil', 'revokedAt', 'lastUsedAt'])
    .where('editionId', '=', edition)
    .where(chosenBy(selection))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows as AccessLink[];
}

/**
 * Opens a link that somebody clicked.
 *
 * Every attempt is counted for the network it comes from, so that whoever guesses locks out
 * nobody but themselves.
 *
 * @throws AppError `access-link.not-valid` for a wrong, ended and revoked one alike;
 * `request.too-many`
 */
export async function openAccessLink(
  app: IdentityHost,
  token: string,
  address: string,
): Promise<Pick<AccessLink, 'purpose' | 'locale' | 'validUntil'> & { editionId: string }> {
  await countAttempt(app, TRIES_PER_NETWORK, networkOf(address));
  const found = await liveLink(app, token);
  if (!found) throw new AppError('access-link.not-valid');

  await markUsed(app, found);
  const { editionId, purpose, locale, validUntil } = found;
  return { editionId, purpose, locale, validUntil };
}

/**
 * Who is behind the cookie of a link: somebody with one role in one edition, narrowed to the
 * government or the person of the link. Null for one that is unknown, ended, revoked or of
 * another purpose.
 */
export async function findLinkHolder(
  app: Pick<IdentityHost, 'db' | 'clock'>,
  token: string | null,
  purpose: LinkPurpose,
): Promise<SignedIn | null> {
  const found = token ? await liveLink(app, token) : null;
  if (!found || found.purpose !== purpose) return null;

  const { lastUsedAt } = found;
  if (!lastUsedAt || app.clock.now().getTime() - lastUsedAt.getTime() >= SEEN_EVERY_MS)
    await markUsed(app, found);

  const { id, editionId, country, participantId } = found;
  return {
    accountId: `link:${id}`,
    sessionId: `link:${id}`,
    linkId: id,
    displayName: country,
    isAdministrator: false,
    grants: [{ editionId, role: purpose, country, participantId, exhibitorId: null }],
  };
}

type LiveLink = AccessLink & { editionId: string };

async function liveLink(
  { db, clock }: Pick<IdentityHost, 'db' | 'clock'>,
  token: string,
): Promise<LiveLink | undefined> {
  const found = await db
    .selectFrom('accessLink')
    .select(['editionId', 'id', 'purpose', 'country', 'participantId', 'locale', 'createdAt'])
    .select(['createdBy', 'validUntil', 'revokedAt', 'lastUsedAt'])
    .where('tokenHash', '=', hashOfToken(token))
    .where('validUntil', '>', clock.now())
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return found as LiveLink | undefined;
}

async function markUsed(
  { db, clock }: Pick<IdentityHost, 'db' | 'clock'>,
  { editionId, id }: Pick<LiveLink, 'editionId' | 'id'>,
): Promise<void> {
  await db
    .updateTable('accessLink')
    .set({ lastUsedAt: clock.now() })
    .where('editionId', '=', editionId)
    .where('id', '=', id)
    .execute();
}

function chosenBy(selection: LinkSelection) {
  if ('ids' in selection) {
    const { ids, country } = selection;
    return sql<boolean>`id = any(${[...ids]}::uuid[]) and (${country ?? null}::text is null or country = ${country ?? null})`;
  }
  if (selection.purpose === 'person')
    return sql<boolean>`purpose = 'person' and participant_id = ${selection.participantId}`;
  return sql<boolean>`purpose = 'embassy' and country = ${selection.country}`;
}
