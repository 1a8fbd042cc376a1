import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import { regions } from '../types.ts';
import type { campaignRowSchema } from './schema.ts';
import { campaignStages, campaignStandings, nextActs } from './types.ts';

export type CampaignTableRow = z.infer<typeof campaignRowSchema>;

export const campaignTable: TableDefinition<CampaignTableRow> = {
  name: 'campaign',
  columns: [
    { key: 'country', label: 'campaign.column.country', kind: 'country', sortable: true },
    {
      key: 'region',
      label: 'campaign.column.region',
      kind: 'choice',
      hidden: true,
      choices: regions.map((value) => ({
        value,
        label: `campaign.region.${value}`,
      })),
    },
    {
      key: 'standing',
      label: 'campaign.column.standing',
      kind: 'state',
      sortable: true,
      choices: campaignStandings.map((value) => ({ value, label: `campaign.standing.${value}` })),
    },
    {
      key: 'nextAct',
      label: 'campaign.column.nextAct',
      kind: 'choice',
      choices: nextActs.map((value) => ({ value, label: `campaign.act.${value}` })),
    },
    { key: 'roles', label: 'campaign.column.roles', kind: 'list' },
    {
      key: 'announced',
      label: 'campaign.column.announced',
      kind: 'number',
      sortable: true,
      hidden: true,
    },
    { key: 'named', label: 'campaign.column.named', kind: 'number', sortable: true },
    { key: 'accredited', label: 'campaign.column.accredited', kind: 'number', sortable: true },
    { key: 'received', label: 'campaign.column.received', kind: 'boolean', hidden: true },
    { key: 'entered', label: 'campaign.column.entered', kind: 'number', sortable: true },
    { key: 'lastStepAt', label: 'campaign.column.lastStepAt', kind: 'date', sortable: true },
    { key: 'silentDays', label: 'campaign.column.silentDays', kind: 'number', sortable: true },
    {
      key: 'lastEntered',
      label: 'campaign.column.lastEntered',
      kind: 'number',
      sortable: true,
    },
    {
      key: 'gap',
      label: 'campaign.column.gap',
      kind: 'choice',
      sortable: true,
      choices: campaignStages.map((value) => ({ value, label: `campaign.stage.${value}` })),
    },
  ],
};
