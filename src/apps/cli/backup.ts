import { resolve } from 'node:path';
import { summaryOf } from '#platform/backup/manifest';
import { writeBackup } from '#platform/backup/write-backup';
import { systemClock } from '#platform/clock';
import { openDatabaseServer } from '#platform/postgres/server';
import type { Command } from './arguments.ts';
import { programVersion } from './version.ts';

/** Works beside a running server. */
export const command: Command = {
  arguments: ['file'],
  async run({ settings, t, arguments: [name = ''] }) {
    const file = resolve(name);
    const server = await openDatabaseServer(settings);
    try {
      const source = { ...server, settings, clock: systemClock, program: programVersion() };
      const manifest = await writeBackup(source, file);
      console.log(t('cli.backup.written', { file, ...summaryOf(manifest) }));
    } finally {
      await server.stop();
    }

    if (settings.installationKey) console.log(t('cli.backup.withoutKey'));
    else if (!settings.backupPassphrase) console.log(t('cli.backup.notEncrypted'));
  },
};
