import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { violatedConstraint, type Database } from '../database.ts';
import { AppError } from '../errors.ts';
import type { Locale } from '../i18n.ts';
import type { Grant } from '../permissions.ts';
import { foldedEmail } from './secrets.ts';
import type { AccountSummary, IdentityHost } from './types.ts';

export type NewAccount = {
  /** Null for someone without mail, who signs in by link. */
  email: string | null;
  displayName: string;
  language: Locale;
  isAdministrator?: boolean;
};

/**
 * @returns the id of the new account, which holds no role yet.
 * @throws AppError `account.email-taken`
 */
export async function createAccount(
  { db, clock }: Pick<IdentityHost, 'db' | 'clock'>,
  { email, displayName, language, isAdministrator = false }: NewAccount,
): Promise<string> {
  try {
    const { id } = await db
      .insertInto('account')
      .values({
        email: email === null ? null : foldedEmail(email),
        displayName,
        language,
        isAdministrator,
        createdAt: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (failure) {
    if (violatedConstraint(failure) !== 'account_email_once') throw failure;
    throw new AppError('account.email-taken', {}, { cause: failure });
  }
}

/** The account itself as its owner sees it. */
export async function findAccount(
  db: Database,
  accountId: string,
): Promise<AccountSummary | undefined> {
  const [account] = await selectAccounts(db).where('account.id', '=', accountId).execute();
  return account;
}

/** The account with this address, a closed one too. */
export async function findAccountByEmail(
  db: Database,
  email: string,
): Promise<AccountSummary | undefined> {
  const [account] = await selectAccounts(db).where('email', '=', foldedEmail(email)).execute();
  return account;
}

/** Every account of the installation by name, the disabled ones included. */
export async function listAccounts(db: Database): Promise<AccountSummary[]> {
  return selectAccounts(db).orderBy('displayName').orderBy('account.id').execute();
}

export async function setLanguage(
  db: Database,
  accountId: string,
  language: Locale,
): Promise<void> {
  await db.updateTable('account').set({ language }).where('id', '=', accountId).execute();
}

/**
 * Closes an account at once: its sessions and links end with it. What it did stays in the ledger.
 *
 * @throws AppError `account.unknown`; `account.own`, because an installation whose last
 * administrator has locked himself out cannot be opened again.
 */
export async function disableAccount(
  { db, clock }: { db: Database; clock: Clock },
  byAccountId: string,
  accountId: string,
): Promise<void> {
  if (byAccountId === accountId) throw new AppError('account.own');

  await db.transaction().execute(async (tx) => {
    const disabled = await tx
      .updateTable('account')
      .set({ disabledAt: clock.now() })
      .where('id', '=', accountId)
      .returning('id')
      .executeTakeFirst();
    if (!disabled) throw new AppError('account.unknown');

    await tx.deleteFrom('accountSession').where('accountId', '=', accountId).execute();
    await tx.deleteFrom('signInLink').where('accountId', '=', accountId).execute();
  });
}

/** @throws AppError `account.unknown` */
export async function enableAccount(db: Database, accountId: string): Promise<void> {
  const enabled = await db
    .updateTable('account')
    .set({ disabledAt: null })
    .where('id', '=', accountId)
    .returning('id')
    .executeTakeFirst();
  if (!enabled) throw new AppError('account.unknown');
}

function selectAccounts(db: Database) {
  return db
    .selectFrom('account')
    .select(['account.id', 'email', 'displayName', 'isAdministrator', 'language'])
    .select(['createdAt', 'disabledAt'])
    .select([
      sql<Date | null>`(select max(last_seen_at) from account_session s
        where s.account_id = account.id)`.as('lastSeenAt'),
      sql<boolean>`exists (select from account_authenticator a
        where a.account_id = account.id and a.confirmed_at is not null)`.as('hasAuthenticator'),
      sql<number>`(select count(*) from account_passkey p
        where p.account_id = account.id)`.as('passkeys'),
      sql<Grant[]>`coalesce((select json_agg(json_build_object('editionId', edition_id,
          'role', role, 'country', country, 'exhibitorId', exhibitor_id, 'participantId', null) order by edition_id, role)
        from role_grant g where g.account_id = account.id), '[]')`.as('grants'),
    ]);
}
