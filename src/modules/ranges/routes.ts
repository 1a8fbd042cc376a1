import { z } from 'zod';
import { takeBackOver } from '#modules/demonstrations/approving/taking-back/service';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { saveChannels, saveWalks, saveWindows } from './lists/service.ts';
import { mayDrawRanges, mayReadRanges } from './permissions.ts';
import {
  channelInputSchema,
  featureInputShape,
  groundSchema,
  rangeInputShape,
  rangeSchema,
  scaleSchema,
  sunDaySchema,
  walkSchema,
  windowInputSchema,
} from './schema.ts';
import {
  listRanges,
  readGround,
  readUses,
  removeFeature,
  removeRange,
  saveFeature,
  saveRange,
} from './service.ts';
import { largestSheet } from './sheets/rules.ts';
import { readSheet, removeSheet, setScale, setSheet } from './sheets/service.ts';
import { sunDay } from './sun/rules.ts';

const ranges = '/editions/{edition}/ranges';
const one = `${ranges}/{rangeId}` as const;
const ofRange = { rangeId: z.uuid(), version: z.int().optional() };
const id = z.object({ id: z.uuid() });

export const rangeRoutes = {
  list: allow(mayReadRanges)
    .route({ method: 'GET', path: ranges, summary: 'Ranges' })
    .input(inEdition({}))
    .output(z.array(rangeSchema))
    .handler(({ context: { db, edition } }) => listRanges(db, edition)),

  ground: allow(mayReadRanges)
    .route({
      method: 'GET',
      path: one,
      summary: 'A range with everything drawn on it, its radio plan, hours and walks',
    })
    .input(inEdition({ rangeId: z.uuid() }))
    .output(
      groundSchema.extend({
        uses: z.array(z.object({ featureId: z.string(), sessions: z.array(z.string()) })),
      }),
    )
    .handler(async ({ context: { db, edition }, input: { rangeId } }) => {
      const ground = await readGround(db, edition, rangeId);
      const uses = await readUses(db, edition, rangeId);
      return {
        ...ground,
        uses: [...uses].map(([featureId, sessions]) => ({ featureId, sessions })),
      };
    }),

  save: allow(mayDrawRanges)
    .route({ method: 'POST', path: ranges, summary: 'Add or change a range' })
    .input(inEdition(rangeInputShape))
    .output(id)
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...input } }) => ({
      id: await db.transaction().execute((tx) => saveRange(tx, edition, by, input)),
    })),

  remove: allow(mayDrawRanges)
    .route({ method: 'DELETE', path: one, summary: 'Remove a range that nothing refers to' })
    .input(inEdition({ rangeId: z.uuid() }))
    .handler(({ context: { db, edition, by }, input: { rangeId } }) =>
      db.transaction().execute((tx) => removeRange(tx, edition, by, rangeId)),
    ),

  saveFeature: allow(mayDrawRanges)
    .route({ method: 'POST', path: `${one}/features`, summary: 'Draw something on the plan' })
    .input(inEdition(featureInputShape))
    .output(id)
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...input } }) => ({
      id: await db.transaction().execute((tx) => saveFeature(tx, edition, by, input, takeBackOver)),
    })),

  removeFeature: allow(mayDrawRanges)
    .route({
      method: 'DELETE',
      path: `${ranges}/features/{id}`,
      summary: 'Take something off the plan that no session uses',
    })
    .input(inEdition({ id: z.uuid() }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => removeFeature(tx, edition, by, input.id)),
    ),

  saveChannels: allow(mayDrawRanges)
    .route({ method: 'PUT', path: `${one}/channels`, summary: 'The radio plan, whole' })
    .input(inEdition({ ...ofRange, channels: z.array(channelInputSchema).max(100) }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => saveChannels(tx, edition, by, input)),
    ),

  saveWindows: allow(mayDrawRanges)
    .route({ method: 'PUT', path: `${one}/windows`, summary: 'Hours and closures, whole' })
    .input(inEdition({ ...ofRange, windows: z.array(windowInputSchema).max(1_000) }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => saveWindows(tx, edition, by, input)),
    ),

  saveWalks: allow(mayDrawRanges)
    .route({ method: 'PUT', path: `${one}/walks`, summary: 'Minutes on foot, whole' })
    .input(inEdition({ ...ofRange, walks: z.array(walkSchema).max(5_000) }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => saveWalks(tx, edition, by, input)),
    ),

  sun: allow(mayReadRanges)
    .route({ method: 'GET', path: `${one}/sun/{date}`, summary: 'Sun and hours of prayer' })
    .input(
      inEdition({
        rangeId: z.uuid(),
        date: z.iso.date(),
        convention: z.enum(['muslim-world-league', 'egyptian']).optional(),
      }),
    )
    .output(sunDaySchema)
    .handler(async ({ context: { db, edition }, input: { rangeId, date, convention } }) => {
      const { range } = await readGround(db, edition, rangeId);
      return sunDay(date, range.latitude, range.longitude, convention);
    }),

  setSheet: allow(mayDrawRanges)
    .route({
      method: 'PUT',
      path: `${one}/sheet`,
      summary: 'Put a picture, an SVG or a DXF under the plan',
    })
    .input(inEdition({ ...ofRange, version: z.coerce.number().int().optional(), file: z.file() }))
    .output(
      z.object({
        scaled: z.boolean(),
        leftOut: z.array(z.object({ what: z.string(), count: z.int() })),
      }),
    )
    .handler(async ({ context: { db, edition, by, app }, input: { file, rangeId, version } }) => {
      // Before its bytes are taken into memory.
      if (file.size > largestSheet)
        throw new AppError('sheet.too-large', { megabytes: largestSheet / 1024 / 1024 });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return db
        .transaction()
        .execute((tx) => setSheet(tx, app.files, edition, by, { rangeId, version, bytes }));
    }),

  sheet: allow(mayReadRanges)
    .route({ method: 'GET', path: `${one}/sheet`, summary: 'What the plan is drawn over' })
    .input(inEdition({ rangeId: z.uuid() }))
    .output(z.file())
    .handler(async ({ context: { db, edition, app }, input: { rangeId } }) => {
      const { content, mediaType } = await readSheet(db, app.files, edition, rangeId);
      const ending = mediaType === 'image/svg+xml' ? 'svg' : mediaType.slice(6);
      return new File([new Uint8Array(content)], `sheet.${ending}`, { type: mediaType });
    }),

  removeSheet: allow(mayDrawRanges)
    .route({ method: 'DELETE', path: `${one}/sheet`, summary: 'Draw on empty paper again' })
    .input(inEdition({ rangeId: z.uuid() }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => removeSheet(tx, edition, by, input)),
    ),

  setScale: allow(mayDrawRanges)
    .route({ method: 'PUT', path: `${one}/scale`, summary: 'Two points and the metres between' })
    .input(inEdition({ ...ofRange, scale: scaleSchema }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => setScale(tx, edition, by, input)),
    ),
};
