import { readTable } from './read-table.ts';
import type { Table } from './types.ts';

/** A table as it comes out of a CSV text. */
export function aTable(text: string, fileName = 'people.csv'): Promise<Table> {
  return readTable(new TextEncoder().encode(text), fileName);
}
