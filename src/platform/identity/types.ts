import type { Application } from '../application.ts';
import type { Locale } from '../i18n.ts';
import type { Grant } from '../permissions.ts';

/** What of the process an identity function needs, so that the command line and tests can call it too. */
export type IdentityHost = Pick<Application, 'db' | 'clock' | 'keyring' | 'log' | 'origin'>;

/** Where a sign-in comes from. */
export type Visit = {
  /** Network address; counted as a digest for an hour and kept nowhere. */
  address: string;
  userAgent: string;
};

export type SignInMethod = 'code' | 'link' | 'passkey';

/** What is still owed after the first step: a code of the authenticator, or setting one up. */
export type SecondStep = 'confirm' | 'enrol';

/** A proven first step. The token goes into the cookie and is written nowhere else. */
export type SignInOutcome = {
  accountId: string;
  token: string;
  /** When the session ends at the latest. */
  expiresAt: Date;
  /** Null: signed in. Else the cookie opens nothing but the second step. */
  owes: SecondStep | null;
};

/** A session that still owes its second step. */
export type PendingSignIn = { sessionId: string; accountId: string; owes: SecondStep };

export type SessionSummary = {
  id: string;
  method: SignInMethod;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
};

export type AccountSummary = {
  id: string;
  /** Null for someone who signs in by link only. */
  email: string | null;
  displayName: string;
  isAdministrator: boolean;
  language: Locale;
  createdAt: Date;
  disabledAt: Date | null;
  /** Null: never signed in, or no session is left. */
  lastSeenAt: Date | null;
  hasAuthenticator: boolean;
  passkeys: number;
  grants: Grant[];
};
