import { writeCsv } from '#platform/tabular/write';
import type { ToldResults } from '../schema.ts';

const columns = [
  'key',
  'part',
  'label',
  'value',
  'unit',
  'definition',
  'scope',
  'source',
  'as_of',
  'ledger_seq',
];

/** One row a figure and one a part, for whoever computes on. */
export function resultsCsv({ figures, ledger }: ToldResults): Uint8Array {
  const rows = figures.flatMap((figure) => {
    const { unit, definition, scope, source, asOf } = figure;
    const row = (part: string, label: string, value: number) =>
      [figure.key, part, label, value, unit, definition, scope, source, asOf, ledger.seq] as const;
    return [
      row('', figure.label, figure.value),
      ...figure.parts.map((part) => row(part.key, part.label, part.value)),
    ];
  });
  return writeCsv(columns, rows);
}
