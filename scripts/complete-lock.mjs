/**
 * Completes package-lock.json with the packages of other platforms that the registry at
 * hand does not keep, so that `npm ci` accepts the lockfile here and macOS finds its own
 * programs elsewhere. To be run after `npm install`: `node scripts/complete-lock.mjs`.
 *
 * Their versions are exact in the packages that ask for them; only their hashes stay open.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (parent === '' || isLocked(parent, name)) continue;
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      throw new Error(`${name}: ${version} is no exact version`);

    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}

const { '': root, ...others } = lock.packages;
lock.packages = { '': root, ...Object.fromEntries(Object.entries(others).sort(byPlace)) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? added.join('\n') : 'complete');

/** npm looks beside the parent first, then in the folders above it. */
function isLocked(parent, name) {
  const folders = parent
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1));
  return [
    ...folders.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ].some((place) => lock.packages[place]);
}

/** By the custom of all of them: `…-linux-arm64-musl`, `…-darwin-x64`, `…-win32-ia32-msvc`. */
function platformOf(name) {
  const [, os, cpu, flavour = ''] =
    /(?:^|[-/])(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/.exec(
      name,
    ) ?? [];
  if (!os) throw new Error(`${name}: which platform is it for?`);

  const libc = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }[flavour];
  return { cpu: [cpu], ...(libc && os === 'linux' && { libc: [libc] }), os: [os] };
}

function byPlace([a], [b]) {
  return a.localeCompare(b, 'en');
}
