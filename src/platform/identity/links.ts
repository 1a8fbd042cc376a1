import { provenEdition } from '../edition.ts';
import { AppError } from '../errors.ts';
import { record, type Signature } from '../ledger/ledger.ts';
import { findAccount } from './accounts.ts';
import { linkMade } from './facts.ts';
import { countAttempt, networkOf } from './rate-limit.ts';
import { findSecondStep } from './second-step.ts';
import { hashOfToken, newToken } from './secrets.ts';
import { openSession } from './sessions.ts';
import type { IdentityHost, SignInOutcome, Visit } from './types.ts';

const LINK_HOURS = 24;
const TRIES_PER_NETWORK = { what: 'link-per-network', attempts: 60, windowMinutes: 15 };

/**
 * A link that signs in once within 24 hours: printed at the first start, or handed by an
 * administrator to someone without mail.
 *
 * The page behind it asks for a click before the link is used, because mail scanners and
 * chat programs open every address they see.
 */
export async function createSignInLink(
  { db, clock, origin, log }: Pick<IdentityHost, 'db' | 'clock' | 'origin' | 'log'>,
  accountId: string,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(clock.now().getTime() + LINK_HOURS * 3_600_000);
  await db
    .insertInto('signInLink')
    .values({ tokenHash: hashOfToken(token), accountId, expiresAt })
    .execute();
  log.info({ accountId }, 'sign-in link made');
  return `${origin}/sign-in/link/${token}`;
}

/**
 * A link that an administrator hands to someone without mail, on the record of every edition
 * in which that account holds a role.
 *
 * @throws AppError `account.unknown`, also for a closed account.
 */
export async function handSignInLink(
  app: Pick<IdentityHost, 'db' | 'clock' | 'origin' | 'log'>,
  by: Signature,
  accountId: string,
): Promise<string> {
  return app.db.transaction().execute(async (tx) => {
    const account = await findAccount(tx, accountId);
    if (!account || account.disabledAt) throw new AppError('account.unknown');

    // By edition in a fixed order, so that two administrators cannot wait for each other.
    for (const editionId of new Set(account.grants.map((grant) => grant.editionId))) {
      const held = account.grants.filter((grant) => grant.editionId === editionId);
      const fact = linkMade(accountId, { roles: held.map(({ role }) => role) });
      await record(tx, provenEdition(editionId), by, [fact]);
    }
    return createSignInLink({ ...app, db: tx }, accountId);
  });
}

/** @throws AppError `sign-in.link-used` for a used, outdated or unknown link; `request.too-many`. */
export async function signInWithLink(
  app: IdentityHost,
  token: string,
  { address, userAgent }: Visit,
): Promise<SignInOutcome> {
  await countAttempt(app, TRIES_PER_NETWORK, networkOf(address));

  return app.db.transaction().execute(async (tx) => {
    const link = await tx
      .deleteFrom('signInLink')
      .using('account')
      .whereRef('account.id', '=', 'signInLink.accountId')
      .where('account.disabledAt', 'is', null)
      .where('tokenHash', '=', hashOfToken(token))
      .where('expiresAt', '>', app.clock.now())
      .returning('accountId')
      .executeTakeFirst();
    if (!link) throw new AppError('sign-in.link-used');

    const owes = await findSecondStep(tx, link.accountId);
    return openSession(tx, app, { accountId: link.accountId, method: 'link', owes, userAgent });
  });
}
