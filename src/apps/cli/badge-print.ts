import { writeFile } from 'node:fs/promises';
import { printBadges } from '#modules/badges/printing/service';
import { readPlan } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { stopPdfCompiler } from '#platform/pdf/render';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** The badges people wear as one PDF; marks them as printed. */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    out: { type: 'string' },
    category: { type: 'string' },
    backs: { type: 'boolean' },
  },
  async run({ settings, locale, t, needed, text, flag }) {
    const edition = provenEdition(needed('edition'));
    const out = needed('out');
    const categoryId = text('category');
    try {
      const count = await withDatabase(settings, async (db) => {
        const { categories } = await readPlan(db, edition);
        if (categoryId !== undefined && !categories.some(({ id }) => id === categoryId))
          throw new UsageError('wrongOptionValue', '--category');

        const app = await createApplication({ settings, db, log: createLog('silent') });
        const by = { actor: systemActor, clock: app.clock };
        const run = { categoryId, locale, backs: flag('backs') };
        const printed = await printBadges(app, edition, by, run);
        await writeFile(out, printed.pdf);
        return printed.count;
      });
      console.log(t('cli.badge.printed', { count, file: out }));
    } finally {
      await stopPdfCompiler();
    }
  },
};
