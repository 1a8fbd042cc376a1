import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import type { leadCountSchema, leadRowSchema } from './schema.ts';
import { nextSteps, ratings } from './types.ts';

export type LeadRow = z.infer<typeof leadRowSchema>;
export type LeadCount = z.infer<typeof leadCountSchema>;

export const leadsTable: TableDefinition<LeadRow> = {
  name: 'leads',
  columns: [
    { key: 'scannedAt', label: 'leads.column.scannedAt', kind: 'time', sortable: true },
    { key: 'person', label: 'leads.column.person', kind: 'text', sortable: true },
    { key: 'organisation', label: 'leads.column.organisation', kind: 'text' },
    { key: 'country', label: 'leads.column.country', kind: 'country', sortable: true },
    {
      key: 'rating',
      label: 'leads.column.rating',
      kind: 'state',
      sortable: true,
      choices: ratings.map((value) => ({ value, label: `leads.rating.${value}` })),
    },
    {
      key: 'nextStep',
      label: 'leads.column.nextStep',
      kind: 'choice',
      choices: nextSteps.map((value) => ({ value, label: `leads.nextStep.${value}` })),
    },
    { key: 'consent', label: 'leads.column.consent', kind: 'boolean' },
    { key: 'externalId', label: 'leads.column.externalId', kind: 'text', hidden: true },
    {
      key: 'provenance',
      label: 'leads.column.provenance',
      kind: 'choice',
      hidden: true,
      choices: (['recorded', 'fact', 'invented'] as const).map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
  ],
};

export const leadCountsTable: TableDefinition<LeadCount> = {
  name: 'lead-counts',
  columns: [
    { key: 'exhibitor', label: 'leads.column.exhibitor', kind: 'text', sortable: true },
    { key: 'country', label: 'leads.column.country', kind: 'country', sortable: true },
    { key: 'hot', label: 'leads.rating.hot', kind: 'number', sortable: true },
    { key: 'warm', label: 'leads.rating.warm', kind: 'number', sortable: true },
    { key: 'cold', label: 'leads.rating.cold', kind: 'number', sortable: true },
    { key: 'unrated', label: 'leads.column.unrated', kind: 'number', sortable: true },
    { key: 'total', label: 'leads.column.total', kind: 'number', sortable: true },
  ],
};
