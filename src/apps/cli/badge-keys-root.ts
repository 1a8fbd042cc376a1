import { writeFile } from 'node:fs/promises';
import { adoptRoot } from '#modules/badges/trust/listing';
import { makeRootFile } from '#modules/badges/trust/root-file';
import { shortFingerprint } from '#modules/badges/trust/service';
import { systemClock } from '#platform/clock';
import { AppError } from '#platform/errors';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { askPassphrase } from './passphrase.ts';

/** Makes the offline root: the private half goes into the file and nowhere else. */
export const command: Command = {
  options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  async run(given) {
    const out = given.needed('out');
    const { file, publicKey } = await makeRootFile(await askPassphrase(given));
    await withDatabase(given.settings, async (db) => {
      // The file first: a root that is known and lies nowhere could never sign.
      await writeNew(out, file);
      await adoptRoot({ db, clock: systemClock }, publicKey);
    });
    const fingerprint = shortFingerprint(publicKey);
    console.log(given.t('cli.badgeKeys.rootMade', { file: out, fingerprint }));
  },
};

async function writeNew(out: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(out, bytes, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
      throw new AppError('badge-key.root-known', { file: out }, { cause });
    throw cause;
  }
}
