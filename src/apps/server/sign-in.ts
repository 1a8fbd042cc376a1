import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { listEditions } from '#modules/editions/service';
import type { Application } from '#platform/application';
import { openAccessLink } from '#platform/identity/access-links';
import { findAccount } from '#platform/identity/accounts';
import {
  confirmSecondStep,
  enrolAuthenticator,
  finishEnrolment,
} from '#platform/identity/authenticator';
import { requestCode, signInWithCode } from '#platform/identity/codes';
import {
  clearedLinkCookies,
  clearedSessionCookie,
  linkCookie,
  readSessionToken,
  sessionCookie,
} from '#platform/identity/cookie';
import { signInWithLink } from '#platform/identity/links';
import { finishPasskeySignIn } from '#platform/identity/passkeys';
import { authenticationResponseSchema } from '#platform/identity/schema';
import { findPendingSignIn, signOut } from '#platform/identity/sessions';
import type { SignInOutcome, Visit } from '#platform/identity/types';
import { AppError } from '#platform/errors';
import { asProblem, isBug, type Problem } from '#platform/problem';
import type { SignInActs, SignInStep } from '../page-context.ts';
import { languageCookie } from '../public/language-cookie.ts';
import type { ServerEnvironment } from './environment.ts';

/** What the sign-in pages may do; each act answers with the cookie to set and where to go on. */
export function signInActs(c: Context<ServerEnvironment>): SignInActs {
  const { app, locale } = c.var.request;
  const { origin } = app;
  const token = readSessionToken(c.req.raw, origin);

  const told = async <Done>(act: () => Promise<Done>): Promise<Done | Problem> => {
    try {
      return await act();
    } catch (failure) {
      if (isBug(failure)) throw failure;
      return asProblem(failure, locale);
    }
  };
  const afterFirstStep = async (outcome: SignInOutcome): Promise<SignInStep> => ({
    setCookies: [sessionCookie(outcome, origin)],
    next: outcome.owes ? '/sign-in/second-step' : await homeOf(app, outcome.accountId),
  });

  return {
    requestCode: (email) =>
      told(async () => {
        await requestCode(app, email, { locale, address: visitOf(c).address });
        return { setCookies: [], next: '/sign-in/code' };
      }),
    withCode: (email, code) =>
      told(async () => afterFirstStep(await signInWithCode(app, { email, code, ...visitOf(c) }))),
    withLink: (link) =>
      told(async () => afterFirstStep(await signInWithLink(app, link, visitOf(c)))),
    openAccessLink: (link) =>
      told(async () => {
        const opened = await openAccessLink(app, link, visitOf(c).address);
        const seconds = Math.ceil((opened.validUntil.getTime() - app.clock.now().getTime()) / 1000);
        const cookie = linkCookie({ purpose: opened.purpose, token: link, seconds }, origin);
        // The first page speaks the language of the link, unless its reader has chosen one.
        const chosen = getCookie(c, 'lang');
        const language = chosen ? [] : [languageCookie(opened.locale, c.req.raw)];
        return {
          setCookies: [cookie, ...language],
          next: `/${homes[opened.purpose]}/${opened.editionId}`,
        };
      }),
    withPasskey: (response) =>
      told(async () => {
        const parsed = authenticationResponseSchema.safeParse(fromJson(response));
        if (!parsed.success) throw new AppError('passkey.refused');
        return afterFirstStep(await finishPasskeySignIn(app, parsed.data, visitOf(c)));
      }),
    secondStep: (code) =>
      told(async () => afterFirstStep(await confirmSecondStep(app, token, code))),
    owed: async () => (await findPendingSignIn(app, token))?.owes ?? null,
    enrol: () =>
      told(async () => {
        const pending = await findPendingSignIn(app, token);
        if (pending?.owes !== 'enrol') throw new AppError('session.required');
        return enrolAuthenticator(app, pending);
      }),
    finishEnrolment: (code) =>
      told(async () => {
        const { outcome, recoveryCodes } = await finishEnrolment(app, token, code);
        return { ...(await afterFirstStep(outcome)), recoveryCodes };
      }),
    signOut: () =>
      told(async () => {
        // A first step without its second one is ended as well.
        if (token) await signOut(app, token);
        return {
          setCookies: [clearedSessionCookie(origin), ...clearedLinkCookies(origin)],
          next: '/',
        };
      }),
  };
}

/** Where a link leads. */
const homes = { embassy: 'embassy', person: 'own', asker: 'asking' } as const;

/** A focal point goes to the pages of the newest edition that asks for its answer; others to the office. */
async function homeOf({ db }: Application, accountId: string): Promise<string> {
  const account = await findAccount(db, accountId);
  const grants = account?.grants ?? [];
  const isFocalPoint = !account?.isAdministrator && grants.every(({ role }) => role === 'embassy');
  if (grants.length === 0 || !isFocalPoint) return '/office';

  const held = new Set(grants.map(({ editionId }) => editionId));
  const newest = (await listEditions(db)).find(({ id }) => held.has(id));
  return newest ? `/embassy/${newest.id}` : '/office';
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function visitOf(c: Context<ServerEnvironment>): Visit {
  return {
    address: getConnInfo(c).remote.address ?? '',
    userAgent: c.req.header('user-agent') ?? '',
  };
}
