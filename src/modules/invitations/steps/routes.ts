import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { mayRecordInvitations } from '../permissions.ts';
import type { Step } from '../rules.ts';
import { batchSchema, idsShape, invitationSchema, officeSchema } from '../schema.ts';
import { recordStep, recordSteps, showInvitation } from '../service.ts';
import { declineReasons, invitationRoles } from '../types.ts';

const all = '/editions/{edition}/invitations';
const oneShape = { id: z.uuid() };
/** Left out, the step happened now. */
const atShape = { at: z.date().optional() };

export const stepRoutes = {
  markSigned: batch('signed', 'Record that letters were signed'),
  markSent: batch('sent', 'Record that invitations left'),
  markDelivered: batch('delivered', 'Record that invitations arrived'),
  markAcknowledged: batch('acknowledged', 'Record that embassies confirmed their receipt'),

  answer: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/{id}/answer`, summary: 'Record a yes, and to what' })
    .input(
      inEdition({
        ...oneShape,
        ...atShape,
        roles: z.array(z.enum(invitationRoles)).max(4),
        /** The office that comes in place of the one invited; left out, that one comes. */
        office: officeSchema.optional(),
      }),
    )
    .output(invitationSchema)
    .handler(({ context, input: { id, roles, office, at = context.clock.now() } }) => {
      const answer = { at, roles, onBehalf: true };
      return stepTo(context, id, {
        ...answer,
        ...(office ? { step: 'substituted', office } : { step: 'answered' }),
      });
    }),

  decline: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/{id}/decline`, summary: 'Record a no, and why' })
    .input(inEdition({ ...oneShape, ...atShape, reason: z.enum(declineReasons) }))
    .output(invitationSchema)
    .handler(({ context, input: { id, reason, at = context.clock.now() } }) =>
      stepTo(context, id, { step: 'declined', at, reason, onBehalf: true }),
    ),
};

function batch(step: 'signed' | 'sent' | 'delivered' | 'acknowledged', summary: string) {
  return allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/${step}`, summary })
    .input(inEdition({ ...idsShape, ...atShape }))
    .output(batchSchema)
    .handler(({ context, input: { ids, at = context.clock.now() } }) =>
      context.db
        .transaction()
        .execute((tx) => recordSteps(tx, context.edition, context.by, ids, { step, at })),
    );
}

async function stepTo(
  { db, edition, by, clock }: { db: Database; edition: EditionScope; by: Signature; clock: Clock },
  id: string,
  step: Step,
) {
  const after = await db.transaction().execute((tx) => recordStep(tx, edition, by, id, step));
  return showInvitation(db, edition, clock.now(), after);
}
