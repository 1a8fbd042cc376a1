import type { gateDesk as source } from '../fr/gate-desk.ts';
import type { Same } from '../same.ts';

export const gateDesk = {
  title: 'Reprint desk',
  setUpLead:
    'This desk prints replacement badges, also without a network. Choose a passphrase: it locks the list of people kept on this computer. The network is needed now, and not afterwards.',
  openLead: 'Type the passphrase of the desk.',
  passphrase: 'Passphrase (at least 10 characters)',
  passphraseAgain: 'Once more',
  differs: 'The two passphrases differ.',
  setUp: 'Open the desk',
  open: 'Open',
  working: 'One moment…',
  find: 'Name, or number of the badge',
  nobody: 'Nobody of that name in the list. Renew the list, or send the person to accreditation.',
  people: '{count, plural, one {# badge in the list.} other {# badges in the list.}}',
  untold: '{count, plural, one {# print to pass on.} other {# prints to pass on.}}',
  renew: 'Renew the list',
  close: 'Close the desk',
  why: 'Why a new badge?',
  sameBadge: 'The old one is here and is destroyed: the same badge once more.',
  newBadge: 'The old badge opens nothing as soon as the gates know.',
  other: 'Somebody else',
  printedSame: 'Printed: {code}. Destroy the old badge.',
  printedNew: 'Printed: {code}. The old badge is dead.',
  printAgain: 'Print this sheet once more',
  next: 'Next person',
  reason: { damaged: 'Damaged', lost: 'Lost', stolen: 'Stolen', 'wrong-data': 'Wrong data' },
  problem: {
    'not-a-desk':
      'This device is not enrolled as a desk, or not any more. Ask the organiser for a desk code.',
    unreachable:
      'The server does not answer. This needs a network; badges of the list are printed without one.',
    'short-passphrase': 'This passphrase is too short: at least ten characters.',
    'wrong-passphrase': 'That is not the passphrase.',
    closed: 'The desk is closed. Open it again.',
    'unknown-badge': 'This badge is not in the list.',
    revoked: 'This badge is revoked: no replacement. Call security.',
    outdated: 'A newer badge was printed elsewhere. Renew the list.',
    'beyond-rights':
      'This desk may not print this category or these dates. Send the person to the main desk.',
    'too-many-prints': 'This badge was printed too often. Send the person to the main desk.',
  },
  sheet: { zones: 'Zones', days: 'Days', escort: 'Escort required', transferable: 'Transferable' },
} as const satisfies Same<typeof source>;
