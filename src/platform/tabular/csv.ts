import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '#platform/errors';

/** The separators that spreadsheets of our readers write; French and Turkish Excel write `;`. */
const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/**
 * The cells of a CSV text, empty lines included, because a spreadsheet counts them. Line breaks
 * inside quotes stay as they are. A stray quote inside a cell is a letter.
 */
export function readCsvCells(text: string, file: string): string[][] {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const rows = parseCells(body, declared?.[1] ?? findDelimiter(body), file);
  return declared ? [[''], ...rows] : rows;
}

/**
 * The separator by evidence: it splits the heading, and splits most lines into as many cells.
 * Looks at the beginning of the file only, and never inside quotes.
 */
export function findDelimiter(text: string): Delimiter {
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, ...evidenceFor(delimiter, text.slice(0, 65_536)) }))
    .filter(({ headingCells }) => headingCells > 1)
    .toSorted(
      (one, other) => other.agreeing - one.agreeing || other.headingCells - one.headingCells,
    );
  return best?.delimiter ?? ',';
}

function evidenceFor(delimiter: string, sample: string) {
  const counts = cellCounts(delimiter, sample, 50);
  const headingCells = counts[0] ?? 0;
  const agreeing = counts.filter((count) => count === headingCells).length / counts.length;
  return { headingCells, agreeing };
}

function cellCounts(delimiter: string, sample: string, lines: number): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let empty = true;

  for (const letter of sample) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === delimiter) cells += 1;
    else if (letter === '\n') {
      if (!empty) counts.push(cells);
      if (counts.length === lines) return counts;
      cells = 1;
      empty = true;
      continue;
    }
    if (letter !== '\r') empty = false;
  }
  if (counts.length === 0) counts.push(cells);
  return counts;
}

function parseCells(text: string, delimiter: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError('import.quote-not-closed', { file }, { cause: error });
  }
}
