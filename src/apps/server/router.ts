import type { RouterClient } from '@orpc/server';
import { accreditationRoutes } from '#modules/accreditation/routes';
import { badgeRoutes } from '#modules/badges/routes';
import { revokeForParticipants } from '#modules/badges/service';
import { delegationRoutes } from '#modules/delegations/routes';
import { editionRoutes } from '#modules/editions/routes';
import { exhibitorRoutes } from '#modules/exhibitors/routes';
import { gateRoutes } from '#modules/gates/routes';
import { invitationRoutes } from '#modules/invitations/routes';
import { participantRoutes } from '#modules/participants/routes';
import { leadRoutes } from '#modules/leads/routes';
import { meetingRoutes } from '#modules/meetings/routes';
import { policyRoutes } from '#modules/policy/routes';
import { programmeRoutes } from '#modules/programme/routes';
import { resultRoutes } from '#modules/results/routes';
import { standRoutes } from '#modules/stands/routes';
import { administrationRoutes } from '#platform/identity/administration';
import { accountRoutes } from '#platform/identity/routes';
import { savedViewRoutes } from '#platform/saved-views';

/** Every procedure of the API, by module. */
export const router = {
  account: accountRoutes,
  administration: administrationRoutes,
  accreditation: accreditationRoutes({ accessLost: revokeForParticipants }),
  badges: badgeRoutes,
  delegations: delegationRoutes,
  editions: editionRoutes,
  exhibitors: exhibitorRoutes,
  gates: gateRoutes,
  invitations: invitationRoutes,
  participants: participantRoutes({ accessLost: revokeForParticipants }),
  leads: leadRoutes,
  meetings: meetingRoutes,
  policy: policyRoutes,
  programme: programmeRoutes,
  results: resultRoutes,
  stands: standRoutes,
  views: savedViewRoutes,
};

/** What pages and the office call, in process or over the wire. */
export type Api = RouterClient<typeof router>;
