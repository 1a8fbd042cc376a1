import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import {
  confirmSecondStep,
  enrolAuthenticator,
  finishEnrolment,
} from '#platform/identity/authenticator';
import { requestCode, signInWithCode } from '#platform/identity/codes';
import { clearedSessionCookie, readSessionToken, sessionCookie } from '#platform/identity/cookie';
import { signInWithLink } from '#platform/identity/links';
import { finishPasskeySignIn } from '#platform/identity/passkeys';
import { authenticationResponseSchema } from '#platform/identity/schema';
import { findPendingSignIn, signOut } from '#platform/identity/sessions';
import type { SignInOutcome, Visit } from '#platform/identity/types';
import { AppError } from '#platform/errors';
import { asProblem, isBug, type Problem } from '#platform/problem';
import type { SignInActs, SignInStep } from '../page-context.ts';
import type { ServerEnvironment } from './environment.ts';

const OFFICE = '/office';

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
        return { ...afterFirstStep(outcome), recoveryCodes };
      }),
    signOut: () =>
      told(async () => {
        // A first step without its second one is ended as well.
        if (token) await signOut(app, token);
        return { setCookie: clearedSessionCookie(origin), next: '/' };
      }),
  };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function visitOf(c: Context<ServerEnvironment>): Visit {
  return {
    address: getConnInfo(c).remote.address ?? '',
    userAgent: c.req.header('user-agent') ?? '',
  };
}
