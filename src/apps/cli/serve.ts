import { createServer } from 'node:net';
import { openDatabase, type Database } from '#platform/database';
import { AppError } from '#platform/errors';
import { createLog, type Log } from '#platform/log';
import { migrateUp } from '#platform/migrations';
import { openDatabaseServer } from '#platform/postgres/server';
import type { Settings } from '#platform/settings';
import { UsageError, type Command, type Given } from './arguments.ts';
import { step } from './progress.ts';

/** The moments of an edition the demo can stand at. */
const STAGES = ['invitations', 'accreditation', 'show', 'results'] as const;

type Stage = (typeof STAGES)[number];

/** What `startServer` of the server application returns. */
type RunningServer = {
  url: string;
  /** One-time links, on the first start of the demo. */
  signInLinks?: readonly { label: string; url: string }[];
  stop(): Promise<void>;
};

/** Repeats of Ctrl-C within this time are the same wish: a terminal and npm may both pass it on. */
const SAME_WISH_MS = 2000;

/**
 * `npm start`: the database, the schema, the demo, the pages; then it runs until it is told
 * to stop, or its database ends.
 */
export const command: Command = {
  options: {
    empty: { type: 'boolean' },
    stage: { type: 'string' },
    port: { type: 'string' },
  },
  async run(given) {
    process.title = 'kurukan';
    const stage = readStage(given);
    const settings = withPort(given);
    const log = createLog(settings.logLevel);
    const stopAsked = whenStopAsked();

    await refuseBusyPort(settings);
    const { stop, databaseEnded } = await start({ ...given, settings }, stage, log);
    const reason = await Promise.race([stopAsked, databaseEnded]);

    if (reason === 'asked') console.log(`\n  ${given.t('cli.serve.stopping')}`);
    await stop();
    if (reason === 'database-ended')
      throw new AppError('start.database-stopped', { folder: settings.postgresFolder });
  },
};

async function start(given: Given, stage: Stage | 'empty', log: Log) {
  const { settings, locale, t } = given;
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).toReversed()) await one();
  };

  try {
    const database = await step(t('cli.serve.database'), locale, () =>
      openDatabaseServer(settings, { alone: true }),
    );
    stops.push(database.stop);
    const db = openDatabase(database.connection);
    stops.push(() => db.destroy());

    await step(t('cli.serve.migrations'), locale, () => migrateUp(db));
    if (stage !== 'empty')
      await step(t('cli.serve.demo'), locale, () => loadDemo({ settings, db, log, stage }));
    const server = await step(t('cli.serve.pages'), locale, () =>
      startPages({ settings, db, log }),
    );
    stops.push(() => server.stop());

    announce(server, given);
    return { stop, databaseEnded: database.ended.then(() => 'database-ended' as const) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPages(parts: { settings: Settings; db: Database; log: Log }) {
  const { startServer } = await import('../server/server.ts');
  const server: RunningServer = await startServer(parts);
  return server;
}

/** Loads what is not there yet: a second start finds its demo and leaves it alone. */
async function loadDemo(parts: { settings: Settings; db: Database; log: Log; stage: Stage }) {
  const { loadDemo: load } = await import('../../../demo/load.ts');
  await load(parts);
}

function announce(server: RunningServer, { t }: Given) {
  console.log(`\n  ${t('cli.serve.ready', { url: server.url })}`);
  for (const { label, url } of server.signInLinks ?? []) console.log(`    ${label}  ${url}`);
  console.log(`  ${t('cli.serve.howToStop')}`);
}

function readStage({ flag, text }: Given): Stage | 'empty' {
  if (flag('empty')) return 'empty';
  const wanted = text('stage') ?? 'results';
  const stage = STAGES.find((name) => name === wanted);
  if (!stage) throw new UsageError('wrongOptionValue', '--stage');
  return stage;
}

function withPort({ settings, text }: Given): Settings {
  const port = text('port');
  if (port === undefined) return settings;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError('wrongOptionValue', '--port');
  return { ...settings, port: Number(port) };
}

/** Asked first, because it costs nothing and everything after it would be for nothing. */
function refuseBusyPort({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const isBusy = 'code' in error && error.code === 'EADDRINUSE';
      reject(isBusy ? new AppError('start.port-in-use', { port }, { cause: error }) : error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Resolves at the first wish to stop; a later one ends the program at once. */
function whenStopAsked(): Promise<'asked'> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (askedAt !== undefined && performance.now() - askedAt > SAME_WISH_MS) process.exit(130);
        askedAt ??= performance.now();
        resolve('asked');
      });
  });
}
