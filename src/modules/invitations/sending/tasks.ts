import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { recordAcceptedMails, writeWaitingMails } from './work.ts';

const LOOK_EVERY_SECONDS = 5;
const MAILS_PER_RUN = 20;

/** Writes the mails officers asked for, and records those the mail server has taken. */
export function registerSendingTasks(jobs: Jobs, app: Application): void {
  const run = async () => {
    await writeWaitingMails(app, { limit: MAILS_PER_RUN });
    await recordAcceptedMails(app);
  };
  jobs.register('invitations.send', run, { everySeconds: LOOK_EVERY_SECONDS });
}
