import type { results as source } from '../fr/results.ts';
import type { Same } from '../same.ts';

export const results = {
  title: 'Results',
  lead: 'Every figure is a query over the ledger: it says what it counts, over whom, from what, and at which instant.',
  part: {
    'rank-class': {
      minister: 'Ministers',
      'chief-of-staff': 'Chiefs of staff',
      general: 'Generals and admirals',
      'senior-officer': 'Senior officers',
      officer: 'Officers',
      official: 'Officials',
      expert: 'Experts',
      none: 'No rank given',
    },
    'exhibitor-kind': {
      company: 'Companies',
      'armed-forces': 'Armed forces',
      'state-pavilion': 'State pavilions',
      operator: 'Operator of the show',
    },
    'session-type': {
      ceremony: 'Ceremonies',
      panel: 'Panels',
      press: 'Press',
      demo: 'Demonstrations',
      convoy: 'Convoys',
    },
  },
  scope: {
    governments: 'Governments invited to the edition',
    delegations: 'Official delegations of the edition',
    exhibitors: 'Exhibitors of the edition',
    visitors: 'Visitor categories, all gates, all days',
    'visitors-and-exhibitors': 'Visitor and exhibitor categories, all gates, all days',
    everyone: 'All categories of badges',
    edition: 'The whole edition',
  },
  source: 'Ledger of the edition, facts {kinds}',
  unit: {
    'persons-per-day': '{value, plural, one {# person a day} other {# persons a day}}',
    countries: '{value, plural, one {# country} other {# countries}}',
    delegations: '{value, plural, one {# delegation} other {# delegations}}',
    persons: '{value, plural, one {# person} other {# persons}}',
    exhibitors: '{value, plural, one {# exhibitor} other {# exhibitors}}',
    'square-metres': '{value, number} m²',
    visits: '{value, plural, one {# person-day} other {# person-days}}',
    entries: '{value, plural, one {# passage} other {# passages}}',
    meetings: '{value, plural, one {# meeting} other {# meetings}}',
    sessions: '{value, plural, one {# session} other {# sessions}}',
    contacts: '{value, plural, one {# contact} other {# contacts}}',
    incidents: '{value, plural, one {# incident} other {# incidents}}',
    badges: '{value, plural, one {# badge} other {# badges}}',
  },
  section: {
    coming: 'Who was invited and who came',
    exhibitors: 'Exhibitors and area',
    entry: 'Accreditation and badges',
    attendance: 'Visitors, visits, attendance',
    programme: 'Programme, meetings and leads',
    claims: 'Announced figures beside the records',
  },
  sectionIntro: {
    coming:
      'Invited, answered, named, entered: these are different states, each with its evidence.',
    attendance:
      'A visitor is a person counted once, on evidence. A visit is a person-day. Attendance adds exhibitor staff.',
    claims:
      'The figures published by others, left as they were said, beside what the ledger allows to count.',
  },
  chart: {
    staff: 'Exhibitor staff',
    day: 'Day',
    entries: 'Entries',
    funnel: 'From invitation to entry, in countries',
    byDay: 'Visits and attendance by day',
    byCategory: 'Attendance by category',
    byRank: 'Delegates present by rank',
    visits: 'Visits',
    attendance: 'Attendance',
  },
  claim: {
    exactly: '{value}',
    atLeast: '{value} or more',
    atMost: '{value} at most',
    between: '{low} to {high}',
    inTheirWords: 'in the words of the source: {said}',
    said: 'Announced',
    saidBy: 'By',
    recorded: 'Record',
    difference: 'Difference',
    standing: {
      agrees: 'agrees',
      below: 'record is lower',
      above: 'record is higher',
      'without-record': 'no record',
    },
    noRecord: 'no record can show it',
    explained: '{standing} ({difference}). {explanation}',
    none: 'No announced figure is recorded for this edition.',
  },
  when: {
    before: 'before the opening',
    opening: 'at the opening',
    during: 'during the show',
    after: 'afterwards',
  },
  speaker: {
    'malian-government': 'Malian government',
    organiser: 'organiser',
    organisers: 'organisers',
    blog: 'blog',
    press: 'press',
    'news-agency': 'news agency',
    'organiser-and-press': 'organiser and press',
  },
  frozen: {
    title: 'Frozen reports',
    lead: 'A frozen report changes no more: it is signed, and a correction is a new report.',
    freeze: 'Freeze the figures',
    question: 'Freeze and sign the figures as they are now?',
    version: 'Report no. {number}',
    live: 'Provisional figures, not frozen',
    none: 'No report has been frozen yet.',
    by: 'Frozen by',
    position: 'Row {seq, number} of the ledger',
    fingerprint: 'Fingerprint',
    signature: 'Ed25519 signature',
    show: 'Show',
    time: 'Frozen on',
  },
  headline: 'In brief',
  proof: 'Definition, scope and source',
  parts: 'Breakdown',
  pdfIn: 'PDF report',
  empty: {
    title: 'No figures yet',
    what: 'The figures of the edition will stand here, counted over the ledger: countries, delegations, exhibitors, visitors, meetings.',
    first: 'Prepare and send the invitations: the first figure is that of the countries invited.',
  },
  noPassages: {
    title: 'No passage is recorded yet',
    what: 'Visitors, visits and attendance are counted over the passages at the gates, and over nothing else.',
    first: 'Open a gate on the first day of the show, or import passages recorded elsewhere.',
  },
  definition: 'Definition',
  scopeLabel: 'Scope',
  sourceLabel: 'Source',
  asOf: 'As of {time}',
  partsNotAdditive: 'The days do not add up.',
  download: 'Download',
  csv: 'CSV',
  json: 'JSON',
  pdf: 'PDF',
  showing: 'Version shown',
  showLive: 'Figures of this moment',
  report: {
    title: 'Results report, {edition}',
    organiser: 'National organising commission',
    method:
      'The figures are queries over an append-only ledger in which each row carries the hash of the one before. The ledger holds no name of a person. A correction is a new row; nothing is erased.',
    demo: 'Demonstration edition: public facts stand beside invented persons and passages, marked as such.',
    headlineNote: 'see the definition on page {page}',
  },
  figure: {
    countries: {
      invited: {
        label: 'Countries invited',
        definition: 'Governments to which an invitation was sent, counted once per country.',
      },
      answered: {
        label: 'Countries that answered',
        definition: 'Governments with a recorded answer, favourable or not.',
      },
      accepted: {
        label: 'Countries that accepted',
        definition: 'Governments whose last answer accepts at least one of the four roles.',
      },
      acknowledged: {
        label: 'Countries that acknowledged',
        definition: 'Governments whose embassy confirmed in writing that it had the invitation.',
      },
      substituted: {
        label: 'Countries represented by another office',
        definition: 'Governments that accepted and announced another office than the one invited.',
      },
      declined: {
        label: 'Countries that declined',
        definition: 'Governments whose last recorded answer is a refusal.',
      },
      silent: {
        label: 'Countries without an answer',
        definition:
          'Governments to which an invitation was sent and of which no answer is recorded.',
      },
      present: {
        label: 'Countries present',
        definition: 'Countries of which at least one delegation member was let in at a gate.',
      },
    },
    delegations: {
      registered: {
        label: 'Delegations registered',
        definition: 'Official delegations registered by protocol; a country may send several.',
      },
      present: {
        label: 'Delegations present',
        definition: 'Delegations of which at least one member was let in at a gate.',
      },
    },
    delegates: {
      named: {
        label: 'Delegates named',
        definition: 'Members of delegations who are registered and not withdrawn.',
      },
      present: {
        label: 'Delegates present, by rank',
        definition:
          'Members of delegations let in at least once, each counted once, by their rank.',
      },
    },
    exhibitors: {
      admitted: {
        label: 'Exhibitors admitted',
        definition:
          'Exhibitors and co-exhibitors admitted under the acts in force and not withdrawn.',
      },
      direct: {
        label: 'Direct exhibitors',
        definition: 'Admitted exhibitors with a contract of their own with the organiser.',
      },
      co: {
        label: 'Co-exhibitors',
        definition:
          'Admitted exhibitors with staff and products of their own on the stand of another.',
      },
      countries: {
        label: 'Exhibiting countries',
        definition: 'Countries of the admitted exhibitors and co-exhibitors.',
      },
      refused: {
        label: 'Applications refused',
        definition: 'Applications that the act in force did not allow to be admitted.',
      },
    },
    area: {
      net: {
        label: 'Net area',
        definition:
          'Sum of the stand areas assigned to admitted exhibitors and not released, without aisles.',
      },
    },
    accreditation: {
      requested: {
        label: 'Accreditations requested',
        definition: 'Persons registered and not withdrawn, of every category.',
      },
      cleared: {
        label: 'Accreditations granted',
        definition: 'Persons whom the state commission admitted by its last decision.',
      },
      refused: {
        label: 'Accreditations refused',
        definition: 'Persons whom the state commission refused by its last decision.',
      },
    },
    badges: {
      issued: {
        label: 'Badge holders',
        definition: 'Persons to whom a badge was issued; a reissued badge is not counted twice.',
      },
    },
    visitors: {
      total: {
        label: 'Visitors',
        definition:
          'Persons of visitor categories let in at a gate at least once, each counted once; exhibitor staff are never among them.',
      },
      daily: {
        label: 'Visitors by day',
        definition:
          'Different visitors of each day; who comes back on another day counts on that day too, so the days add up to more than the total.',
      },
    },
    visits: {
      total: {
        label: 'Visits',
        definition: 'Person-days of visitors: a person who comes on three days makes three visits.',
      },
    },
    attendance: {
      total: {
        label: 'Attendance',
        definition:
          'Visits, plus the days on which exhibitor staff were present (French commercial code, A762-1).',
      },
      'by-category': {
        label: 'Attendance by category',
        definition: 'The attendance, divided by category of badge.',
      },
    },
    entries: {
      total: {
        label: 'Entries',
        definition:
          'Every time a badge was let in, of every category: what the gates did, not how many came.',
      },
      refused: {
        label: 'Refused passages',
        definition: 'Every time a gate refused a badge, for whatever reason.',
      },
    },
    incidents: {
      opened: {
        label: 'Incidents',
        definition: 'Incidents opened at the gates, such as a badge let in twice.',
      },
    },
    sessions: {
      held: {
        label: 'Sessions held',
        definition:
          'Ceremonies, panels, press briefings, demonstrations and convoys recorded as held.',
      },
    },
    demo: {
      companies: {
        label: 'Exhibitors demonstrating',
        definition:
          'Exhibitors with at least one session held on the range; another count than that of the stands.',
      },
      submitted: {
        label: 'Sessions submitted',
        definition:
          'Demonstration sessions submitted by an exhibitor or for the host force, whatever came of them.',
      },
      approved: {
        label: 'Sessions approved',
        definition: 'Sessions once approved both by safety and by the commander.',
      },
      held: {
        label: 'Sessions held on the range',
        definition: 'Sessions said to be done on the range, by a phone or by the office.',
      },
    },
    meetings: {
      asked: {
        label: 'Meetings asked',
        definition: 'Meetings asked for between delegations and exhibitors, whatever came of them.',
      },
      planned: {
        label: 'Meetings planned',
        definition: 'Meetings that were given a time, even if cancelled or missed later.',
      },
      held: {
        label: 'Meetings held',
        definition: 'Meetings whose last recorded state is that they were held.',
      },
      missed: {
        label: 'Meetings missed',
        definition: 'Meetings to which at least one side did not come, by the last state recorded.',
      },
      released: {
        label: 'Times released',
        definition:
          'Missed meetings whose time and place were given free before their end, to be given to others.',
      },
      followUps: {
        label: 'Follow-ups announced',
        definition:
          'Meetings for which at least one side named a day on which it goes on; its last word counts.',
      },
    },
    leads: {
      recorded: {
        label: 'Leads',
        definition: 'Contacts recorded by exhibitors on their stands.',
      },
    },
  },
} as const satisfies Same<typeof source>;
