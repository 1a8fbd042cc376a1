import { directionOf, type Locale } from '#platform/i18n';
import { columnLabel } from './labels.ts';
import { columnNames } from './records.ts';
import type { Table } from './types.ts';
import { writeCsv, writeXlsx } from './write.ts';

/**
 * An empty file to fill in: machine names, and below them what each column is called. The reader
 * skips that second line, so nobody has to delete it.
 */
export async function templateFile(
  spec: { name: string; columns: Record<string, unknown> },
  { locale, format }: { locale: Locale; format: Table['format'] },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const names = columnNames(spec);
  const labels = [names.map((name) => columnLabel(name, locale))];
  const bytes =
    format === 'csv'
      ? writeCsv(names, labels, { delimiter: ';' })
      : await writeXlsx(names, labels, { rightToLeft: directionOf(locale) === 'rtl' });
  return { fileName: `${spec.name}.${format}`, bytes };
}
