import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { remindEverywhere } from './chasers/service.ts';
import { registerSendingTasks } from './sending/tasks.ts';

/** What the campaign does by itself: mails as they are asked for, reminders each morning. */
export function registerInvitationTasks(jobs: Jobs, app: Application): void {
  registerSendingTasks(jobs, app);
  jobs.register('invitations.remind', async () => void (await remindEverywhere(app)), {
    cron: '0 6 * * *',
  });
}
