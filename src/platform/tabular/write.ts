import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { guarded } from './formula-guard.ts';

export type Cell = string | number | boolean | Date | null | undefined;

/**
 * A CSV file that Excel opens rightly and that no cell of can calculate: UTF-8 with its mark,
 * CRLF, quotes where needed, formulas guarded. French and Turkish Excel split only at `;`, and
 * our reader takes either.
 */
export function writeCsv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { delimiter = ',' }: { delimiter?: ',' | ';' | '\t' } = {},
): Uint8Array {
  const line = (cells: readonly Cell[]) =>
    `${cells.map((cell) => quoted(guarded(plain(cell)))).join(delimiter)}\r\n`;
  const lines = [line(columns)];
  for (const row of rows) lines.push(line(row));
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

/**
 * A workbook of one sheet with the headings kept in sight. Every text is stored as text, so a
 * cell that looks like a formula, a date or a number with leading zeros stays as it was written.
 */
export async function writeXlsx(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { rightToLeft = false, sheet = 'Kurukan' }: { rightToLeft?: boolean; sheet?: string } = {},
): Promise<Uint8Array> {
  const data: SheetData = [
    columns.map((value) => ({ value: xmlSafe(value), type: String, fontWeight: 'bold' as const })),
  ];
  for (const row of rows) data.push(row.map(xlsxCell));
  const widths = columns.map((heading) => ({ width: Math.max(12, heading.length + 2) }));
  return writeWorkbook(data, {
    sheet,
    rightToLeft,
    stickyRowsCount: 1,
    columns: widths,
  }).toBuffer();
}

function plain(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return String(cell);
}

/** Every separator is quoted, not only the one in use, so that no reader can guess wrong. */
function quoted(cell: string): string {
  return /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function xlsxCell(cell: Cell): SheetData[number][number] {
  if (typeof cell === 'number') return { value: cell, type: Number };
  const value = xmlSafe(plain(cell));
  return value === '' ? null : { value, type: String };
}

/**
 * Without what XML cannot hold, and with the escape of the format itself escaped (`_x000D_`). The
 * library keeps its texts as keys of an object, where `constructor` and its like are taken: such
 * a text has its first letter escaped, which every spreadsheet reads back.
 */
function xmlSafe(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // The library drops the sign that stands for what could not be read.
    .replaceAll('\uFFFD', '_xFFFD_');
  return safe in Object.prototype ? `${escaped(safe)}${safe.slice(1)}` : safe;
}

function escaped(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
