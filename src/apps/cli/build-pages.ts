import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const built = join(project, 'build/server/index.js');

/** What the pages are made of. */
const SOURCES = ['src', 'locales', 'package-lock.json', 'react-router.config.ts', 'vite.config.ts'];

/** False on a fresh clone, and after the program was brought up to date. */
export function arePagesBuilt(): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((source) => lastChange(join(project, source)) <= builtAt);
}

/** `done` fails with what the builder said. */
export function startBuildingPages(): { done: Promise<void>; cancel(): void } {
  const builder = spawn(
    process.execPath,
    [join(project, 'node_modules/@react-router/dev/bin.cjs'), 'build', '--logLevel', 'warn'],
    {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  builder.stdout.on('data', (chunk) => (output += chunk));
  builder.stderr.on('data', (chunk) => (output += chunk));

  const done = new Promise<void>((resolve, reject) => {
    builder.on('error', reject);
    builder.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the pages could not be built\n${output}`)),
    );
  });
  // Awaited only when the rest is ready; until then a failure waits with it.
  done.catch(() => {});
  return { done, cancel: () => void builder.kill() };
}

function lastChange(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;

  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((inner) => inner.isFile() && !inner.name.includes('.test.'))
    .map((inner) => statSync(join(inner.parentPath, inner.name)).mtimeMs)
    .reduce((latest, time) => Math.max(latest, time), 0);
}
