import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayKeepCustody, mayPrintBadges } from '../permissions.ts';
import { printerShape } from '../printing/schema.ts';
import { chosenSettings, pdfFile } from '../queue/routes.ts';
import { badgeCode } from '../rules.ts';
import { printPack } from './pack.ts';
import { handOver, readHandovers, readUntaken } from './service.ts';

const party = {
  delegationId: z.uuid().nullable().default(null),
  exhibitorId: z.uuid().nullable().default(null),
};

const handoverSchema = z.object({
  id: z.string(),
  direction: z.enum(['taken-over', 'given-back']),
  delegationId: z.string().nullable(),
  exhibitorId: z.string().nullable(),
  partyName: z.string().nullable(),
  takenBy: z.string(),
  shown: z.string(),
  at: z.date(),
  badges: z.array(z.object({ idx: z.int(), code: z.string() })),
});

/** Who took over which badges. */
export const custodyRoutes = {
  list: allow(mayKeepCustody)
    .route({
      method: 'GET',
      path: '/editions/{edition}/badge-handovers',
      summary: 'Badges taken over and brought back',
    })
    .input(inEdition({}))
    .output(z.array(handoverSchema))
    .handler(async ({ context }) =>
      (await readHandovers(context.db, context.edition)).map((row) => ({
        ...row,
        badges: row.badges.map((badge) => ({ idx: badge.idx, code: badgeCode(badge) })),
      })),
    ),

  waiting: allow(mayKeepCustody)
    .route({
      method: 'GET',
      path: '/editions/{edition}/badge-handovers/waiting',
      summary: 'Badges of a delegation or a company that nobody has signed for',
    })
    .input(inEdition({ of: z.enum(['delegation', 'exhibitor']), id: z.uuid() }))
    .output(z.array(z.object({ idx: z.int(), code: z.string(), printed: z.boolean() })))
    .handler(async ({ context, input: { of, id } }) => {
      const party = of === 'delegation' ? { delegationId: id } : { exhibitorId: id };
      return (await readUntaken(context.db, context.edition, party)).map((badge) => ({
        idx: badge.idx,
        printed: badge.printed,
        code: badgeCode(badge),
      }));
    }),

  handOver: allow(mayKeepCustody)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badge-handovers',
      summary: 'Note who takes badges over, or brings them back',
    })
    .input(
      inEdition({
        ...party,
        direction: z.enum(['taken-over', 'given-back']),
        numbers: z.array(z.int().min(1)).min(1).max(2_000),
        takenBy: z.string().trim().min(2).max(120),
        shown: z.string().trim().max(120).default(''),
      }),
    )
    .output(z.object({ id: z.string() }))
    .handler(async ({ context, input: { edition: _edition, ...handover } }) => ({
      id: await handOver(context.db, context.edition, context.by, handover),
    })),

  pack: allow(mayPrintBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/delegations/{delegationId}/badge-pack',
      summary: 'Cover, badges and custody list of a delegation as PDF',
    })
    .input(
      inEdition({ delegationId: z.uuid(), ...printerShape, backs: z.boolean().default(false) }),
    )
    .output(z.file())
    .handler(async ({ context, input: { delegationId, backs, ...printer } }) => {
      const settings = await chosenSettings(context.db, context.edition, printer);
      const order = { delegationId, settings, backs, locale: context.locale };
      const { pdf } = await printPack(context.app, context.edition, context.by, order);
      return pdfFile(pdf, `badges-${context.edition}-delegation.pdf`);
    }),
};
