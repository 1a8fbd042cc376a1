/**
 * How long the private database takes to start, the first time and later, and the memory it
 * holds: `node scripts/with-runtime.mjs bench/start-up.ts [--bundled]`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#platform/database';
import { migrateUp } from '#platform/migrations';
import { startCluster } from '#platform/postgres/cluster';

const WARM_STARTS = 5;
const binaries = process.argv.includes('--bundled') ? ('bundled' as const) : undefined;
const folder = mkdtempSync(join(tmpdir(), 'kurukan-bench-'));

try {
  const first = await measureStart();
  const warm: number[] = [];
  for (let round = 0; round < WARM_STARTS; round += 1) warm.push((await measureStart()).seconds);

  console.log({
    postgres: first.major,
    firstStartSeconds: rounded(first.seconds),
    migrationSeconds: rounded(first.migrationSeconds),
    warmStartSeconds: rounded(warm.toSorted((a, b) => a - b)[WARM_STARTS >> 1] ?? 0),
    databaseMegabytes: first.megabytes,
    programMegabytes: Math.round(process.memoryUsage.rss() / 1_000_000),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureStart() {
  const startedAt = performance.now();
  const cluster = await startCluster({ folder, durable: true, binaries });
  const readyAt = performance.now();
  const db = openDatabase(cluster.connection, 4);
  await migrateUp(db);
  const migratedAt = performance.now();
  const megabytes = proportionalMegabytes();
  await db.destroy();
  await cluster.stop();

  return {
    major: cluster.major,
    seconds: (readyAt - startedAt) / 1000,
    migrationSeconds: (migratedAt - readyAt) / 1000,
    megabytes,
  };
}

/** Memory of the database's processes with shared pages counted once; null where the system does not tell. */
function proportionalMegabytes(): number | null {
  try {
    const [line = ''] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
    const children = readFileSync(`/proc/${line}/task/${line}/children`, 'utf8').trim().split(' ');
    const kilobytes = [line, ...children].map((pid) => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    });
    return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1000);
  } catch {
    return null;
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
