import { z } from 'zod';
import { allowEveryone, allowSignedIn } from '../api.ts';
import { AppError } from '../errors.ts';
import { findAccount, setLanguage } from './accounts.ts';
import { confirmAuthenticator, enrolAuthenticator, removeAuthenticator } from './authenticator.ts';
import {
  beginPasskeyRegistration,
  beginPasskeySignIn,
  finishPasskeyRegistration,
  listPasskeys,
  removePasskey,
} from './passkeys.ts';
import {
  accountSchema,
  creationOptionsSchema,
  localeSchema,
  newPasskeySchema,
  passkeySchema,
  requestOptionsSchema,
  sessionSchema,
  typedCodeSchema,
} from './schema.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';

/**
 * The account of whoever is signed in. Signing in itself is done by pages and not here,
 * because it sets a cookie and counts the network it comes from.
 */
export const accountRoutes = {
  me: allowSignedIn()
    .route({ method: 'GET', path: '/account', summary: 'The account signed in' })
    .output(accountSchema)
    .handler(async ({ context }) => {
      const account = await findAccount(context.db, context.account.accountId);
      if (!account) throw new AppError('session.required');
      return account;
    }),

  setLanguage: allowSignedIn()
    .route({ method: 'PUT', path: '/account/language', summary: 'Language of mails and pages' })
    .input(z.object({ language: localeSchema }))
    .handler(async ({ context, input }) => {
      await setLanguage(context.db, context.account.accountId, input.language);
    }),

  sessions: {
    list: allowSignedIn()
      .route({ method: 'GET', path: '/account/sessions', summary: 'Devices signed in' })
      .output(z.array(sessionSchema))
      .handler(async ({ context }) => {
        const sessions = await listSessions(context.app, context.account.accountId);
        return sessions.map((session) => ({
          ...session,
          isCurrent: session.id === context.account.sessionId,
        }));
      }),

    end: allowSignedIn()
      .route({ method: 'DELETE', path: '/account/sessions/{id}', summary: 'Sign a device out' })
      .input(z.object({ id: z.uuid() }))
      .handler(({ context, input }) =>
        endSession(context.app, context.account.accountId, input.id),
      ),

    endOthers: allowSignedIn()
      .route({ method: 'DELETE', path: '/account/sessions', summary: 'Sign other devices out' })
      .output(z.object({ ended: z.int() }))
      .handler(async ({ context }) => ({
        ended: await endOtherSessions(context.app, context.account),
      })),
  },

  authenticator: {
    enrol: allowSignedIn()
      .route({ method: 'POST', path: '/account/authenticator', summary: 'Set up an app' })
      .output(z.object({ secret: z.string(), uri: z.string() }))
      .handler(({ context }) => enrolAuthenticator(context.app, context.account)),

    confirm: allowSignedIn()
      .route({
        method: 'POST',
        path: '/account/authenticator/confirm',
        summary: 'Take the app into use',
      })
      .input(z.object({ code: typedCodeSchema }))
      .output(z.object({ recoveryCodes: z.array(z.string()) }))
      .handler(({ context, input }) =>
        confirmAuthenticator(context.app, context.account, input.code),
      ),

    remove: allowSignedIn()
      .route({
        method: 'POST',
        path: '/account/authenticator/remove',
        summary: 'Turn the app off with a code of it',
      })
      .input(z.object({ code: typedCodeSchema }))
      .handler(({ context, input }) =>
        removeAuthenticator(context.app, context.account, input.code),
      ),
  },

  passkeys: {
    list: allowSignedIn()
      .route({ method: 'GET', path: '/account/passkeys', summary: 'Passkeys' })
      .output(z.array(passkeySchema))
      .handler(({ context }) => listPasskeys(context.app, context.account.accountId)),

    begin: allowSignedIn()
      .route({ method: 'POST', path: '/account/passkeys/begin', summary: 'Options for a passkey' })
      .output(creationOptionsSchema)
      .handler(({ context }) => beginPasskeyRegistration(context.app, context.account)),

    add: allowSignedIn()
      .route({ method: 'POST', path: '/account/passkeys', summary: 'Add a passkey' })
      .input(newPasskeySchema)
      .output(passkeySchema)
      .handler(({ context, input }) =>
        finishPasskeyRegistration(context.app, context.account, input),
      ),

    remove: allowSignedIn()
      .route({ method: 'DELETE', path: '/account/passkeys/{id}', summary: 'Remove a passkey' })
      .input(z.object({ id: z.string() }))
      .handler(({ context, input }) =>
        removePasskey(context.app, context.account.accountId, input.id),
      ),

    beginSignIn: allowEveryone()
      .route({ method: 'POST', path: '/sign-in/passkey', summary: 'Options to sign in' })
      .output(requestOptionsSchema)
      .handler(({ context }) => beginPasskeySignIn(context.app)),
  },
};
