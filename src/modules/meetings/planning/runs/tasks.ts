import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { endSilentRuns, performNextRun } from './performing.ts';

const LOOK_EVERY_SECONDS = 1;
const LISTEN_EVERY_SECONDS = 10;
/** A run takes a core for itself, and the server needs one. */
const AT_ONCE = 1;

/** Whichever process is free performs the runs of the scheduler, one at a time. */
export function registerRunTasks(jobs: Jobs, app: Application): void {
  let running = 0;
  jobs.register(
    'meetings.run',
    async () => {
      if (running >= AT_ONCE) return;
      running += 1;
      // A run may take an hour, and a process that ends does not wait for it: it leaves a run
      // that is silent, and whoever listens next says so.
      void performNextRun(app)
        .catch((failure: unknown) => app.log.error({ err: failure }, 'no run could be taken'))
        .finally(() => (running -= 1));
    },
    { everySeconds: LOOK_EVERY_SECONDS },
  );
  jobs.register('meetings.listen', async () => void (await endSilentRuns(app)), {
    everySeconds: LISTEN_EVERY_SECONDS,
  });
}
