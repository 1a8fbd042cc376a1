import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayIssueVehiclePasses } from '../permissions.ts';
import { pdfFile } from '../queue/routes.ts';
import {
  issueVehiclePass,
  printVehiclePasses,
  readVehiclePasses,
  revokeVehiclePass,
} from './service.ts';

const fits = (bytes: number) => (text: string) => new TextEncoder().encode(text).length <= bytes;
const number = z.coerce.number().int().min(1);

export const vehiclePassSchema = z.object({
  number: z.int(),
  plate: z.string(),
  forWhom: z.string(),
  zones: z.array(z.string()),
  days: z.array(z.int()),
  issuedAt: z.date(),
  printedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  revokedReason: z.string().nullable(),
});

/** Passes behind windscreens. */
export const vehiclePassRoutes = {
  list: allow(mayIssueVehiclePasses)
    .route({
      method: 'GET',
      path: '/editions/{edition}/vehicle-passes',
      summary: 'Vehicle passes, the newest first',
    })
    .input(inEdition({}))
    .output(z.array(vehiclePassSchema))
    .handler(({ context }) => readVehiclePasses(context.db, context.edition)),

  issue: allow(mayIssueVehiclePasses)
    .route({
      method: 'POST',
      path: '/editions/{edition}/vehicle-passes',
      summary: 'Make out a vehicle pass',
    })
    .input(
      inEdition({
        plate: z.string().trim().min(1).refine(fits(16)),
        // Both are signed into the code, which has no room for more.
        forWhom: z.string().trim().refine(fits(28)),
        zones: z.array(z.string()).min(1).max(32),
        days: z.array(z.coerce.number().int().min(0).max(15)).min(1).max(16),
      }),
    )
    .output(z.object({ number: z.int() }))
    .handler(async ({ context, input: { edition: _edition, ...order } }) => ({
      number: await issueVehiclePass(context.app, context.edition, context.by, order),
    })),

  revoke: allow(mayIssueVehiclePasses)
    .route({
      method: 'POST',
      path: '/editions/{edition}/vehicle-passes/{number}/revocation',
      summary: 'Kill a vehicle pass',
    })
    .input(inEdition({ number, reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ number: z.int() }))
    .handler(async ({ context, input }) => {
      await revokeVehiclePass(context.db, context.edition, context.by, input);
      return { number: input.number };
    }),

  print: allow(mayIssueVehiclePasses)
    .route({
      method: 'POST',
      path: '/editions/{edition}/vehicle-passes/print',
      summary: 'Vehicle passes as PDF, A5',
    })
    .input(inEdition({ numbers: z.array(number).min(1).max(500).optional() }))
    .output(z.file())
    .handler(async ({ context, input: { numbers } }) => {
      const choice = { numbers, locale: context.locale };
      const pdf = await printVehiclePasses(context.app, context.edition, context.by, choice);
      return pdfFile(pdf, `vehicles-${context.edition}.pdf`);
    }),
};
