import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { eraseEverywhere } from './erasing/service.ts';

/** Each night, what is due that day. */
export function registerPrivacyTasks(jobs: Jobs, app: Application): void {
  jobs.register('privacy.erase', () => eraseEverywhere(app), {
    cron: '30 2 * * *',
  });
}
