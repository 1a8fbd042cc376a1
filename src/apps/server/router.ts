import type { RouterClient } from '@orpc/server';
import { editionRoutes } from '#modules/editions/routes';
import { exhibitorRoutes } from '#modules/exhibitors/routes';
import { policyRoutes } from '#modules/policy/routes';
import { standRoutes } from '#modules/stands/routes';

/** Every procedure of the API, by module. */
export const router = {
  editions: editionRoutes,
  exhibitors: exhibitorRoutes,
  policy: policyRoutes,
  stands: standRoutes,
};

/** What pages and the office call, in process or over the wire. */
export type Api = RouterClient<typeof router>;
