import { z } from 'zod';
import { allowAdministrator } from '../api.ts';
import { provenEdition } from '../edition.ts';
import { listWaitingMail } from '../mail/outbox.ts';
import { createAccount, disableAccount, enableAccount, listAccounts } from './accounts.ts';
import { handSignInLink } from './links.ts';
import { grantRole, revokeRole } from './roles.ts';
import {
  accountSchema,
  newAccountSchema,
  roleGrantSchema,
  roleRevocationSchema,
  secondStepRolesSchema,
  waitingMailSchema,
} from './schema.ts';
import { listSecondStepRoles, requireSecondStep } from './second-step.ts';

const oneAccount = z.object({ accountId: z.uuid() });

/** Who can sign in and as what. An administrator gives roles in every edition and needs none there. */
export const administrationRoutes = {
  accounts: {
    list: allowAdministrator()
      .route({ method: 'GET', path: '/accounts', summary: 'All accounts' })
      .output(z.array(accountSchema))
      .handler(({ context }) => listAccounts(context.db)),

    create: allowAdministrator()
      .route({ method: 'POST', path: '/accounts', summary: 'Create an account' })
      .input(newAccountSchema)
      .output(z.object({ accountId: z.uuid() }))
      .handler(async ({ context, input }) => ({
        accountId: await createAccount(context, input),
      })),

    link: allowAdministrator()
      .route({ method: 'POST', path: '/accounts/{accountId}/link', summary: 'A sign-in link' })
      .input(oneAccount)
      .output(z.object({ url: z.string() }))
      .handler(async ({ context, input }) => ({
        url: await handSignInLink(context.app, context.by, input.accountId),
      })),

    disable: allowAdministrator()
      .route({ method: 'POST', path: '/accounts/{accountId}/disable', summary: 'Close an account' })
      .input(oneAccount)
      .handler(({ context, input }) =>
        disableAccount(context, context.account.accountId, input.accountId),
      ),

    enable: allowAdministrator()
      .route({ method: 'POST', path: '/accounts/{accountId}/enable', summary: 'Reopen an account' })
      .input(oneAccount)
      .handler(({ context, input }) => enableAccount(context.db, input.accountId)),
  },

  roles: {
    grant: allowAdministrator()
      .route({ method: 'POST', path: '/accounts/{accountId}/roles', summary: 'Give a role' })
      .input(roleGrantSchema)
      .handler(({ context, input: { edition, ...grant } }) =>
        grantRole(context.db, provenEdition(edition), context.by, grant),
      ),

    revoke: allowAdministrator()
      .route({
        method: 'DELETE',
        path: '/accounts/{accountId}/roles/{edition}/{role}',
        summary: 'Take a role away',
      })
      .input(roleRevocationSchema)
      .handler(({ context, input: { edition, ...grant } }) =>
        revokeRole(context.db, provenEdition(edition), context.by, grant),
      ),
  },

  secondStep: {
    read: allowAdministrator()
      .route({ method: 'GET', path: '/second-step', summary: 'Roles with a second step' })
      .output(secondStepRolesSchema)
      .handler(async ({ context }) => ({ roles: await listSecondStepRoles(context.db) })),

    require: allowAdministrator()
      .route({ method: 'PUT', path: '/second-step', summary: 'Set the roles with a second step' })
      .input(secondStepRolesSchema)
      .handler(({ context, input }) => requireSecondStep(context.db, input.roles)),
  },

  waitingMail: allowAdministrator()
    .route({ method: 'GET', path: '/waiting-mail', summary: 'Mails not sent yet' })
    .output(z.array(waitingMailSchema))
    .handler(({ context }) => listWaitingMail(context.db)),
};
