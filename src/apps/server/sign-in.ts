import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { confirmSecondStep } from '#platform/identity/authenticator';
import { requestCode, signInWithCode } from '#platform/identity/codes';
import { clearedSessionCookie, readSessionToken, sessionCookie } from '#platform/identity/cookie';
import { signInWithLink } from '#platform/identity/links';
import { endSession } from '#platform/identity/sessions';
import type { SignInOutcome, Visit } from '#platform/identity/types';
import { asProblem, isBug, type Problem } from '#platform/problem';
import type { SignInActs, SignInStep } from '../page-context.ts';
import type { ServerEnvironment } from './environment.ts';

const OFFICE = '/office';

/** What the sign-in pages may do; each act answers with the cookie to set and where to go on. */
export function signInActs(c: Context<ServerEnvironment>): SignInActs {
  const { app, account, locale } = c.var.request;
  const { origin } = app;
  const token = readSessionToken(c.req.raw, origin);

  const told = async (act: () => Promise<SignInStep>): Promise<SignInStep | Problem> => {
    try {
      return await act();
    } catch (failure) {
      if (isBug(failure)) throw failure;
      return asProblem(failure, locale);
    }
  };
  const afterFirstStep = (outcome: SignInOutcome): SignInStep => ({
    setCookie: sessionCookie(outcome, origin),
    next: outcome.owes ? '/sign-in/second-step' : OFFICE,
  });

  return {
    requestCode: (email) =>
      told(async () => {
        await requestCode(app, email, { locale, address: visitOf(c).address });
        return { setCookie: '', next: '/sign-in/code' };
      }),
    withCode: (email, code) =>
      told(async () => afterFirstStep(await signInWithCode(app, { email, code, ...visitOf(c) }))),
    withLink: (link) =>
      told(async () => afterFirstStep(await signInWithLink(app, link, visitOf(c)))),
    secondStep: (code) =>
      told(async () => afterFirstStep(await confirmSecondStep(app, token, code))),
    signOut: () =>
      told(async () => {
        if (account) await endSession(app, account.accountId, account.sessionId);
        return { setCookie: clearedSessionCookie(origin), next: '/' };
      }),
  };
}

function visitOf(c: Context<ServerEnvironment>): Visit {
  return {
    address: getConnInfo(c).remote.address ?? '',
    userAgent: c.req.header('user-agent') ?? '',
  };
}
