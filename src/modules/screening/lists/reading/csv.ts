import { parse } from 'csv-parse';
import { once } from 'node:events';
import { ListRefusal } from './refusal.ts';

const LONGEST_RECORD = 2_000_000;
/** OFAC ends each of its files with this byte, as CP/M did. */
const END_OF_FILE = '\u001A';

export type CsvOptions = {
  delimiter: ',' | ';' | '\t';
  /** Quotes inside a field that is not quoted, as the lists of some publishers have them. */
  relaxed?: boolean;
};

/**
 * Reads delimited text in pieces, one row after the other, blank ones left out.
 *
 * @throws ListRefusal `damaged` where a quote is never closed
 */
export async function readCsv(
  chunks: AsyncIterable<string>,
  { delimiter, relaxed = true }: CsvOptions,
  onRow: (cells: string[], row: number) => void,
): Promise<void> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_quotes: relaxed,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  let row = 0;
  let failure: unknown;
  parser.on('data', (cells: string[]) => {
    if (failure) return;
    row += 1;
    try {
      if (cells.some((cell) => cell.trim() !== '')) onRow(cells, row);
    } catch (thrown) {
      failure = thrown;
    }
  });
  parser.on('error', (cause) => {
    failure ??= new ListRefusal('damaged', { at: 'csv', row }, { cause });
  });
  const closed = new Promise((resolve) => parser.once('close', resolve));

  for await (const chunk of chunks) {
    if (hasControls(chunk)) failure ??= new ListRefusal('damaged', { at: 'csv', row });
    if (failure) break;
    const hasRoom = parser.write(chunk.replaceAll(END_OF_FILE, ''));
    if (!hasRoom) await Promise.race([once(parser, 'drain').catch(() => {}), closed]);
  }
  if (failure) parser.destroy();
  else parser.end();
  await closed;
  if (failure) throw failure;
}

/** The cells of a row under the names of a header, whatever their order. */
export type NamedRow = (column: string) => string;

/**
 * The reader of rows below a header. Names are compared without case, spaces and marks, because
 * publishers correct those between two issues.
 *
 * @throws ListRefusal `column-missing`, and `damaged` for a row that is shorter than its header
 */
export function byHeader(
  header: readonly string[],
  needed: readonly string[],
): (cells: readonly string[], row: number) => NamedRow {
  const places = new Map<string, number>();
  header.forEach((name, place) => {
    if (!places.has(plain(name))) places.set(plain(name), place);
  });
  const missing = needed.find((name) => !places.has(plain(name)));
  if (missing) throw new ListRefusal('column-missing', { column: missing });
  const placeOf = new Map<string, number | undefined>();

  return (cells, row) => {
    if (cells.length < header.length) throw new ListRefusal('damaged', { at: 'csv', row });
    return (column) => {
      let place = placeOf.get(column);
      if (place === undefined && !placeOf.has(column)) {
        place = places.get(plain(column));
        placeOf.set(column, place);
      }
      return place === undefined ? '' : (cells[place]?.trim() ?? '');
    };
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function hasControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/.test(text);
}
