import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { fetchLists } from './fetching.ts';

/** Every six hours, at an odd minute so that not all installations ask at once. */
export function registerListTasks(jobs: Jobs, app: Application): void {
  const run = async () => {
    const told = await fetchLists(app);
    if (told.length > 0) app.log.info({ lists: told }, 'publishers of lists were asked');
  };
  jobs.register('lists.fetch', run, { cron: '37 */6 * * *' });
}
