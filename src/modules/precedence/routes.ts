import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayArrangePrecedence, mayReadPrecedence } from './permissions.ts';
import { printOrder } from './printed/service.ts';
import { readReprints } from './reprints/service.ts';
import {
  ceremonyRowSchema,
  comparisonSchema,
  currentOrderSchema,
  newCeremonySchema,
  officeShape,
  placementSchema,
  rankedPartySchema,
  reasonSchema,
  reprintsSchema,
  rulesShape,
  versionHeadSchema,
} from './schema.ts';
import {
  nameCeremony,
  pinDelegation,
  readOrder,
  readParties,
  setRules,
  tellOffice,
  unpinDelegation,
} from './service.ts';
import {
  compareVersions,
  keepVersion,
  readCeremonyRows,
  readVersions,
} from './versions/service.ts';

const all = '/editions/{edition}/precedence';
const one = `${all}/{ceremonyId}` as const;
const inCeremony = { ceremonyId: z.uuid() };
const versionShape = { ...inCeremony, number: z.coerce.number().int().min(1) };
const done = z.object({ done: z.literal(true) });
const isDone = { done: true as const };

export const precedenceRoutes = {
  list: allow(mayReadPrecedence)
    .route({ method: 'GET', path: all, summary: 'Ceremonies and their orders' })
    .input(inEdition({}))
    .output(z.array(ceremonyRowSchema))
    .handler(({ context }) => readCeremonyRows(context.db, context.edition)),

  name: allow(mayArrangePrecedence)
    .route({ method: 'POST', path: all, successStatus: 201, summary: 'Name a ceremony' })
    .input(inEdition(newCeremonySchema.shape))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await nameCeremony(tx, context.edition, context.by, { name: input.name }),
      })),
    ),

  offices: allow(mayReadPrecedence)
    .route({ method: 'GET', path: `${all}-offices`, summary: 'Offices of the heads' })
    .input(inEdition({}))
    .output(z.array(rankedPartySchema))
    .handler(({ context }) => readParties(context.db, context.edition)),

  tellOffice: allow(mayArrangePrecedence)
    .route({ method: 'PUT', path: `${all}-offices/{delegationId}`, summary: 'Tell an office' })
    .input(inEdition(officeShape))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db.transaction().execute((tx) => tellOffice(tx, context.edition, input));
      return isDone;
    }),

  order: allow(mayReadPrecedence)
    .route({ method: 'GET', path: one, summary: 'The order as it stands, with reasons' })
    .input(inEdition(inCeremony))
    .output(currentOrderSchema)
    .handler(({ context, input }) => readOrder(context.db, context.edition, input.ceremonyId)),

  preview: allow(mayReadPrecedence)
    .route({ method: 'POST', path: `${one}/preview`, summary: 'The order by other rules' })
    .input(inEdition({ ...inCeremony, rules: z.object(rulesShape) }))
    .output(currentOrderSchema)
    .handler(({ context, input }) =>
      readOrder(context.db, context.edition, input.ceremonyId, input.rules),
    ),

  setRules: allow(mayArrangePrecedence)
    .route({ method: 'PUT', path: `${one}/rules`, summary: 'Write the rules' })
    .input(inEdition({ ...inCeremony, ...rulesShape, edit: z.int().min(0) }))
    .output(done)
    .handler(async ({ context, input: { ceremonyId, criteria, presence, layout, edit } }) => {
      const rules = { id: ceremonyId, criteria, presence, layout, edit };
      await context.db
        .transaction()
        .execute((tx) => setRules(tx, context.edition, context.by, rules));
      return isDone;
    }),

  pin: allow(mayArrangePrecedence)
    .route({ method: 'POST', path: `${one}/pins`, successStatus: 201, summary: 'Pin a place' })
    .input(
      inEdition({
        ...inCeremony,
        party: z.uuid(),
        placement: placementSchema,
        reason: reasonSchema,
      }),
    )
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await pinDelegation(tx, context.edition, context.by, input),
      })),
    ),

  unpin: allow(mayArrangePrecedence)
    .route({ method: 'DELETE', path: `${one}/pins/{id}`, summary: 'Take a pin away' })
    .input(inEdition({ ...inCeremony, id: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db.transaction().execute((tx) => unpinDelegation(tx, context.edition, input));
      return isDone;
    }),

  versions: allow(mayReadPrecedence)
    .route({ method: 'GET', path: `${one}/versions`, summary: 'Orders given out' })
    .input(inEdition(inCeremony))
    .output(z.array(versionHeadSchema))
    .handler(({ context, input }) => readVersions(context.db, context.edition, input.ceremonyId)),

  keep: allow(mayArrangePrecedence)
    .route({ method: 'POST', path: `${one}/versions`, successStatus: 201, summary: 'Give out' })
    .input(inEdition({ ...inCeremony, why: reasonSchema }))
    .output(versionHeadSchema)
    .handler(({ context, input }) =>
      context.db.transaction().execute((tx) => keepVersion(tx, context.edition, context.by, input)),
    ),

  compare: allow(mayReadPrecedence)
    .route({ method: 'GET', path: `${one}/comparison`, summary: 'Two versions side by side' })
    .input(
      inEdition({
        ...inCeremony,
        from: z.coerce.number().int().min(1),
        /** Left out, the order as it is now. */
        to: z.coerce.number().int().min(1).optional(),
      }),
    )
    .output(comparisonSchema)
    .handler(({ context, input: { ceremonyId, from, to } }) =>
      compareVersions(context.db, context.edition, { ceremonyId, from, to: to ?? null }),
    ),

  reprints: allow(mayReadPrecedence)
    .route({
      method: 'GET',
      path: `${one}/versions/{number}/reprints`,
      summary: 'What must be printed again since a version',
    })
    .input(inEdition(versionShape))
    .output(reprintsSchema)
    .handler(({ context, input }) => readReprints(context.db, context.edition, input)),

  print: allow(mayReadPrecedence)
    .route({ method: 'GET', path: `${one}/versions/{number}/print`, summary: 'A version as a PDF' })
    .input(inEdition(versionShape))
    .output(z.file())
    .handler(async ({ context, input }) => {
      const { db, edition, clock, locale } = context;
      const pdf = await printOrder(db, edition, input, { locale, at: clock.now() });
      return new File([new Uint8Array(pdf)], 'precedence.pdf', { type: 'application/pdf' });
    }),
};
