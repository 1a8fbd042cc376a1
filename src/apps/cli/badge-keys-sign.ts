import { readFile } from 'node:fs/promises';
import { signWithRoot } from '#modules/badges/trust/listing';
import { openRootFile } from '#modules/badges/trust/root-file';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { askPassphrase } from './passphrase.ts';

/** Signs the keys of an edition, as they are now, with the offline root. */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    root: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
  async run(given) {
    const edition = provenEdition(given.needed('edition'));
    const name = given.needed('root');
    const bytes = await readFile(name).catch(() => {
      throw new UsageError('wrongOptionValue', '--root');
    });
    const root = await openRootFile(bytes, { passphrase: await askPassphrase(given), name });
    const signed = await withDatabase(given.settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({
        settings: given.settings,
        db,
        log: createLog('silent'),
      });
      return signWithRoot(app, edition, root);
    });
    console.log(given.t('cli.badgeKeys.signed', { ...signed, number: String(signed.number) }));
  },
};
