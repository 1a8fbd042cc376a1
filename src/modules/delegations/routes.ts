import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayReadDelegations, mayRegisterDelegations, maySetPrecedence } from './permissions.ts';
import { printDelegations } from './printed/service.ts';
import {
  changesShape,
  delegationPageSchema,
  delegationRowSchema,
  detailsShape,
  precedenceSchema,
} from './schema.ts';
import {
  correctDelegation,
  readDelegation,
  readDelegationPage,
  registerDelegation,
  setPrecedence,
  type DelegationOpened,
  type Reader,
} from './service.ts';

const all = '/editions/{edition}/delegations';
const one = `${all}/{id}` as const;
const oneShape = { id: z.uuid() };

export function delegationRoutes({
  delegationOpened,
}: { delegationOpened?: DelegationOpened } = {}) {
  return {
    list: allow(mayReadDelegations)
      .route({ method: 'GET', path: all, summary: 'Delegations in order of precedence' })
      .input(inEdition(tableQuerySchema.shape))
      .output(tablePageSchema(delegationRowSchema))
      .handler(({ context, input }) =>
        readDelegationPage(context.db, context.edition, readerIn(context), input),
      ),

    print: allow(mayReadDelegations)
      .route({ method: 'GET', path: `${all}/print`, summary: 'The list in order as a PDF' })
      .input(inEdition({}))
      .output(z.file())
      .handler(async ({ context }) => {
        const { db, edition, clock } = context;
        const pdf = await printDelegations(db, edition, readerIn(context), clock.now());
        return new File([new Uint8Array(pdf)], 'delegations.pdf', { type: 'application/pdf' });
      }),

    get: allow(mayReadDelegations)
      .route({ method: 'GET', path: one, summary: 'One delegation with its people' })
      .input(inEdition(oneShape))
      .output(delegationPageSchema)
      .handler(({ context, input }) =>
        readDelegation(context.db, context.edition, readerIn(context), input.id),
      ),

    register: allow(mayRegisterDelegations)
      .route({ method: 'POST', path: all, successStatus: 201, summary: 'Register a delegation' })
      .input(inEdition(detailsShape))
      .output(z.object({ id: z.uuid() }))
      .handler(({ context, input }) =>
        context.db.transaction().execute(async (tx) => {
          const { edition, by } = context;
          const id = await registerDelegation(tx, edition, by, {
            ...input,
            provenance: 'recorded',
          });
          await delegationOpened?.(tx, edition, by, input.country);
          return { id };
        }),
      ),

    correct: allow(mayRegisterDelegations)
      .route({ method: 'PATCH', path: one, summary: 'Change what is told of a delegation' })
      .input(inEdition({ ...oneShape, ...changesShape }))
      .output(delegationPageSchema)
      .handler(({ context, input }) =>
        context.db.transaction().execute(async (tx) => {
          await correctDelegation(tx, context.edition, context.by, input.id, input);
          return readDelegation(tx, context.edition, readerIn(context), input.id);
        }),
      ),

    setPrecedence: allow(maySetPrecedence)
      .route({ method: 'PUT', path: `${one}/precedence`, summary: 'Set a place in the order' })
      .input(inEdition({ ...oneShape, precedence: precedenceSchema }))
      .output(delegationPageSchema)
      .handler(({ context, input }) =>
        context.db.transaction().execute(async (tx) => {
          await setPrecedence(tx, context.edition, context.by, input);
          return readDelegation(tx, context.edition, readerIn(context), input.id);
        }),
      ),
  };
}

function readerIn({
  actor,
  locale,
}: { actor: { country: string | null } } & Pick<Reader, 'locale'>) {
  return { country: actor.country, locale };
}
