import { AppError } from '#platform/errors';
import { openDatabase } from '#platform/database';
import { listAccounts } from '#platform/identity/accounts';
import { createSignInLink } from '#platform/identity/links';
import type { AccountSummary } from '#platform/identity/types';
import { createLog } from '#platform/log';
import { openDatabaseServer } from '#platform/postgres/server';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';

/** Makes a link that signs in once: for an account by its address, or a demo account by its role. */
export const command: Command = {
  arguments: ['account'],
  async run({ settings, t, arguments: [wanted = ''] }) {
    const server = await openDatabaseServer(settings);
    const db = openDatabase(server.connection, 2);
    try {
      const log = createLog('silent');
      const app = await createApplication({ settings, db, log });
      const account = findWanted(await listAccounts(db), wanted);
      if (!account) throw new AppError('account.unknown');
      console.log(t('cli.link.made', { name: account.displayName }));
      console.log(await createSignInLink(app, account.id));
    } finally {
      await db.destroy();
      await server.stop();
    }
  },
};

function findWanted(accounts: readonly AccountSummary[], wanted: string) {
  const address = wanted.toLowerCase();
  return accounts
    .filter(({ disabledAt }) => disabledAt === null)
    .find(({ email }) => email === address || email === `${address}@demo.kurukan.test`);
}
