import type { embassy as source } from '../fr/embassy.ts';
import type { Same } from '../same.ts';

export const embassy = {
  skip: 'Skip to content',
  closeLink: 'Close on this device',
  signOut: 'Sign out',
  link: {
    title: 'This link opens nothing',
    signIn: 'Receive a code by e-mail',
  },
  steps: {
    label: 'Steps',
    hub: 'Start',
    answer: 'Answer',
    delegation: 'Delegation',
    stay: 'Stay',
    needs: 'Needs',
    wishes: 'Wishes',
    meetings: 'Meetings',
    demonstrations: 'Demonstrations',
    receipts: 'Receipts',
  },
  state: {
    open: 'To do.',
    begun: 'Begun.',
    done: 'Done.',
    closed: 'Closed.',
  },
  standing: {
    answer: {
      open: 'Say whether your country comes, and as what.',
      begun: '',
      done: 'Your answer is recorded. It can still change until the last day for a reply.',
      closed: 'The last day for a reply is over. Call the protocol service.',
    },
    delegation: {
      open: 'Name the members of your delegation.',
      begun: '{count, plural, =0 {No member named} one {# member named} other {# members named}}.',
      done: '{count, plural, =0 {No member named} one {# member named} other {# members named}}.',
      closed: '{count, plural, =0 {No member named} one {# member named} other {# members named}}.',
    },
    stay: {
      open: 'Tell arrivals, departures and lodging.',
      begun: '{count, plural, =0 {No leg told} one {# leg told} other {# legs told}}.',
      done: '{count, plural, =0 {No leg told} one {# leg told} other {# legs told}}.',
      closed: 'The stay can no longer be changed here.',
    },
    needs: {
      open: 'Say what your country is looking for.',
      begun: '{count, plural, =0 {No need told} one {# need told} other {# needs told}}.',
      done: '{count, plural, =0 {No need told} one {# need told} other {# needs told}}.',
      closed: 'The needs can no longer be changed here.',
    },
    wishes: {
      open: 'Say whom your delegations wish to meet.',
      begun: 'What you seek is said; now choose whom to meet.',
      done: '{count, plural, one {# exhibitor wished for} other {# exhibitors wished for}}.',
      closed: '',
    },
    meetings: {
      open: 'Ask to meet an exhibitor.',
      begun:
        '{count, plural, one {# meeting waits for your answer} other {# meetings wait for your answer}}.',
      done: '{count, plural, one {# meeting} other {# meetings}}.',
      closed: '',
    },
    demonstrations: {
      open: 'Rank the demonstrations you want to see.',
      begun: '',
      done: '{count, plural, one {# session ranked} other {# sessions ranked}}.',
      closed: '',
    },
    receipts: {
      open: '',
      begun: '',
      done: '{count, plural, =0 {No receipt} one {# receipt} other {# receipts}}.',
      closed: '',
    },
  },
  hub: {
    title: 'Your participation',
    until: 'Please answer by {lastDay}.',
    closed: 'The last day for a reply was {lastDay}.',
    next: 'Continue: {step}',
    notInvited: 'No invitation is recorded for your country. Call the protocol service.',
  },
  help: {
    title: 'Whom to call',
    phone: 'Telephone:',
    email: 'E-mail:',
    asInvited: 'Reply to the message or the note that brought you this invitation.',
  },
} as const satisfies Same<typeof source>;
