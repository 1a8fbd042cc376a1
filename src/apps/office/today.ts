import type { SignedIn } from '#platform/application';
import { isAllowed, permission, type Permission } from '#platform/permissions';
import type { TableQuery } from '#platform/table';
import { mayDecide, mayRecommend } from '#modules/accreditation/permissions';
import { mayIssueBadges } from '#modules/badges/permissions';
import { mayRegisterDelegations } from '#modules/delegations/permissions';
import { mayAdmitExhibitors } from '#modules/exhibitors/permissions';
import { mayCloseIncidents } from '#modules/gates/permissions';
import { mayRecordInvitations } from '#modules/invitations/permissions';
import { mayRunMeetings } from '#modules/meetings/permissions';
import { mayRegisterParticipant } from '#modules/participants/permissions';
import { mayAssignStands } from '#modules/stands/permissions';
import type { PageContext } from '../page-context.ts';
import { rolesIn } from './roles-in.ts';
import type { TodayCounts, TodayKey } from './today-items.ts';

type Api = PageContext['api'];

/** An embassy answers its own invitation, by its link; the list shows it no other. */
const answersForItsGovernment = permission('invitation.answer-own', ['embassy']);

/** What waits, counted by those who may do it, in the order of the chain. */
const counters: Record<
  TodayKey,
  { for: Permission; count: (api: Api, edition: string) => Promise<number> }
> = {
  invitationsToSend: {
    for: mayRecordInvitations,
    count: async (api, edition) =>
      (await api.invitations.list({ edition, ...only('state', 'prepared', 'signed') })).total,
  },
  invitationsUnanswered: {
    for: mayRecordInvitations,
    count: async (api, edition) =>
      (await api.invitations.list({ edition, ...only('state', ...waiting) })).total,
  },
  invitationToAnswer: {
    for: answersForItsGovernment,
    count: async (api, edition) =>
      (await api.invitations.list({ edition, ...only('state', ...waiting) })).total,
  },
  delegationsWithoutHead: {
    for: mayRegisterDelegations,
    count: async (api, edition) =>
      (await api.delegations.list({ edition, ...everything })).rows.filter((row) => !row.head)
        .length,
  },
  exhibitorsToDecide: {
    for: mayAdmitExhibitors,
    count: async (api, edition) =>
      (await api.exhibitors.list({ edition, ...only('state', 'applied') })).total,
  },
  exhibitorsWithoutStand: {
    for: mayAssignStands,
    count: async (api, edition) => {
      const admitted = await api.exhibitors.list({
        edition,
        ...everything,
        filters: { state: ['admitted'] },
      });
      // Co-exhibitors show on the stand of another.
      return admitted.rows.filter((row) => !row.mainExhibitorId && row.stands.length === 0).length;
    },
  },
  toRecommend: {
    for: mayRecommend,
    count: async (api, edition) => (await api.accreditation.work({ edition })).toRecommend,
  },
  toDecide: {
    for: mayDecide,
    count: async (api, edition) => (await api.accreditation.work({ edition })).toDecide,
  },
  informationAsked: {
    for: mayRegisterParticipant,
    count: async (api, edition) =>
      (await api.participants.list({ edition, ...only('state', 'needs-information') })).total,
  },
  badgesToPrint: {
    for: mayIssueBadges,
    count: async (api, edition) =>
      (await api.badges.list({ edition, ...only('badge', 'issued') })).total,
  },
  incidentsOpen: {
    for: mayCloseIncidents,
    count: async (api, edition) =>
      (await api.gates.incidents({ edition, ...only('state', 'open') })).total,
  },
  meetingsToPlan: {
    for: mayRunMeetings,
    count: async (api, edition) =>
      (await api.meetings.list({ edition, ...only('state', 'asked') })).total,
  },
};

/** Asks only for what the account's roles in the edition let it do something about. */
export async function countToday(
  api: Api,
  account: SignedIn,
  edition: string,
): Promise<TodayCounts> {
  const held = rolesIn(account, edition);
  const own = Object.entries(counters).filter(([, counter]) => isAllowed(held, counter.for));
  return Object.fromEntries(
    await Promise.all(own.map(async ([key, { count }]) => [key, await count(api, edition)])),
  ) as TodayCounts;
}

/** Sent, and not answered. */
const waiting = ['sent', 'delivered', 'acknowledged', 'silent'];

/** The total is all that is asked for; a page of one row carries it. */
function only(column: string, ...values: string[]): Partial<TableQuery> {
  return { filters: { [column]: values }, pageSize: 1 };
}

const everything = { pageSize: 10_000 };
