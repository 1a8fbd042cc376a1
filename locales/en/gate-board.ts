import type { gateBoard as source } from '../fr/gate-board.ts';
import type { Same } from '../same.ts';

export const gateBoard = {
  title: 'Now at the gates',
  lead: 'Who is inside, zone by zone, and how old the news from each gate is. The page renews itself.',
  refreshed: 'Read: {time}',
  inside: 'Inside',
  of: 'of {capacity}',
  full: 'full',
  withoutBadge: '{count} of them without a badge',
  nobody: 'Nobody',
  gates: 'The gates',
  devices: 'Devices',
  heard: 'Last contact',
  unsent: 'Unsent',
  revocations: 'List of revoked badges of',
  noDevice: 'no device',
  never: 'never',
  print: 'Print the list of those inside',
  printZone: 'List of those inside',
  printLead:
    'For an alarm: everybody inside, by zone and body, with a box to tick. Reading it is kept in the ledger.',
  toDevices: 'Gate devices',
  toDay: 'The day at the gates',
  news: 'Everything is known until {time}',
  freshness: {
    fresh: 'up to date',
    ageing: 'news older than 10 minutes',
    old: 'news older than an hour',
    unheard: 'nothing heard of the devices',
    unmanned: 'no device at these gates',
  },
  muster: {
    title: 'People inside',
    asOf: 'As of {time}. Tick everybody who has been found.',
    zone: '{zone}: {inside} inside{withoutBadge, plural, =0 {} one {, one of them without a badge} other {, # of them without a badge}}; news: {heard}.',
    unknown: '(badge without a name)',
  },
  column: {
    zone: 'Zone',
    body: 'Body',
    name: 'Name',
    category: 'Category',
    country: 'Country',
    badge: 'Badge',
    last: 'Last entry',
  },
} as const satisfies Same<typeof source>;
