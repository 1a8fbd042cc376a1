import type { ErrorCode, ErrorDetails } from '#platform/errors';
import type { Locale, Translator } from '#platform/i18n';
import { sentenceFor } from '#platform/problem';
import { explain } from '#platform/tabular/explain';
import { errorColumn, matchColumns } from '#platform/tabular/headings';
import { columnLabel } from '#platform/tabular/labels';
import { columnNames } from '#platform/tabular/records';
import { rowError } from '#platform/tabular/row-error';
import type { RowError, Table } from '#platform/tabular/types';
import { membersSpec } from './columns.ts';

/** A row that was not loaded, as a form shows it: its cells, and what is wrong with each. */
export type BadRow = {
  row: number;
  values: Record<string, string>;
  errors: { column: string; reason: string; cure: string }[];
};

/** The rows with an error, each once, in the order of the file. */
export function badRowsOf(table: Table, errors: readonly RowError[], t: Translator): BadRow[] {
  const { sourceOf } = matchColumns(table, columnNames(membersSpec));
  const nameOf = new Map([...sourceOf].map(([name, source]) => [source, name]));
  const wrong = Map.groupBy(errors, ({ row }) => row);
  return table.rows
    .filter(({ number }) => wrong.has(number))
    .map(({ number, values }) => ({
      row: number,
      values: Object.fromEntries(
        [...sourceOf].map(([name, source]) => [name, values[source] ?? '']),
      ),
      errors: (wrong.get(number) ?? []).map((error) => ({
        column: nameOf.get(error.column) ?? error.column,
        ...explain(error, t),
      })),
    }));
}

/** What a rule of the delegation refuses about a row that reads well. */
export async function refusedRow(
  table: Table,
  { row, code, details }: { row: number; code: ErrorCode; details: ErrorDetails },
  locale: Locale,
): Promise<RowError> {
  const { sourceOf } = matchColumns(table, columnNames(membersSpec));
  const column = columnOf(code);
  const source = sourceOf.get(column) ?? column;
  return rowError(table, {
    row,
    column: source,
    code: 'refused',
    value: table.rows.find(({ number }) => number === row)?.values[source] ?? '',
    args: { reason: await sentenceFor(code, details, locale) },
  });
}

/** Rows that come back from a form, as the table they were. */
export function tableOfRows(
  rows: readonly { row: number; values: Record<string, string> }[],
  locale: Locale,
): Table {
  const columns = columnNames(membersSpec).filter((column) => column !== errorColumn);
  return {
    file: 'delegation.csv',
    format: 'csv',
    columns,
    headings: Object.fromEntries(columns.map((column) => [column, columnLabel(column, locale)])),
    rows: rows.map(({ row, values }) => ({
      number: row,
      values: Object.fromEntries(columns.map((column) => [column, (values[column] ?? '').trim()])),
    })),
    notices: [],
  };
}

/** The cell to look at when a rule refuses a row. */
function columnOf(code: ErrorCode): string {
  if (code === 'member.same-document') return 'document_number';
  const isAboutRole = code.startsWith('quota.') || code === 'participant.second-head';
  return isAboutRole || code === 'member.role-without-category' ? 'role' : 'last_name';
}
