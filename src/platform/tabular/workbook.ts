import readWorkbook from 'read-excel-file/node';
import { AppError } from '#platform/errors';
import { readArchive, unpackEntry } from './archive.ts';
import type { Notice } from './types.ts';

/** Cells as texts, by the lines and columns a person sees. */
export type WorkbookCells = {
  rows: string[][];
  sheet: string;
  otherSheets: string[];
  notices: Notice[];
};

/**
 * The first sheet that holds anything. Dates become `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` as the
 * wall clock of whoever typed them, times of day `HH:MM`, booleans 1 and 0, numbers plain digits.
 */
export async function readWorkbookCells(
  bytes: Uint8Array,
  file: string,
  largestUnpacked: number,
): Promise<WorkbookCells> {
  const notices = await lookInside(bytes, file, largestUnpacked);

  const sheets = await readSheets(bytes, file);
  const filled = sheets.filter(({ data }) => data.length > 0);
  const [first, ...others] = filled;
  if (!first) throw new AppError('import.empty', { file });
  return {
    rows: first.data.map((row) => row.map(cellText)),
    sheet: first.sheet,
    otherSheets: others.map(({ sheet }) => sheet),
    notices,
  };
}

/** A number cell as its file spells it, told apart from a text cell that looks like a number. */
type NumberCell = { digits: string };

async function readSheets(bytes: Uint8Array, file: string) {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await readWorkbook<NumberCell>(buffer, { parseNumber, trim: false });
  } catch (error) {
    throw new AppError('import.not-a-table', { file }, { cause: error });
  }
}

function parseNumber(digits: string): NumberCell {
  return { digits };
}

/** The library's types name the class of dates where it gives dates, hence `unknown`. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (isNumberCell(cell)) return numberText(cell.digits);
  return (typeof cell === 'string' ? cell : JSON.stringify(cell))
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n');
}

function isNumberCell(cell: unknown): cell is NumberCell {
  return typeof cell === 'object' && cell !== null && 'digits' in cell;
}

/** Whole numbers digit by digit; others without the noise of binary fractions (`0.30000000000000004`). */
function numberText(digits: string): string {
  if (/^-?\d+$/.test(digits)) return digits;
  return String(Number(Number(digits).toPrecision(15)));
}

/** Workbooks count days as fractions, so an instant is right to the second at best. */
function dateText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = text.slice(0, 19).split('T');
  if (day < '1900-01-01') return time.endsWith(':00') ? time.slice(0, 5) : time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/**
 * What the archive tells before its sheets are read: whether it carries macros, and whether
 * cells are merged. Every entry is unpacked once under the limit, because a small file may
 * declare little and hide gigabytes.
 *
 * @throws AppError `import.too-large`, `import.not-a-table`
 */
async function lookInside(
  bytes: Uint8Array,
  file: string,
  largestUnpacked: number,
): Promise<Notice[]> {
  const entries = readArchive(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > largestUnpacked) throw new AppError('import.too-large', { file });

  let isMerged = false;
  for (const entry of entries) {
    const content = await unpackEntry(bytes, entry);
    if (!content) throw new AppError('import.not-a-table', { file });
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name);
    // Merged cells stand behind the rows.
    if (isSheet && Buffer.from(content).includes('<mergeCell ')) isMerged = true;
  }
  const hasMacros = entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
  return [
    ...(hasMacros ? [{ code: 'macros-left-aside' as const, args: {} }] : []),
    ...(isMerged ? [{ code: 'merged-cells' as const, args: {} }] : []),
  ];
}
