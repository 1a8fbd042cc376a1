import type { RouterClient } from '@orpc/server';
import { accreditationRoutes } from '#modules/accreditation/routes';
import { badgeRoutes } from '#modules/badges/routes';
import { revokeForParticipants } from '#modules/badges/service';
import { buildingRoutes } from '#modules/delegations/building/routes';
import { quotaRoutes } from '#modules/delegations/quotas/routes';
import { takePlace } from '#modules/delegations/quotas/service';
import { delegationRoutes } from '#modules/delegations/routes';
import { editionRoutes } from '#modules/editions/routes';
import { exhibitorRoutes } from '#modules/exhibitors/routes';
import { gateRoutes } from '#modules/gates/routes';
import { campaignRoutes } from '#modules/invitations/board/routes';
import { answerRoutes } from '#modules/invitations/answers/routes';
import { invitationRoutes } from '#modules/invitations/routes';
import { needRoutes } from '#modules/needs/routes';
import { duplicateRoutes } from '#modules/participants/duplicates/routes';
import { ownRoutes } from '#modules/participants/own/routes';
import { participantRoutes } from '#modules/participants/routes';
import { passOn } from '#modules/needs/must-meet/service';
import { leadRoutes } from '#modules/leads/routes';
import { meetingRoutes } from '#modules/meetings/routes';
import { policyRoutes } from '#modules/policy/routes';
import { precedenceRoutes } from '#modules/precedence/routes';
import { privacyRoutes } from '#modules/privacy/routes';
import { programmeRoutes } from '#modules/programme/routes';
import { listRoutes } from '#modules/screening/lists/routes';
import { resultRoutes } from '#modules/results/routes';
import { findBars } from '#modules/screening/service';
import { screeningRoutes } from '#modules/screening/routes';
import { standRoutes } from '#modules/stands/routes';
import { stayRoutes } from '#modules/stays/routes';
import { administrationRoutes } from '#platform/identity/administration';
import { accountRoutes } from '#platform/identity/routes';
import { savedViewRoutes } from '#platform/saved-views';
import { mergeHooks } from './merging.ts';

/** Every procedure of the API, by module. */
export const router = {
  account: accountRoutes,
  administration: administrationRoutes,
  accreditation: accreditationRoutes({ accessLost: revokeForParticipants, findBars }),
  answers: answerRoutes,
  badges: badgeRoutes,
  campaign: campaignRoutes,
  delegations: delegationRoutes({ delegationOpened: passOn }),
  delegationBuilding: buildingRoutes({
    accessLost: revokeForParticipants,
    delegationOpened: passOn,
  }),
  delegationQuotas: quotaRoutes,
  duplicates: duplicateRoutes(mergeHooks),
  editions: editionRoutes,
  exhibitors: exhibitorRoutes,
  gates: gateRoutes,
  invitations: invitationRoutes,
  needs: needRoutes,
  own: ownRoutes,
  participants: participantRoutes({
    accessLost: revokeForParticipants,
    placeTaken: takePlace,
  }),
  leads: leadRoutes,
  lists: listRoutes,
  meetings: meetingRoutes,
  policy: policyRoutes,
  precedence: precedenceRoutes,
  privacy: privacyRoutes,
  programme: programmeRoutes,
  results: resultRoutes,
  screening: screeningRoutes,
  stands: standRoutes,
  stays: stayRoutes,
  views: savedViewRoutes,
};

/** What pages and the office call, in process or over the wire. */
export type Api = RouterClient<typeof router>;
