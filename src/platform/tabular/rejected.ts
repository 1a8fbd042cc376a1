import { directionOf, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { explain } from './explain.ts';
import { errorColumn } from './headings.ts';
import type { RowError, Table } from './types.ts';
import { writeCsv, writeXlsx } from './write.ts';

/**
 * The rows that were refused, as they were sent and in the format they came in, with one more
 * column that says why. Put right, the file can be sent again as it is.
 */
export async function rejectedRowsFile(
  table: Table,
  errors: readonly RowError[],
  { locale }: { locale: Locale },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const t = await translatorFor(locale);
  const reasons = new Map<number, string[]>();
  for (const error of errors) {
    const { reason, cure } = explain(error, t);
    reasons.set(error.row, [...(reasons.get(error.row) ?? []), `${reason} ${cure}`]);
  }

  const columns = table.columns.filter((column) => column !== errorColumn);
  const rows = table.rows
    .filter((row) => reasons.has(row.number))
    .map((row) => [
      ...columns.map((column) => row.values[column]),
      (reasons.get(row.number) ?? []).join(' — '),
    ]);
  const headings = [...columns.map((column) => table.headings[column] ?? column), errorColumn];

  const fileName = `${table.file.replace(/\.[^.]*$/, '')}-errors.${table.format}`;
  const bytes =
    table.format === 'csv'
      ? writeCsv(headings, rows, { delimiter: ';' })
      : await writeXlsx(headings, rows, { rightToLeft: directionOf(locale) === 'rtl' });
  return { fileName, bytes };
}
