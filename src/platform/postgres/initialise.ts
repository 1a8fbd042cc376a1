import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { failureIn } from './failures.ts';
import { giveTo, makePrivateFolder, type Place } from './place.ts';

export const DATABASE_USER = 'kurukan';

/** Undefined when there is no cluster yet. */
export function clusterMajor(place: Place): number | undefined {
  const file = join(place.data, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : undefined;
}

/** Creates the files of a new cluster beside their final place, so that a half is never taken for a whole. */
export async function createCluster(
  place: Place,
  { folder, major }: Binaries,
  { durable }: { durable: boolean },
): Promise<void> {
  const unfinished = `${place.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makePrivateFolder(unfinished, place.account);

  const args = [
    `--pgdata=${place.seen.data}.unfinished`,
    `--username=${DATABASE_USER}`,
    '--auth-local=peer',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--no-instructions',
    '--data-checksums',
    ...localeFor(major),
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(join(folder, 'initdb'), args, place);

  rmSync(place.data, { recursive: true, force: true });
  renameSync(unfinished, place.data);
}

/**
 * Lets in, through the socket only, the account this program runs as, proven by the
 * operating system: there is no password to keep. Written at each start, because the
 * account may be another one.
 */
export function writeAccessRules(place: Place) {
  const rules = `local all ${DATABASE_USER} peer map=kurukan\n`;
  const map = `kurukan "${userInfo().username}" ${DATABASE_USER}\n`;

  for (const [name, text] of [
    ['pg_hba.conf', rules],
    ['pg_ident.conf', map],
  ] as const) {
    const file = join(place.data, name);
    writeFileSync(file, text, { mode: 0o600 });
    giveTo(place.account, file);
  }
}

/** The same order and letter cases on every machine, where the version offers it. */
function localeFor(major: number): string[] {
  if (major >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [process.platform === 'darwin' ? '--locale=C' : '--locale=C.UTF-8'];
}

function run(program: string, args: string[], place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...place.account.switchTo,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe', place.descriptor ?? 'ignore'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(failureIn(output, place))));
  });
}
