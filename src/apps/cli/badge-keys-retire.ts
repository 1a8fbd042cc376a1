import { retireKey } from '#modules/badges/trust/service';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command } from './arguments.ts';
import { instantIn } from './badge-keys-words.ts';
import { withDatabase } from './database.ts';

/** Takes a key back, at once where no instant is given. */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    kid: { type: 'string' },
    until: { type: 'string' },
  },
  async run({ settings, t, needed, text }) {
    const edition = provenEdition(needed('edition'));
    const kid = Number(needed('kid'));
    if (!Number.isInteger(kid)) throw new UsageError('wrongOptionValue', '--kid');
    const until = text('until');

    const at = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({ settings, db, log: createLog('silent') });
      const by = { actor: systemActor, clock: app.clock };
      const instant = until === undefined ? app.clock.now() : instantIn('until', until);
      await retireKey(app, edition, by, { kid, at: instant });
      return instant;
    });
    console.log(t('cli.badgeKeys.retired', { kid: String(kid), at: at.toISOString() }));
  },
};
