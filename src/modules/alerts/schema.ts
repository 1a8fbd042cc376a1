import { z } from 'zod';
import { alertCauses, desks } from './types.ts';

export const alertPartySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['delegation', 'exhibitor']), id: z.uuid() }),
  z.object({ kind: z.literal('desk'), desk: z.enum(desks) }),
]);

/** A message as the desk reads it, its sentences in the reader's language. */
export const toldMessageSchema = z.object({
  id: z.uuid(),
  party: alertPartySchema,
  /** Of the delegation or exhibitor, or of the desk. */
  name: z.string(),
  lines: z.array(z.string()),
  readAt: z.date().nullable(),
  paperAt: z.date().nullable(),
  /** Whether somebody of theirs has an address. */
  byMail: z.boolean(),
});

export const alertSchema = z.object({
  id: z.uuid(),
  cause: z.enum(alertCauses),
  state: z.enum(['prepared', 'sent', 'withdrawn']),
  preparedAt: z.date(),
  sentAt: z.date().nullable(),
  messages: z.array(toldMessageSchema),
});

export type ToldAlert = z.output<typeof alertSchema>;

export const ownMessageSchema = z.object({
  id: z.uuid(),
  cause: z.enum(alertCauses),
  sentAt: z.date().nullable(),
  readAt: z.date().nullable(),
  /** Whom it is for, as some speak for several. */
  name: z.string(),
  lines: z.array(z.string()),
});

export type OwnAlert = z.output<typeof ownMessageSchema>;
