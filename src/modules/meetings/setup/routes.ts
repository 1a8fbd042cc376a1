import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { absenceInputShape, closedHallShape } from '../absences/schema.ts';
import { closeHall, stateAbsence, withdrawAbsence } from '../absences/service.ts';
import { interpreterInputSchema } from '../interpreters/schema.ts';
import { removeInterpreter, saveInterpreter } from '../interpreters/service.ts';
import { mayRunMeetings } from '../permissions.ts';
import { placeInputSchema } from '../places/schema.ts';
import { removePlace, savePlace, takeOverStands } from '../places/service.ts';
import { meetingSettingsSchema } from '../settings/schema.ts';
import { saveSettings } from '../settings/service.ts';
import { meetingSetupSchema, showStateSchema } from './schema.ts';
import { readSetup, readShowState } from './service.ts';

const all = '/editions/{edition}/meeting-setup';
const oneShape = { id: z.uuid() };
const savedSchema = z.object({ id: z.uuid(), toCome: z.int() });

/** When, where and with whose help meetings are held. */
export const meetingSetupRoutes = {
  read: allow(mayRunMeetings)
    .route({ method: 'GET', path: all, summary: 'Hours, limits, places, interpreters, absences' })
    .input(inEdition({}))
    .output(meetingSetupSchema)
    .handler(({ context: { db, edition } }) => readSetup(db, edition)),

  state: allow(mayRunMeetings)
    .route({
      method: 'GET',
      path: `${all}/state`,
      summary: 'How many published meetings the set-up no longer allows, by rule',
    })
    .input(inEdition({}))
    .output(showStateSchema)
    .handler(({ context: { db, edition, clock } }) => readShowState(db, edition, clock)),

  save: allow(mayRunMeetings)
    .route({ method: 'PUT', path: `${all}/settings`, summary: 'Save hours, limits and weights' })
    .input(inEdition({ settings: meetingSettingsSchema, version: z.int().min(0) }))
    .output(z.object({ version: z.int() }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => saveSettings(tx, edition, by, input)),
    ),

  places: {
    save: allow(mayRunMeetings)
      .route({ method: 'POST', path: `${all}/places`, summary: 'Add a place, or change one' })
      .input(inEdition(placeInputSchema.shape))
      .output(savedSchema)
      .handler(({ context: { db, edition, by }, input: { edition: _, ...input } }) =>
        db.transaction().execute((tx) => savePlace(tx, edition, by, input)),
      ),

    takeOver: allow(mayRunMeetings)
      .route({
        method: 'POST',
        path: `${all}/places/stands`,
        summary: 'Make places of the stands of the floor plan',
      })
      .input(inEdition({}))
      .output(z.object({ added: z.int() }))
      .handler(({ context: { db, edition, by } }) =>
        db.transaction().execute((tx) => takeOverStands(tx, edition, by)),
      ),

    remove: allow(mayRunMeetings)
      .route({
        method: 'DELETE',
        path: `${all}/places/{id}`,
        summary: 'Remove a place without meetings',
      })
      .input(inEdition(oneShape))
      .handler(({ context: { db, edition, by }, input: { id } }) =>
        db.transaction().execute((tx) => removePlace(tx, edition, by, id)),
      ),
  },

  interpreters: {
    save: allow(mayRunMeetings)
      .route({
        method: 'POST',
        path: `${all}/interpreters`,
        summary: 'Add an interpreter, or change one',
      })
      .input(inEdition(interpreterInputSchema.shape))
      .output(savedSchema)
      .handler(({ context: { db, edition, by }, input: { edition: _, ...input } }) =>
        db.transaction().execute((tx) => saveInterpreter(tx, edition, by, input)),
      ),

    remove: allow(mayRunMeetings)
      .route({
        method: 'DELETE',
        path: `${all}/interpreters/{id}`,
        summary: 'Remove an interpreter without meetings',
      })
      .input(inEdition(oneShape))
      .handler(({ context: { db, edition, by }, input: { id } }) =>
        db.transaction().execute((tx) => removeInterpreter(tx, edition, by, id)),
      ),
  },

  absences: {
    state: allow(mayRunMeetings)
      .route({
        method: 'POST',
        path: `${all}/absences`,
        summary: 'State that somebody is away, or a place shut',
      })
      .input(inEdition(absenceInputShape))
      .output(z.object({ id: z.uuid(), planned: z.int() }))
      .handler(({ context: { db, edition, by }, input: { edition: _, ...input } }) =>
        db.transaction().execute((tx) => stateAbsence(tx, edition, by, input)),
      ),

    closeHall: allow(mayRunMeetings)
      .route({ method: 'POST', path: `${all}/closed-halls`, summary: 'Shut every place of a hall' })
      .input(inEdition(closedHallShape))
      .output(z.object({ places: z.int(), planned: z.int() }))
      .handler(({ context: { db, edition, by }, input: { edition: _, ...input } }) =>
        db.transaction().execute((tx) => closeHall(tx, edition, by, input)),
      ),

    withdraw: allow(mayRunMeetings)
      .route({
        method: 'DELETE',
        path: `${all}/absences/{id}`,
        summary: 'Take an absence back',
      })
      .input(inEdition(oneShape))
      .handler(({ context: { db, edition, by }, input: { id } }) =>
        db.transaction().execute((tx) => withdrawAbsence(tx, edition, by, id)),
      ),
  },
};
