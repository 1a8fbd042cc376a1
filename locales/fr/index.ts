import { common } from './common.ts';
import { errors } from './errors.ts';
import { navigation } from './navigation.ts';
import { account } from './account.ts';
import { cli } from './cli.ts';
import { imports } from './import.ts';
import { documents } from './documents.ts';
import { crisis } from './crisis.ts';
import { editions } from './editions.ts';
import { policy } from './policy.ts';
import { convoys } from './convoys.ts';
import { countryNotices } from './country-notices.ts';
import { invitations } from './invitations.ts';
import { campaign } from './campaign.ts';
import { delegations } from './delegations.ts';
import { diaries } from './diaries.ts';
import { delegationBuilding } from './delegation-building.ts';
import { precedence } from './precedence.ts';
import { needs } from './needs.ts';
import { sectors } from './sectors.ts';
import { participants } from './participants.ts';
import { duplicates } from './duplicates.ts';
import { accreditation } from './accreditation.ts';
import { lists } from './lists.ts';
import { screening } from './screening.ts';
import { badges } from './badges.ts';
import { badgeKeys } from './badge-keys.ts';
import { printing } from './printing.ts';
import { gateBoard } from './gate-board.ts';
import { gateDevices } from './gate-devices.ts';
import { gateDesk } from './gate-desk.ts';
import { gateField } from './gate-field.ts';
import { gates } from './gates.ts';
import { gateApp } from './gate-app.ts';
import { lanes } from './lanes.ts';
import { exhibitors } from './exhibitors.ts';
import { stands } from './stands.ts';
import { exhibits } from './exhibits.ts';
import { stays } from './stays.ts';
import { programme } from './programme.ts';
import { meetings } from './meetings.ts';
import { meetingAsking } from './meeting-asking.ts';
import { meetingDay } from './meeting-day.ts';
import { meetingWishes } from './meeting-wishes.ts';
import { meetingGrid } from './meeting-grid.ts';
import { meetingPlanning } from './meeting-planning.ts';
import { meetingPlans } from './meeting-plans.ts';
import { meetingSetup } from './meeting-setup.ts';
import { leads } from './leads.ts';
import { alerts } from './alerts.ts';
import { demonstrations } from './demonstrations.ts';
import { rangeTimetable } from './range-timetable.ts';
import { requests } from './requests.ts';
import { ranges } from './ranges.ts';
import { results } from './results.ts';
import { privacy } from './privacy.ts';
import { review } from './review.ts';
import { answers } from './answers.ts';
import { embassy } from './embassy.ts';
import { publicPages } from './public.ts';

export const messages = {
  common,
  errors,
  navigation,
  account,
  cli,
  imports,
  documents,
  crisis,
  editions,
  policy,
  countryNotices,
  invitations,
  campaign,
  delegations,
  diaries,
  delegationBuilding,
  precedence,
  needs,
  sectors,
  participants,
  duplicates,
  accreditation,
  lists,
  screening,
  badges,
  badgeKeys,
  printing,
  gateBoard,
  gateDevices,
  gateDesk,
  gateField,
  gates,
  gateApp,
  lanes,
  exhibitors,
  stands,
  exhibits,
  stays,
  programme,
  meetings,
  meetingAsking,
  meetingDay,
  meetingWishes,
  meetingGrid,
  meetingPlanning,
  meetingPlans,
  meetingSetup,
  convoys,
  leads,
  alerts,
  demonstrations,
  rangeTimetable,
  requests,
  ranges,
  results,
  privacy,
  review,
  answers,
  embassy,
  publicPages,
} as const;
