import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { readArrivals } from './arrivals/service.ts';
import { assignOfficer, readDuties, readOfficers, releaseOfficer } from './officers/service.ts';
import {
  mayArrangeStays,
  mayReadArrivals,
  mayReadStays,
  mayReportStatus,
  mayTellStays,
} from './permissions.ts';
import { restrictedRoutes } from './restricted/routes.ts';
import {
  arrivalsSchema,
  daySchema,
  delegationSchema,
  dutyInputSchema,
  eventSchema,
  legInputShape,
  officerDutiesSchema,
  officerSchema,
  particularsShape,
  reportedSchema,
  roomInputSchema,
  sheetShape,
  staySchema,
  vehicleInputShape,
  vehicleSchema,
  wishShape,
} from './schema.ts';
import {
  reachOf,
  readDelegationsWithin,
  readStay,
  removeRoom,
  saveLeg,
  saveParticulars,
  saveRoom,
  saveWish,
} from './service.ts';
import { printSheet } from './sheets/service.ts';
import { cancelLeg, reportEvents } from './status/service.ts';
import { giveVehicle, readVehicles, saveVehicle, takeVehicleBack } from './vehicles/service.ts';

const stays = '/editions/{edition}/stays';
const id = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });

export const stayRoutes = {
  delegations: allow(mayReadStays)
    .route({ method: 'GET', path: stays, summary: 'Delegations whose stay you may see' })
    .input(inEdition({}))
    .output(z.array(delegationSchema))
    .handler(({ context: { db, edition, actor } }) =>
      readDelegationsWithin(db, edition, reachOf(actor)),
    ),

  get: allow(mayReadStays)
    .route({ method: 'GET', path: `${stays}/{delegationId}`, summary: 'The stay of a delegation' })
    .input(inEdition({ delegationId: z.uuid() }))
    .output(staySchema)
    .handler(({ context: { db, edition, actor }, input }) =>
      readStay(db, edition, reachOf(actor), input.delegationId),
    ),

  saveLeg: allow(mayTellStays)
    .route({ method: 'PUT', path: `${stays}/legs`, summary: 'Write down how people come or go' })
    .input(inEdition(legInputShape))
    .output(id)
    .handler(({ context, input: { edition: _, ...leg } }) =>
      context.db
        .transaction()
        .execute(async (tx) => ({ id: await saveLeg(tx, context.edition, context.by, leg) })),
    ),

  cancelLeg: allow(mayTellStays)
    .route({ method: 'POST', path: `${stays}/legs/{id}/cancel`, summary: 'Nobody comes by this' })
    .input(inEdition({ id: z.uuid(), eventId: z.uuid().optional() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => cancelLeg(tx, context.edition, context.by, input));
      return { done: true as const };
    }),

  saveWish: allow(mayTellStays)
    .route({ method: 'PUT', path: `${stays}/{delegationId}/wish`, summary: 'Say what is needed' })
    .input(inEdition({ delegationId: z.uuid(), ...wishShape }))
    .output(done)
    .handler(async ({ context, input: { edition: _, ...wish } }) => {
      await context.db
        .transaction()
        .execute((tx) => saveWish(tx, context.edition, context.by, wish));
      return { done: true as const };
    }),

  saveParticulars: allow(mayTellStays)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/participants/{participantId}/particulars',
      summary: 'Languages and diet of a person',
    })
    .input(inEdition({ participantId: z.uuid(), ...particularsShape }))
    .output(done)
    .handler(async ({ context, input: { edition: _, ...particulars } }) => {
      await context.db
        .transaction()
        .execute((tx) => saveParticulars(tx, context.edition, context.by, particulars));
      return { done: true as const };
    }),

  saveRoom: allow(mayArrangeStays)
    .route({ method: 'PUT', path: `${stays}/rooms`, summary: 'Book a room' })
    .input(roomInputSchema)
    .output(id)
    .handler(({ context, input: { edition: _, ...room } }) =>
      context.db
        .transaction()
        .execute(async (tx) => ({ id: await saveRoom(tx, context.edition, context.by, room) })),
    ),

  removeRoom: allow(mayArrangeStays)
    .route({ method: 'DELETE', path: `${stays}/rooms/{id}`, summary: 'Give a room back' })
    .input(inEdition({ id: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => removeRoom(tx, context.edition, context.by, input.id));
      return { done: true as const };
    }),

  vehicles: allow(mayArrangeStays)
    .route({ method: 'GET', path: '/editions/{edition}/vehicles', summary: 'Vehicles' })
    .input(inEdition({}))
    .output(z.array(vehicleSchema))
    .handler(({ context: { db, edition } }) => readVehicles(db, edition)),

  saveVehicle: allow(mayArrangeStays)
    .route({ method: 'PUT', path: '/editions/{edition}/vehicles', summary: 'Write a vehicle down' })
    .input(inEdition(vehicleInputShape))
    .output(id)
    .handler(({ context, input: { edition: _, ...vehicle } }) =>
      context.db
        .transaction()
        .execute(async (tx) => ({ id: await saveVehicle(tx, context.edition, vehicle) })),
    ),

  giveVehicle: allow(mayArrangeStays)
    .route({ method: 'POST', path: `${stays}/duties`, summary: 'Give a vehicle for a time' })
    .input(dutyInputSchema)
    .output(id)
    .handler(({ context, input: { edition: _, ...duty } }) =>
      context.db
        .transaction()
        .execute(async (tx) => ({ id: await giveVehicle(tx, context.edition, context.by, duty) })),
    ),

  takeVehicleBack: allow(mayArrangeStays)
    .route({ method: 'DELETE', path: `${stays}/duties/{id}`, summary: 'Take a vehicle back' })
    .input(inEdition({ id: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => takeVehicleBack(tx, context.edition, input.id));
      return { done: true as const };
    }),

  officers: allow(mayArrangeStays)
    .route({ method: 'GET', path: `${stays}/officers`, summary: 'Liaison officers' })
    .input(inEdition({}))
    .output(z.array(officerSchema))
    .handler(({ context: { db, edition } }) => readOfficers(db, edition)),

  assignOfficer: allow(mayArrangeStays)
    .route({
      method: 'PUT',
      path: `${stays}/{delegationId}/officers/{accountId}`,
      summary: 'Entrust a delegation to an officer',
    })
    .input(inEdition({ delegationId: z.uuid(), accountId: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => assignOfficer(tx, context.edition, context.by, input));
      return { done: true as const };
    }),

  releaseOfficer: allow(mayArrangeStays)
    .route({
      method: 'DELETE',
      path: `${stays}/{delegationId}/officers/{accountId}`,
      summary: 'Take a delegation back from an officer',
    })
    .input(inEdition({ delegationId: z.uuid(), accountId: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => releaseOfficer(tx, context.edition, context.by, input));
      return { done: true as const };
    }),

  duties: allow(mayReportStatus)
    .route({ method: 'GET', path: `${stays}/duties`, summary: 'Your delegations, now and next' })
    .input(inEdition({}))
    .output(officerDutiesSchema)
    .handler(({ context: { db, edition, actor, clock } }) =>
      readDuties(db, edition, reachOf(actor), clock.now()),
    ),

  // A telephone sends the same events again until it has heard the answer.
  report: allow(mayReportStatus)
    .route({ method: 'POST', path: `${stays}/events`, summary: 'Tell what was seen' })
    .input(inEdition({ events: z.array(eventSchema).max(500) }))
    .output(reportedSchema)
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => reportEvents(tx, context.edition, context.by, input.events)),
    ),

  arrivals: allow(mayReadArrivals)
    .route({ method: 'GET', path: '/editions/{edition}/arrivals', summary: 'Arrivals of a day' })
    .input(inEdition({ day: daySchema.optional() }))
    .output(arrivalsSchema)
    .handler(({ context: { db, edition, clock }, input }) =>
      readArrivals(db, edition, { day: input.day, at: clock.now() }),
    ),

  sheet: allow(mayReadArrivals)
    .route({ method: 'GET', path: `${stays}/sheet`, summary: 'A run sheet as PDF or XLSX' })
    .input(inEdition(sheetShape))
    .output(z.file())
    .handler(({ context, input }) =>
      printSheet(context.db, context.edition, input, {
        locale: context.locale,
        at: context.clock.now(),
      }),
    ),

  ...restrictedRoutes,
};
