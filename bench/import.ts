/**
 * How long 50,000 people take to be read, checked, rehearsed and loaded, as one file of a folder:
 * `node scripts/with-runtime.mjs bench/import.ts [ROWS]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdition } from '#modules/editions/service';
import { systemClock } from '#platform/clock';
import { openDatabase, type Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { migrateUp } from '#platform/migrations';
import { systemActor } from '#platform/permissions';
import { startCluster } from '#platform/postgres/cluster';
import { writeCsv } from '#platform/tabular/write';
import { demoPlan } from '../demo/story/edition.ts';
import { importFolder } from '../src/apps/import/import-folder.ts';
import type { Row } from './row.ts';

export async function benchImport(people = 50_000): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-bench-import-'));
  const cluster = await startCluster({ folder: join(folder, 'postgres'), durable: true });
  const db = openDatabase(cluster.connection, 4);
  try {
    await migrateUp(db);
    const by = { actor: systemActor, clock: systemClock };
    const edition = await db.transaction().execute((tx) => createEdition(tx, by, demoPlan()));
    writeFileSync(join(folder, 'people.csv'), peopleFile(people));

    const first = await timed(db, edition, by, folder);
    const again = await timed(db, edition, by, folder);
    return [
      { what: 'import, people', value: people, unit: 'rows' },
      { what: 'import, read, checked, rehearsed and loaded', value: first, unit: 's' },
      { what: 'import, rate', value: Math.round(people / first), unit: 'rows/s' },
      { what: 'import, the same file again', value: again, unit: 's' },
      {
        what: 'import, memory',
        value: Math.round(process.memoryUsage.rss() / 1_000_000),
        unit: 'MB',
      },
    ];
  } finally {
    await db.destroy();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(
  db: Database,
  edition: EditionScope,
  by: Signature,
  folder: string,
): Promise<number> {
  const startedAt = performance.now();
  const { files, loaded } = await importFolder({
    db,
    edition,
    by,
    folder,
    mode: 'whole',
    locale: 'en',
  });
  if (!loaded) throw new Error(`a row was rejected: ${JSON.stringify(files[0]?.errors[0])}`);
  return Math.round((performance.now() - startedAt) / 100) / 10;
}

function peopleFile(count: number): Uint8Array {
  const categories = ['public', 'researcher', 'press', 'forces'];
  const countries = ['ML', 'TR', 'Sénégal', 'BFA', 'Nijer', 'Côte d’Ivoire'];
  return writeCsv(
    [
      'external_id',
      'category',
      'first_name',
      'last_name',
      'job_title',
      'organisation',
      'country',
      'email',
      'phone',
      'language',
      'birth_date',
      'document_number',
    ],
    Array.from({ length: count }, (_, index) => [
      `BENCH-${index}`,
      categories[index % categories.length],
      `Prénom${index % 997}`,
      `Exemple ${index}`,
      'Ingénieur',
      `Société ${index % 211}`,
      countries[index % countries.length],
      `person-${index}@example.org`,
      `+99900${String(index).padStart(6, '0')}`,
      'fr',
      `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`,
      `X${index}`,
    ]),
  );
}

if (process.argv[1] === import.meta.filename)
  console.table(await benchImport(Number(process.argv[2] ?? 50_000)));
