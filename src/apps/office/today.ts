/**
 * What can be waiting for somebody, with the page where it is done. The order is that of the
 * chain, so that what holds up the most stands on top.
 */
export const todayItems = {
  invitationsToSend: 'invitations?f.state=prepared',
  invitationsUnanswered: 'invitations?f.state=delivered&f.state=sent',
  delegationsWithoutHead: 'delegations',
  exhibitorsToDecide: 'exhibitors?f.state=applied',
  exhibitorsWithoutStand: 'stands',
  toRecommend: 'accreditation?f.state=requested',
  toDecide: 'accreditation?f.state=recommended',
  badgesToPrint: 'badges?f.state=issued',
  incidentsOpen: 'gates/incidents',
  meetingsUnconfirmed: 'meetings?f.state=planned',
  claimsToExplain: 'results',
} as const;

export type TodayKey = keyof typeof todayItems;

/**
 * How many of each wait. What is absent is no business of the account; zero means that it is
 * in order.
 */
export type TodayCounts = Partial<Record<TodayKey, number>>;
