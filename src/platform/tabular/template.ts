import { directionOf, type Locale } from '#platform/i18n';
import { columnLabel } from './labels.ts';
import { columnNames } from './records.ts';
import type { Table } from './types.ts';
import { writeCsv, writeXlsx, type Cell } from './write.ts';

/**
 * An empty file to fill in: machine names, and below them what each column is called. The reader
 * skips that second line, so nobody has to delete it. `further` rows come last; those that only
 * explain begin with `#` and are skipped too, where the specification says so.
 */
export async function templateFile(
  spec: { name: string; columns: Record<string, unknown> },
  {
    locale,
    format,
    further = [],
  }: { locale: Locale; format: Table['format']; further?: readonly (readonly Cell[])[] },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const names = columnNames(spec);
  const labels = [names.map((name) => columnLabel(name, locale)), ...further];
  const bytes =
    format === 'csv'
      ? writeCsv(names, labels, { delimiter: ';' })
      : await writeXlsx(names, labels, { rightToLeft: directionOf(locale) === 'rtl' });
  return { fileName: `${spec.name}.${format}`, bytes };
}
