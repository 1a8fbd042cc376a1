import { fromKysely, PgBoss, type JobResult } from 'pg-boss';
import type { ConnectionSettings, Transaction } from './database.ts';
import type { Log } from './log.ts';

/** What is done later or at a set time, by whichever process is free. */
export type Jobs = {
  /** To be called before `start`. */
  register(name: string, handler: JobHandler, options?: JobOptions): void;
  start(): Promise<void>;
  /** Waits a few seconds for what is running; what is cut off is done again at the next start. */
  stop(): Promise<void>;
  /** With a transaction, the job exists if the transaction is kept, and only then. */
  enqueue(name: string, data: object, tx?: Transaction): Promise<void>;
};

/** Parses its data itself, and may be run twice: a process that dies at the end of a job leaves it to another. */
export type JobHandler = (data: unknown) => Promise<void>;

export type JobOptions = {
  /** Five fields, in UTC. Runs once for all processes. */
  cron?: string;
  /**
   * Runs in every process and leaves no row behind: for work that is shared out by locks, as
   * the mails are. A run that is late is left out.
   */
  everySeconds?: number;
  /** How often a failed run is tried again, each time after a longer wait. */
  retries?: number;
};

type Registration = JobOptions & { name: string; handler: JobHandler };

const SCHEMA = 'jobs';
/** A laptop on battery sleeps better between two looks; nothing here is urgent. */
const LOOK_EVERY_SECONDS = 10;
const BATCH = 10;
const KEEP_DONE_SECONDS = 24 * 3_600;
const STOP_MS = 5_000;

export function createJobs(
  connection: ConnectionSettings,
  log: Log,
  { lookEverySeconds = LOOK_EVERY_SECONDS, retrySeconds = 30 } = {},
): Jobs {
  const registered: Registration[] = [];
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<boolean>>();
  const boss = new PgBoss({
    ...definedOnly(connection),
    schema: SCHEMA,
    application_name: 'kurukan-jobs',
    max: 2,
    cronWorkerIntervalSeconds: 30,
    monitorVacuum: false,
  });
  // Without a listener, a lost connection would end the process; pg-boss looks again by itself.
  boss.on('error', (failure) => log.warn({ err: failure }, 'the job queue could not be read'));

  return {
    register(name, handler, options = {}) {
      registered.push({ name, handler, ...options });
    },
    async start() {
      await boss.start();
      for (const job of registered) {
        if (job.everySeconds === undefined) await work(job);
        else repeat(job, job.everySeconds);
      }
    },
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer);
      await Promise.all(running);
      await boss.stop({ graceful: true, timeout: STOP_MS });
    },
    async enqueue(name, data, tx) {
      await boss.send(name, data, tx ? { db: fromKysely(tx) } : {});
    },
  };

  async function work({ name, handler, cron, retries = 5 }: Registration): Promise<void> {
    const queue = {
      retryLimit: retries,
      retryDelay: retrySeconds,
      retryBackoff: true,
      deleteAfterSeconds: KEEP_DONE_SECONDS,
    };
    await boss.createQueue(name, queue);
    await boss.updateQueue(name, queue);
    const look = {
      pollingIntervalSeconds: lookEverySeconds,
      batchSize: BATCH,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await boss.work(name, look, async (jobs) => {
      const results: JobResult[] = [];
      for (const { id, data } of jobs)
        results.push({
          id,
          status: (await succeeds(name, handler, data)) ? 'completed' : 'failed',
        });
      return results;
    });
    // A laptop that was off at the hour does it when it is on again.
    if (cron) await boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' });
    else await boss.unschedule(name);
  }

  function repeat({ name, handler }: Registration, everySeconds: number): void {
    let isBusy = false;
    const run = async () => {
      if (isBusy) return;
      isBusy = true;
      const done = succeeds(name, handler, {});
      running.add(done);
      await done;
      running.delete(done);
      isBusy = false;
    };
    timers.push(setInterval(() => void run(), everySeconds * 1_000).unref());
  }

  async function succeeds(name: string, handler: JobHandler, data: unknown): Promise<boolean> {
    try {
      await handler(data);
      return true;
    } catch (failure) {
      log.error({ err: failure, job: name }, 'a job failed');
      return false;
    }
  }
}

/** pg-boss takes an absent setting, and not an undefined one. */
function definedOnly({
  host,
  port,
  user,
  database,
  connectionString,
  password,
}: ConnectionSettings) {
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
    ...(connectionString !== undefined && { connectionString }),
    ...(typeof password === 'string' && { password }),
  };
}
