import { AppError } from '#platform/errors';
import { readCsvCells } from './csv.ts';
import { decodeText } from './decode.ts';
import { foldColumnName } from './fold.ts';
import { withoutGuard } from './formula-guard.ts';
import type { Notice, Table, TableRow } from './types.ts';
import { readWorkbookCells } from './workbook.ts';

/** What one file may bring: four times the largest show we know of, and still a laptop's work. */
export const tableLimits: TableLimits = {
  bytes: 64_000_000,
  unpackedBytes: 400_000_000,
  rows: 200_000,
  columns: 500,
};

export type TableLimits = {
  bytes: number;
  /** What a workbook may grow to when it is unpacked. */
  unpackedBytes: number;
  rows: number;
  columns: number;
};

/**
 * Reads a CSV or XLSX file as it came from an organiser. The first line with a cell is the
 * heading; its names are folded, so that case, accents and spaces do not matter.
 *
 * Throws `import.not-a-table`, `import.old-workbook`, `import.empty`, `import.header-twice`,
 * `import.quote-not-closed` or `import.too-large`, each with the name of the file.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  limits: TableLimits = tableLimits,
): Promise<Table> {
  if (bytes.length > limits.bytes) throw new AppError('import.too-large', { file: fileName });
  if (bytes.length === 0) throw new AppError('import.empty', { file: fileName });

  const format = formatOf(bytes, fileName);
  const { cells, notices } =
    format === 'xlsx' ? await xlsxCells(bytes, fileName, limits) : csvCells(bytes, fileName);
  return { file: fileName, format, ...tableOf(cells, fileName, notices, limits) };
}

function formatOf(bytes: Uint8Array, file: string): Table['format'] {
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'xlsx';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw new AppError('import.old-workbook', { file });
  if (foreignBeginnings.some((beginning) => startsWith(bytes, beginning)))
    throw new AppError('import.not-a-table', { file });
  return 'csv';
}

/** PDF, PNG, JPEG, GIF, web pages and data files, which people attach by mistake. */
const foreignBeginnings = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '<', '{', '[{'];

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

async function xlsxCells(bytes: Uint8Array, file: string, { unpackedBytes }: TableLimits) {
  const read = await readWorkbookCells(bytes, file, unpackedBytes);
  const { rows, sheet, otherSheets } = read;
  const others: Notice[] =
    otherSheets.length === 0
      ? []
      : [{ code: 'other-sheets', args: { sheet, others: otherSheets.join(', ') } }];
  return { cells: rows, notices: [...read.notices, ...others] };
}

function csvCells(bytes: Uint8Array, file: string) {
  const { text, encoding, assumed } = decodeText(bytes, file);
  const notices: Notice[] = assumed ? [{ code: 'encoding-assumed', args: { encoding } }] : [];
  const cells = readCsvCells(text, file);
  for (const row of cells) {
    for (const [index, cell] of row.entries()) row[index] = withoutGuard(cell);
  }
  return { cells, notices };
}

function tableOf(cells: string[][], file: string, notices: Notice[], limits: TableLimits) {
  const headingAt = cells.findIndex((row) => !isEmpty(row));
  const heading = cells[headingAt];
  if (!heading) throw new AppError('import.empty', { file });

  const rowCount = cells.length - headingAt - 1;
  if (rowCount > limits.rows || heading.length > limits.columns)
    throw new AppError('import.too-large', { file });

  const width = heading.findLastIndex((cell) => cell.trim() !== '') + 1;
  const named = namedColumns(heading, file);
  const rows: TableRow[] = [];
  const nameless = new Set<number>();

  for (let at = headingAt + 1; at < cells.length; at += 1) {
    const row = cells[at];
    if (!row || isEmpty(row)) continue;
    rows.push(rowOf(row, at + 1, named, width));
    for (let column = 0; column < width; column += 1) {
      if (!named.has(column) && row[column]?.trim()) nameless.add(column);
    }
  }

  return {
    columns: [...named.values()].map(({ name }) => name),
    headings: Object.fromEntries([...named.values()].map(({ name, title }) => [name, title])),
    rows,
    notices: [...notices, ...[...nameless].map(namelessNotice)],
  };
}

type NamedColumn = { name: string; title: string };

function namedColumns(heading: string[], file: string): Map<number, NamedColumn> {
  const named = new Map<number, NamedColumn>();
  const titleByName = new Map<string, string>();

  for (const [index, cell] of heading.entries()) {
    const title = cell.trim();
    const name = foldColumnName(title);
    if (name === '') continue;
    if (titleByName.has(name)) throw new AppError('import.header-twice', { file, column: title });
    titleByName.set(name, title);
    named.set(index, { name, title });
  }
  return named;
}

function rowOf(
  cells: string[],
  number: number,
  named: Map<number, NamedColumn>,
  width: number,
): TableRow {
  const values: Record<string, string> = {};
  for (const [index, { name }] of named) values[name] = (cells[index] ?? '').trim();

  const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
  return extra.length > 0 ? { number, values, extra } : { number, values };
}

function namelessNotice(index: number): Notice {
  return { code: 'column-without-heading', args: { letter: columnLetter(index) } };
}

/** A, B … Z, AA: as a spreadsheet names its columns. */
function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

function isEmpty(row: string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}
