import { createServer } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Application } from '#platform/application';
import { systemClock, type Clock } from '#platform/clock';
import { openDatabase, type Database } from '#platform/database';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { createLog, type Log } from '#platform/log';
import { migrateUp } from '#platform/migrations';
import { stopPdfCompiler } from '#platform/pdf/render';
import type { Role } from '#platform/permissions';
import { openDatabaseServer } from '#platform/postgres/server';
import type { Settings } from '#platform/settings';
import { createApplication } from '../server/application.ts';
import { startJobs } from '../server/jobs.ts';
import { UsageError, type Command, type Given } from './arguments.ts';
import { arePagesBuilt, startBuildingPages } from './build-pages.ts';
import { step } from './progress.ts';

/** The moments of an edition the demo can stand at. */
const STAGES = ['invitations', 'accreditation', 'show', 'results'] as const;

type Stage = (typeof STAGES)[number];

/** Signs in once; printed on the first start, when nobody can receive a mail yet. */
/** `turn` is 2 for the second account of a role. */
type SignInLink = { role: Role; turn: 1 | 2; url: string };

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
    const wanted = withPort(given);
    const log = createLog(wanted.logLevel);

    const settings = { ...wanted, port: await findFreePort(wanted) };
    const { stop, databaseEnded } = await start({ ...given, settings }, stage, log);
    // Before this line a wish to stop ends the program at once, and the database after it.
    const reason = await Promise.race([whenStopAsked(), databaseEnded]);

    if (reason === 'asked') console.log(`\n  ${given.t('cli.serve.stopping')}`);
    await stop();
    if (reason === 'database-ended')
      throw new AppError('start.database-stopped', { folder: settings.postgresFolder });
  },
};

async function start(given: Given, stage: Stage | 'empty', log: Log) {
  const { settings, locale, t } = given;
  // The longest two steps of a first start, side by side.
  const building = arePagesBuilt() ? undefined : startBuildingPages();
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

    const application = await createApplication({
      settings,
      db,
      log,
      clock: await clockFor(db, stage, settings),
    });
    const demoLinks =
      stage === 'empty' || (await isOwnShow(db))
        ? []
        : await step(t('cli.serve.demo'), locale, () => loadDemo(application, stage));
    if (building) await step(t('cli.serve.build'), locale, () => building.done);
    const server = await step(t('cli.serve.pages'), locale, () =>
      startPages(application, settings),
    );
    stops.push(stopPdfCompiler, server.stop);
    stops.push((await startJobs(application, settings, database.connection)).stop);

    const links = [...demoLinks, ...(await admitFirstAdministrator(application, locale))];
    announce(application.origin, links, given);
    return { stop, databaseEnded: database.ended.then(() => 'database-ended' as const) };
  } catch (error) {
    building?.cancel();
    await stop();
    throw error;
  }
}

/** Loaded here and not before, so that `--help` stays quick. */
async function startPages(application: Application, settings: Settings) {
  const { startServer } = await import('../server/server.ts');
  return startServer(application, settings);
}

async function clockFor(
  db: Database,
  stage: Stage | 'empty',
  { demoNow }: Settings,
): Promise<Clock> {
  if (stage === 'empty') return systemClock;
  const { demoClock } = await import('../../../demo/clock.ts');
  return demoClock(db, stage, demoNow);
}

/** Whether somebody has begun a show of their own here, where the demo has no business. */
async function isOwnShow(db: Database): Promise<boolean> {
  const { useOf } = await import('../../../demo/accounts.ts');
  return (await useOf(db)) === 'real';
}

/** Loads what is not there yet: a second start finds its demo and leaves it alone. */
async function loadDemo(application: Application, stage: Stage): Promise<SignInLink[]> {
  const { loadDemo: load } = await import('../../../demo/load.ts');
  const links = await load(application, stage);
  collectGarbage();
  return links;
}

/** The demo of a whole edition leaves a heap that a server at rest would keep for hours. */
function collectGarbage() {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/** Somebody has to open the first account, and on an empty installation nobody can. Last of all, because a link that is not printed is lost. */
async function admitFirstAdministrator(
  application: Application,
  language: Locale,
): Promise<SignInLink[]> {
  const { createAccount, listAccounts } = await import('#platform/identity/accounts');
  const { createSignInLink } = await import('#platform/identity/links');
  if ((await listAccounts(application.db)).length > 0) return [];

  const accountId = await createAccount(application, {
    email: null,
    displayName: 'Kurukan',
    language,
    isAdministrator: true,
  });
  return [{ role: 'administrator', turn: 1, url: await createSignInLink(application, accountId) }];
}

function announce(origin: string, links: readonly SignInLink[], { t }: Given) {
  console.log(`\n  ${t('cli.serve.ready', { url: origin })}\n`);
  if (links.length > 0) console.log(`  ${t('cli.serve.links')}`);
  const rows = links.map(({ role, turn, url }) => {
    const name = t(`account.roles.${role}`);
    return [turn === 1 ? name : `${name} (${turn})`, url] as const;
  });
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  for (const [label, url] of rows) console.log(`    ${label.padEnd(width)}  ${url}`);
  const command = `npx kurukan link ${t('cli.arguments.account')}`;
  if (links.length === 0) console.log(`  ${t('cli.serve.newLink', { command })}`);
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

/** The port wanted, or any when that is 0. Asked first, because everything after it would be for nothing. */
function findFreePort({ port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const isBusy = 'code' in error && error.code === 'EADDRINUSE';
      reject(isBusy ? new AppError('start.port-in-use', { port }, { cause: error }) : error);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address !== null ? address.port : port;
      probe.close(() => resolve(found));
    });
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
