import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { AppError, isAppError } from '../errors.ts';
import type { Locale } from '../i18n.ts';
import { queueMail } from '../mail/outbox.ts';
import { translatorFor } from '../messages.ts';
import { countAttempt, networkOf, type Limit } from './rate-limit.ts';
import { findSecondStep } from './second-step.ts';
import { foldedEmail, isSameSecret, newCode, spacedCode, typedCode } from './secrets.ts';
import { openSession } from './sessions.ts';
import type { IdentityHost, SignInOutcome, Visit } from './types.ts';

export const CODE_MINUTES = 10;
/** Of one network: whoever guesses at somebody's code uses up their own attempts and not the owner's. */
const TRIES_PER_CODE = { what: 'try-per-code', attempts: 5, windowMinutes: CODE_MINUTES };
/** Of all networks together, against one who guesses from many. */
const ATTEMPTS_PER_CODE = 20;
const CODES_PER_EMAIL = { what: 'code-per-email', attempts: 5, windowMinutes: 60 };
// A whole embassy, or a whole exhibition hall, can stand behind one address.
const CODES_PER_NETWORK = { what: 'code-per-network', attempts: 60, windowMinutes: 60 };
const TRIES_PER_NETWORK = { what: 'try-per-network', attempts: 60, windowMinutes: 15 };
/** Well above what the work takes, so that an address we know is not told by the time. */
const ANSWER_MS = 150;

/**
 * Mails a one-time code to an account that has this address. The answer is the same, and
 * takes as long, when there is none. A new code replaces the one before.
 *
 * @throws AppError `request.too-many`
 */
export async function requestCode(
  app: IdentityHost,
  email: string,
  { locale, address }: { locale: Locale; address: string },
): Promise<void> {
  const floor = pause(ANSWER_MS);
  const recipient = foldedEmail(email);
  await countAttempt(app, CODES_PER_NETWORK, networkOf(address));
  await countAttempt(app, CODES_PER_EMAIL, recipient);

  const code = newCode();
  const t = await translatorFor(locale);
  const now = app.clock.now();
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
  const row = { codeDigest: digestOf(app, code), attemptsLeft: ATTEMPTS_PER_CODE, expiresAt };

  await app.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('signInCode')
      .values({ emailDigest: emailDigest(app, recipient), ...row })
      .onConflict((conflict) => conflict.column('emailDigest').doUpdateSet(row))
      .execute();
    if (!(await findAccount(tx, recipient))) return;

    await queueMail(tx, {
      recipient,
      subject: t('account.codeMail.subject'),
      text: t('account.codeMail.text', {
        code: spacedCode(code),
        minutes: CODE_MINUTES,
        origin: app.origin,
      }),
      locale,
      sendAfter: now,
      expiresAt,
    });
  });
  await floor;
}

/**
 * Signs in with the code that was mailed.
 *
 * @throws AppError `sign-in.code-wrong` for a wrong, used, replaced or outdated code and for an
 * unknown address alike, so that nobody learns which; `request.too-many`.
 */
export async function signInWithCode(
  app: IdentityHost,
  { email, code, address, userAgent }: Visit & { email: string; code: string },
): Promise<SignInOutcome> {
  await countAttempt(app, TRIES_PER_NETWORK, networkOf(address));

  const folded = foldedEmail(email);
  const digest = emailDigest(app, folded);
  const expected = await takeAttempt(app, digest, networkOf(address));
  const given = digestOf(app, typedCode(code));
  if (!expected || !isSameSecret(expected, given)) throw new AppError('sign-in.code-wrong');

  return app.db.transaction().execute(async (tx) => {
    // Of two that come at once with the right code, one finds it gone.
    const used = await tx
      .deleteFrom('signInCode')
      .where('emailDigest', '=', digest)
      .where('codeDigest', '=', given)
      .returning('expiresAt')
      .executeTakeFirst();
    const accountId = used && (await findAccount(tx, folded));
    if (!accountId) throw new AppError('sign-in.code-wrong');

    const owes = await findSecondStep(tx, accountId);
    return openSession(tx, app, { accountId, method: 'code', owes, userAgent });
  });
}

/** Counts the attempt before it is compared, so that guesses sent at once cannot share one. */
async function takeAttempt(
  app: IdentityHost,
  digest: Buffer,
  network: string,
): Promise<Buffer | null> {
  const { db, clock } = app;
  const issued = await db
    .selectFrom('signInCode')
    .select('codeDigest')
    .where('emailDigest', '=', digest)
    .executeTakeFirst();
  if (!issued || !(await isWithin(app, TRIES_PER_CODE, [network, issued.codeDigest]))) return null;

  const attempt = await db
    .updateTable('signInCode')
    .set((update) => ({ attemptsLeft: update('attemptsLeft', '-', 1) }))
    .where('emailDigest', '=', digest)
    .where('attemptsLeft', '>', 0)
    .where('expiresAt', '>', clock.now())
    .returning('codeDigest')
    .executeTakeFirst();
  return attempt?.codeDigest ?? null;
}

/** The code itself is in the count, so that a new one may be tried anew. */
async function isWithin(
  app: IdentityHost,
  limit: Limit,
  [network, codeDigest]: [string, Buffer],
): Promise<boolean> {
  try {
    await countAttempt(app, limit, `${network}\n${codeDigest.toString('hex')}`);
    return true;
  } catch (failure) {
    // Told as a wrong code: that a limit was reached would tell that there is one to guess.
    if (isAppError(failure) && failure.code === 'request.too-many') return false;
    throw failure;
  }
}

async function findAccount(db: Database, email: string): Promise<string | null> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  return account?.id ?? null;
}

/** Keyed, because eight digits behind a plain hash are found in a second. */
function digestOf({ keyring }: IdentityHost, code: string): Buffer {
  return keyring.digest('sign-in code', Buffer.from(code));
}

function emailDigest({ keyring }: IdentityHost, email: string): Buffer {
  return keyring.digest('sign-in address', Buffer.from(email));
}
