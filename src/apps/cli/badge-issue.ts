import { issueBadges } from '#modules/badges/issuing/service';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { progressLine } from './progress-line.ts';

/** Badges for everybody cleared who has none. Exit code 1 when somebody had to be left aside. */
export const command: Command = {
  options: { edition: { type: 'string' } },
  async run({ settings, t, needed }) {
    const edition = provenEdition(needed('edition'));
    const progress = progressLine();
    const { issued, refused } = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({ settings, db, log: createLog('silent') });
      const by = { actor: systemActor, clock: app.clock };
      return issueBadges(app, edition, by, 'all-cleared', (done, of) =>
        progress.show({ what: t('badges.title'), done, of }),
      );
    });
    progress.end();

    console.log(t('badges.done.issued', { count: issued.length }));
    if (refused.length === 0) return 0;
    console.log(t('badges.done.refused', { count: refused.length }));
    for (const { participantId, refusal } of refused)
      console.log(`  ${participantId} ${t(`badges.issueRefusal.${refusal}`)}`);
    return 1;
  },
};
