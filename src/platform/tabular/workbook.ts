import readWorkbook from 'read-excel-file/node';
import { AppError } from '#platform/errors';

/** Cells as texts, by the lines and columns a person sees. */
export type WorkbookCells = { rows: string[][]; sheet: string; otherSheets: string[] };

/** What a workbook may grow to when it is unpacked: a small file can hide gigabytes. */
const largestUnpacked = 400_000_000;

/**
 * The first sheet that holds anything. Dates become `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` as the
 * wall clock of whoever typed them, times of day `HH:MM`, booleans 1 and 0, numbers plain digits.
 */
export async function readWorkbookCells(bytes: Uint8Array, file: string): Promise<WorkbookCells> {
  if (unpackedSize(bytes) > largestUnpacked) throw new AppError('import.too-large', { file });

  const sheets = await readSheets(bytes, file);
  const filled = sheets.filter(({ data }) => data.length > 0);
  const [first, ...others] = filled;
  if (!first) throw new AppError('import.empty', { file });
  return {
    rows: first.data.map((row) => row.map(cellText)),
    sheet: first.sheet,
    otherSheets: others.map(({ sheet }) => sheet),
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
 * The bytes that a ZIP archive declares it holds, summed over its central directory; 0 where no
 * directory is found, which the reader then refuses by itself.
 */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = endOfDirectory(view);
  let size = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    size += view.getUint32(at + 24, true);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return size;
}

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return view.byteLength;
}
