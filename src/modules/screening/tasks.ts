import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { systemActor } from '#platform/permissions';
import { screenEverywhere } from './running/service.ts';

const EVERY_SECONDS = 60;

/** Nobody waits long to be screened, whoever wrote them down and however a list came in. */
export function registerScreeningTasks(jobs: Jobs, app: Application): void {
  const run = async () => {
    await screenEverywhere(app, { actor: systemActor, clock: app.clock });
  };
  jobs.register('screening.due', run, { everySeconds: EVERY_SECONDS });
}
