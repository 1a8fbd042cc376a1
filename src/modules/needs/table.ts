import type { z } from 'zod';
import type { TableColumn, TableDefinition } from '#platform/table';
import type { needRowSchema } from './schema.ts';
import { sectors } from './taxonomy/types.ts';
import { horizons, purposes, tellers } from './types.ts';

export type NeedRow = z.infer<typeof needRowSchema>;

export const needsTable: TableDefinition<NeedRow> = {
  name: 'needs',
  columns: [
    { ...text('country'), kind: 'country' },
    choice('sector', sectors, 'sectors.name'),
    choice('purpose', purposes, 'needs.purpose'),
    choice('horizon', horizons, 'needs.horizon'),
    text('note'),
    text('delegation'),
    choice('statedBy', tellers, 'needs.statedBy'),
    { ...text('statedAt'), kind: 'time', hidden: true },
    {
      ...choice('provenance', ['recorded', 'fact', 'invented'], ''),
      hidden: true,
      choices: ['recorded', 'fact', 'invented'].map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
  ],
};

function text(key: keyof NeedRow): TableColumn<NeedRow> {
  return { key, label: `needs.column.${key}`, kind: 'text', sortable: true };
}

function choice(
  key: keyof NeedRow,
  values: readonly string[],
  texts: string,
): TableColumn<NeedRow> {
  return {
    ...text(key),
    kind: 'choice',
    choices: values.map((value) => ({ value, label: `${texts}.${value}` })),
  };
}
