import type { RouterClient } from '@orpc/server';
import { editionRoutes } from '#modules/editions/routes';
import { policyRoutes } from '#modules/policy/routes';

/** Every procedure of the API, by module. */
export const router = {
  editions: editionRoutes,
  policy: policyRoutes,
};

/** What pages and the office call, in process or over the wire. */
export type Api = RouterClient<typeof router>;
