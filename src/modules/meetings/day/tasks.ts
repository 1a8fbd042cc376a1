import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { systemActor } from '#platform/permissions';
import { releaseEverywhere } from './releasing/service.ts';

const EVERY_SECONDS = 60;

/** Times at which one side stands alone are given free. */
export function registerMeetingDayTasks(jobs: Jobs, app: Application): void {
  const run = () => releaseEverywhere(app.db, { actor: systemActor, clock: app.clock });
  jobs.register('meetings.release', run, { everySeconds: EVERY_SECONDS });
}
