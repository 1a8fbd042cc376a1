import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import { badgeStates, type badgeRowSchema } from './schema.ts';

export type BadgeRow = Omit<z.infer<typeof badgeRowSchema>, 'code'>;

export type ListedBadge = z.infer<typeof badgeRowSchema>;

export const badgesTable: TableDefinition<ListedBadge> = {
  name: 'badges',
  columns: [
    { key: 'familyName', label: 'badges.column.familyName', kind: 'text', sortable: true },
    { key: 'givenNames', label: 'badges.column.givenNames', kind: 'text' },
    { key: 'nameAr', label: 'badges.column.nameAr', kind: 'text', hidden: true },
    { key: 'categoryId', label: 'badges.column.category', kind: 'text' },
    { key: 'country', label: 'badges.column.country', kind: 'country', sortable: true },
    { key: 'organisation', label: 'badges.column.organisation', kind: 'text', hidden: true },
    {
      key: 'badge',
      label: 'badges.column.badge',
      kind: 'state',
      sortable: true,
      choices: badgeStates.map((value) => ({ value, label: `badges.state.${value}` })),
    },
    { key: 'code', label: 'badges.column.code', kind: 'text' },
    { key: 'idx', label: 'badges.column.idx', kind: 'number', sortable: true, hidden: true },
    { key: 'generation', label: 'badges.column.generation', kind: 'number', hidden: true },
    { key: 'issuedAt', label: 'badges.column.issuedAt', kind: 'time', sortable: true },
    { key: 'printedAt', label: 'badges.column.printedAt', kind: 'time', sortable: true },
    { key: 'revokedReason', label: 'badges.column.revokedReason', kind: 'text', hidden: true },
  ],
};
