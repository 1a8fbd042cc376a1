import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { bundleKey, fingerprintOf, writeBundle } from '#modules/screening/lists/bundle';
import { readFiles } from '#modules/screening/lists/read-files';
import { fileInMemory } from '#modules/screening/lists/reading/source';
import { systemClock } from '#platform/clock';
import { createKeyring, loadInstallationKey } from '#platform/keyring';
import type { Command } from './arguments.ts';
import { linesOfLoad } from './tell-lists.ts';

/** Signs files of lists for an office without a network. What cannot be read here is not sent there. */
export const command: Command = {
  arguments: ['file'],
  several: true,
  options: { out: { type: 'string' } },
  async run({ settings, t, arguments: names, needed }) {
    const out = resolve(needed('out'));
    const given = await Promise.all(
      names.map(async (name) => ({ name: basename(name), bytes: await readFile(resolve(name)) })),
    );
    const { refused } = await readFiles(
      given.map(({ name, bytes }) => fileInMemory(name, bytes)),
      { openSanctionsAcknowledged: true },
    );
    if (refused.length > 0) {
      for (const line of linesOfLoad(t, { loaded: [], refused })) console.error(line);
      return 1;
    }
    const key = await loadInstallationKey(settings.dataFolder, settings.installationKey);
    const keyring = createKeyring(key);
    const files = given.map((file) => ({ ...file, publishedAt: null }));
    await writeFile(out, await writeBundle(keyring, files, systemClock.now()));
    const fingerprint = fingerprintOf(bundleKey(keyring).publicKey);
    console.log(t('lists.bundle.written', { file: out, fingerprint }));
    return 0;
  },
};
