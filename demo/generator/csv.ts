/** One line of a file: column name to value, as text. */
export type Row = Record<string, string>;

/** A file of the demo: its columns in order, and its lines. */
export type Sheet<Column extends string = string> = {
  columns: readonly Column[];
  rows: readonly Record<Column, string>[];
};

/** Comma, double quotes where needed, one line feed per line, no byte order mark. */
export function toCsv<Column extends string>({ columns, rows }: Sheet<Column>): string {
  const lines = rows.map((row) => columns.map((column) => quote(row[column])).join(','));
  return [columns.join(','), ...lines].join('\n') + '\n';
}

function quote(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
