import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayMuster, mayReadGates } from '../permissions.ts';
import { printMuster } from './muster.ts';
import { boardSchema } from './schema.ts';
import { readBoard } from './service.ts';

export const gateBoardRoutes = {
  now: allow(mayReadGates)
    .route({
      method: 'GET',
      path: '/editions/{edition}/gates/board',
      summary: 'Who is inside where, and how old the news is',
    })
    .input(inEdition({}))
    .output(boardSchema)
    .handler(({ context }) => readBoard(context.db, context.edition, context.clock.now())),

  muster: allow(mayMuster)
    .route({
      method: 'GET',
      path: '/editions/{edition}/gates/muster',
      summary: 'Everybody inside by name, as PDF, for an alarm',
    })
    .input(inEdition({ zone: z.string().max(60).optional() }))
    .output(z.file())
    .handler(async ({ context, input: { zone } }) => {
      const { db, edition, by, locale } = context;
      const pdf = await printMuster(db, edition, by, { zoneId: zone || null, locale });
      const name = `inside-${edition}${zone ? `-${zone}` : ''}.pdf`;
      return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' });
    }),
};
