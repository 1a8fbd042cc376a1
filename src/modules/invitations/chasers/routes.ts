import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { countryCodeSchema } from '#platform/schema';
import { mayRecordInvitations } from '../permissions.ts';
import { chaserAnchors, chaserAwaits, chaserChannels } from './rules.ts';
import {
  addRule,
  finishTask,
  readChasers,
  readChasing,
  remindToday,
  removeRule,
} from './service.ts';

const all = '/editions/{edition}/invitations';

const ruleShape = {
  anchor: z.enum(chaserAnchors),
  days: z.int().min(0).max(365),
  awaits: z.enum(chaserAwaits),
  channel: z.enum(chaserChannels),
};
const ruleSchema = z.object({ id: z.uuid(), ...ruleShape });
const chaserSchema = z.object({
  ruleId: z.uuid(),
  invitationId: z.uuid(),
  channel: z.enum(chaserChannels),
  remindedAt: z.date(),
  remindedOn: z.iso.date(),
  doneAt: z.date().nullable(),
});

export const chasingSchema = z.object({
  rules: z.array(ruleSchema),
  due: z.array(
    z.object({
      invitationId: z.uuid(),
      country: countryCodeSchema,
      rule: ruleSchema,
      channel: z.enum(chaserChannels),
    }),
  ),
  tasks: z.array(chaserSchema.extend({ country: countryCodeSchema })),
});

export const chaserRoutes = {
  chasing: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/chasers`, summary: 'Who is reminded, when and how' })
    .input(inEdition({}))
    .output(chasingSchema)
    .handler(({ context: { db, edition, clock } }) => readChasing(db, edition, clock.now())),

  chasers: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/{id}/chasers`, summary: 'Reminders of one invitation' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.array(chaserSchema))
    .handler(({ context, input }) => readChasers(context.db, context.edition, input.id)),

  addChaserRule: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/chaser-rules`, summary: 'Add a rule of reminding' })
    .input(inEdition(ruleShape))
    .handler(({ context: { db, edition }, input: { anchor, days, awaits, channel } }) =>
      db.transaction().execute((tx) => addRule(tx, edition, { anchor, days, awaits, channel })),
    ),

  removeChaserRule: allow(mayRecordInvitations)
    .route({ method: 'DELETE', path: `${all}/chaser-rules/{rule}`, summary: 'Drop a rule' })
    .input(inEdition({ rule: z.uuid() }))
    .handler(({ context: { db, edition }, input }) =>
      db.transaction().execute((tx) => removeRule(tx, edition, input.rule)),
    ),

  remind: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/chasers`, summary: 'Give out the reminders of today' })
    .input(inEdition({}))
    .output(z.object({ reminded: z.int() }))
    .handler(async ({ context: { app, edition, by } }) => ({
      reminded: await remindToday(app, edition, by),
    })),

  finishChaser: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/{id}/chasers/done`, summary: 'Note that one was done' })
    .input(inEdition({ id: z.uuid(), rule: z.uuid() }))
    .handler(({ context: { db, edition, clock }, input: { id, rule } }) =>
      db
        .transaction()
        .execute((tx) =>
          finishTask(tx, edition, { invitationId: id, ruleId: rule, at: clock.now() }),
        ),
    ),
};
