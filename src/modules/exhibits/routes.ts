import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/permissions';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { ammunitionRoutes } from './ammunition/routes.ts';
import { countingRoutes } from './counting/routes.ts';
import {
  moveExhibit,
  readOverdueMinutes,
  readStepChoices,
  setOverdueMinutes,
} from './custody/service.ts';
import { releaseGoods } from './leaving/service.ts';
import {
  mayAnnounceExhibits,
  mayDeclareLost,
  mayMoveExhibits,
  mayReadExhibits,
  mayReleaseGoods,
} from './permissions.ts';
import {
  alarmSchema,
  choicesSchema,
  exhibitFileSchema,
  exhibitRowSchema,
  exhibitShape,
  leavingSchema,
  ownersSchema,
  stepShape,
} from './schema.ts';
import { enterLoss, readExhibit, readOwners, saveExhibit } from './service.ts';
import { printTag } from './tags/service.ts';
import { readLeavingView } from './views/leaving/service.ts';
import { readAlarms, readExhibitFile, readRegister } from './views/service.ts';

const done = z.object({ done: z.literal(true) });
const path = '/editions/{edition}/exhibits';

/** Goods from border to border: the register, the chain of custody, the way out. */
export const exhibitRoutes = {
  list: allow(mayReadExhibits)
    .route({ method: 'GET', path, summary: 'The register of goods, and where each is' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(exhibitRowSchema))
    .handler(({ context: { db, edition, actor, clock, locale }, input }) =>
      readRegister(db, edition, input, looking(actor, clock.now(), locale)),
    ),

  alarms: allow(mayReadExhibits)
    .route({ method: 'GET', path: `${path}/alarms`, summary: 'What is missing or overdue' })
    .input(inEdition({}))
    .output(z.array(alarmSchema))
    .handler(({ context: { db, edition, actor, clock, locale } }) =>
      readAlarms(db, edition, looking(actor, clock.now(), locale)),
    ),

  owners: allow(mayReadExhibits)
    .route({ method: 'GET', path: `${path}/owners`, summary: 'Exhibitors with goods' })
    .input(inEdition({}))
    .output(ownersSchema)
    .handler(({ context: { db, edition, actor } }) => readOwners(db, edition, actor.exhibitorId)),

  get: allow(mayReadExhibits)
    .route({ method: 'GET', path: `${path}/{id}`, summary: 'An item and its chain of custody' })
    .input(inEdition({ id: z.uuid() }))
    .output(exhibitFileSchema)
    .handler(({ context: { db, edition, actor, clock, locale }, input }) =>
      readExhibitFile(db, edition, input.id, looking(actor, clock.now(), locale)),
    ),

  save: allow(mayAnnounceExhibits)
    .route({ method: 'PUT', path, summary: 'Announce an item, or correct it' })
    .input(
      inEdition({
        ...exhibitShape,
        id: z.uuid().optional(),
        version: z.int().optional(),
        /** Left out by an exhibitor, who announces its own. */
        exhibitorId: z.uuid().optional(),
      }),
    )
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input: { edition: _, ...item } }) => {
      const exhibitorId = item.exhibitorId ?? context.actor.exhibitorId;
      if (!exhibitorId) throw new AppError('exhibitor.unknown', { id: '' });
      return context.db.transaction().execute(async (tx) => ({
        id: await saveExhibit(tx, context.edition, context.by, { ...item, exhibitorId }),
      }));
    }),

  choices: allow(mayMoveExhibits)
    .route({
      method: 'GET',
      path: `${path}/{id}/choices`,
      summary: 'Where to, and who may take it',
    })
    .input(inEdition({ id: z.uuid() }))
    .output(choicesSchema)
    .handler(async ({ context: { db, edition }, input }) => {
      const { exhibitorId } = await readExhibit(db, edition, input.id);
      return readStepChoices(db, edition, exhibitorId);
    }),

  takers: allow(mayReleaseGoods)
    .route({
      method: 'GET',
      path: `${path}/owners/{exhibitorId}/takers`,
      summary: 'Who may take goods of an exhibitor',
    })
    .input(inEdition({ exhibitorId: z.uuid() }))
    .output(choicesSchema.shape.takers)
    .handler(async ({ context: { db, edition }, input }) => {
      const { takers } = await readStepChoices(db, edition, input.exhibitorId);
      return takers;
    }),

  move: allow(mayMoveExhibits)
    .route({ method: 'POST', path: `${path}/{id}/movements`, summary: 'Tell where an item goes' })
    .input(inEdition(stepShape))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input: { edition: _, id, movedAt, ...step } }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await moveExhibit(tx, context.edition, context.by, {
          ...step,
          exhibitId: id,
          movedAt: movedAt ?? context.clock.now(),
        }),
      })),
    ),

  enterLoss: allow(mayDeclareLost)
    .route({ method: 'PUT', path: `${path}/{id}/loss`, summary: 'Declare an item lost, or found' })
    .input(inEdition({ id: z.uuid(), lost: z.boolean() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => enterLoss(tx, context.edition, context.by, input));
      return { done: true as const };
    }),

  tag: allow(mayReadExhibits)
    .route({ method: 'GET', path: `${path}/{id}/tag`, summary: 'The tag of an item as PDF' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.file())
    .handler(async ({ context: { db, edition, actor, locale }, input }) => {
      const within = actor.exhibitorId;
      const { name, pdf } = await printTag(db, edition, input.id, { within, locale });
      return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' });
    }),

  leaving: allow(mayReadExhibits)
    .route({
      method: 'GET',
      path: `${path}/leaving`,
      summary: 'Who may leave, and what is in the way',
    })
    .input(inEdition({}))
    .output(leavingSchema)
    .handler(({ context: { db, edition, actor, clock } }) =>
      readLeavingView(db, edition, { within: actor.exhibitorId, now: clock.now() }),
    ),

  release: allow(mayReleaseGoods)
    .route({
      method: 'POST',
      path: `${path}/owners/{exhibitorId}/release`,
      summary: 'Let the goods of an exhibitor go',
    })
    .input(inEdition({ exhibitorId: z.uuid(), takenBy: z.uuid().nullable().default(null) }))
    .output(z.object({ items: z.int() }))
    .handler(({ context, input: { edition: _, ...departure } }) =>
      context.db
        .transaction()
        .execute((tx) => releaseGoods(tx, context.edition, context.by, departure)),
    ),

  settings: allow(mayMoveExhibits)
    .route({ method: 'GET', path: `${path}/settings`, summary: 'When a weapon is overdue' })
    .input(inEdition({}))
    .output(z.object({ overdueMinutes: z.int() }))
    .handler(async ({ context: { db, edition } }) => ({
      overdueMinutes: await readOverdueMinutes(db, edition),
    })),

  setOverdue: allow(mayMoveExhibits)
    .route({ method: 'PUT', path: `${path}/settings`, summary: 'Set when a weapon is overdue' })
    .input(inEdition({ overdueMinutes: z.int().min(1).max(1_440) }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => setOverdueMinutes(tx, context.edition, context.by, input.overdueMinutes));
      return { done: true as const };
    }),

  ...countingRoutes,
  ...ammunitionRoutes,
};

function looking<Spoken>({ exhibitorId }: Actor, now: Date, locale: Spoken) {
  return { within: exhibitorId, now, locale };
}
