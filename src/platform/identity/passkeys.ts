import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { SignedIn } from '../application.ts';
import { AppError } from '../errors.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import { countAttempt, networkOf } from './rate-limit.ts';
import { openSession } from './sessions.ts';
import type { IdentityHost, SignInOutcome, Visit } from './types.ts';

const TRIES_PER_NETWORK = { what: 'passkey-per-network', attempts: 60, windowMinutes: 15 };
const SIGN_IN = 'passkey sign-in';
/** Ed25519, ES256 and RS256 by their COSE numbers: what today's devices make. */
const ALGORITHMS = [-8, -7, -257];

type Owner = Pick<SignedIn, 'accountId'>;
export type PasskeySummary = {
  id: string;
  label: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** What the browser needs to make a passkey. Works at the host name of the origin, never at a bare IP address. */
export async function beginPasskeyRegistration(
  app: IdentityHost,
  { accountId }: Owner,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const account = await app.db
    .selectFrom('account')
    .select(['email', 'displayName'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const known = await listPasskeys(app, accountId);
  return generateRegistrationOptions({
    rpName: 'Kurukan',
    supportedAlgorithmIDs: ALGORITHMS,
    rpID: hostOf(app.origin),
    userName: account.email ?? account.displayName,
    userDisplayName: account.displayName,
    userID: Uint8Array.from(Buffer.from(accountId)),
    challenge: Uint8Array.from(newChallenge(app, registrationOf(accountId))),
    excludeCredentials: known.map(({ id }) => ({ id })),
    // The device keeps the account with the key and checks its owner by finger, face or PIN:
    // such a sign-in needs no address and is two steps in one.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** @throws AppError `passkey.refused` */
export async function finishPasskeyRegistration(
  app: IdentityHost,
  { accountId }: Owner,
  { response, label }: { response: RegistrationResponseJSON; label: string },
): Promise<PasskeySummary> {
  const { verified, registrationInfo } = await orRefused(
    verifyRegistrationResponse({
      response,
      supportedAlgorithmIDs: ALGORITHMS,
      expectedChallenge: (challenge) => takeChallenge(app, registrationOf(accountId), challenge),
      expectedOrigin: app.origin,
      expectedRPID: hostOf(app.origin),
      requireUserVerification: true,
    }),
  );
  if (!verified) throw new AppError('passkey.refused');

  const { id, publicKey, counter } = registrationInfo.credential;
  const added = await app.db
    .insertInto('accountPasskey')
    .values({
      id,
      accountId,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: response.response.transports ?? [],
      label,
      createdAt: app.clock.now(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning(['id', 'label', 'createdAt', 'lastUsedAt'])
    .executeTakeFirst();
  if (!added) throw new AppError('passkey.refused');
  app.log.info({ accountId }, 'passkey added');
  return added;
}

/** What the browser needs to offer the passkeys it holds; says nothing about any account. */
export async function beginPasskeySignIn(
  app: Pick<IdentityHost, 'clock' | 'keyring' | 'origin'>,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: hostOf(app.origin),
    challenge: Uint8Array.from(newChallenge(app, SIGN_IN)),
    userVerification: 'required',
  });
}

/**
 * Signs in with a passkey: both steps at once, for the device has checked its owner.
 *
 * @throws AppError `passkey.refused`, `request.too-many`
 */
export async function finishPasskeySignIn(
  app: IdentityHost,
  response: AuthenticationResponseJSON,
  { address, userAgent }: Visit,
): Promise<SignInOutcome> {
  await countAttempt(app, TRIES_PER_NETWORK, networkOf(address));
  const passkey = await app.db
    .selectFrom('accountPasskey')
    .innerJoin('account', 'account.id', 'accountPasskey.accountId')
    .select(['accountPasskey.id', 'accountId', 'publicKey', 'counter'])
    .where('accountPasskey.id', '=', response.id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  if (!passkey) throw new AppError('passkey.refused');

  const { id, accountId, counter } = passkey;
  const { verified, authenticationInfo } = await orRefused(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(app, SIGN_IN, challenge),
      expectedOrigin: app.origin,
      expectedRPID: hostOf(app.origin),
      credential: { id, publicKey: Uint8Array.from(passkey.publicKey), counter },
      requireUserVerification: true,
    }),
  );
  if (!verified) throw new AppError('passkey.refused');

  return app.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('accountPasskey')
      .set({ counter: authenticationInfo.newCounter, lastUsedAt: app.clock.now() })
      .where('id', '=', id)
      .execute();
    return openSession(tx, app, { accountId, method: 'passkey', owes: null, userAgent });
  });
}

export async function listPasskeys(
  { db }: Pick<IdentityHost, 'db'>,
  accountId: string,
): Promise<PasskeySummary[]> {
  return db
    .selectFrom('accountPasskey')
    .select(['id', 'label', 'createdAt', 'lastUsedAt'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** @throws AppError `passkey.unknown`, also for one of somebody else. */
export async function removePasskey(
  { db }: Pick<IdentityHost, 'db'>,
  accountId: string,
  passkeyId: string,
): Promise<void> {
  const removed = await db
    .deleteFrom('accountPasskey')
    .where('id', '=', passkeyId)
    .where('accountId', '=', accountId)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new AppError('passkey.unknown');
}

/** Bound to the account, so that a challenge made for one cannot register a key for another. */
function registrationOf(accountId: string): string {
  return `passkey registration ${accountId}`;
}

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

/** The library throws plain errors for whatever is wrong with a response; to its sender they are all one refusal. */
async function orRefused<Verified>(verification: Promise<Verified>): Promise<Verified> {
  try {
    return await verification;
  } catch (cause) {
    throw new AppError('passkey.refused', {}, { cause });
  }
}
