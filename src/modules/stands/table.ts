import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import type { standRowSchema } from './schema.ts';
import { standTypes } from './types.ts';

export type StandRow = z.infer<typeof standRowSchema>;

export const standsTable: TableDefinition<StandRow> = {
  name: 'stands',
  columns: [
    { key: 'code', label: 'stands.column.code', kind: 'text', sortable: true },
    { key: 'hallId', label: 'stands.column.hallId', kind: 'text', sortable: true },
    { key: 'exhibitor', label: 'stands.column.exhibitor', kind: 'text', sortable: true },
    { key: 'country', label: 'stands.column.country', kind: 'country', sortable: true },
    {
      key: 'type',
      label: 'stands.column.type',
      kind: 'choice',
      choices: standTypes.map((value) => ({ value, label: `stands.type.${value}` })),
    },
    { key: 'netAreaM2', label: 'stands.column.netAreaM2', kind: 'area', sortable: true },
    { key: 'openSides', label: 'stands.column.openSides', kind: 'number', hidden: true },
    { key: 'widthM', label: 'stands.column.widthM', kind: 'number', hidden: true },
    { key: 'depthM', label: 'stands.column.depthM', kind: 'number', hidden: true },
  ],
};
