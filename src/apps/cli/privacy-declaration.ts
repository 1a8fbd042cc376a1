import { writeFile } from 'node:fs/promises';
import { printDeclaration } from '#modules/privacy/telling/declaration';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { stopPdfCompiler } from '#platform/pdf/render';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** The sheet for the data authority, from the register and the settings of the edition. */
export const command: Command = {
  options: { edition: { type: 'string' }, out: { type: 'string' } },
  async run({ settings, locale, t, needed }) {
    const edition = provenEdition(needed('edition'));
    const out = needed('out');
    try {
      await withDatabase(settings, async (db) => {
        const { clock } = await createApplication({ settings, db, log: createLog('silent') });
        await writeFile(out, await printDeclaration(db, edition, { locale, at: clock.now() }));
      });
      console.log(t('privacy.cli.written', { file: out }));
    } finally {
      await stopPdfCompiler();
    }
  },
};
