import type { RowError, RowErrorCode, Table } from './types.ts';

/**
 * An error of one cell, for the rules of a module that a table cannot know. `args` and a
 * `suggestion` fill the sentences; the column and the value are always there.
 */
export function rowError(
  table: Pick<Table, 'file' | 'headings'>,
  wrong: {
    row: number;
    column: string;
    code: RowErrorCode;
    value: string;
    suggestion?: string;
    args?: Record<string, string>;
  },
): RowError {
  const { row, column, code, value, suggestion, args } = wrong;
  const shown = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return {
    file: table.file,
    row,
    column,
    code,
    value,
    cure: {
      key: suggestion === undefined ? `imports.errors.${code}.cure` : 'imports.nearest',
      args: {
        ...args,
        column: table.headings[column] ?? column,
        value: shown,
        ...(suggestion !== undefined && { suggestion }),
      },
    },
  };
}
