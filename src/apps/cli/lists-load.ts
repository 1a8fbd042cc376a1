import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { readEdition } from '#modules/editions/service';
import { unpackIncoming } from '#modules/screening/lists/incoming';
import { loadLists } from '#modules/screening/lists/service';
import { systemClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { AppError } from '#platform/errors';
import { createKeyring, loadInstallationKey } from '#platform/keyring';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { linesOfLoad } from './tell-lists.ts';

/**
 * Loads lists from files and bundles. Exit code 1 where something was not taken, except for the
 * list that is in force already.
 */
export const command: Command = {
  arguments: ['file'],
  several: true,
  options: {
    edition: { type: 'string' },
    'accept-shrink': { type: 'boolean' },
    'trust-key': { type: 'string' },
  },
  async run({ settings, t, arguments: names, text, flag }) {
    const given = await Promise.all(names.map(readGiven));
    const key = await loadInstallationKey(settings.dataFolder, settings.installationKey);
    const trusted = text('trust-key')?.split(',') ?? [];
    const incoming = await unpackIncoming(createKeyring(key), given, { trusted, cameBy: 'file' });
    const editionId = text('edition');
    const outcome = await withDatabase(settings, async (db) => {
      const edition = editionId === undefined ? null : provenEdition(editionId);
      if (edition) await readEdition(db, edition);
      // Who accepts a shrunk list is kept with it by the name of their account on this machine.
      const actor = {
        id: `console:${userInfo().username}`,
        roles: ['commission' as const],
        country: null,
        exhibitorId: null,
        participantId: null,
      };
      return loadLists(
        db,
        { actor, clock: systemClock },
        {
          files: incoming.files,
          cameBy: incoming.cameBy,
          edition,
          acceptsChange: flag('accept-shrink'),
        },
      );
    });
    for (const line of linesOfLoad(t, outcome, incoming.refused)) console.log(line);
    const isWhole = outcome.loaded.every(
      ({ refusal }) => refusal === null || refusal === 'already-active',
    );
    const refused = outcome.refused.length + incoming.refused.length;
    return isWhole && refused === 0 ? 0 : 1;
  },
};

async function readGiven(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: basename(name), bytes: await readFile(resolve(name)) };
  } catch (cause) {
    throw new AppError('file.unknown', { id: name }, { cause });
  }
}
