/**
 * How long 20,000 participants take to be screened against full lists, and again after 50 entries
 * changed, with the database and the thread that compares: `npm run bench -- rescreening`.
 */
import { randomBytes } from 'node:crypto';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdition } from '#modules/editions/service';
import { savePeople } from '#modules/participants/bulk/service';
import { aPersonRecord } from '#modules/participants/testing';
import { fileInMemory, fileOnDisk, type ListFile } from '#modules/screening/lists/reading/source';
import { loadLists } from '#modules/screening/lists/service';
import { readStanding, screenWhatIsDue } from '#modules/screening/running/service';
import { parseCountry } from '#platform/countries';
import { systemClock } from '#platform/clock';
import { openDatabase } from '#platform/database';
import { createKeyring } from '#platform/keyring';
import { migrateUp } from '#platform/migrations';
import { systemActor } from '#platform/permissions';
import { startCluster } from '#platform/postgres/cluster';
import { demoPlan } from '../demo/story/edition.ts';
import type { Row } from './row.ts';
import { hasScreeningData, readEvaluation, screeningData } from './screening-data.ts';

const PEOPLE = 20_000;
const LOCAL = 500;
const CHANGED = 50;

export async function benchRescreening(): Promise<Row[]> {
  if (!hasScreeningData()) {
    console.log(`  skipped: no lists in ${screeningData} (set KURUKAN_SHARED)`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-bench-rescreening-'));
  const cluster = await startCluster({ folder: join(folder, 'postgres'), durable: true });
  const db = openDatabase(cluster.connection, 4);
  const app = { db, keyring: createKeyring(randomBytes(32)) };
  const by = { actor: systemActor, clock: systemClock };
  try {
    await migrateUp(db);
    const edition = await db.transaction().execute((tx) => createEdition(tx, by, demoPlan()));
    await db.transaction().execute((tx) => savePeople(tx, edition, by, people()));
    const load = (files: ListFile[]) =>
      loadLists(db, by, { files, cameBy: 'file', edition, acceptsChange: true });
    const { loaded } = await load([...fullLists(), localList(0)]);
    const names = loaded.reduce((sum, { nameCount }) => sum + nameCount, 0);

    const first = await timed(() => screenWhatIsDue(app, edition, by));
    await load([localList(CHANGED)]);
    const after = await timed(() => screenWhatIsDue(app, edition, by));
    const idle = await timed(() => screenWhatIsDue(app, edition, by));
    const standing = await timed(() => readStanding(db, edition, by.clock.now()));
    return [
      { what: 'rescreening, people', value: first.result.screened, unit: 'people' },
      { what: 'rescreening, listed names', value: names, unit: 'names' },
      { what: 'rescreening, everybody', value: first.seconds, unit: 's' },
      { what: 'rescreening, hits opened', value: first.result.opened, unit: 'hits' },
      { what: `rescreening, after ${CHANGED} entries changed`, value: after.seconds, unit: 's' },
      { what: 'rescreening, with nothing to do', value: idle.seconds, unit: 's' },
      { what: 'rescreening, standing read', value: standing.seconds, unit: 's' },
    ];
  } finally {
    await db.destroy();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fullLists(): ListFile[] {
  return globSync(`${screeningData}/{un,eu,uk,ofac}/*.{xml,gz,csv}`).map((path) =>
    fileOnDisk(path),
  );
}

/** Invented, with the first entries told otherwise. */
function localList(changed: number): ListFile {
  const rows = Array.from(
    { length: LOCAL },
    (_, index) => `L-${index},person,Inventé Exemplaire ${index},${index < changed ? 1970 : 1960}`,
  );
  const text = ['list_id,kind,name,birth_date', ...rows].join('\n');
  return fileInMemory('local.csv', new TextEncoder().encode(text));
}

function people() {
  return readEvaluation('benign_people_25000.csv')
    .slice(0, PEOPLE)
    .map((row, index) => {
      const words = (row['full_name'] ?? '').split(' ');
      return aPersonRecord(`BENCH-${index}`, {
        categoryId: 'public',
        givenNames: words.slice(0, -1).join(' ') || 'X',
        familyName: words.at(-1) || 'X',
        nameAr: null,
        birthDate: row['date_of_birth'] || null,
        nationality: parseCountry(row['nationality'] ?? '', { suggest: false }).found ?? 'ML',
      });
    });
}

async function timed<Result>(work: () => Promise<Result>) {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: Math.round(performance.now() - begun) / 1_000 };
}
