import { randomBytes } from 'node:crypto';
import type { SignedIn } from '../application.ts';
import type { Database } from '../database.ts';
import { AppError } from '../errors.ts';
import { countAttempt } from './rate-limit.ts';
import { typedCode } from './secrets.ts';
import { completeSession, findPendingSignIn } from './sessions.ts';
import { authenticatorUri, base32, stepOfCode } from './totp.ts';
import type { IdentityHost, PendingSignIn, SignInOutcome } from './types.ts';

/** The length RFC 4226 recommends for a shared secret. */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;
const TRIES = { what: 'second-step', attempts: 5, windowMinutes: 15 };
const SET_UP_TRIES = { ...TRIES, what: 'authenticator-set-up' };

type Proven = Pick<SignedIn, 'accountId'> | PendingSignIn;

/**
 * Starts the set-up of an authenticator app: the secret to type, and the address for its QR
 * code. Nothing changes until `confirmAuthenticator` has seen a code of it.
 *
 * @throws AppError `permission.denied` for a first step whose account has an authenticator: it
 * must prove that one instead of replacing it.
 */
export async function enrolAuthenticator(
  { db, keyring }: IdentityHost,
  proven: Proven,
): Promise<{ secret: string; uri: string }> {
  refuseUnprovenSecondStep(proven);
  const secret = randomBytes(SECRET_BYTES);
  const pending = { sealedPendingSecret: keyring.seal(purposeOf(proven.accountId), secret) };
  await db
    .insertInto('accountAuthenticator')
    .values({ accountId: proven.accountId, ...pending })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(pending))
    .execute();
  const account = await db
    .selectFrom('account')
    .select(['email', 'displayName'])
    .where('id', '=', proven.accountId)
    .executeTakeFirstOrThrow();
  return {
    secret: base32(secret),
    uri: authenticatorUri(secret, account.email ?? account.displayName),
  };
}

/**
 * Takes the new authenticator into use. The recovery codes are shown this once; each replaces
 * one code of the app, and a new set ends the old one.
 *
 * @throws AppError `second-step.code-wrong`, `request.too-many`
 */
export async function confirmAuthenticator(
  app: IdentityHost,
  proven: Proven,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  refuseUnprovenSecondStep(proven);
  const { accountId } = proven;
  await countAttempt(app, SET_UP_TRIES, accountId);
  const row = await findAuthenticator(app.db, accountId);
  const sealed = row?.sealedPendingSecret;
  const step = sealed ? stepOf(app, { accountId, sealed, code }) : null;
  if (!sealed || step === null) throw refusedStep(app, accountId);

  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await app.db.transaction().execute(async (tx) => {
    // Of two first steps that set one up, the later one must not replace what the other proved.
    const confirmed = await tx
      .updateTable('accountAuthenticator')
      .set({ sealedSecret: sealed, sealedPendingSecret: null })
      .set({ confirmedAt: app.clock.now(), lastStep: step })
      .where('accountId', '=', accountId)
      .where('sealedPendingSecret', '=', sealed)
      .$if('owes' in proven, (update) => update.where('confirmedAt', 'is', null))
      .returning('accountId')
      .executeTakeFirst();
    if (!confirmed) throw new AppError('permission.denied', { permission: 'authenticator' });

    await tx.deleteFrom('accountRecoveryCode').where('accountId', '=', accountId).execute();
    await tx
      .insertInto('accountRecoveryCode')
      .values(
        recoveryCodes.map((one) => ({
          accountId,
          codeDigest: recoveryDigest(app, accountId, one),
        })),
      )
      .execute();
  });
  app.log.info({ accountId }, 'authenticator set up');
  return { recoveryCodes };
}

/** Needs a code of it, so that an unlocked screen is not enough to take the second step away. */
export async function removeAuthenticator(
  app: IdentityHost,
  { accountId }: Pick<SignedIn, 'accountId'>,
  code: string,
): Promise<void> {
  await proveSecondStep(app, accountId, code);
  await app.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('accountAuthenticator').where('accountId', '=', accountId).execute();
    await tx.deleteFrom('accountRecoveryCode').where('accountId', '=', accountId).execute();
  });
  app.log.info({ accountId }, 'authenticator removed');
}

