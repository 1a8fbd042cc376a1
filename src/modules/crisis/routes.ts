import { z } from 'zod';
import { mayMuster } from '#modules/gates/permissions';
import { allow, inEdition } from '#platform/api';
import {
  changeDay,
  previewChange,
  readChanges,
  sendChange,
  undoChange,
} from './changing/service.ts';
import { closeIncident, readIncidents, reportIncident } from './incidents/service.ts';
import {
  mayChangeDay,
  mayCloseIncidents,
  mayReadCrisis,
  mayReadIncidents,
  mayReportIncidents,
} from './permissions.ts';
import {
  dayChangeSchema,
  dayOrderSchema,
  dayPreviewSchema,
  incidentSchema,
  newIncidentSchema,
  undoneSchema,
  whereaboutsSchema,
} from './schema.ts';
import { placeNames, printWhereabouts } from './whereabouts/printing.ts';
import { readWhereabouts } from './whereabouts/service.ts';

const changes = '/editions/{edition}/day-changes';
const incidents = '/editions/{edition}/range-incidents';
const oneShape = { id: z.uuid() };

export const crisisRoutes = {
  changes: allow(mayReadCrisis)
    .route({ method: 'GET', path: changes, summary: 'Changes of whole days' })
    .input(inEdition({}))
    .output(z.array(dayChangeSchema))
    .handler(({ context: { db, edition } }) => readChanges(db, edition)),

  preview: allow(mayChangeDay)
    .route({ method: 'POST', path: `${changes}/preview`, summary: 'What changing a day would do' })
    .input(inEdition(dayOrderSchema.shape))
    .output(dayPreviewSchema)
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...order } }) => {
      const { messages, ...preview } = await previewChange(db, edition, by, order);
      const count = (kind: string) => messages.filter(({ party }) => party.kind === kind).length;
      return {
        ...preview,
        told: {
          delegations: count('delegation'),
          exhibitors: count('exhibitor'),
          desks: count('desk'),
        },
      };
    }),

  change: allow(mayChangeDay)
    .route({ method: 'POST', path: changes, successStatus: 201, summary: 'Change a day' })
    .input(inEdition(dayOrderSchema.shape))
    .output(z.object(oneShape))
    .handler(({ context: { db, edition, by }, input: { edition: _, ...order } }) =>
      db.transaction().execute(async (tx) => ({ id: await changeDay(tx, edition, by, order) })),
    ),

  undo: allow(mayChangeDay)
    .route({ method: 'POST', path: `${changes}/{id}/undoing`, summary: 'Put a day back' })
    .input(inEdition(oneShape))
    .output(undoneSchema)
    .handler(({ context: { db, edition, by }, input: { id } }) =>
      db.transaction().execute((tx) => undoChange(tx, edition, by, id)),
    ),

  send: allow(mayChangeDay)
    .route({
      method: 'POST',
      path: `${changes}/{id}/sending`,
      summary: 'Tell everybody of a change',
    })
    .input(inEdition(oneShape))
    .output(z.object({ messages: z.int() }))
    .handler(({ context: { db, edition, by }, input: { id } }) =>
      db.transaction().execute((tx) => sendChange(tx, edition, by, id)),
    ),

  incidents: allow(mayReadIncidents)
    .route({ method: 'GET', path: incidents, summary: 'What went wrong' })
    .input(inEdition({}))
    .output(z.array(incidentSchema))
    .handler(({ context: { db, edition } }) => readIncidents(db, edition)),

  report: allow(mayReportIncidents)
    .route({ method: 'POST', path: incidents, successStatus: 201, summary: 'Report an incident' })
    .input(inEdition(newIncidentSchema.shape))
    .output(z.object(oneShape))
    .handler(({ context: { db, edition, by }, input: { edition: _, ...incident } }) =>
      db.transaction().execute(async (tx) => ({
        id: await reportIncident(tx, edition, by, incident),
      })),
    ),

  close: allow(mayCloseIncidents)
    .route({ method: 'POST', path: `${incidents}/{id}/closing`, summary: 'Close an incident' })
    .input(inEdition({ ...oneShape, measures: z.string().trim().min(3).max(4_000) }))
    .handler(({ context: { db, edition, by }, input: { id, measures } }) =>
      db.transaction().execute((tx) => closeIncident(tx, edition, by, { id, measures })),
    ),

  whereabouts: allow(mayReadCrisis)
    .route({
      method: 'GET',
      path: '/editions/{edition}/whereabouts',
      summary: 'How many are where, and how old the news is',
    })
    .input(inEdition({}))
    .output(whereaboutsSchema)
    .handler(async ({ context: { db, edition, clock, locale } }) => {
      const nameOf = await placeNames(db, edition, locale);
      const { asOf, places } = await readWhereabouts(db, edition, clock.now());
      return { asOf, places: places.map((place) => ({ ...place, name: nameOf(place) })) };
    }),

  evacuation: allow(mayMuster)
    .route({
      method: 'GET',
      path: '/editions/{edition}/whereabouts/list',
      summary: 'Everybody by name at the last place known, as PDF, for an alarm',
    })
    .input(inEdition({}))
    .output(z.file())
    .handler(async ({ context: { db, edition, by, locale } }) => {
      const pdf = await printWhereabouts(db, edition, by, locale);
      const type = 'application/pdf';
      return new File([new Uint8Array(pdf)], `evacuation-${edition}.pdf`, { type });
    }),
};
