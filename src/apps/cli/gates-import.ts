import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readEdition } from '#modules/editions/service';
import { importLog } from '#modules/gates/sync/files';
import { provenEdition } from '#platform/edition';
import { AppError } from '#platform/errors';
import { createLog } from '#platform/log';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/**
 * Takes over the log of a gate, or of another hub, from a file: any gate can be the next hub.
 * Exit code 1 when something of it lies aside.
 */
export const command: Command = {
  arguments: ['file'],
  options: { edition: { type: 'string' }, 'accept-devices': { type: 'boolean' } },
  async run({ settings, t, needed, flag, arguments: [name = ''] }) {
    const edition = provenEdition(needed('edition'));
    const file = resolve(name);
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new AppError('file.unknown', { id: file }, { cause });
    });
    const { events, passages, devices, quarantined, forks } = await withDatabase(
      settings,
      async (db) => {
        await readEdition(db, edition);
        const app = await createApplication({ settings, db, log: createLog('silent') });
        const actor = {
          id: `import:${basename(file)}`,
          roles: ['organiser' as const],
          country: null,
          exhibitorId: null,
          participantId: null,
        };
        return importLog(
          app,
          edition,
          { actor, clock: app.clock },
          {
            bytes: new Uint8Array(bytes),
            name: basename(file),
            acceptDevices: flag('accept-devices'),
          },
        );
      },
    );

    console.log(t('cli.gates.imported', { events, passages, devices }));
    for (const { device, seq, why } of quarantined)
      console.log(t('cli.gates.aside', { device: device ?? '–', seq: String(seq ?? '–'), why }));
    for (const device of forks) console.log(t('cli.gates.forked', { device }));
    return quarantined.length > 0 ? 1 : 0;
  },
};
