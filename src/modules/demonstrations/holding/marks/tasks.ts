import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { markHeld } from './service.ts';

const LOOK_EVERY_SECONDS = 15;

/** What is held on the range is held on the programme a quarter of a minute later. */
export function registerHoldTasks(jobs: Jobs, app: Application): void {
  jobs.register('range-holds.mark', () => markHeld(app), { everySeconds: LOOK_EVERY_SECONDS });
}
