import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import { waitsForWords, type rangeSessionRowSchema } from './schema.ts';
import { actors, planningStates, sessionKinds } from './types.ts';

export type RangeSessionRow = z.infer<typeof rangeSessionRowSchema>;

export const rangeSessionsTable: TableDefinition<RangeSessionRow> = {
  name: 'range-sessions',
  columns: [
    { key: 'code', label: 'demonstrations.column.code', kind: 'text', sortable: true },
    { key: 'title', label: 'demonstrations.column.title', kind: 'text' },
    { key: 'exhibitor', label: 'demonstrations.column.exhibitor', kind: 'text', sortable: true },
    {
      key: 'kind',
      label: 'demonstrations.column.kind',
      kind: 'choice',
      choices: sessionKinds.map((value) => ({ value, label: `demonstrations.kind.${value}` })),
    },
    {
      key: 'state',
      label: 'demonstrations.column.state',
      kind: 'state',
      sortable: true,
      choices: planningStates.map((value) => ({ value, label: `demonstrations.state.${value}` })),
    },
    {
      key: 'waitsFor',
      label: 'demonstrations.column.waitsFor',
      kind: 'choice',
      choices: waitsForWords.map((value) => ({ value, label: `demonstrations.waitsFor.${value}` })),
    },
    { key: 'lane', label: 'demonstrations.column.lane', kind: 'text', sortable: true },
    { key: 'missing', label: 'demonstrations.column.missing', kind: 'list' },
    { key: 'startsAt', label: 'demonstrations.column.startsAt', kind: 'time', sortable: true },
    {
      key: 'actor',
      label: 'demonstrations.column.actor',
      kind: 'choice',
      hidden: true,
      choices: actors.map((value) => ({ value, label: `demonstrations.actor.${value}` })),
    },
    { key: 'stand', label: 'demonstrations.column.stand', kind: 'text', hidden: true },
    { key: 'runMinutes', label: 'demonstrations.column.runMinutes', kind: 'number', hidden: true },
    { key: 'seats', label: 'demonstrations.column.seats', kind: 'number', hidden: true },
    {
      key: 'provenance',
      label: 'demonstrations.column.provenance',
      kind: 'choice',
      hidden: true,
      choices: (['recorded', 'fact', 'invented'] as const).map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
  ],
};