/**
 * The second step: a code of the authenticator app, or a recovery code.
 *
 * @throws AppError `session.required` without a first step, `second-step.code-wrong`,
 * `request.too-many`
 */
export async function confirmSecondStep(
  app: IdentityHost,
  token: string | null,
  code: string,
): Promise<SignInOutcome> {
  const pending = await findPendingSignIn(app, token);
  if (pending?.owes !== 'confirm') throw new AppError('session.required');

  await proveSecondStep(app, pending.accountId, code);
  return completeSession(app.db, app, pending);
}

/**
 * The second step of someone whose role needs an authenticator and who has just set it up.
 *
 * @throws AppError as `confirmSecondStep`
 */
export async function finishEnrolment(
  app: IdentityHost,
  token: string | null,
  code: string,
): Promise<{ outcome: SignInOutcome; recoveryCodes: string[] }> {
  const pending = await findPendingSignIn(app, token);
  if (pending?.owes !== 'enrol') throw new AppError('session.required');

  const { recoveryCodes } = await confirmAuthenticator(app, pending, code);
  return { outcome: await completeSession(app.db, app, pending), recoveryCodes };
}

async function proveSecondStep(app: IdentityHost, accountId: string, code: string) {
  await countAttempt(app, TRIES, accountId);
  const typed = typedCode(code);
  const isProven = /^\d{6}$/.test(typed)
    ? await useAppCode(app, accountId, typed)
    : await useRecoveryCode(app, accountId, typed);
  if (!isProven) throw refusedStep(app, accountId);
}

async function useAppCode(app: IdentityHost, accountId: string, code: string): Promise<boolean> {
  const sealed = (await findAuthenticator(app.db, accountId))?.sealedSecret;
  const step = sealed ? stepOf(app, { accountId, sealed, code }) : null;
  if (step === null) return false;

  // The same code a second time, or an older one, is a replay (RFC 6238, 5.2).
  const used = await app.db
    .updateTable('accountAuthenticator')
    .set({ lastStep: step })
    .where('accountId', '=', accountId)
    .where('lastStep', '<', step)
    .returning('accountId')
    .executeTakeFirst();
  return used !== undefined;
}

async function useRecoveryCode(app: IdentityHost, accountId: string, code: string) {
  const used = await app.db
    .deleteFrom('accountRecoveryCode')
    .where('accountId', '=', accountId)
    .where('codeDigest', '=', recoveryDigest(app, accountId, code))
    .returning('accountId')
    .executeTakeFirst();
  if (used) app.log.warn({ accountId }, 'recovery code used');
  return used !== undefined;
}

function findAuthenticator(db: Database, accountId: string) {
  return db
    .selectFrom('accountAuthenticator')
    .select(['sealedSecret', 'sealedPendingSecret'])
    .where('accountId', '=', accountId)
    .executeTakeFirst();
}

function stepOf(
  { keyring, clock }: IdentityHost,
  { accountId, sealed, code }: { accountId: string; sealed: Buffer; code: string },
): number | null {
  const secret = keyring.open(purposeOf(accountId), sealed);
  return stepOfCode(secret, typedCode(code), clock.now());
}

function refuseUnprovenSecondStep(proven: Proven): void {
  if ('owes' in proven && proven.owes === 'confirm')
    throw new AppError('permission.denied', { permission: 'authenticator' });
}

function refusedStep({ log }: IdentityHost, accountId: string): AppError {
  log.warn({ accountId }, 'second step refused');
  return new AppError('second-step.code-wrong');
}

/** Bound to the account, so that a secret copied to another row cannot be opened there. */
function purposeOf(accountId: string): string {
  return `authenticator ${accountId}`;
}

function newRecoveryCode(): string {
  const letters = base32(randomBytes(RECOVERY_BYTES));
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function recoveryDigest({ keyring }: IdentityHost, accountId: string, code: string): Buffer {
  return keyring.digest('recovery code', Buffer.from(`${accountId}\n${typedCode(code)}`));
}
