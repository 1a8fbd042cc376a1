import type { navigation as source } from '../fr/navigation.ts';
import type { Same } from '../same.ts';

export const navigation = {
  label: 'Office navigation',
  open: 'Open the menu',
  close: 'Close the menu',
  edition: 'Edition',
  chooseEdition: 'Choose an edition',
  chooseLead: 'The editions in which you hold a role.',
  noEdition: 'No edition',
  noEditionWhat: 'Your account holds no role in any edition yet.',
  noEditionFirst: 'Ask the organiser to give you a role, then reload this page.',
  account: 'My account',
  signOut: 'Sign out',
  publicPage: 'Public page',
  palette: 'Go to a page or a person',
  paletteHint: 'Ctrl K',
  paletteNothing: 'Nothing found.',
  people: 'People',
  pages: 'Pages',
  group: {
    edition: 'Edition',
    before: 'Before',
    entry: 'Accreditation and entry',
    show: 'During the show',
    after: 'Afterwards',
    settings: 'Settings',
  },
  page: {
    overview: 'Overview',
    policy: 'Policy',
    invitations: 'Invitations',
    delegations: 'Delegations',
    exhibitors: 'Exhibitors',
    stands: 'Stands',
    people: 'People',
    accreditation: 'Accreditation',
    badges: 'Badges',
    gates: 'Gates',
    gateCheck: 'Check desk',
    programme: 'Programme',
    meetings: 'Meetings',
    leads: 'Leads',
    results: 'Results',
    accounts: 'Accounts',
    settings: 'Settings',
    imports: 'Import',
  },
  overview: {
    glance: 'The show at a glance',
    governments: 'Governments',
    people: 'People',
    allFigures: 'All figures and their definitions',
  },
  stage: {
    preparation: 'preparation',
    invitations: 'invitations',
    accreditation: 'accreditation',
    show: 'show open',
    results: 'results',
    archived: 'archived',
  },
  today: {
    title: 'What needs doing today',
    nothing: 'Nothing is waiting for you.',
    nothingHint: 'Tasks appear here as soon as something needs your decision.',
    done: 'In order',
    item: {
      invitationsToSend:
        '{count, plural, one {# invitation to send} other {# invitations to send}}',
      invitationsUnanswered:
        '{count, plural, one {# invitation without an answer} other {# invitations without an answer}}',
      invitationToAnswer:
        '{count, plural, =0 {Your invitation is answered} one {Your invitation awaits an answer} other {Your invitation awaits an answer}}',
      informationAsked:
        '{count, plural, one {# person about whom information is asked} other {# people about whom information is asked}}',
      delegationsWithoutHead:
        '{count, plural, one {# delegation without a head} other {# delegations without a head}}',
      exhibitorsToDecide:
        '{count, plural, one {# exhibitor application to decide} other {# exhibitor applications to decide}}',
      exhibitorsWithoutStand:
        '{count, plural, one {# exhibitor without a stand} other {# exhibitors without a stand}}',
      toRecommend: '{count, plural, one {# file to recommend} other {# files to recommend}}',
      toDecide: '{count, plural, one {# decision to take} other {# decisions to take}}',
      badgesToPrint: '{count, plural, one {# badge to print} other {# badges to print}}',
      incidentsOpen:
        '{count, plural, one {# open incident at the gates} other {# open incidents at the gates}}',
      meetingsToPlan: '{count, plural, one {# meeting to plan} other {# meetings to plan}}',
    },
  },
} as const satisfies Same<typeof source>;
