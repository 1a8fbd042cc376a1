import { registerHoldTasks } from '#modules/demonstrations/holding/marks/tasks';
import { registerRangeTasks } from '#modules/demonstrations/timetable/running/tasks';
import { registerInvitationTasks } from '#modules/invitations/tasks';
import { registerAskingTasks } from '#modules/meetings/asking/tasks';
import { registerMeetingDayTasks } from '#modules/meetings/day/tasks';
import { registerRunTasks } from '#modules/meetings/planning/runs/tasks';
import { registerPrivacyTasks } from '#modules/privacy/tasks';
import { registerRequestTasks } from '#modules/requests/tasks';
import { registerDuplicateTasks } from '#modules/participants/duplicates/tasks';
import { registerListTasks } from '#modules/screening/lists/tasks';
import { registerScreeningTasks } from '#modules/screening/tasks';
import type { Application } from '#platform/application';
import type { ConnectionSettings } from '#platform/database';
import { registerIdentityTasks } from '#platform/identity/tasks';
import { createJobs } from '#platform/jobs';
import { registerMailTasks } from '#platform/mail/tasks';
import { openMailTransport } from '#platform/mail/transport';
import type { Settings } from '#platform/settings';

/** What runs beside the requests: mails that wait, reminders, sessions and codes that are over. */
export async function startJobs(
  app: Application,
  { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  connection: ConnectionSettings,
): Promise<{ stop(): Promise<void> }> {
  const jobs = createJobs(connection, app.log);
  const from = mailFrom ?? `kurukan@${new URL(app.origin).hostname}`;
  const transport = smtpUrl ? openMailTransport({ url: smtpUrl, from }) : null;
  registerMailTasks(jobs, app, transport);
  registerIdentityTasks(jobs, app);
  registerInvitationTasks(jobs, app);
  registerDuplicateTasks(jobs, app);
  registerScreeningTasks(jobs, app);
  registerListTasks(jobs, app);
  registerPrivacyTasks(jobs, app);
  registerRequestTasks(jobs, app);
  registerRunTasks(jobs, app);
  registerRangeTasks(jobs, app);
  registerHoldTasks(jobs, app);
  registerAskingTasks(jobs, app);
  registerMeetingDayTasks(jobs, app);
  await jobs.start();

  return {
    async stop() {
      await jobs.stop();
      transport?.close();
    },
  };
}
