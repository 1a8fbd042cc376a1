/**
 * `npm run bench`: what it costs to start, to import, to serve and to sign badges, in one table.
 * `npm run bench -- serving` runs one part. Absolute figures stand beside the load of the machine.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import type { Row } from './row.ts';

const parts: Record<string, () => Promise<Row[]>> = {
  'start-up': async () => (await import('./start-up.ts')).benchStartUp(),
  import: async () => (await import('./import.ts')).benchImport(),
  serving: async () => (await import('./serving.ts')).benchServing(),
  lists: async () => (await import('./lists.ts')).benchLists(),
  screening: async () => (await import('./screening.ts')).benchScreening(),
  rescreening: async () => (await import('./rescreening.ts')).benchRescreening(),
  badges: async () => (await import('./badges.ts')).benchBadges(),
  gates: async () => (await import('./gates.ts')).benchGates(),
  'gates-tokens': async () => (await import('./gates-tokens.ts')).benchTokens(),
  'gates-sync': async () => (await import('./gates-sync.ts')).benchGateSync(),
  'token-fuzz': async () => (await import('./token-fuzz.ts')).benchTokenFuzz(),
  invitations: async () => (await import('./invitations.ts')).benchInvitations(),
  meetings: async () => (await import('./meetings.ts')).benchMeetings(),
  demonstrations: async () => (await import('./demonstrations.ts')).benchDemonstrations(),
};

/** Minutes long, and no measurement: run by name only. */
const byNameOnly = new Set(['token-fuzz']);

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  console.error(`"${unknown}" is not a part: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${gigabytes(totalmem())} GB, Node ${process.version}`,
);
for (const [name, bench] of Object.entries(parts)) {
  if (asked.length > 0 ? !asked.includes(name) : byNameOnly.has(name)) continue;
  console.log(
    `\n${name}  (load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')})`,
  );
  for (const { what, value, unit } of await bench())
    console.log(`  ${what.padEnd(52)} ${format(value).padStart(10)} ${unit}`);
}
process.exit(0);

function format(value: number): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0,
  });
}

function gigabytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(0);
}
