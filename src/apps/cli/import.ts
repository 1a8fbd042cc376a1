import { basename, join, resolve } from 'node:path';
import { readEdition } from '#modules/editions/service';
import { systemClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { importFolder, isBad, type ImportMode } from '../import/import-folder.ts';
import { writeRejected } from '../import/rejected-files.ts';
import { UsageError, type Command, type Given } from './arguments.ts';
import { withDatabase } from './database.ts';
import { progressLine } from './progress-line.ts';
import { linesOfImport } from './tell-import.ts';

/**
 * Loads a folder of spreadsheets. Exit code 1 when a row was rejected, whether or not the
 * others were loaded.
 */
export const command: Command = {
  arguments: ['folder'],
  options: {
    edition: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'only-good': { type: 'boolean' },
    rejected: { type: 'string' },
  },
  async run(given) {
    const {
      settings,
      locale,
      t,
      arguments: [name = ''],
    } = given;
    const folder = resolve(name);
    const mode = modeOf(given);
    const edition = provenEdition(given.needed('edition'));
    const progress = progressLine();

    const outcome = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      const actor = {
        id: `import:${basename(folder)}`,
        roles: ['organiser' as const],
        country: null,
        exhibitorId: null,
        participantId: null,
      };
      return importFolder({
        db,
        edition,
        by: { actor, clock: systemClock },
        folder,
        mode,
        locale,
        onProgress: ({ phase, file, ...count }) =>
          progress.show({ what: t(`cli.import.${phase}`, { file }), ...count }),
      });
    });
    progress.end();

    const stamp = systemClock.now().toISOString().slice(0, 19).replaceAll(':', '-');
    const rejectedFolder = given.text('rejected') ?? join(settings.dataFolder, 'imports', stamp);
    const written = await writeRejected(outcome.files, resolve(rejectedFolder), locale);
    const reader = { t, locale, mode, written, folder: resolve(rejectedFolder) };
    for (const line of await linesOfImport(outcome, reader)) console.log(line);
    return outcome.files.some(isBad) ? 1 : 0;
  },
};

function modeOf({ flag }: Given): ImportMode {
  if (flag('dry-run') && flag('only-good')) throw new UsageError('wrongOptionValue', '--only-good');
  if (flag('dry-run')) return 'rehearse';
  return flag('only-good') ? 'good-rows' : 'whole';
}
