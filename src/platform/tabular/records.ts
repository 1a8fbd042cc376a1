import type { Locale } from '#platform/i18n';
import type { Column, ColumnOptions, ReadContext, Reading } from './columns.ts';
import { matchColumns, withoutLabelRow, withoutMarkedRows } from './headings.ts';
import { rowError } from './row-error.ts';
import type { Notice, RowError, Table, TableRow } from './types.ts';
import { writesMonthFirst } from './values.ts';

/** Options of any kind: each column has its own beside `required`. */
type AnyColumn = Column<unknown, ColumnOptions & Record<string, unknown>>;
type Columns = Record<string, AnyColumn>;

/** What a kind of file holds: its columns and the rules between its cells and rows. */
export type TableSpec<Specs extends Columns = Columns> = {
  name: string;
  columns: Specs;
  /** Columns that together name a row once in the file; rows that leave one empty are not compared. */
  unique?: readonly (keyof Specs & string)[];
  /** Pairs of columns of which the second may not come before the first. */
  inOrder?: readonly (readonly [keyof Specs & string, keyof Specs & string])[];
  /** A flag that at most one row may set for each value of `per`, such as the head of a delegation. */
  onlyOne?: { flag: keyof Specs & string; per: keyof Specs & string };
  /** Rows of which the first cell begins with `#` are for people to read, such as an example. */
  skipsMarkedRows?: boolean;
};

/** The typed row of a table: `null` where an optional cell is empty or its column is missing. */
export type RecordOf<Spec> =
  Spec extends TableSpec<infer Specs> ? { [Name in keyof Specs]: ValueOf<Specs[Name]> } : never;

type ValueOf<Spec> = Spec extends {
  read: (...cell: never) => Reading<infer Value>;
  options: infer Options;
}
  ? NonNullable<Options> extends { required: true }
    ? Value
    : Value | null
  : never;

export type ReadRecords<Row> = {
  /** The rows without any error, each with the line a person sees. */
  records: { row: number; value: Row }[];
  errors: RowError[];
  /** As the file writes them. They are ignored; the `error` column of a returned file is not counted. */
  unknownColumns: string[];
  /** Required columns that the file lacks: while there is one, no row is read. */
  missingColumns: string[];
  notices: Notice[];
};

export function defineTable<const Specs extends Columns>(spec: TableSpec<Specs>): TableSpec<Specs> {
  return spec;
}

/**
 * Reads the rows of a table by its specification. Every error of a row is told, not only the
 * first, and a row with an error is not among the records. A line of labels right below the
 * heading is skipped, and labels in place of machine names are understood.
 */
export function readRecords<Specs extends Columns>(
  table: Table,
  spec: TableSpec<Specs>,
  options: {
    locale: Locale;
    /** IANA name; times without a zone are local to it. UTC when left out. */
    zone?: string;
    /** The ids and codes that exist, by kind of `reference`; `category` for categories. */
    known?: Readonly<Record<string, ReadonlySet<string>>>;
  },
): ReadRecords<RecordOf<TableSpec<Specs>>> {
  const names = Object.keys(spec.columns);
  const { sourceOf, unknownColumns } = matchColumns(table, names);
  const missingColumns = names.filter(
    (name) => spec.columns[name]?.options?.required && !sourceOf.has(name),
  );
  const labelled = withoutLabelRow(table, sourceOf);
  const { rows, notices } = spec.skipsMarkedRows ? withoutMarkedRows(table, labelled) : labelled;
  if (missingColumns.length > 0)
    return { records: [], errors: [], unknownColumns, missingColumns, notices };

  const readers = columnReaders(rows, spec.columns, sourceOf, options);
  const sourceName = (name: string) => sourceOf.get(name) ?? name;
  const betweenRows = rowRules(table, spec, sourceName);
  const records: { row: number; value: RecordOf<TableSpec<Specs>> }[] = [];
  const errors: RowError[] = [];

  for (const row of rows) {
    const { value, wrong } = readRow(table, row, readers);
    wrong.push(...betweenRows(row, value));
    errors.push(...wrong);
    // The readers are made of the specification, which is what the type says.
    if (wrong.length === 0)
      records.push({ row: row.number, value: value as RecordOf<TableSpec<Specs>> });
  }
  return { records, errors, unknownColumns, missingColumns, notices };
}

type Reader = { name: string; source: string | undefined; column: AnyColumn; context: ReadContext };

