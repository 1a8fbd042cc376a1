/**
 * Pulls the plug: writes into the ledger, kills the whole program with its database at a
 * random moment, starts again, and looks whether every acknowledged row is there.
 *
 *   node scripts/with-runtime.mjs scripts/power-cut.ts --rounds 50
 *
 * Ends with code 1 when an acknowledged row is lost, a ledger is touched, or a start fails.
 * (The machine itself stays on, so this proves the program and not the disk.)
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '#platform/clock';
import { openDatabase, type Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { factKind } from '#platform/ledger/kinds';
import { record, verifyLedger } from '#platform/ledger/ledger';
import { migrateUp } from '#platform/migrations';
import { systemActor } from '#platform/permissions';
import { startCluster } from '#platform/postgres/cluster';

const WRITERS = 4;
const edition = provenEdition('power-cut');
const lampLit = factKind<{ round: number }>('lamp.lit');

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    bundled: { type: 'boolean', default: false },
    'write-into': { type: 'string' },
  },
});
const binaries = values.bundled ? ('bundled' as const) : undefined;

if (values['write-into']) await writeUntilKilled(values['write-into']);
else process.exitCode = await pullThePlug(Number(values.rounds));

async function pullThePlug(rounds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-power-'));
  const acknowledged = new Set<string>();
  let lost = 0;
  let touched = 0;
  let unopenable = 0;
  let slowestStartMs = 0;

  for (let round = 1; round <= rounds; round += 1) {
    for (const id of await writeOneRound(folder)) acknowledged.add(id);
    const startedAt = performance.now();
    try {
      await inDatabase(folder, async (db) => {
        slowestStartMs = Math.max(slowestStartMs, performance.now() - startedAt);
        lost += await countMissing(db, acknowledged);
        if ((await verifyLedger(db, edition)).fault) touched += 1;
      });
    } catch (error) {
      console.error(error);
      unopenable += 1;
    }
    if (round % 10 === 0 || round === rounds) console.log(`${round} of ${rounds} rounds`);
  }

  rmSync(folder, { recursive: true, force: true });
  console.log({
    rounds,
    acknowledged: acknowledged.size,
    lost,
    touchedLedgers: touched,
    unopenable,
    slowestStartMs: Math.round(slowestStartMs),
  });
  return lost + touched + unopenable === 0 ? 0 : 1;
}

/** Returns what was acknowledged before the plug was pulled. */
async function writeOneRound(folder: string): Promise<string[]> {
  const file = fileURLToPath(import.meta.url);
  const writer = spawn(
    process.execPath,
    [file, '--write-into', folder, ...(values.bundled ? ['--bundled'] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  const ids: string[] = [];
  let text = '';
  writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    // A line without its end was being written when the plug was pulled.
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    ids.push(...lines);
  });

  while (ids.length === 0 && writer.exitCode === null) await pause(10);
  await pause(50 + Math.random() * 1200);
  const program = writer.pid ?? 0;
  for (const pid of [program, ...descendantsOf(program)]) kill(pid);
  await ended;
  return ids;
}

async function writeUntilKilled(folder: string): Promise<void> {
  await inDatabase(folder, async (db) => {
    await migrateUp(db);
    await Promise.all(Array.from({ length: WRITERS }, (_, round) => writeForEver(db, round)));
  });
}

async function writeForEver(db: Database, round: number): Promise<never> {
  for (;;) {
    const id = randomUUID();
    await db
      .transaction()
      .execute((tx) =>
        record(tx, edition, { actor: systemActor, clock: systemClock }, [lampLit(id, { round })]),
      );
    process.stdout.write(`${id}\n`);
  }
}

async function inDatabase(folder: string, work: (db: Database) => Promise<void>): Promise<void> {
  const cluster = await startCluster({ folder, durable: true, binaries });
  const db = openDatabase(cluster.connection);
  try {
    await work(db);
  } finally {
    await db.destroy();
    await cluster.stop();
  }
}

async function countMissing(db: Database, acknowledged: ReadonlySet<string>): Promise<number> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('subjectId')
    .where('editionId', '=', edition)
    .execute();
  return acknowledged.difference(new Set(rows.map((row) => row.subjectId))).size;
}

function descendantsOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const children = (parent: number): number[] =>
    pairs.flatMap(([own = 0, its]) => (its === parent ? [own, ...children(own)] : []));
  return children(pid);
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Ended with its parent in the meantime.
  }
}
