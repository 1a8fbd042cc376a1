import { eraseDue, tellErasure } from '#modules/privacy/erasing/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** What is due after an edition goes now and not tonight; the certificate stays in the edition. */
export const command: Command = {
  options: { edition: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run({ settings, t, needed, flag }) {
    const edition = provenEdition(needed('edition'));
    await withDatabase(settings, async (db) => {
      const app = await createApplication({ settings, db, log: createLog('silent') });
      const { today, fields } = await tellErasure(app, edition, app.clock.now());
      if (fields.length === 0) return console.log(t('privacy.cli.nothing', { date: today }));
      if (flag('dry-run')) {
        console.log(t('privacy.cli.would', { date: today }));
        for (const { table, column, retention, count } of fields)
          console.log(`  ${count}\t${table}.${column}\t${t(`privacy.retention.${retention}`)}`);
        return;
      }
      const proof = await eraseDue(app, edition, { actor: systemActor, clock: app.clock });
      if (!proof) return console.log(t('privacy.cli.nothing', { date: today }));
      const { number, erased, people, files } = proof.content;
      const values = erased.reduce((sum, { count }) => sum + count, 0);
      console.log(t('privacy.cli.erased', { number: String(number), values, people, files }));
      console.log(proof.fingerprint);
      console.log(t('privacy.cli.backups'));
    });
  },
};
