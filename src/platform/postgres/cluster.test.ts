import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import {
  connectionToRunning,
  startCluster,
  type Cluster,
  type SocketConnection,
} from './cluster.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kurukan-test-'));
const folder = join(scratch, 'postgres');

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('startCluster', () => {
  it('creates a cluster, keeps what was written, and opens it again', async () => {
    const first = await startCluster({ folder, durable: false });
    await query(first.connection, 'create table note (text text)');
    await query(first.connection, `insert into note values ('écrit')`);
    await first.stop();

    const second = await startCluster({ folder, durable: false });
    expect(await query(second.connection, 'select text from note')).toEqual([{ text: 'écrit' }]);
    await second.stop();
  });

  it('has no address on the network and no right as root', async () => {
    await withCluster(async ({ connection }) => {
      expect(await query(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);

      const [line = ''] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
      expect(uidOf(Number(line))).not.toBe(0);
    });
  });

  it('refuses a second start on the same folder and leaves the first alone', async () => {
    await withCluster(async ({ connection }) => {
      await expect(startCluster({ folder, durable: false })).rejects.toMatchObject({
        code: 'start.already-running',
      });

      expect(connectionToRunning(folder)).toEqual(connection);
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
    expect(connectionToRunning(folder)).toBeUndefined();
  });

  it('tells when the cluster is of a version that nothing here opens', async () => {
    const other = join(scratch, 'other');
    mkdirSync(join(other, 'data'), { recursive: true });
    writeFileSync(join(other, 'data', 'PG_VERSION'), '9\n');

    await expect(startCluster({ folder: other, durable: false })).rejects.toMatchObject({
      code: 'start.database-version',
      details: { needed: '9' },
    });
  });

  it('tells when there is no PostgreSQL', async () => {
    const options = { folder: join(scratch, 'none'), durable: false, binaries: '/nowhere' };

    await expect(startCluster(options)).rejects.toMatchObject({ code: 'start.database-missing' });
  });

  it('tells when the folder cannot be made', async () => {
    writeFileSync(join(scratch, 'file'), '');

    await expect(
      startCluster({ folder: join(scratch, 'file', 'inside'), durable: false }),
    ).rejects.toMatchObject({ code: 'start.folder-not-writable' });
  });

  it('works in a folder whose path is longer than the address of a socket', async () => {
    const long = join(scratch, 'x'.repeat(120));
    const cluster = await startCluster({ folder: long, durable: false });

    expect(await query(cluster.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await cluster.stop();
    expect(existsSync(cluster.connection.host)).toBe(false);
  });

  it('runs on the PostgreSQL that npm brings', async () => {
    const cluster = await startCluster({
      folder: join(scratch, 'bundled'),
      durable: false,
      binaries: 'bundled',
    });

    expect(cluster.major).toBe(18);
    expect(await query(cluster.connection, `select lower('É') as small`)).toEqual([{ small: 'é' }]);
    await cluster.stop();
  });
});

describe('after a hard kill', () => {
  it('the database stops when only the program was killed', async () => {
    const { program, database } = await startElsewhere();
    program.kill('SIGKILL');

    await eventually(() => !isAlive(database));
    await withCluster(async ({ connection }) => {
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('the next start succeeds when program and database were killed together', async () => {
    const { program, database } = await startElsewhere();
    process.kill(database, 'SIGKILL');
    program.kill('SIGKILL');
    await eventually(() => program.signalCode !== null);

    await withCluster(async ({ connection }) => {
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('the next start stops a database that was left alone', async () => {
    const { program, database } = await startElsewhere();
    process.kill(guardOf(database), 'SIGKILL');
    program.kill('SIGKILL');
    await eventually(() => program.signalCode !== null);
    expect(isAlive(database)).toBe(true);

    await withCluster(async ({ connection }) => {
      expect(isAlive(database)).toBe(false);
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('a pid file whose number went to another program does not stand in the way', async () => {
    const { program, database } = await startElsewhere();
    program.kill('SIGKILL');
    process.kill(database, 'SIGKILL');
    await eventually(() => !isAlive(database));
    const file = join(folder, 'data', 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));

    await withCluster(async ({ connection }) => {
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });
});

async function withCluster(work: (cluster: Cluster) => Promise<void>) {
  const cluster = await startCluster({ folder, durable: false });
  try {
    await work(cluster);
  } finally {
    await cluster.stop();
  }
}

async function query(connection: SocketConnection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The same cluster, run by a program of its own that can be killed. */
async function startElsewhere(): Promise<{ program: ChildProcess; database: number }> {
  const source = `
    import { startCluster } from ${JSON.stringify(new URL('./cluster.ts', import.meta.url).href)};
    await startCluster({ folder: ${JSON.stringify(folder)}, durable: false });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const program = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: program.stdout })) {
    if (line === 'ready') break;
  }

  const [pid] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
  return { program, database: Number(pid) };
}

function guardOf(database: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = stdout.split('\n').find((text) => text.includes(`sh ${database}`));
  return Number(line?.trim().split(' ')[0]);
}

function uidOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout.trim());
}

/** A killed program that nobody has buried yet is not alive. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

async function eventually(condition: () => boolean) {
  await expect.poll(condition, { timeout: 10_000, interval: 20 }).toBe(true);
}
