import { z } from 'zod';
import { partyKinds } from '../../types.ts';
import { breachSchema, changeSchema, concernedSchema, namedSchema } from '../schema.ts';
import { changeKinds } from '../types.ts';

export const unreadNoticeSchema = z.object({
  meeting: z.uuid(),
  guest: namedSchema,
  host: namedSchema,
  noticeId: z.uuid(),
  version: z.number(),
  /** Authority and reference of the act. */
  title: z.string(),
  text: z.string(),
});

const groupsSchema = z.object({
  kinds: z.array(z.enum(partyKinds)).max(3).default([]),
  parties: z.array(z.uuid()).max(500).default([]),
});

export const previewPublicationSchema = z.object({
  planId: z.uuid(),
  kind: z.enum(['provisional', 'final', 'repair']),
  /** Meetings of these alone; null for all. */
  groups: groupsSchema.nullable().default(null),
});

export const publicationPreviewSchema = z.object({
  planId: z.uuid(),
  revision: z.number(),
  /** The version that stands now; to be sent back when publishing. */
  basedOn: z.number(),
  counts: z.partialRecord(z.enum(changeKinds), z.number()),
  kept: z.number(),
  changes: z.array(changeSchema),
  concerned: z.array(concernedSchema),
  /** Rules broken without a reason: nothing is published while there is one. */
  breaches: z.array(breachSchema),
  notices: z.array(unreadNoticeSchema),
});

export const publishSchema = previewPublicationSchema.extend({
  revision: z.number().int().min(0),
  basedOn: z.number().int().min(0),
  replyUntil: z.coerce.date().nullable().default(null),
  reason: z.string().trim().max(500).default(''),
  /** Every notice of the preview, which the exhibitors were told of. */
  read: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .max(500)
    .default([]),
});

export const publishedSchema = z.object({
  number: z.number(),
  changed: z.number(),
  told: z.number(),
  mails: z.number(),
});
