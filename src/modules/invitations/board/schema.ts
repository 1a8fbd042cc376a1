import { z } from 'zod';
import { tablePageSchema } from '#platform/table';
import { countryCodeSchema } from '#platform/schema';
import { invitationRoles, regions } from '../types.ts';
import { campaignStages, campaignStandings, nextActs } from './types.ts';

export const campaignRowSchema = z.object({
  country: countryCodeSchema,
  region: z.enum(regions),
  invitationId: z.string().nullable(),
  delegationId: z.string().nullable(),
  invited: z.boolean(),
  answer: z.enum(['yes', 'no']).nullable(),
  roles: z.array(z.enum(invitationRoles)),
  announced: z.int().nullable(),
  named: z.int(),
  accredited: z.int(),
  received: z.boolean(),
  entered: z.int(),
  heardAt: z.date().nullable(),
  lastStepAt: z.date().nullable(),
  standing: z.enum(campaignStandings),
  gap: z.enum(campaignStages).nullable(),
  silentDays: z.int().nullable(),
  nextAct: z.enum(nextActs).nullable(),
  lastEntered: z.int().nullable(),
});

const funnelShape = {
  invited: z.int(),
  answered: z.int(),
  named: z.int(),
  accredited: z.int(),
  arrived: z.int(),
  entered: z.int(),
  declined: z.int(),
};

export const campaignSchema = z.object({
  upTo: z.int(),
  all: z.object(funnelShape),
  regions: z.array(z.object({ region: z.enum(regions), governments: z.int(), ...funnelShape })),
  acts: z.array(z.object({ act: z.enum(nextActs), count: z.int() })),
  gaps: z.array(z.object({ stage: z.enum(campaignStages), count: z.int() })),
  /** For the map, whatever the list shows. */
  map: z.array(
    z.object({
      country: countryCodeSchema,
      standing: z.enum(campaignStandings),
      invitationId: z.string().nullable(),
      delegationId: z.string().nullable(),
    }),
  ),
  list: tablePageSchema(campaignRowSchema),
});
