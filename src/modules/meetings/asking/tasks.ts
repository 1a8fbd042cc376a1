import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { systemActor } from '#platform/permissions';
import { tendEverywhere } from './expiry/service.ts';

const EVERY_SECONDS = 60;

/** Questions that nobody answers end by themselves, after one reminder. */
export function registerAskingTasks(jobs: Jobs, app: Application): void {
  const run = () => tendEverywhere(app.db, { actor: systemActor, clock: app.clock });
  jobs.register('meetings.asking', run, { everySeconds: EVERY_SECONDS });
}
