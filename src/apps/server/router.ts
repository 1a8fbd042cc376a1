import type { RouterClient } from '@orpc/server';
import { accreditationRoutes } from '#modules/accreditation/routes';
import { bearerRoutes } from '#modules/badges/bearers/routes';
import { custodyRoutes } from '#modules/badges/custody/routes';
import { pinRoutes } from '#modules/badges/pins/routes';
import { printRoutes } from '#modules/badges/queue/routes';
import { revocationRoutes } from '#modules/badges/revocation/routes';
import { badgeRoutes } from '#modules/badges/routes';
import { revokeForParticipants } from '#modules/badges/service';
import { badgeKeyRoutes } from '#modules/badges/trust/routes';
import { vehiclePassRoutes } from '#modules/badges/vehicles/routes';
import { buildingRoutes } from '#modules/delegations/building/routes';
import { quotaRoutes } from '#modules/delegations/quotas/routes';
import { takePlace } from '#modules/delegations/quotas/service';
import { convoyRoutes } from '#modules/convoys/routes';
import { delegationRoutes } from '#modules/delegations/routes';
import { diaryRoutes } from '#modules/meetings/diaries/routes';
import { editionRoutes } from '#modules/editions/routes';
import { exhibitorRoutes } from '#modules/exhibitors/routes';
import { exhibitRoutes } from '#modules/exhibits/routes';
import { gateBoardRoutes } from '#modules/gates/board/routes';
import { gateDeskRoutes } from '#modules/gates/desks/routes';
import { gateDeviceRoutes } from '#modules/gates/devices/routes';
import { laneRoutes } from '#modules/gates/lanes/routes';
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
import { meetingWishRoutes } from '#modules/meetings/recommending/routes';
import { meetingAskingRoutes } from '#modules/meetings/asking/routes';
import { rangeSessionRoutes } from '#modules/demonstrations/routes';
import { rangeDayRoutes } from '#modules/demonstrations/day/routes';
import { meetingDayRoutes } from '#modules/meetings/day/routes';
import { meetingPlanRoutes } from '#modules/meetings/planning/routes';
import { meetingRoutes } from '#modules/meetings/routes';
import { meetingSetupRoutes } from '#modules/meetings/setup/routes';
import { noticeRoutes } from '#modules/policy/notices/routes';
import { policyRoutes } from '#modules/policy/routes';
import { precedenceRoutes } from '#modules/precedence/routes';
import { privacyRoutes } from '#modules/privacy/routes';
import { alertRoutes } from '#modules/alerts/routes';
import { crisisRoutes } from '#modules/crisis/routes';
import { audienceRoutes } from '#modules/programme/audience/routes';
import { programmeRoutes } from '#modules/programme/routes';
import { rangeTimetableRoutes } from '#modules/demonstrations/timetable/routes';
import { rangeRoutes } from '#modules/ranges/routes';
import { requestRoutes } from '#modules/requests/routes';
import { listRoutes } from '#modules/screening/lists/routes';
import { resultRoutes } from '#modules/results/routes';
import { findBars } from '#modules/screening/service';
import { screeningRoutes } from '#modules/screening/routes';
import { standRoutes } from '#modules/stands/routes';
import { stayRoutes } from '#modules/stays/routes';
import { administrationRoutes } from '#platform/identity/administration';
import { accountRoutes } from '#platform/identity/routes';
import { savedViewRoutes } from '#platform/saved-views';
import { fieldOrderRoutes } from './field-orders.ts';
import { mergeHooks } from './merging.ts';

/** Every procedure of the API, by module. */
export const router = {
  account: accountRoutes,
  administration: administrationRoutes,
  accreditation: accreditationRoutes({ accessLost: revokeForParticipants, findBars }),
  alerts: alertRoutes,
  crisis: crisisRoutes,
  answers: answerRoutes,
  badges: badgeRoutes,
  badgeKeys: badgeKeyRoutes,
  revocations: revocationRoutes,
  bearers: bearerRoutes,
  campaign: campaignRoutes,
  custody: custodyRoutes,
  diaries: diaryRoutes,
  convoys: convoyRoutes,
  delegations: delegationRoutes({ delegationOpened: passOn }),
  delegationBuilding: buildingRoutes({
    accessLost: revokeForParticipants,
    delegationOpened: passOn,
  }),
  delegationQuotas: quotaRoutes,
  duplicates: duplicateRoutes(mergeHooks),
  editions: editionRoutes,
  exhibitors: exhibitorRoutes,
  exhibits: exhibitRoutes,
  fieldOrders: fieldOrderRoutes,
  gateBoard: gateBoardRoutes,
  gateDesks: gateDeskRoutes,
  gateDevices: gateDeviceRoutes,
  gates: gateRoutes,
  lanes: laneRoutes,
  invitations: invitationRoutes,
  countryNotices: noticeRoutes,
  needs: needRoutes,
  own: ownRoutes,
  participants: participantRoutes({
    accessLost: revokeForParticipants,
    placeTaken: takePlace,
  }),
  leads: leadRoutes,
  lists: listRoutes,
  meetings: meetingRoutes,
  meetingPlans: meetingPlanRoutes,
  meetingAsking: meetingAskingRoutes,
  meetingDay: meetingDayRoutes,
  meetingWishes: meetingWishRoutes,
  meetingSetup: meetingSetupRoutes,
  policy: policyRoutes,
  pins: pinRoutes,
  ranges: rangeRoutes,
  precedence: precedenceRoutes,
  printing: printRoutes,
  privacy: privacyRoutes,
  programme: programmeRoutes,
  programmeAudiences: audienceRoutes,
  rangeDay: rangeDayRoutes,
  rangeSessions: rangeSessionRoutes,
  rangeTimetable: rangeTimetableRoutes,
  requests: requestRoutes({ accessLost: revokeForParticipants }),
  results: resultRoutes,
  screening: screeningRoutes,
  stands: standRoutes,
  stays: stayRoutes,
  vehiclePasses: vehiclePassRoutes,
  views: savedViewRoutes,
};

/** What pages and the office call, in process or over the wire. */
export type Api = RouterClient<typeof router>;
