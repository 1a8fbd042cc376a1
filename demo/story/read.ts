import { readFileSync } from 'node:fs';
import { readRecords, type RecordOf, type TableSpec } from '#platform/tabular/records';
import { readTable } from '#platform/tabular/read-table';

const folder = new URL('../bamex-2025/', import.meta.url);

/** The rows of a file of the demo, read by the same specification as an import. */
export async function readRows<Specs extends TableSpec['columns']>(
  spec: TableSpec<Specs>,
  zone: string,
): Promise<RecordOf<TableSpec<Specs>>[]> {
  const file = `${spec.name}.csv`;
  const table = await readTable(readFileSync(new URL(file, folder)), file);
  const { records, errors } = readRecords(table, spec, { locale: 'en', zone });
  const [first] = errors;
  if (first)
    throw new Error(`${file}, line ${first.row}: ${first.column} is wrong (${first.code})`);
  return records.map(({ value }) => value);
}
