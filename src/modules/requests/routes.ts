import { z } from 'zod';
import type { AccessLost } from '#modules/participants/service';
import { allow, inEdition } from '#platform/api';
import { readDocument } from './documents/service.ts';
import { formRoutes } from './forms/routes.ts';
import { decideWaiting, readRequest, readRequests } from './office/service.ts';
import { mayPlaceRequests, mayReadRequests } from './permissions.ts';
import { officeRequestSchema } from './schema.ts';
import { ownRequestRoutes } from './sending/routes.ts';

const all = '/editions/{edition}/entry-requests';
const one = `${all}/{id}` as const;

export function requestRoutes(hooks: { accessLost?: AccessLost } = {}) {
  return {
    forms: formRoutes,
    own: ownRequestRoutes(hooks),

    list: allow(mayReadRequests)
      .route({ method: 'GET', path: all, summary: 'Requests that came by a form' })
      .input(inEdition({ formId: z.uuid() }))
      .output(z.array(officeRequestSchema))
      .handler(({ context, input: { formId } }) =>
        readRequests(context.db, context.edition, { formId }),
      ),

    find: allow(mayReadRequests)
      .route({ method: 'GET', path: one, summary: 'One request with what was handed in' })
      .input(inEdition({ id: z.uuid() }))
      .output(officeRequestSchema)
      .handler(({ context, input }) => readRequest(context.db, context.edition, input.id)),

    ofParticipant: allow(mayReadRequests)
      .route({
        method: 'GET',
        path: '/editions/{edition}/participants/{participantId}/entry-requests',
        summary: 'The requests by which a person came',
      })
      .input(inEdition({ participantId: z.uuid() }))
      .output(z.array(officeRequestSchema))
      .handler(({ context, input: { participantId } }) =>
        readRequests(context.db, context.edition, { participantId }),
      ),

    decideWaiting: allow(mayPlaceRequests)
      .route({
        method: 'POST',
        path: `${one}/place`,
        summary: 'Give a place beside the quota, or end the waiting',
      })
      .input(inEdition({ id: z.uuid(), outcome: z.enum(['place', 'decline']) }))
      .output(z.object({}))
      .handler(async ({ context: { db, edition, by }, input: { id, outcome } }) => {
        await db.transaction().execute((tx) => decideWaiting(tx, edition, by, { id, outcome }));
        return {};
      }),

    document: allow(mayReadRequests)
      .route({
        method: 'GET',
        path: `${one}/documents/{documentId}`,
        summary: 'A document that was handed in; the reading is recorded',
      })
      .input(inEdition({ id: z.uuid(), documentId: z.uuid() }))
      .output(z.file())
      .handler(async ({ context: { db, edition, by, app }, input: { id, documentId } }) => {
        const asked = { requestId: id, id: documentId };
        const { content, mediaType, kind } = await db
          .transaction()
          .execute((tx) => readDocument(tx, app.files, edition, by, asked));
        const type = mediaType.split('/')[1] ?? 'bin';
        return new File([new Uint8Array(content)], `${kind}.${type}`, { type: mediaType });
      }),
  };
}
