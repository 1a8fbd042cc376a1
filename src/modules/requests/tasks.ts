import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { systemActor } from '#platform/permissions';
import { tellEverywhere } from './telling/service.ts';

const EVERY_SECONDS = 30;

/** Whoever has asked hears of what was decided, whoever decided it. */
export function registerRequestTasks(jobs: Jobs, app: Application): void {
  const run = () => tellEverywhere(app, { actor: systemActor, clock: app.clock });
  jobs.register('requests.tell', run, { everySeconds: EVERY_SECONDS });
}
