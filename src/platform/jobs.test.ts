import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { useTestDatabase } from '#test/database';
import { createJobs, type JobHandler, type JobOptions, type Jobs } from './jobs.ts';
import { createLog } from './log.ts';

const db = useTestDatabase();
const logged: string[] = [];
const started: Jobs[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()));
  logged.length = 0;
});

describe('a job', () => {
  it('runs with its data', async () => {
    const seen: unknown[] = [];
    const jobs = await aProcess('badge-batch', async (data) => void seen.push(data));

    await jobs.enqueue('badge-batch', { edition: 'bamex-2025' });

    await vi.waitFor(() => expect(seen).toEqual([{ edition: 'bamex-2025' }]), soon);
  });

  it('exists only if the transaction that asks for it is kept', async () => {
    const seen: unknown[] = [];
    const jobs = await aProcess('letters', async (data) => void seen.push(data));

    const failing = db.transaction().execute(async (tx) => {
      await jobs.enqueue('letters', { kept: false }, tx);
      throw new Error('power');
    });
    await expect(failing).rejects.toThrow('power');
    await db.transaction().execute((tx) => jobs.enqueue('letters', { kept: true }, tx));

    await vi.waitFor(() => expect(seen).toHaveLength(1), soon);
    // The one taken back was asked for first, and would have been seen first.
    expect(seen).toEqual([{ kept: true }]);
  });

  it('is tried again after a failure, which the log tells', async () => {
    let runs = 0;
    const jobs = await aProcess('report', async () => {
      runs += 1;
      if (runs < 2) throw new Error('no room');
    });

    await jobs.enqueue('report', {});

    await vi.waitFor(() => expect(runs).toBe(2), soon);
    expect(logged.filter((line) => line.includes('a job failed'))).toHaveLength(1);
    expect(logged.join('')).toContain('"job":"report"');
  });

  it('does not fail with another one that was taken along', async () => {
    const done: number[] = [];
    const handler: JobHandler = async (data) => {
      const { n } = data as { n: number };
      if (n === 2) throw new Error('no room');
      done.push(n);
    };
    const jobs = await aProcess('batch', handler, { retries: 0 });

    await db.transaction().execute(async (tx) => {
      for (const n of [1, 2, 3]) await jobs.enqueue('batch', { n }, tx);
    });

    await vi.waitFor(async () => expect(await stateOf('batch')).toContain('failed'), soon);
    expect((await stateOf('batch')).toSorted()).toEqual(['completed', 'completed', 'failed']);
    expect(done.toSorted()).toEqual([1, 3]);
  });

  it('is left alone after its last attempt', async () => {
    let runs = 0;
    const options = { retries: 1 };
    const jobs = await aProcess(
      'hopeless',
      async () => {
        runs += 1;
        throw new Error('never');
      },
      options,
    );

    await jobs.enqueue('hopeless', {});

    await vi.waitFor(async () => expect(await stateOf('hopeless')).toEqual(['failed']), soon);
    expect(runs).toBe(2);
  });

  it('runs once when two processes look for work', async () => {
    const seen: number[] = [];
    const note: JobHandler = async (data) => void seen.push((data as { n: number }).n);
    const one = await aProcess('diary', note);
    await aProcess('diary', note);

    const numbers = Array.from({ length: 25 }, (_, n) => n);
    for (const n of numbers) await one.enqueue('diary', { n });

    await vi.waitFor(() => expect(seen).toHaveLength(25), soon);
    await pause(600);
    expect(seen.toSorted((a, b) => a - b)).toEqual(numbers);
  });
});

describe('a repeated task', () => {
  it('runs again and again, and never beside itself', async () => {
    let atOnce = 0;
    let most = 0;
    let runs = 0;
    await aProcess(
      'mail',
      async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await pause(80);
        atOnce -= 1;
        runs += 1;
      },
      { everySeconds: 0.05 },
    );

    await vi.waitFor(() => expect(runs).toBeGreaterThan(2), soon);
    expect(most).toBe(1);
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    await aProcess(
      'sweep',
      async () => {
        runs += 1;
        throw new Error('no room');
      },
      { everySeconds: 0.05 },
    );

    await vi.waitFor(() => expect(runs).toBeGreaterThan(2), soon);
    expect(logged.join('')).toContain('"job":"sweep"');
  });
});

it('keeps a schedule in the database, once for all processes', async () => {
  await aProcess('nightly', async () => {}, { cron: '10 2 * * *' });
  await aProcess('nightly', async () => {}, { cron: '10 2 * * *' });

  const { rows } = await sql`select name, cron, timezone from jobs.schedule`.execute(db);
  expect(rows).toEqual([{ name: 'nightly', cron: '10 2 * * *', timezone: 'UTC' }]);
});

const soon = { timeout: 10_000, interval: 50 };

async function aProcess(name: string, handler: JobHandler, options?: JobOptions): Promise<Jobs> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const log = createLog('trace', { write: (line: string) => void logged.push(line) });
  const jobs = createJobs({ ...inject('cluster'), database: rows[0]!.name }, log, {
    lookEverySeconds: 0.5,
    retrySeconds: 1,
  });
  jobs.register(name, handler, options);
  await jobs.start();
  started.push(jobs);
  return jobs;
}

async function stateOf(name: string): Promise<string[]> {
  const { rows } = await sql<{
    state: string;
  }>`select state::text from jobs.job where name = ${name}`.execute(db);
  return rows.map(({ state }) => state);
}
