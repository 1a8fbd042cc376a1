import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { countByHand, mayLastVehicleLeave } from './counting/service.ts';
import {
  mayCountHeads,
  mayPlanConvoys,
  mayPrintConvoys,
  mayReadConvoys,
  mayTellPositions,
} from './permissions.ts';
import { readBoard, readReach, readView } from './reading/service.ts';
import { saveRoute } from './routing/service.ts';
import {
  boardSchema,
  convoyInputShape,
  countInputShape,
  placeSchema,
  positionInputShape,
  routeInputShape,
  seatInputShape,
  seatingSchema,
  sheetKinds,
  vehicleInputSchema,
  viewSchema,
  waitSchema,
} from './schema.ts';
import { savePlaces, seatConvoy, setSeat } from './seating/service.ts';
import { cancelConvoy, publishConvoy, saveConvoy } from './service.ts';
import { printConvoySheet } from './sheets/service.ts';
import { tellPosition } from './timing/service.ts';
import { saveVehicles } from './vehicles/service.ts';

const convoys = '/editions/{edition}/convoys';
const id = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });
const finished = { done: true as const };

export const convoyRoutes = {
  list: allow(mayReadConvoys)
    .route({ method: 'GET', path: convoys, summary: 'Convoys and routes, as they are measured' })
    .input(inEdition({}))
    .output(boardSchema)
    .handler(async ({ context: { db, edition, actor, clock } }) =>
      readBoard(db, edition, await readReach(db, edition, actor), clock.now()),
    ),

  get: allow(mayReadConvoys)
    .route({ method: 'GET', path: `${convoys}/{id}`, summary: 'Who and what is in a convoy' })
    .input(inEdition({ id: z.uuid() }))
    .output(viewSchema)
    .handler(async ({ context: { db, edition, actor, clock, locale }, input }) =>
      readView(db, edition, await readReach(db, edition, actor), {
        ...{ id: input.id, at: clock.now(), locale },
      }),
    ),

  saveRoute: allow(mayPlanConvoys)
    .route({ method: 'PUT', path: `${convoys}/routes`, summary: 'Write a route down' })
    .input(inEdition(routeInputShape))
    .output(id)
    .handler(({ context, input: { edition: _, ...route } }) =>
      context.db
        .transaction()
        .execute(async (tx) => ({ id: await saveRoute(tx, context.edition, context.by, route) })),
    ),

  save: allow(mayPlanConvoys)
    .route({ method: 'PUT', path: convoys, summary: 'Write a convoy down' })
    .input(inEdition(convoyInputShape))
    .output(id)
    .handler(({ context, input: { edition: _, ...convoy } }) =>
      context.db
        .transaction()
        .execute(async (tx) => ({ id: await saveConvoy(tx, context.edition, context.by, convoy) })),
    ),

  publish: allow(mayPlanConvoys)
    .route({ method: 'POST', path: `${convoys}/{id}/publish`, summary: 'Tell whom it takes' })
    .input(inEdition({ id: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => publishConvoy(tx, context.edition, context.by, input.id));
      return finished;
    }),

  cancel: allow(mayPlanConvoys)
    .route({ method: 'POST', path: `${convoys}/{id}/cancel`, summary: 'Call a convoy off' })
    .input(inEdition({ id: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => cancelConvoy(tx, context.edition, context.by, input.id));
      return finished;
    }),

  saveVehicles: allow(mayPlanConvoys)
    .route({ method: 'PUT', path: `${convoys}/{convoyId}/vehicles`, summary: 'Its column' })
    .input(inEdition({ convoyId: z.uuid(), vehicles: z.array(vehicleInputSchema).max(60) }))
    .output(z.object({ ids: z.array(z.uuid()) }))
    .handler(({ context, input: { convoyId, vehicles } }) =>
      context.db.transaction().execute(async (tx) => ({
        ids: await saveVehicles(tx, context.edition, context.by, { convoyId, vehicles }),
      })),
    ),

  savePlaces: allow(mayPlanConvoys)
    .route({ method: 'PUT', path: `${convoys}/{convoyId}/places`, summary: 'Whom it takes' })
    .input(inEdition({ convoyId: z.uuid(), places: z.array(placeSchema).max(500) }))
    .output(done)
    .handler(async ({ context, input: { convoyId, places } }) => {
      await context.db
        .transaction()
        .execute((tx) => savePlaces(tx, context.edition, context.by, { convoyId, places }));
      return finished;
    }),

  seat: allow(mayPlanConvoys)
    .route({ method: 'POST', path: `${convoys}/{convoyId}/seating`, summary: 'Give out the seats' })
    .input(inEdition({ convoyId: z.uuid() }))
    .output(seatingSchema)
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        const { seats, held, unseated, split } = await seatConvoy(
          tx,
          context.edition,
          context.by,
          input.convoyId,
        );
        return { seated: seats.length, held: held.length, unseated, split };
      }),
    ),

  setSeat: allow(mayPlanConvoys)
    .route({ method: 'PUT', path: `${convoys}/{convoyId}/seats`, summary: 'Seat one by hand' })
    .input(inEdition(seatInputShape))
    .output(done)
    .handler(async ({ context, input: { edition: _, ...asked } }) => {
      await context.db
        .transaction()
        .execute((tx) => setSeat(tx, context.edition, context.by, asked));
      return finished;
    }),

  count: allow(mayCountHeads)
    .route({ method: 'POST', path: `${convoys}/{convoyId}/counts`, summary: 'Count a head' })
    .input(inEdition(countInputShape))
    .output(done)
    .handler(async ({ context, input: { edition: _, ...asked } }) => {
      await context.db
        .transaction()
        .execute((tx) => countByHand(tx, context.edition, context.by, asked));
      return finished;
    }),

  mayLeave: allow(mayCountHeads)
    .route({ method: 'GET', path: `${convoys}/{id}/last-vehicle`, summary: 'Is anybody missed?' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.object({ wait: waitSchema.nullable() }))
    .handler(async ({ context: { db, edition }, input }) => ({
      wait: await mayLastVehicleLeave(db, edition, input.id),
    })),

  tellPosition: allow(mayTellPositions)
    .route({ method: 'POST', path: `${convoys}/{convoyId}/positions`, summary: 'Where it is' })
    .input(inEdition(positionInputShape))
    .output(done)
    .handler(async ({ context, input: { edition: _, ...told } }) => {
      await context.db
        .transaction()
        .execute((tx) => tellPosition(tx, context.edition, context.by, told));
      return finished;
    }),

  sheet: allow(mayPrintConvoys)
    .route({ method: 'GET', path: `${convoys}/{id}/sheet`, summary: 'A paper of the convoy' })
    .input(inEdition({ id: z.uuid(), kind: z.enum(sheetKinds) }))
    .output(z.file())
    .handler(({ context, input: { id: convoyId, kind } }) =>
      printConvoySheet(context.db, context.edition, {
        ...{ convoyId, kind, locale: context.locale, at: context.clock.now() },
      }),
    ),
};
