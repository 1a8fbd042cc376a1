import type { RouterClient } from '@orpc/server';
import { accreditationRoutes } from '#modules/accreditation/routes';
import { editionRoutes } from '#modules/editions/routes';
import { exhibitorRoutes } from '#modules/exhibitors/routes';
import { participantRoutes } from '#modules/participants/routes';
import { leadRoutes } from '#modules/leads/routes';
import { meetingRoutes } from '#modules/meetings/routes';
import { policyRoutes } from '#modules/policy/routes';
import { resultRoutes } from '#modules/results/routes';
import { standRoutes } from '#modules/stands/routes';

/** Every procedure of the API, by module. */
export const router = {
  accreditation: accreditationRoutes(),
  editions: editionRoutes,
  exhibitors: exhibitorRoutes,
  participants: participantRoutes(),
  leads: leadRoutes,
  meetings: meetingRoutes,
  policy: policyRoutes,
  results: resultRoutes,
  stands: standRoutes,
};

/** What pages and the office call, in process or over the wire. */
export type Api = RouterClient<typeof router>;
