import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imports as arabic } from '#locales/ar/import';
import { imports as english } from '#locales/en/import';
import { imports as french } from '#locales/fr/import';
import { imports as turkish } from '#locales/tr/import';
import { AppError } from '#platform/errors';
import { fold } from '#platform/tabular/fold';
import { readTable } from '#platform/tabular/read-table';
import type { Table } from '#platform/tabular/types';
import type { Sheet, SheetName } from './sheet.ts';

/** A file of the folder, read as texts; or why it cannot be read. */
export type FoundFile = { sheet: Sheet; file: string } & (
  | { table: Table; failure?: undefined }
  | { table?: undefined; failure: AppError }
);

/**
 * The files of a folder that are known by their names, `people.csv` or `Personnes.xlsx`, in the
 * order in which they build on each other; and the names of those that nobody knows.
 *
 * @throws AppError `import.no-folder`; `import.nothing-found`; `import.file-twice`
 */
export async function readFolder(
  folder: string,
  sheets: readonly Sheet[],
): Promise<{ found: FoundFile[]; ignored: string[] }> {
  const names = listTables(folder);
  const bySheet = new Map<Sheet, string>();
  const ignored: string[] = [];
  for (const name of names) {
    const sheet = sheets.find((one) => isNamed(name, one.name));
    const other = sheet && bySheet.get(sheet);
    if (other && cameBack.test(name)) {
      ignored.push(name);
      continue;
    }
    if (other) throw new AppError('import.file-twice', { file: name, other });
    if (sheet) bySheet.set(sheet, name);
    else ignored.push(name);
  }
  if (bySheet.size === 0) throw new AppError('import.nothing-found', { folder });

  const found: FoundFile[] = [];
  for (const sheet of sheets) {
    const file = bySheet.get(sheet);
    if (file) found.push(await readFile(sheet, folder, file));
  }
  return { found, ignored };
}

function listTables(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('import.no-folder', { folder });
  return readdirSync(folder)
    .filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name))
    .filter((name) => !/^[.~]/.test(name))
    .toSorted((one, other) => Number(cameBack.test(one)) - Number(cameBack.test(other)));
}

/** Rows that were rejected before: they stand for their file where it is not there itself. */
const cameBack = /(\.rejected|-errors)(?=\.[^.]*$)/i;

/** A name in any of the four languages, whatever its case and accents. */
function isNamed(file: string, sheet: SheetName): boolean {
  const name = fold(file.replace(cameBack, '').replace(/\.[^.]*$/, ''));
  const labels = [french, english, turkish, arabic].map(({ files }) => fold(files[sheet]));
  return name === sheet || labels.includes(name);
}

async function readFile(sheet: Sheet, folder: string, file: string): Promise<FoundFile> {
  try {
    return { sheet, file, table: await readTable(readFileSync(join(folder, file)), file) };
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure;
    return { sheet, file, failure };
  }
}
