import { z } from 'zod';
import { listRanges } from '#modules/ranges/service';
import { allow, inEdition } from '#platform/api';
import { translatorFor } from '#platform/messages';
import { localTextSchema } from '#platform/schema';
import { boardSchema } from '../board/schema.ts';
import { readBoard } from '../board/service.ts';
import { mayFollowRange, mayHoldRange } from '../day/permissions.ts';
import { applyHold, undoHold } from '../holding/applying/service.ts';
import { holdPreviewSchema, holdShape } from '../holding/schema.ts';
import { previewHold } from '../holding/service.ts';
import { tellPreview } from '../holding/view/service.ts';
import { printRangeOrder } from '../printed/service.ts';
import { publishTimetable } from '../publishing/service.ts';
import { savedRangeSettingsSchema } from '../settings/schema.ts';
import { readRangeSettings, saveRangeSettings } from '../settings/service.ts';
import { mayPlanRangeTimetable, mayReadRangeTimetable } from './permissions.ts';
import {
  rangeRunShape,
  timetableHeadSchema,
  timetableViewSchema,
  wallTimeSchema,
} from './schema.ts';
import {
  dropTimetable,
  lockByHand,
  moveByHand,
  orderTimetable,
  readCells,
  readTimetables,
  stopTimetable,
} from './service.ts';
import { headOf, viewTimetable } from './view/service.ts';

const all = '/editions/{edition}/range-timetables';
const one = `${all}/{id}` as const;
const ofRange = '/editions/{edition}/ranges/{rangeId}';
const holds = '/editions/{edition}/range-holds';
const idShape = { id: z.uuid() };
const done = z.object({});

