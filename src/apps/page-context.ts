import { createContext } from 'react-router';
import type { SignedIn } from '#platform/application';
import type { Clock } from '#platform/clock';
import type { Locale, Messages } from '#platform/i18n';
import type { SecondStep } from '#platform/identity/types';
import type { Problem } from '#platform/problem';
import type { Api } from './server/router.ts';

/**
 * What the server hands to a page. Pages reach everything else through `api`, so permission,
 * validation and the ledger stand in one place, and the built pages hold no store and no service.
 */
export type PageContext = {
  api: Api;
  account: SignedIn | null;
  locale: Locale;
  messages: Messages;
  /** Of this response's content security policy. */
  nonce: string;
  /** The address people reach the installation at, without a trailing slash. */
  origin: string;
  /** The time it is in this installation, which in the demo may be the autumn of 2025. */
  clock: Clock;
  signIn: SignInActs;
  asking: AskingActs;
  /** Into the log of the program, which leaves out what a failure may quote of a person. */
  logFailure: (failure: unknown) => void;
  /** Why this page is not for this reader; null where it is. */
  denied: Problem | null;
};

export type SignInActs = {
  requestCode: (email: string) => Promise<SignInStep | Problem>;
  withCode: (email: string, code: string) => Promise<SignInStep | Problem>;
  withLink: (token: string) => Promise<SignInStep | Problem>;
  /** Opens the pages of a government or a person, without an account. */
  openAccessLink: (token: string) => Promise<SignInStep | Problem>;
  /** With what the browser answered for the passkey its owner chose, as JSON. */
  withPasskey: (response: string) => Promise<SignInStep | Problem>;
  /** What is still owed after the first step; null for whoever has not taken one, or owes nothing. */
  owed: () => Promise<SecondStep | null>;
  secondStep: (code: string) => Promise<SignInStep | Problem>;
  /** Begins the set-up of an authenticator that a role asks for. */
  enrol: () => Promise<AuthenticatorKey | Problem>;
  finishEnrolment: (code: string) => Promise<(SignInStep & RecoveryCodes) | Problem>;
  signOut: () => Promise<SignInStep | Problem>;
};

/** What somebody may do who asks to be let in and has not proven their address yet. */
export type AskingActs = {
  /** Mails a code; null where it went well, which tells nothing about whether the address is known. */
  start: (asked: AskedAddress) => Promise<Problem | null>;
  /** Opens the requests of whoever has the code. */
  confirm: (asked: AskedAddress & { code: string }) => Promise<SignInStep | Problem>;
};

export type AskedAddress = { edition: string; formId: string; email: string; country: string };

/** The cookies to set, if any, and the address to go on to. */
export type SignInStep = { setCookies: readonly string[]; next: string };

/** To be typed into the app, or read from the QR code of its address. */
export type AuthenticatorKey = { secret: string; uri: string };

/** Shown once. */
export type RecoveryCodes = { recoveryCodes: string[] };

/** The server fills it for every request: `build.entry.module.pageContext`. */
export const pageContext = createContext<PageContext>();