function columnReaders(
  rows: TableRow[],
  columns: Columns,
  sourceOf: Map<string, string>,
  options: { locale: Locale; zone?: string; known?: ReadContext['known'] },
): Reader[] {
  const mayCompare = patience(250_000);
  return Object.entries(columns).map(([name, column]) => {
    const source = sourceOf.get(name);
    const monthFirst =
      column.holdsDates && source !== undefined && writesMonthFirst(cellsOf(rows, source));
    const { locale, zone = 'UTC', known = {} } = options;
    return { name, source, column, context: { locale, zone, known, monthFirst, mayCompare } };
  });
}

function patience(comparisons: number): ReadContext['mayCompare'] {
  let left = comparisons;
  return (words) => {
    left -= words;
    return left >= 0;
  };
}

function* cellsOf(rows: TableRow[], source: string): Generator<string> {
  for (const row of rows) yield row.values[source] ?? '';
}

function readRow(table: Table, row: TableRow, readers: Reader[]) {
  const value: Record<string, unknown> = {};
  const wrong: RowError[] = [];
  const complain = (
    source: string,
    cell: string,
    what: Omit<Parameters<typeof rowError>[1], 'row' | 'column' | 'value'>,
  ) => wrong.push(rowError(table, { row: row.number, column: source, value: cell, ...what }));

  for (const { name, source, column, context } of readers) {
    const cell = source === undefined ? '' : (row.values[source] ?? '');
    if (cell === '') {
      if (column.options?.required) complain(source ?? name, '', { code: 'required' });
      value[name] = column.whenEmpty;
      continue;
    }
    const reading = formulaErrors.has(cell)
      ? { code: 'formula-error' as const }
      : column.read(cell, context);
    if ('value' in reading) value[name] = reading.value;
    else complain(source ?? name, cell, reading);
  }
  if (row.extra)
    complain(table.columns.at(-1) ?? '', row.extra.join(' | '), { code: 'extra-cells' });
  return { value, wrong };
}

/** What a workbook shows where a formula has failed, in English and French. */
const formulaErrors = new Set(
  '#REF! #N/A #VALUE! #DIV/0! #NAME? #NUM! #NULL! #VALEUR! #NOM? #NOMBRE!'.split(' '),
);

/** The rules between the cells of a row, and between a row and the ones before it. */
function rowRules<Specs extends Columns>(
  table: Table,
  { unique, inOrder = [], onlyOne }: TableSpec<Specs>,
  sourceName: (name: string) => string,
) {
  const firstRowOf = new Map<string, number>();
  const holderOf = new Map<unknown, number>();

  return (row: TableRow, value: Record<string, unknown>): RowError[] => {
    const wrong: RowError[] = [];
    const complain = (
      name: string,
      what: Omit<Parameters<typeof rowError>[1], 'row' | 'column' | 'value'>,
    ) => {
      const column = sourceName(name);
      const cell = row.values[column] ?? '';
      wrong.push(rowError(table, { row: row.number, column, value: cell, ...what }));
    };

    if (unique && unique.every((name) => value[name] !== null && value[name] !== undefined)) {
      const key = JSON.stringify(unique.map((name) => value[name]));
      const first = firstRowOf.get(key);
      if (first === undefined) firstRowOf.set(key, row.number);
      else complain(unique.at(-1) ?? '', { code: 'duplicate-id', args: { first: String(first) } });
    }

    for (const [start, end] of inOrder) {
      if (isBefore(value[end], value[start])) {
        const args = { start: row.values[sourceName(start)] ?? '' };
        complain(end, { code: 'ends-before-start', args });
      }
    }

    if (onlyOne && value[onlyOne.flag] === true) {
      const group = value[onlyOne.per];
      const first = holderOf.get(group);
      if (first === undefined) holderOf.set(group, row.number);
      else complain(onlyOne.flag, { code: 'second-head', args: { first: String(first) } });
    }
    return wrong;
  };
}

function isBefore(end: unknown, start: unknown): boolean {
  if (end instanceof Date && start instanceof Date) return end < start;
  if (typeof end === 'number' && typeof start === 'number') return end < start;
  return typeof end === 'string' && typeof start === 'string' && end < start;
}

/** The machine names of a table, for a template. */
export function columnNames(spec: { columns: Record<string, unknown> }): string[] {
  return Object.keys(spec.columns);
}
