import type { z } from 'zod';
import type { TableColumn, TableDefinition } from '#platform/table';
import type { delegationRowSchema } from './schema.ts';
import { levels } from './types.ts';

export type DelegationRow = z.infer<typeof delegationRowSchema>;

/** In order of precedence unless the reader sorts otherwise. */
export const delegationsTable: TableDefinition<DelegationRow> = {
  name: 'delegations',
  columns: [
    text('name'),
    { ...text('place'), kind: 'number' },
    { ...text('country'), kind: 'country' },
    {
      ...text('level'),
      kind: 'choice',
      choices: levels.map((value) => ({ value, label: `delegations.level.${value}` })),
    },
    { ...text('head'), sortable: false },
    { ...text('members'), kind: 'number' },
    text('liaisonOfficer'),
    { ...text('arrivesAt'), kind: 'time' },
    { ...text('departsAt'), kind: 'time', hidden: true },
    { ...text('hotel'), hidden: true },
    { ...text('seeks'), sortable: false, hidden: true },
    {
      ...text('provenance'),
      kind: 'choice',
      sortable: false,
      hidden: true,
      choices: ['recorded', 'fact', 'invented'].map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
  ],
};

function text(key: keyof DelegationRow): TableColumn<DelegationRow> {
  return { key, label: `delegations.column.${key}`, kind: 'text', sortable: true };
}
