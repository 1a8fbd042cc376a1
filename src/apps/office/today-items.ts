/**
 * What can be waiting for somebody, with the page where it is done. The order is that of the
 * chain, so that what holds up the most stands on top.
 */
export const todayItems = {
  invitationsToSend: 'invitations?f.state=prepared&f.state=signed',
  invitationsUnanswered:
    'invitations?f.state=sent&f.state=delivered&f.state=acknowledged&f.state=silent',
  invitationToAnswer: 'invitations',
  delegationsWithoutHead: 'delegations',
  exhibitorsToDecide: 'exhibitors?f.state=applied',
  exhibitorsWithoutStand: 'stands',
  toRecommend: 'accreditation?view=to-recommend',
  toDecide: 'accreditation?view=to-decide',
  informationAsked: 'people?f.state=needs-information',
  badgesToPrint: 'badges?f.badge=issued',
  incidentsOpen: 'gates',
  meetingsToPlan: 'meetings?f.state=asked',
} as const;

export type TodayKey = keyof typeof todayItems;

/**
 * How many of each wait. What is absent is no business of the account; zero means that it is
 * in order.
 */
export type TodayCounts = Partial<Record<TodayKey, number>>;
