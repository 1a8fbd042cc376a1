import { z } from 'zod';
import { audienceKinds } from './types.ts';

export const audienceSchema = z
  .object({ kind: z.enum(audienceKinds), id: z.uuid().nullable() })
  // All of a kind have no id, and one of them has.
  .refine(({ kind, id }) => (id === null) === (kind === 'delegations' || kind === 'exhibitors'));

export const sessionAudienceSchema = z.object({
  sessionId: z.uuid(),
  audience: z.array(audienceSchema),
});
