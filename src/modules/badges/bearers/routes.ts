import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayIssueBearers, mayListBadges } from '../permissions.ts';
import { badgeCode } from '../rules.ts';
import { bearerRowSchema, dayPassSchema, floatersSchema } from './schema.ts';
import { issueDayPass, issueFloaters, revokeBearers } from './service.ts';
import { listBearerRows } from './store.ts';

/** Badges without a dossier: floaters and day passes. */
export const bearerRoutes = {
  list: allow(mayListBadges)
    .route({
      method: 'GET',
      path: '/editions/{edition}/badge-bearers',
      summary: 'Transferable badges and day passes',
    })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(bearerRowSchema))
    .handler(async ({ context, input }) => {
      const { rows, total } = await listBearerRows(context.db, context.edition, input);
      return { rows: rows.map((row) => ({ ...row, code: badgeCode(row) })), total };
    }),

  issueFloaters: allow(mayIssueBearers)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badge-bearers/floaters',
      summary: 'Make out transferable badges',
    })
    .input(inEdition(floatersSchema))
    .output(z.object({ numbers: z.array(z.int()) }))
    .handler(async ({ context, input }) => {
      const made = await issueFloaters(context.app, context.edition, context.by, input);
      return { numbers: made.map(({ idx }) => idx) };
    }),

  issueDayPass: allow(mayIssueBearers)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badge-bearers/day-passes',
      summary: 'Make out a pass for one person and one day',
    })
    .input(inEdition(dayPassSchema))
    .output(z.object({ idx: z.int(), code: z.string() }))
    .handler(async ({ context, input: { edition: _edition, ...pass } }) => {
      const number = await issueDayPass(context.app, context.edition, context.by, pass);
      return { idx: number.idx, code: badgeCode(number) };
    }),

  revoke: allow(mayIssueBearers)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badge-bearers/revocation',
      summary: 'Kill badges without a dossier',
    })
    .input(
      inEdition({
        ids: z.array(z.uuid()).min(1).max(500),
        reason: z.string().trim().min(3).max(500),
      }),
    )
    .output(z.object({ revoked: z.int() }))
    .handler(async ({ context, input }) => ({
      revoked: await revokeBearers(context.db, context.edition, context.by, input),
    })),
};
