import type { campaign as source } from '../fr/campaign.ts';
import type { Same } from '../same.ts';

export const campaign = {
  title: 'Invitation campaign',
  lead: 'How far each government has come, from the letter that left to the entry into the hall, as the ledger tells it.',
  upTo: 'Counted up to row {position, number} of the ledger.',
  column: {
    country: 'Country',
    region: 'Region',
    standing: 'Standing',
    nextAct: 'To do',
    roles: 'Comes as',
    announced: 'Announced',
    named: 'Registered',
    accredited: 'Accredited',
    received: 'Delegation arrived',
    entered: 'Entered',
    lastStepAt: 'Last step',
    silentDays: 'Days of silence',
    lastEntered: 'Entered last time',
    gap: 'Missing step',
  },
  standing: {
    prepared: 'letter prepared',
    waiting: 'answer awaited',
    declined: 'declined',
    accepted: 'accepted',
    named: 'people registered',
    present: 'here',
  },
  uninvited: 'not invited',
  stage: {
    invited: 'Invited',
    answered: 'Answered',
    named: 'Registered people',
    accredited: 'Accredited',
    arrived: 'Arrived',
    entered: 'Entered',
  },
  region: {
    north: 'North Africa',
    west: 'West Africa',
    central: 'Central Africa',
    east: 'East Africa',
    southern: 'Southern Africa',
    elsewhere: 'Outside Africa',
  },
  act: {
    'settle-answer': 'settle the answer',
    send: 'send the letter',
    chase: 'remind',
    'ask-names': 'ask for names',
    accredit: 'decide accreditations',
  },
  funnel: {
    title: 'Governments, step by step',
    means:
      'Each step has evidence of its own: a letter that left, an answer received, a person registered and not withdrawn, an accreditation granted, a delegation received or a passage at a gate, an entry let in.',
    declined:
      '{count, plural, =0 {No refusal among the answers.} one {# refusal among the answers.} other {# refusals among the answers.}}',
    gaps: '{count, plural, one {# government went further without the step “{stage}”.} other {# governments went further without the step “{stage}”.}}',
    region: 'Region',
    declinedColumn: 'Declined',
    byRegion: 'By region',
    all: 'All',
  },
  today: {
    title: 'To do today',
    nothing: 'No government waits for anything from you.',
    item: {
      'settle-answer':
        '{count, plural, one {# government is coming without having said yes} other {# governments are coming without having said yes}}',
      send: '{count, plural, one {# letter ready to leave} other {# letters ready to leave}}',
      chase:
        '{count, plural, one {# government silent for {days, number} days or more} other {# governments silent for {days, number} days or more}}',
      'ask-names':
        '{count, plural, one {# accepted delegation without a single name} other {# accepted delegations without a single name}}',
      accredit:
        '{count, plural, one {# government whose people wait for a decision} other {# governments whose people wait for a decision}}',
    },
    letter: {
      'mail-failed':
        '{count, plural, one {# letter whose e-mail did not leave} other {# letters whose e-mail did not leave}}',
      'chaser-tasks':
        '{count, plural, one {# reminder for somebody to make} other {# reminders for somebody to make}}',
      'answered-today':
        '{count, plural, one {# answer received today} other {# answers received today}}',
      'closing-near':
        '{count, plural, one {# answer awaited, and the last day is near} other {# answers awaited, and the last day is near}}',
      silent:
        '{count, plural, one {# government without an answer after the last day} other {# governments without an answer after the last day}}',
      undelivered:
        '{count, plural, one {# letter that left a week ago without a receipt} other {# letters that left a week ago without a receipt}}',
      unsigned: '{count, plural, one {# letter to be signed} other {# letters to be signed}}',
      unsent:
        '{count, plural, one {# signed letter to be sent} other {# signed letters to be sent}}',
    },
  },
  map: {
    title: 'Map',
    africa: 'Africa',
    world: 'Rest of the world',
    skip: 'Skip the map: the list holds the same',
    legend: 'Legend',
    country: '{country}: {state}',
    note: 'Borders as in the source (Natural Earth); they express no position. The members of the African Union are those it recognises.',
  },
  list: { title: 'Country by country' },
  empty: {
    title: 'The campaign has not begun',
    what: 'Each invited government will appear here and on the map, with the way it has come.',
    first: 'Prepare the first invitations.',
  },
} as const satisfies Same<typeof source>;
