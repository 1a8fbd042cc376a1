import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { failureIn, mayPass } from './failures.ts';
import { PORT, type Place } from './place.ts';

export type Server = { stop(): Promise<void>; ended: Promise<void> };

const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 500;
const LONGEST_LOG_BYTES = 5_000_000;

/** Starts the server program and waits until it takes connections. */
export async function launch(
  place: Place,
  binaries: Binaries,
  { durable, onWait }: { durable: boolean; onWait?: (() => void) | undefined },
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const logStart = prepareLog(place);
    const child = spawnServer(place, binaries, durable);
    if (await isReady(place, child)) return serverOf(place, child);

    const output = readFileSync(place.log).subarray(logStart).toString();
    if (attempt === ATTEMPTS || !mayPass(output)) throw failureIn(output, place);
    if (attempt === 1) onWait?.();
    await pause(BETWEEN_ATTEMPTS_MS);
  }
}

function spawnServer(place: Place, { folder, major }: Binaries, durable: boolean): ChildProcess {
  const settings = {
    ...modestSettings,
    ...(major >= 18 && { io_method: 'sync' }),
    ...(!durable && forgetfulSettings),
    unix_socket_directories: place.seen.socket,
    port: String(PORT),
  };
  const log = openSync(place.log, 'a', 0o600);
  try {
    return spawn(
      join(folder, 'postgres'),
      ['-D', place.seen.data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      {
        ...place.account.switchTo,
        cwd: '/',
        // A group of its own: Ctrl-C reaches this program first, which then stops the server.
        detached: true,
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', log, log, place.descriptor ?? 'ignore'],
      },
    );
  } finally {
    closeSync(log);
  }
}

/** For one laptop: less than 100 MB with all its processes. */
const modestSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '32MB',
  max_connections: '40',
  work_mem: '8MB',
  max_wal_size: '256MB',
  autovacuum_max_workers: '2',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and the keys in their errors hold personal data, so the log keeps neither.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** For tests: nothing of it has to survive a power cut. */
const forgetfulSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** False when the server has ended instead. */
async function isReady(place: Place, child: ChildProcess): Promise<boolean> {
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));

  while (!ended) {
    if (saysReady(place, child.pid)) return true;
    await pause(15);
  }
  return false;
}

/** The server writes its state into the eighth line of its own file. */
function saysReady(place: Place, pid: number | undefined): boolean {
  const file = join(place.data, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

function serverOf(place: Place, child: ChildProcess): Server {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const guard = guardAgainstOrphan(place, child);
  void ended.then(() => guard.kill('SIGKILL'));
  child.unref();

  return {
    ended,
    async stop() {
      child.ref();
      child.kill('SIGINT');
      const insist = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(insist);
    },
  };
}

/**
 * A shell that waits for the end of this program, however it comes, and then stops the
 * server. It learns of the end because its input closes.
 */
function guardAgainstOrphan(place: Place, server: ChildProcess): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(server.pid)], {
    ...place.account.switchTo,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function')
    guard.stdin.unref();

  return guard;
}

/** Returns where this start begins in the log. */
function prepareLog({ log }: Place): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LONGEST_LOG_BYTES) return size;

  renameSync(log, `${log}.1`);
  return 0;
}
