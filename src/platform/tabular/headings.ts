import { foldColumnName } from './fold.ts';
import { isLabelOf } from './labels.ts';
import type { Notice, Table, TableRow } from './types.ts';

/** The column that rejected rows come back with, and that is ignored when they are sent again. */
export const errorColumn = 'error';

/**
 * Which column of the file feeds which column of the specification: the machine name first, then
 * a label that only one free column answers to.
 */
export function matchColumns(
  table: Table,
  names: string[],
): { sourceOf: Map<string, string>; unknownColumns: string[] } {
  const sourceOf = new Map<string, string>();
  for (const name of names) if (table.columns.includes(name)) sourceOf.set(name, name);

  const unknownColumns: string[] = [];
  for (const source of table.columns) {
    if (source === errorColumn || sourceOf.has(source)) continue;
    const [meant, ...others] = names.filter(
      (name) => !sourceOf.has(name) && isLabelOf(source, name),
    );
    if (meant !== undefined && others.length === 0) sourceOf.set(meant, source);
    else unknownColumns.push(table.headings[source] ?? source);
  }
  return { sourceOf, unknownColumns };
}

/**
 * The rows without the line of labels that templates carry below the machine names: every known
 * cell of it names its own column, in any of the four languages.
 */
export function withoutLabelRow(
  table: Table,
  sourceOf: Map<string, string>,
): { rows: TableRow[]; notices: Notice[] } {
  const [first, ...others] = table.rows;
  if (!first || !isLabelRow(first, sourceOf)) return { rows: table.rows, notices: table.notices };
  const notice: Notice = { code: 'label-row-skipped', args: { row: String(first.number) } };
  return { rows: others, notices: [...table.notices, notice] };
}

/** The rows without those that say at their beginning that they are for people to read. */
export function withoutMarkedRows(
  { columns }: Table,
  { rows, notices }: { rows: TableRow[]; notices: Notice[] },
): { rows: TableRow[]; notices: Notice[] } {
  const isMarked = ({ values }: TableRow) => values[columns[0] ?? '']?.startsWith('#');
  const marked = rows.filter(isMarked);
  if (marked.length === 0) return { rows, notices };
  const args = { rows: marked.map(({ number }) => number).join(', ') };
  return {
    rows: rows.filter((row) => !isMarked(row)),
    notices: [...notices, { code: 'marked-rows-skipped', args }],
  };
}

function isLabelRow(row: TableRow, sourceOf: Map<string, string>): boolean {
  const filled = [...sourceOf].filter(([, source]) => row.values[source]);
  const labels = filled.filter(([name, source]) =>
    isLabelOf(foldColumnName(row.values[source] ?? ''), name),
  );
  return labels.length > 0 && labels.length * 2 > filled.length;
}
