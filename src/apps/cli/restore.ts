import { resolve } from 'node:path';
import { summaryOf } from '#platform/backup/manifest';
import { restoreBackup } from '#platform/backup/restore-backup';
import { openDatabase } from '#platform/database';
import { migrateUp } from '#platform/migrations';
import { openDatabaseServer } from '#platform/postgres/server';
import type { Command } from './arguments.ts';
import { reportLedgers } from './ledger-verify.ts';

/** Needs the database for itself: a server that runs on it would write between the lines. */
export const command: Command = {
  arguments: ['file'],
  options: { force: { type: 'boolean' } },
  async run({ settings, t, locale, flag, arguments: [name = ''] }) {
    const server = await openDatabaseServer(settings, { alone: true });
    try {
      const target = { ...server, settings };
      const manifest = await restoreBackup(target, resolve(name), { force: flag('force') });
      const date = new Date(manifest.createdAt).toLocaleString(locale, {
        dateStyle: 'long',
        timeStyle: 'short',
      });
      console.log(t('cli.backup.restored', { date, ...summaryOf(manifest) }));

      const db = openDatabase(server.connection, 2);
      await migrateUp(db);
      const areWhole = await reportLedgers(db, t);
      await db.destroy();
      return areWhole ? 0 : 1;
    } finally {
      await server.stop();
    }
  },
};
