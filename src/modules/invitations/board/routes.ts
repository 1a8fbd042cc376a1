import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { pickPage } from './listing.ts';
import { mayReadCampaign } from './permissions.ts';
import { campaignRowSchema, campaignSchema } from './schema.ts';
import { readCampaign, summarise } from './service.ts';

const base = '/editions/{edition}/campaign';

export const campaignRoutes = {
  board: allow(mayReadCampaign)
    .route({ method: 'GET', path: `${base}/board`, summary: 'The campaign: funnel, map and list' })
    .input(inEdition(tableQuerySchema.shape))
    .output(campaignSchema)
    .handler(async ({ context: { db, edition, clock, locale }, input }) => {
      const { upTo, rows } = await readCampaign(db, edition, clock.now());
      return { upTo, ...summarise(rows), map: rows, list: pickPage(rows, input, locale) };
    }),

  list: allow(mayReadCampaign)
    .route({ method: 'GET', path: base, summary: 'Every government of the campaign' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(campaignRowSchema))
    .handler(async ({ context: { db, edition, clock, locale }, input }) => {
      const { rows } = await readCampaign(db, edition, clock.now());
      return pickPage(rows, input, locale);
    }),
};
