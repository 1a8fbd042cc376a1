import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import { bearerStates, type bearerRowSchema } from './schema.ts';
import { bearerKinds } from './types.ts';

export type BearerRow = Omit<z.infer<typeof bearerRowSchema>, 'code'>;

export type ListedBearer = z.infer<typeof bearerRowSchema>;

export const bearersTable: TableDefinition<ListedBearer> = {
  name: 'bearers',
  columns: [
    { key: 'code', label: 'printing.bearer.column.code', kind: 'text' },
    {
      key: 'kind',
      label: 'printing.bearer.column.kind',
      kind: 'state',
      sortable: true,
      choices: bearerKinds.map((value) => ({ value, label: `printing.bearer.kind.${value}` })),
    },
    { key: 'categoryId', label: 'printing.bearer.column.category', kind: 'text' },
    { key: 'partyName', label: 'printing.bearer.column.party', kind: 'text' },
    { key: 'name', label: 'printing.bearer.column.name', kind: 'text' },
    {
      key: 'organisation',
      label: 'printing.bearer.column.organisation',
      kind: 'text',
      hidden: true,
    },
    {
      key: 'badge',
      label: 'printing.bearer.column.badge',
      kind: 'state',
      sortable: true,
      choices: bearerStates.map((value) => ({ value, label: `badges.state.${value}` })),
    },
    { key: 'inHandsOf', label: 'printing.bearer.column.inHandsOf', kind: 'text' },
    {
      key: 'idx',
      label: 'printing.bearer.column.idx',
      kind: 'number',
      sortable: true,
      hidden: true,
    },
  ],
};
