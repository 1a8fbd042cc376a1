import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import type { Notice, RowError, Table } from '#platform/tabular/types';
import { readFolder, type FoundFile } from './folder.ts';
import { readKnownIds } from './known-ids.ts';
import { refusalError } from './refusal.ts';
import type { ReadSheet, Saved, SheetName } from './sheet.ts';
import { sheets } from './sheets.ts';

/**
 * `rehearse` writes nothing; `whole` writes only when no row is bad; `good-rows` writes the
 * good rows whatever the others are.
 */
export type ImportMode = 'rehearse' | 'whole' | 'good-rows';

export type ImportRequest = {
  db: Database;
  edition: EditionScope;
  by: Signature;
  folder: string;
  mode: ImportMode;
  /** In which values are suggested. */
  locale: Locale;
  onProgress?: (progress: Progress) => void;
};

export type Progress = { phase: 'rehearsing' | 'loading'; file: string; done: number; of: number };

/** What one file came to. */
export type FileOutcome = {
  name: SheetName;
  file: string;
  /** Rows below the heading. */
  rows: number;
  saved: Omit<Saved, 'refused'>;
  errors: RowError[];
  notices: Notice[];
  unknownColumns: string[];
  missingColumns: string[];
  /** Why the file could not be read at all. */
  failure: AppError | undefined;
  table: Table | undefined;
};

export type ImportOutcome = {
  files: FileOutcome[];
  /** Names of files that are none of ours. */
  ignored: string[];
  /** False after a rehearsal, and where a bad row stopped the import. */
  loaded: boolean;
};

/**
 * Reads a folder of files, finds what is wrong with each row, and loads the good ones: one
 * transaction per file, in the order in which files build on each other.
 *
 * Every import is rehearsed first: it is written and taken back in one transaction, so that
 * what it tells is what would happen. The ledger of the edition waits for the rehearsal to
 * end. Sending the same folder again changes nothing.
 *
 * @throws AppError for a folder that cannot be read at all
 */
export async function importFolder(request: ImportRequest): Promise<ImportOutcome> {
  const { db, edition, folder, locale, mode } = request;
  const { found, ignored } = await readFolder(folder, sheets);
  const { known, zone } = await readKnownIds(db, edition, found);
  const read = found.map((file) => ({
    file,
    sheet: file.table && file.sheet.read(file.table, { locale, zone, known }),
  }));

  if (mode !== 'good-rows') {
    const files = await rehearse(request, read);
    if (mode === 'rehearse' || files.some(isBad)) return { files, ignored, loaded: false };
  }
  const files: FileOutcome[] = [];
  for (const one of read)
    files.push(await db.transaction().execute((tx) => saveFile(tx, request, one, 'loading')));
  return { files, ignored, loaded: true };
}

export function isBad({ errors, failure, missingColumns }: FileOutcome): boolean {
  return errors.length > 0 || failure !== undefined || missingColumns.length > 0;
}

type ReadFile = { file: FoundFile; sheet: ReadSheet | undefined };

async function rehearse(request: ImportRequest, read: readonly ReadFile[]): Promise<FileOutcome[]> {
  const takenBack = new Error('the rehearsal is over');
  const files: FileOutcome[] = [];
  try {
    await request.db.transaction().execute(async (tx) => {
      for (const one of read) files.push(await saveFile(tx, request, one, 'rehearsing'));
      throw takenBack;
    });
  } catch (failure) {
    if (failure !== takenBack) throw failure;
  }
  return files;
}

async function saveFile(
  tx: Transaction,
  { edition, by, locale, onProgress }: ImportRequest,
  { file: { sheet: kind, file, table, failure }, sheet }: ReadFile,
  phase: Progress['phase'],
): Promise<FileOutcome> {
  const outcome = { name: kind.name, file, rows: table?.rows.length ?? 0, failure, table };
  if (!sheet || !table) return { ...outcome, ...nothing };

  let done = 0;
  onProgress?.({ phase, file, done, of: sheet.count });
  const { refused, ...saved } = await sheet.save(tx, edition, by, (count) => {
    done += count;
    onProgress?.({ phase, file, done, of: sheet.count });
  });
  const refusals: RowError[] = [];
  for (const one of refused) refusals.push(await refusalError(table, sheet, one, locale));
  const errors = [...sheet.errors, ...refusals].toSorted((one, other) => one.row - other.row);
  const { notices, unknownColumns, missingColumns } = sheet;
  return { ...outcome, saved, errors, notices, unknownColumns, missingColumns };
}

const nothing = {
  saved: { added: 0, changed: 0, unchanged: 0 },
  errors: [],
  notices: [],
  unknownColumns: [],
  missingColumns: [],
};
