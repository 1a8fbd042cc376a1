import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readEdition } from '#modules/editions/service';
import { exportLog } from '#modules/gates/sync/files';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** Writes everything the gates have told into one file, which makes any installation a hub. */
export const command: Command = {
  options: { edition: { type: 'string' }, out: { type: 'string' } },
  async run({ settings, t, needed, text }) {
    const edition = provenEdition(needed('edition'));
    const bytes = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({ settings, db, log: createLog('silent') });
      return exportLog(app, edition);
    });
    const file = resolve(text('out') ?? `${edition}.kurukan-gates`);
    await writeFile(file, bytes);
    console.log(t('cli.gates.exported', { file }));
  },
};
