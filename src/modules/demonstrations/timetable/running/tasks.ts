import type { Application } from '#platform/application';
import type { Jobs } from '#platform/jobs';
import { endSilentRanges, performNextRange } from './service.ts';

const LOOK_EVERY_SECONDS = 1;
const LISTEN_EVERY_SECONDS = 10;

/** Whichever process is free computes the timetables of the demo days, one at a time. */
export function registerRangeTasks(jobs: Jobs, app: Application): void {
  let isRunning = false;
  jobs.register(
    'range-timetable.run',
    async () => {
      if (isRunning) return;
      isRunning = true;
      // It may take minutes, and a process that ends does not wait for it: whoever listens next
      // says that it is silent.
      void performNextRange(app)
        .catch((failure: unknown) => app.log.error({ err: failure }, 'no run could be taken'))
        .finally(() => (isRunning = false));
    },
    { everySeconds: LOOK_EVERY_SECONDS },
  );
  jobs.register('range-timetable.listen', async () => void (await endSilentRanges(app)), {
    everySeconds: LISTEN_EVERY_SECONDS,
  });
}
