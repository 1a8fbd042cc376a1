import type { alerts as source } from '../fr/alerts.ts';
import type { Same } from '../same.ts';

export const alerts = {
  title: 'Alerts sent',
  lead: 'What each party was told, who has not read it yet, and the paper to hand them.',
  ownTitle: 'Alerts',
  ownLead: 'What changes for you, the latest first.',
  none: 'No alerts.',
  empty: {
    title: 'No alerts',
    what: 'A hold, a new timetable or a day that moves prepares one alert here for every party concerned.',
    first: 'There is nothing to do while nothing changes.',
  },
  banner: {
    title: '{count, plural, one {# alert to read} other {# alerts to read}}',
    read: 'I have read it',
    all: 'All alerts',
    sentAt: 'Sent {at}',
  },
  cause: {
    hold: 'Hold on the range',
    'stop-fire': 'Stop fire',
    'day-change': 'Change of the day',
    timetable: 'Timetable of the demonstrations',
    convoy: 'Convoy',
  },
  state: { prepared: 'prepared', sent: 'sent', withdrawn: 'withdrawn' },
  column: { party: 'To whom', text: 'Message', read: 'Read', paper: 'Paper', mail: 'Mail' },
  act: {
    send: 'Send',
    sendQuestion: 'Send these messages now? What is sent cannot be taken back.',
    withdraw: 'Withdraw',
    withdrawQuestion: 'Withdraw this alert without sending it?',
    paper: 'Print for those who have not read it',
  },
  unread: 'not read',
  readAt: 'read {at}',
  paperAt: 'printed {at}',
  noMail: 'no address',
  byMail: 'yes',
  counts:
    '{parties, plural, one {# party} other {# parties}}, {unread, plural, =0 {all have read it} one {# has not read it} other {# have not read it}}',
  paper: { title: 'Urgent notice' },
  mail: {
    subject: '{edition}: a change that concerns you',
    greeting: 'Dear Sir or Madam,',
    zone: 'Times of the city of the show ({zone}).',
    end: 'Please open your pages of the show and say that you have read this message.',
  },
  line: {
    heldLane:
      'Lane {lane} is held for {minutes, plural, one {# minute} other {# minutes}}: {reason, select, wind {wind} rain {rain} visibility {visibility} heat {heat} safety {safety} airTraffic {air traffic} technical {technical incident} other {another reason}}.',
    heldRange:
      'The range {range} is held for {minutes, plural, one {# minute} other {# minutes}}: {reason, select, wind {wind} rain {rain} visibility {visibility} heat {heat} safety {safety} airTraffic {air traffic} technical {technical incident} other {another reason}}.',
    moved: '{title} ({code}) begins {to} instead of {from}.',
    lost: 'You will not be able to see {title} ({code}).',
    meeting:
      'Your meeting at {at} with {with} falls into this new time; the meeting desk will offer you another one.',
    convoyLate: 'Convoy {code} was to leave at {at}; wait for the order of the convoy’s commander.',
    sees: 'You see {title} ({code}), {at}, {place}.',
    shows: 'Your demonstration {title} ({code}) begins {at}, {place}.',
    seesNoLonger: 'You are no longer expected at {title} ({code}).',
    shownNoLonger: 'Your demonstration {title} ({code}) is no longer in the timetable.',
    summary:
      '{sessions, plural, =0 {No session moved} one {# session moved} other {# sessions moved}}, {meetings, plural, =0 {no meeting hit} one {# meeting hit} other {# meetings hit}}, {convoys, plural, =0 {no convoy hit} one {# convoy hit} other {# convoys hit}}.',
    stopFire: 'Stop fire on {range} since {at}. Stay where you are.',
    allClear: 'Firing may go on at {range} since {at}.',
    dropped: '{title} ({code}), planned {at}, does not take place.',
    dayShifted:
      'The day of {day} is shifted by {minutes, plural, one {# minute} other {# minutes}}.',
    dayMoved: 'The day of {day} is moved to {to}.',
    dayCancelled: 'The day of {day} is cancelled.',
    convoySet: 'Convoy {code} takes you along: meeting {at}, {place}; departure {from}, home {to}.',
    convoyMoved: 'Convoy {code} leaves {to} instead of {from}.',
    convoyCancelled: 'Convoy {code} is cancelled.',
    meetingMoved: 'Your meeting with {with} moves from {from} to {to}.',
    meetingCancelled: 'Your meeting at {at} with {with} is cancelled.',
    sessionMoved: '{title} begins {to} instead of {from}.',
    sessionCancelled: '{title}, planned {from}, is cancelled.',
  },
} as const satisfies Same<typeof source>;
