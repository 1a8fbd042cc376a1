import { z } from 'zod';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { sessionKinds } from '../types.ts';
import { MOST_WANTED } from './types.ts';

const id = z.uuid();

/** What an outsider may know of a session: no areas, no ammunition, no hour before it is published. */
export const offeredSchema = z.object({
  id,
  title: localTextSchema,
  exhibitor: z.string().nullable(),
  kind: z.enum(sessionKinds),
  runMinutes: z.int(),
  startsAt: z.date().nullable(),
});

/** A delegation with what it is invited to and what it asked for, best first. */
export const wisherSchema = z.object({
  id,
  name: z.string(),
  country: countryCodeSchema,
  people: z.int(),
  invited: z.array(id),
  wanted: z.array(id),
});

export const demoOfferSchema = z.object({
  sessions: z.array(offeredSchema),
  delegations: z.array(wisherSchema),
  mostWanted: z.int(),
});

/** The same for the desk: with the code and the room there is, and how many people would come. */
export const demoMatrixSchema = demoOfferSchema.extend({
  sessions: z.array(
    offeredSchema.extend({ code: z.string(), seats: z.int().nullable(), people: z.int() }),
  ),
});

export const rankSchema = z.object({
  delegationId: id,
  rangeSessionIds: z.array(id).max(MOST_WANTED * 5),
});

export const inviteSchema = z.object({ rangeSessionId: id, delegationIds: z.array(id).max(500) });
