import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Row } from './csv.ts';

/** The lines of a committed file of `demo/bamex-2025`, as its readers get them. */
export function readDemo(name: string): Row[] {
  const text = readFileSync(new URL(`../bamex-2025/${name}.csv`, import.meta.url), 'utf8');
  return parse<Row>(text, { columns: true });
}

export function idsOf(rows: Row[], column = 'external_id'): Set<string> {
  return new Set(rows.map((row) => row[column] ?? ''));
}