/** The timetable of the demo days: computed, changed by hand, published; holds and the board of the day. */
export const rangeTimetableRoutes = {
  ranges: allow(mayReadRangeTimetable)
    .route({ method: 'GET', path: all, summary: 'Ranges that can have a timetable' })
    .input(inEdition({}))
    .output(z.array(z.object({ id: z.uuid(), name: localTextSchema })))
    .handler(async ({ context: { db, edition } }) =>
      (await listRanges(db, edition)).map(({ id, name }) => ({ id, name })),
    ),

  list: allow(mayReadRangeTimetable)
    .route({ method: 'GET', path: `${ofRange}/timetables`, summary: 'Versions of the timetable' })
    .input(inEdition({ rangeId: z.uuid() }))
    .output(z.array(timetableHeadSchema))
    .handler(async ({ context: { db, edition, locale }, input: { rangeId } }) => {
      const t = await translatorFor(locale);
      const versions = await readTimetables(db, edition, rangeId);
      return versions.map((version) => headOf(version, t));
    }),

  view: allow(mayReadRangeTimetable)
    .route({
      method: 'GET',
      path: `${ofRange}/timetable`,
      summary: 'The timetable as it stands, or one version of it',
    })
    .input(inEdition({ rangeId: z.uuid(), id: z.uuid().optional() }))
    .output(timetableViewSchema)
    .handler(({ context: { db, edition, by, locale }, input: { rangeId, id } }) =>
      viewTimetable(db, edition, by, { rangeId, locale, id: id ?? null }),
    ),

  order: allow(mayPlanRangeTimetable)
    .route({ method: 'POST', path: all, successStatus: 201, summary: 'Have a timetable computed' })
    .input(inEdition(rangeRunShape))
    .output(z.object(idShape))
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...wanted } }) => ({
      id: await orderTimetable(db, edition, by, wanted),
    })),

  stop: allow(mayPlanRangeTimetable)
    .route({ method: 'POST', path: `${one}/stop`, summary: 'Take the best timetable so far' })
    .input(inEdition(idShape))
    .output(done)
    .handler(async ({ context: { db, edition }, input: { id } }) => {
      await stopTimetable(db, edition, id);
      return {};
    }),

  drop: allow(mayPlanRangeTimetable)
    .route({ method: 'DELETE', path: one, summary: 'Put a version aside' })
    .input(inEdition(idShape))
    .output(done)
    .handler(async ({ context: { db, edition, by }, input: { id } }) => {
      await dropTimetable(db, edition, by, id);
      return {};
    }),

  cells: allow(mayPlanRangeTimetable)
    .route({
      method: 'GET',
      path: `${one}/sessions/{session}/cells`,
      summary: 'When a session of a version could begin while all others stay',
    })
    .input(inEdition({ ...idShape, session: z.uuid() }))
    .output(z.array(wallTimeSchema))
    .handler(async ({ context: { db, edition, by }, input }) =>
      (await readCells(db, edition, by, input)).flatMap(({ at, state }) =>
        state === 'free' ? [at] : [],
      ),
    ),

  move: allow(mayPlanRangeTimetable)
    .route({
      method: 'PUT',
      path: `${one}/sessions/{session}`,
      summary: 'Move one session by hand',
    })
    .input(inEdition({ ...idShape, session: z.uuid(), at: wallTimeSchema }))
    .output(done)
    .handler(async ({ context: { db, edition, by }, input: { id, session, at } }) => {
      await moveByHand(db, edition, by, { id, session, at });
      return {};
    }),

  lock: allow(mayPlanRangeTimetable)
    .route({
      method: 'PUT',
      path: `${one}/sessions/{session}/lock`,
      summary: 'Say that a session stays in the next run',
    })
    .input(inEdition({ ...idShape, session: z.uuid(), isLocked: z.boolean() }))
    .output(done)
    .handler(async ({ context: { db, edition, by }, input: { id, session, isLocked } }) => {
      await lockByHand(db, edition, by, { id, session, isLocked });
      return {};
    }),

  publish: allow(mayPlanRangeTimetable)
    .route({ method: 'POST', path: `${one}/publication`, summary: 'Publish a version' })
    .input(inEdition({ ...idShape, tell: z.boolean().default(true) }))
    .output(
      z.object({
        number: z.int(),
        moved: z.int(),
        off: z.int(),
        alertId: z.uuid().nullable(),
      }),
    )
    .handler(({ context: { db, edition, by }, input: { id, tell } }) =>
      db.transaction().execute((tx) => publishTimetable(tx, edition, by, { id, tell })),
    ),

  settings: {
    read: allow(mayReadRangeTimetable)
      .route({
        method: 'GET',
        path: '/editions/{edition}/range-settings',
        summary: 'Settings of the demo days',
      })
      .input(inEdition({}))
      .output(savedRangeSettingsSchema)
      .handler(async ({ context: { db, edition } }) => {
        const { settings, version } = await readRangeSettings(db, edition);
        return { version, settings: { ...settings, prayers: [...settings.prayers] } };
      }),

    save: allow(mayPlanRangeTimetable)
      .route({
        method: 'PUT',
        path: '/editions/{edition}/range-settings',
        summary: 'Save the settings of the demo days',
      })
      .input(inEdition(savedRangeSettingsSchema.shape))
      .output(z.object({ version: z.int() }))
      .handler(({ context: { db, edition, by }, input: { settings, version } }) =>
        db.transaction().execute((tx) => saveRangeSettings(tx, edition, by, { settings, version })),
      ),
  },

  holds: {
    preview: allow(mayHoldRange)
      .route({
        method: 'POST',
        path: holds,
        summary: 'What a hold would do to the rest of the day',
      })
      .input(inEdition(holdShape))
      .output(holdPreviewSchema)
      .handler(async ({ context: { db, edition, by, locale }, input: { edition: _, ...wanted } }) =>
        tellPreview(await previewHold(db, edition, by, wanted), wanted, locale),
      ),

    apply: allow(mayHoldRange)
      .route({ method: 'POST', path: `${holds}/{id}/application`, summary: 'Apply a hold' })
      .input(inEdition({ ...idShape, send: z.boolean().default(false) }))
      .output(z.object({ number: z.int(), alertId: z.uuid().nullable() }))
      .handler(({ context: { db, edition, by }, input: { id, send } }) =>
        db.transaction().execute((tx) => applyHold(tx, edition, by, { id, send })),
      ),

    undo: allow(mayHoldRange)
      .route({ method: 'DELETE', path: `${holds}/{id}`, summary: 'Undo a hold nobody was told of' })
      .input(inEdition(idShape))
      .output(done)
      .handler(async ({ context: { db, edition, by }, input: { id } }) => {
        await db.transaction().execute((tx) => undoHold(tx, edition, by, id));
        return {};
      }),
  },

  board: allow(mayFollowRange)
    .route({ method: 'GET', path: `${ofRange}/board`, summary: 'The board of range control' })
    .input(inEdition({ rangeId: z.uuid() }))
    .output(boardSchema)
    .handler(({ context: { db, edition, by }, input: { rangeId } }) =>
      readBoard(db, edition, by, rangeId),
    ),

  printOrder: allow(mayFollowRange)
    .route({ method: 'GET', path: `${ofRange}/order/{date}`, summary: 'Range order of the day' })
    .input(inEdition({ rangeId: z.uuid(), date: z.iso.date() }))
    .output(z.file())
    .handler(async ({ context: { db, edition, by, locale }, input: { rangeId, date } }) => {
      const bytes = await printRangeOrder(db, edition, by, { rangeId, date, locale });
      return new File([new Uint8Array(bytes)], `range-order-${date}.pdf`, {
        type: 'application/pdf',
      });
    }),
};
