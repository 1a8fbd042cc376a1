import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { countAttempt } from '#platform/identity/rate-limit';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { closeIncident } from './incidents/service.ts';
import { listIncidents } from './incidents/store.ts';
import { readOverview } from './overview/service.ts';
import { listPassages } from './overview/store.ts';
import { mayCloseIncidents, mayOperateGate, mayReadGates } from './permissions.ts';
import {
  checkShape,
  hasOneBadge,
  incidentRowSchema,
  oneBadge,
  overviewSchema,
  passageInputSchema,
  passageRowSchema,
  recordedSchema,
  verdictSchema,
} from './schema.ts';
import { checkEntry, recordPassages } from './service.ts';
import type { Consequence } from './types.ts';

/** Whoever tries out codes would read the names of a whole show, and leave no trace. */
const TYPED_CODES = { what: 'typed-badge-code', attempts: 120, windowMinutes: 60 };

const atGate = { gateId: z.string().min(1).max(60) };

export const gateRoutes = {
  // Devices send the same batch again after a power cut; the answer is then `added: 0`.
  recordPassages: allow(mayOperateGate)
    .route({
      method: 'POST',
      path: '/editions/{edition}/gates/{gateId}/passages',
      summary: 'Decide and keep what passed a gate',
    })
    .input(
      inEdition({
        ...atGate,
        deviceId: z.string().min(1).max(100),
        passages: z.array(passageInputSchema).min(1).max(1_000),
      }),
    )
    .output(recordedSchema)
    .handler(async ({ context, input: { gateId, deviceId, passages } }) => {
      const { added, answers } = await recordPassages(context.db, context.edition, context.by, {
        gateId,
        deviceId,
        passages: passages.map(({ token, code, passedAt, ...passage }) => ({
          ...passage,
          badge: token ?? code ?? '',
          passedAt: passedAt ?? context.clock.now(),
        })),
      });
      return { added, passages: answers.map(flat) };
    }),

  check: allow(mayOperateGate)
    .route({
      method: 'POST',
      path: '/editions/{edition}/gates/{gateId}/check',
      summary: 'What a gate would answer; keeps nothing',
    })
    .input(inEdition({ ...atGate, ...checkShape }).refine(hasOneBadge, oneBadge))
    .output(verdictSchema)
    .handler(async ({ context, input: { gateId, token, code, at, ...shown } }) => {
      // Codes follow each other, and a guard at one gate never types so many in an hour.
      if (token === undefined) await countAttempt(context.app, TYPED_CODES, context.actor.id);
      const now = context.clock.now();
      return flat(
        await checkEntry(context.db, context.edition, gateId, {
          ...shown,
          badge: token ?? code ?? '',
          passedAt: at ?? now,
          now,
        }),
      );
    }),

  overview: allow(mayReadGates)
    .route({
      method: 'GET',
      path: '/editions/{edition}/gates/overview',
      summary: 'One day at the gates: entries, people inside, refusals',
    })
    .input(inEdition({ day: z.coerce.number().int().min(0).max(15).optional() }))
    .output(overviewSchema)
    .handler(({ context, input }) =>
      readOverview(context.db, context.edition, {
        now: context.clock.now(),
        wantedDay: input.day,
      }),
    ),

  passages: allow(mayReadGates)
    .route({ method: 'GET', path: '/editions/{edition}/passages', summary: 'Passages' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(passageRowSchema))
    .handler(({ context, input }) => listPassages(context.db, context.edition, input)),

  incidents: allow(mayReadGates)
    .route({ method: 'GET', path: '/editions/{edition}/incidents', summary: 'Incidents' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(incidentRowSchema))
    .handler(({ context, input }) => listIncidents(context.db, context.edition, input)),

  closeIncident: allow(mayCloseIncidents)
    .route({
      method: 'POST',
      path: '/editions/{edition}/incidents/{incidentId}/closing',
      summary: 'Close an incident with what it was',
    })
    .input(inEdition({ incidentId: z.uuid(), reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ incidentId: z.string() }))
    .handler(async ({ context, input: { incidentId, reason } }) => {
      await closeIncident(context.db, context.edition, context.by, { incidentId, reason });
      return { incidentId };
    }),
};

function flat<Answer extends { consequence: Consequence | null }>({
  consequence,
  ...answer
}: Answer) {
  return { ...answer, cure: consequence?.cure ?? null, severity: consequence?.severity ?? null };
}
