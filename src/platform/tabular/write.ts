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

/** A line of one empty cell would be no line at all, hence the quotes around nothing. */
function quoted(cell: string): string {
  return /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function xlsxCell(cell: Cell): SheetData[number][number] {
  if (typeof cell === 'number') return { value: cell, type: Number };
  const value = xmlSafe(plain(cell));
  return value === '' ? null : { value, type: String };
}

/** Without what XML cannot hold, and with the escape of the format itself escaped (`_x000D_`). */
function xmlSafe(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
