import type { z } from 'zod';
import type { TableColumn, TableDefinition } from '#platform/table';
import { budgetBands } from '../profiles/types.ts';
import { partyKinds } from '../types.ts';
import { completions } from './parties/types.ts';
import type { partyRowSchema } from './schema.ts';

export type PartyRow = z.infer<typeof partyRowSchema>;

export const partiesTable: TableDefinition<PartyRow> = {
  name: 'meeting-parties',
  columns: [
    { ...column('name'), kind: 'text' },
    choice('kind', partyKinds, 'kind'),
    { ...column('country'), kind: 'country' },
    { ...choice('state', completions, 'completion'), kind: 'state' },
    { ...column('sectors'), kind: 'number', hidden: true },
    { ...column('musts'), kind: 'number' },
    { ...column('meets'), kind: 'number' },
    { ...column('nevers'), kind: 'number', hidden: true },
    { ...column('wishedBy'), kind: 'number' },
    { ...column('meetings'), kind: 'number' },
    { ...column('minimum'), kind: 'number', hidden: true },
    { ...choice('budgetBand', budgetBands, 'budget'), hidden: true },
    { ...column('onBehalf'), kind: 'boolean', hidden: true },
    { ...column('statedAt'), kind: 'time', hidden: true },
  ],
};

function column(key: keyof PartyRow): Omit<TableColumn<PartyRow>, 'kind'> {
  return { key, label: `meetingWishes.column.${key}`, sortable: true };
}

function choice(
  key: keyof PartyRow,
  values: readonly string[],
  texts: string,
): TableColumn<PartyRow> {
  return {
    ...column(key),
    kind: 'choice',
    choices: values.map((value) => ({ value, label: `meetingWishes.${texts}.${value}` })),
  };
}
