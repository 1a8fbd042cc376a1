import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import type { exhibitRowSchema } from './schema.ts';
import { custodyPlaces, endUses, exhibitKinds, exhibitStates, exhibitStatuses } from './types.ts';

export type ExhibitRow = z.infer<typeof exhibitRowSchema>;

export const exhibitsTable: TableDefinition<ExhibitRow> = {
  name: 'exhibits',
  columns: [
    { key: 'code', label: 'exhibits.column.code', kind: 'text', sortable: true },
    { key: 'designation', label: 'exhibits.column.designation', kind: 'text', sortable: true },
    {
      key: 'kind',
      label: 'exhibits.column.kind',
      kind: 'choice',
      choices: exhibitKinds.map((value) => ({ value, label: `exhibits.kind.${value}` })),
    },
    { key: 'serial', label: 'exhibits.column.serial', kind: 'text', sortable: true },
    { key: 'exhibitor', label: 'exhibits.column.exhibitor', kind: 'text', sortable: true },
    {
      key: 'status',
      label: 'exhibits.column.status',
      kind: 'choice',
      choices: exhibitStatuses.map((value) => ({ value, label: `exhibits.status.${value}` })),
    },
    {
      key: 'state',
      label: 'exhibits.column.state',
      kind: 'state',
      choices: exhibitStates.map((value) => ({ value, label: `exhibits.state.${value}` })),
    },
    {
      key: 'place',
      label: 'exhibits.column.place',
      kind: 'choice',
      choices: custodyPlaces.map((value) => ({ value, label: `exhibits.place.${value}` })),
    },
    { key: 'since', label: 'exhibits.column.since', kind: 'time' },
    { key: 'dueAt', label: 'exhibits.column.dueAt', kind: 'time', hidden: true },
    {
      key: 'endUse',
      label: 'exhibits.column.endUse',
      kind: 'choice',
      choices: endUses.map((value) => ({ value, label: `exhibits.endUse.${value}` })),
      hidden: true,
    },
    { key: 'importPermit', label: 'exhibits.column.importPermit', kind: 'text', hidden: true },
    {
      key: 'temporaryAdmission',
      label: 'exhibits.column.temporaryAdmission',
      kind: 'text',
      hidden: true,
    },
    { key: 'store', label: 'exhibits.column.store', kind: 'text', hidden: true },
    { key: 'country', label: 'exhibits.column.country', kind: 'country', hidden: true },
  ],
};
