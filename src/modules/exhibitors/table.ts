import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import type { exhibitorRowSchema } from './schema.ts';
import { exhibitorStates } from './types.ts';

export type ExhibitorRow = z.infer<typeof exhibitorRowSchema>;

export const exhibitorsTable: TableDefinition<ExhibitorRow> = {
  name: 'exhibitors',
  columns: [
    { key: 'displayName', label: 'exhibitors.column.displayName', kind: 'text', sortable: true },
    { key: 'country', label: 'exhibitors.column.country', kind: 'country', sortable: true },
    {
      key: 'kind',
      label: 'exhibitors.column.kind',
      kind: 'choice',
      choices: [
        { value: 'company', label: 'exhibitors.kind.company' },
        { value: 'armed-forces', label: 'exhibitors.kind.armed-forces' },
        { value: 'state-pavilion', label: 'exhibitors.kind.state-pavilion' },
        { value: 'operator', label: 'exhibitors.kind.operator' },
      ],
    },
    {
      key: 'state',
      label: 'exhibitors.column.state',
      kind: 'state',
      choices: exhibitorStates.map((value) => ({ value, label: `exhibitors.state.${value}` })),
    },
    { key: 'stands', label: 'exhibitors.column.stands', kind: 'list' },
    { key: 'netAreaM2', label: 'exhibitors.column.netAreaM2', kind: 'area', sortable: true },
    { key: 'staff', label: 'exhibitors.column.staff', kind: 'number', sortable: true },
    {
      key: 'provenance',
      label: 'exhibitors.column.provenance',
      kind: 'choice',
      choices: (['recorded', 'fact', 'invented'] as const).map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
    { key: 'companyName', label: 'exhibitors.column.companyName', kind: 'text', hidden: true },
    { key: 'externalId', label: 'exhibitors.column.externalId', kind: 'text', hidden: true },
    {
      key: 'appliedAt',
      label: 'exhibitors.column.appliedAt',
      kind: 'time',
      hidden: true,
      sortable: true,
    },
  ],
};
