import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { openDatabase, type Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { factKind } from '#platform/ledger/kinds';
import { record, verifyLedger } from '#platform/ledger/ledger';
import { systemActor } from '#platform/permissions';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const edition = provenEdition('bamex-2025');
const clock = fixedClock('2025-11-14T18:00:00Z');
const doorOpened = factKind<{ door: string }>('door.opened');
const scratch = mkdtempSync(join(tmpdir(), 'kurukan-test-'));
const file = join(scratch, 'show.backup');
const databases: { drop(): Promise<void> }[] = [];
let show: Installation;

beforeAll(async () => {
  show = await anInstallation();
  await writeShow(show);
});
beforeEach(() => rmSync(file, { force: true }));
afterEach(async () => {
  for (const one of databases.splice(1)) await one.drop();
});
afterAll(async () => {
  for (const one of databases) await one.drop();
  rmSync(scratch, { recursive: true, force: true });
});

it('brings the rows, the files and the keys to another installation', async () => {
  await writeBackup(show.source, file);
  const other = await anInstallation();
  const manifest = await restoreBackup(other, file);

  expect(manifest).toMatchObject({ program: '1.2.3', createdAt: '2025-11-14T18:00:00.000Z' });
  expect(await accountsOf(other.db)).toEqual(['Awa \\ "Traoré"\t', 'أحمد']);
  expect(await verifyLedger(other.db, edition)).toEqual({ rows: 3, fault: null });
  expect(readFileSync(join(other.settings.filesFolder, 'ab', 'abcd'), 'utf8')).toBe('photo');
  expect(readFileSync(join(other.settings.keysFolder, 'installation.key'), 'utf8')).toBe('key');
});

it('leaves an installation in which the ledger goes on and stays append-only', async () => {
  await writeBackup(show.source, file);
  const other = await anInstallation();
  await restoreBackup(other, file);
  await openDoors(other.db, 'west');

  expect(await verifyLedger(other.db, edition)).toEqual({ rows: 4, fault: null });
  await expect(other.db.deleteFrom('ledgerEntry').execute()).rejects.toThrow('append-only');
});

it('refuses an installation that holds data, and replaces it when forced', async () => {
  await writeBackup(show.source, file);
  const other = await anInstallation();
  await addAccount(other.db, 'Somebody else');

  await expect(restoreBackup(other, file)).rejects.toMatchObject({ code: 'restore.not-empty' });
  expect(await accountsOf(other.db)).toEqual(['Somebody else']);

  await restoreBackup(other, file, { force: true });
  expect(await accountsOf(other.db)).toHaveLength(2);
});

it('changes nothing when one byte of the backup is wrong', async () => {
  await writeBackup(show.source, file);
  const other = await anInstallation();
  await addAccount(other.db, 'Somebody else');
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(file, bytes);

  await expect(restoreBackup(other, file, { force: true })).rejects.toMatchObject({
    code: 'restore.file-damaged',
  });
  expect(await accountsOf(other.db)).toEqual(['Somebody else']);
});

it('refuses a backup that was cut off', async () => {
  await writeBackup(show.source, file);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 200));

  await expect(restoreBackup(await anInstallation(), file)).rejects.toMatchObject({
    code: 'restore.file-damaged',
  });
});

it('refuses another kind of file', async () => {
  writeFileSync(file, 'name;country\nAwa;ML\n');

  await expect(restoreBackup(await anInstallation(), file)).rejects.toMatchObject({
    code: 'restore.file-unknown',
  });
});

it('encrypts with a passphrase and opens with the same one only', async () => {
  const settings = { ...show.settings, backupPassphrase: 'Manden' };
  await writeBackup({ ...show.source, settings }, file);
  const other = await anInstallation();

  await expect(restoreBackup(other, file)).rejects.toMatchObject({
    code: 'restore.passphrase-wrong',
  });
  await restoreBackup(
    { ...other, settings: { ...other.settings, backupPassphrase: 'Manden' } },
    file,
  );
  expect(await accountsOf(other.db)).toHaveLength(2);
});

it('restores through an account that is no superuser', async () => {
  await writeBackup(show.source, file);
  const other = await anInstallation();
  await other.handTo('plain_owner');
  const connection = { ...other.connection, options: '-c role=plain_owner' };
  await restoreBackup({ ...other, connection }, file, { force: true });

  expect(await accountsOf(other.db)).toHaveLength(2);
  expect(await verifyLedger(other.db, edition)).toEqual({ rows: 3, fault: null });
  await expect(other.db.deleteFrom('ledgerEntry').execute()).rejects.toThrow('append-only');
});

type Installation = Awaited<ReturnType<typeof anInstallation>>;

/** A migrated database and a data folder of its own. */
async function anInstallation() {
  const cluster = inject('cluster');
  const name = `backup_${randomUUID().replaceAll('-', '')}`;
  await onServer(cluster, `create database ${name} template kurukan_template`);
  const connection = { ...cluster, database: name };
  const db = openDatabase(connection, 3);
  const dataFolder = join(scratch, name);
  const settings = {
    dataFolder,
    filesFolder: join(dataFolder, 'files'),
    keysFolder: join(dataFolder, 'keys'),
    backupPassphrase: undefined,
  };
  const installation = {
    db,
    connection,
    settings,
    source: { connection, settings, clock, program: '1.2.3' },
    async handTo(role: string) {
      await onServer(cluster, `create role ${role}`);
      await onServer(cluster, `alter database ${name} owner to ${role}`);
      await onServer(
        connection,
        `do $$ declare thing text; begin
        for thing in select oid::regclass::text from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r' loop
          execute format('alter table %s owner to ${role}', thing);
        end loop;
        for thing in select oid::regprocedure::text from pg_proc p where pronamespace = 'public'::regnamespace
          and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e') loop
          execute format('alter routine %s owner to ${role}', thing);
        end loop; end $$`,
      );
    },
    async drop() {
      await db.destroy();
      // Without force: PostgreSQL waits for the connections that are just closing.
      await onServer(cluster, `drop database ${name}`);
    },
  };
  databases.push(installation);
  return installation;
}

async function writeShow({ db, settings }: Installation) {
  await addAccount(db, 'Awa \\ "Traoré"\t');
  await addAccount(db, 'أحمد');
  await openDoors(db, 'north', 'south', 'east');
  mkdirSync(join(settings.filesFolder, 'ab'), { recursive: true });
  writeFileSync(join(settings.filesFolder, 'ab', 'abcd'), 'photo');
  mkdirSync(settings.keysFolder);
  writeFileSync(join(settings.keysFolder, 'installation.key'), 'key');
}

function openDoors(db: Database, ...doors: string[]) {
  const facts = doors.map((door) => doorOpened(door, { door }));
  return db
    .transaction()
    .execute((tx) => record(tx, edition, { actor: systemActor, clock }, facts));
}

async function addAccount(db: Database, displayName: string) {
  const email = `${randomUUID()}@example.org`;
  await db.insertInto('account').values({ email, displayName }).execute();
}

async function accountsOf(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .select('displayName')
    .orderBy('displayName')
    .execute();
  return rows.map((row) => row.displayName);
}

async function onServer(connection: pg.ClientConfig, statement: string) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
