import { directionOf, type Locale } from '#platform/i18n';
import { errorColumn } from '#platform/tabular/headings';
import { columnNames } from '#platform/tabular/records';
import type { Table } from '#platform/tabular/types';
import { writeCsv, writeXlsx } from '#platform/tabular/write';
import { membersSpec } from './columns.ts';

/** The rows that were not loaded as a file, each with what is wrong; put right, it can be sent as it is. */
export async function rejectedMembers(
  rows: readonly { values: Record<string, string>; wrong: string }[],
  { locale, format }: { locale: Locale; format: Table['format'] },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const names = columnNames(membersSpec);
  const cells = rows.map(({ values, wrong }) => [...names.map((name) => values[name]), wrong]);
  const headings = [...names, errorColumn];
  const bytes =
    format === 'csv'
      ? writeCsv(headings, cells, { delimiter: ';' })
      : await writeXlsx(headings, cells, { rightToLeft: directionOf(locale) === 'rtl' });
  return { fileName: `${membersSpec.name}-errors.${format}`, bytes };
}
