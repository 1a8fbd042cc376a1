import { writeFile } from 'node:fs/promises';
import { checkPassphrase, makeDeskFile } from '#modules/badges/trust/root-file';
import { makeDeskKey } from '#modules/badges/trust/service';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command } from './arguments.ts';
import { instantIn } from './badge-keys-words.ts';
import { withDatabase } from './database.ts';
import { askPassphrase } from './passphrase.ts';

/** The key of a reprint desk, encrypted in a file and kept nowhere else. */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    label: { type: 'string' },
    categories: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
  async run(given) {
    const edition = provenEdition(given.needed('edition'));
    const out = given.needed('out');
    const rights = {
      label: given.needed('label'),
      categories: codesIn(given.text('categories')),
      validFrom: instantIn('from', given.needed('from')),
      validUntil: instantIn('until', given.needed('until')),
    };
    const passphrase = await askPassphrase(given);
    checkPassphrase(passphrase);

    const { kid, pkcs8 } = await withDatabase(given.settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({
        settings: given.settings,
        db,
        log: createLog('silent'),
      });
      const by = { actor: systemActor, clock: app.clock };
      return makeDeskKey(app, edition, by, rights);
    });
    if (!pkcs8) throw new Error('a desk key without its private half');
    const file = await makeDeskFile({ editionId: edition, kid, pkcs8 }, passphrase);
    await writeFile(out, file, { flag: 'wx', mode: 0o600 });
    console.log(given.t('cli.badgeKeys.deskMade', { kid: String(kid), file: out }));
  },
};

/** Null where all are meant. */
function codesIn(written: string | undefined): number[] | null {
  if (written === undefined) return null;
  const codes = written.split(',').map(Number);
  if (codes.some((code) => !Number.isInteger(code)))
    throw new UsageError('wrongOptionValue', '--categories');
  return codes;
}
