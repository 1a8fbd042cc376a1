import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { systemActor } from '#platform/permissions';
import { findDuplicatesEverywhere } from './service.ts';

const EVERY_SECONDS = 60;

/** Whoever is registered or corrected is soon compared with everybody, wherever they came from. */
export function registerDuplicateTasks(jobs: Jobs, app: Application): void {
  const run = () => findDuplicatesEverywhere(app.db, { actor: systemActor, clock: app.clock });
  jobs.register('participants.duplicates', run, { everySeconds: EVERY_SECONDS });
}
