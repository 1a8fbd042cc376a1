import { rotateKey } from '#modules/badges/trust/service';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { instantIn } from './badge-keys-words.ts';
import { withDatabase } from './database.ts';

/** A new key of the edition; what the older ones have signed counts until the instant given. */
export const command: Command = {
  options: { edition: { type: 'string' }, until: { type: 'string' } },
  async run({ settings, t, needed }) {
    const edition = provenEdition(needed('edition'));
    const acceptedUntil = instantIn('until', needed('until'));
    const { kid } = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({ settings, db, log: createLog('silent') });
      const by = { actor: systemActor, clock: app.clock };
      return rotateKey(app, edition, by, { acceptedUntil });
    });
    console.log(t('cli.badgeKeys.rotated', { kid: String(kid) }));
  },
};
