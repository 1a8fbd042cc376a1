import { readEdition } from '#modules/editions/service';
import { readTrust } from '#modules/badges/trust/service';
import { toTrustFile } from '#modules/badges/trust/trust-file';
import { provenEdition } from '#platform/edition';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** The public keys of an edition as JSON, for whoever verifies badges without the database. */
export const command: Command = {
  options: { edition: { type: 'string' } },
  async run({ settings, needed }) {
    const edition = provenEdition(needed('edition'));
    const trust = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      return readTrust(db, edition);
    });
    console.log(JSON.stringify(toTrustFile(trust), null, 2));
  },
};
