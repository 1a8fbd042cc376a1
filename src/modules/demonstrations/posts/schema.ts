import { z } from 'zod';
import { provenanceSchema } from '#platform/schema';
import { duties } from '../types.ts';

const id = z.uuid();

const post = {
  rangeId: id,
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,12}$/),
  duty: z.enum(duties),
  participantId: id.nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20),
  shifts: z.array(z.object({ from: z.date(), until: z.date() })).max(20),
};

export const postInputSchema = z.object({ ...post, id: id.nullable() });

export const postSchema = z.object({ ...post, id, provenance: provenanceSchema });
