import { sql } from 'kysely';
import type { SignedIn } from '../application.ts';
import type { Database } from '../database.ts';
import { AppError } from '../errors.ts';
import type { Grant } from '../permissions.ts';
import { shortDevice } from './device.ts';
import { hashOfToken, newToken } from './secrets.ts';
import type {
  IdentityHost,
  PendingSignIn,
  SecondStep,
  SessionSummary,
  SignInMethod,
  SignInOutcome,
} from './types.ts';

const MINUTE_MS = 60_000;
export const IDLE_MS = 12 * 60 * MINUTE_MS;
const LONGEST_MS = 7 * 24 * 60 * MINUTE_MS;
/** A first step that is not followed by the second within this time is forgotten. */
const PENDING_MS = 15 * MINUTE_MS;
/** `last_seen_at` moves at most this often, so that most requests only read. */
const SEEN_EVERY_MS = 5 * MINUTE_MS;

type Host = Pick<IdentityHost, 'db' | 'clock'>;

/** Starts a session after a proven first step. Only the hash of its token is kept. */
export async function openSession(
  db: Database,
  { clock, log }: Pick<IdentityHost, 'clock' | 'log'>,
  { accountId, method, owes, userAgent }: SessionStart,
): Promise<SignInOutcome> {
  const now = clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + (owes ? PENDING_MS : LONGEST_MS));
  await db
    .insertInto('accountSession')
    .values({
      tokenHash: hashOfToken(token),
      accountId,
      method,
      owes,
      device: shortDevice(userAgent),
      createdAt: now,
      lastSeenAt: now,
      endsAt: expiresAt,
    })
    .execute();
  log.info({ accountId, method, owes }, owes ? 'first step of a sign-in' : 'signed in');
  return { accountId, token, expiresAt, owes };
}

type SessionStart = {
  accountId: string;
  method: SignInMethod;
  owes: SecondStep | null;
  userAgent: string;
};

/**
 * Who is behind a cookie, with the roles held at this moment; null for a session that is
 * unknown, ended, idle for 12 hours, 7 days old, disabled or still owes its second step.
 *
 * One query per request; once in five minutes a second one notes that the session is in use.
 */
export async function findSession(
  { db, clock }: Host,
  token: string | null,
): Promise<SignedIn | null> {
  if (!token) return null;

  const now = clock.now();
  const found = await liveSessions(db, now)
    .select(['accountSession.id', 'accountId', 'lastSeenAt', 'displayName', 'isAdministrator'])
    .select(
      sql<Grant[]>`coalesce((
        select json_agg(json_build_object('editionId', edition_id, 'role', role,
          'country', country, 'exhibitorId', exhibitor_id, 'participantId', null) order by edition_id, role)
        from role_grant where role_grant.account_id = account_session.account_id), '[]')`.as(
        'grants',
      ),
    )
    .where('tokenHash', '=', hashOfToken(token))
    .where('owes', 'is', null)
    .executeTakeFirst();
  if (!found) return null;

  if (now.getTime() - found.lastSeenAt.getTime() >= SEEN_EVERY_MS)
    await db
      .updateTable('accountSession')
      .set({ lastSeenAt: now })
      .where('id', '=', found.id)
      .execute();

  const { id, accountId, displayName, isAdministrator, grants } = found;
  return { accountId, sessionId: id, linkId: null, displayName, isAdministrator, grants };
}

/** The first step behind a cookie that waits for its second one. */
export async function findPendingSignIn(
  { db, clock }: Host,
  token: string | null,
): Promise<PendingSignIn | null> {
  if (!token) return null;

  const found = await liveSessions(db, clock.now())
    .select(['accountSession.id', 'accountId', 'owes'])
    .where('tokenHash', '=', hashOfToken(token))
    .executeTakeFirst();
  return found?.owes ? { sessionId: found.id, accountId: found.accountId, owes: found.owes } : null;
}

/**
 * Turns a first step into a session. Its token is a new one: whoever learnt the one from
 * before the second step has learnt nothing.
 */
export async function completeSession(
  db: Database,
  { clock, log }: Pick<IdentityHost, 'clock' | 'log'>,
  { sessionId, accountId }: PendingSignIn,
): Promise<SignInOutcome> {
  const now = clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LONGEST_MS);
  const completed = await db
    .updateTable('accountSession')
    .set({ tokenHash: hashOfToken(token), owes: null, lastSeenAt: now, endsAt: expiresAt })
    .where('id', '=', sessionId)
    .where('owes', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!completed) throw new AppError('session.required');
  log.info({ accountId }, 'signed in with a second step');
  return { accountId, token, expiresAt, owes: null };
}

/** The sessions an account can still use, the one used last first. */
export async function listSessions(
  { db, clock }: Host,
  accountId: string,
): Promise<SessionSummary[]> {
  return liveSessions(db, clock.now())
    .select(['accountSession.id', 'method', 'device', 'accountSession.createdAt'])
    .select(['lastSeenAt', 'endsAt'])
    .where('accountId', '=', accountId)
    .where('owes', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('accountSession.id')
    .execute();
}

/**
 * Ends one session of the account.
 *
 * @throws AppError `session.unknown`, also for a session of somebody else.
 */
export async function endSession(
  { db }: Pick<IdentityHost, 'db'>,
  accountId: string,
  sessionId: string,
): Promise<void> {
  const ended = await db
    .deleteFrom('accountSession')
    .where('id', '=', sessionId)
    .where('accountId', '=', accountId)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new AppError('session.unknown');
}

/** Ends every session of the account but this one. @returns how many. */
export async function endOtherSessions(
  { db }: Pick<IdentityHost, 'db'>,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
): Promise<number> {
  const ended = await db
    .deleteFrom('accountSession')
    .where('accountId', '=', accountId)
    .where('id', '!=', sessionId)
    .returning('id')
    .execute();
  return ended.length;
}

/** Ends the session behind a cookie, whether its second step was done or not. */
export async function signOut({ db }: Pick<IdentityHost, 'db'>, token: string): Promise<void> {
  await db.deleteFrom('accountSession').where('tokenHash', '=', hashOfToken(token)).execute();
}

function liveSessions(db: Database, now: Date) {
  return db
    .selectFrom('accountSession')
    .innerJoin('account', 'account.id', 'accountSession.accountId')
    .where('endsAt', '>', now)
    .where('lastSeenAt', '>', new Date(now.getTime() - IDLE_MS))
    .where('disabledAt', 'is', null);
}
