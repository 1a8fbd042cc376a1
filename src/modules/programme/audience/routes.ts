import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayPlanProgramme } from '../permissions.ts';
import { audienceSchema, sessionAudienceSchema } from './schema.ts';
import { readAudiences, setAudience } from './service.ts';

const all = '/editions/{edition}/programme-audiences';

/** Whom sessions keep busy, so that nobody has a meeting meanwhile. */
export const audienceRoutes = {
  list: allow(mayPlanProgramme)
    .route({ method: 'GET', path: all, summary: 'Whom each session keeps busy' })
    .input(inEdition({}))
    .output(z.array(sessionAudienceSchema))
    .handler(async ({ context: { db, edition } }) =>
      [...(await readAudiences(db, edition))].map(([sessionId, audience]) => ({
        sessionId,
        audience,
      })),
    ),

  set: allow(mayPlanProgramme)
    .route({ method: 'PUT', path: `${all}/{sessionId}`, summary: 'Say whom a session keeps busy' })
    .input(inEdition({ sessionId: z.uuid(), audience: z.array(audienceSchema).max(500) }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => setAudience(tx, edition, by, input)),
    ),
};
