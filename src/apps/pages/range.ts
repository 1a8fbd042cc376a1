import { mayReadCrisis } from '#modules/crisis/permissions';
import { mayReadAlerts, mayReadOwnAlerts, maySendAlerts } from '#modules/alerts/permissions';
import {
  mayCountExhibits,
  mayReadAmmunition,
  mayReadExhibits,
} from '#modules/exhibits/permissions';
import { mayReadRanges } from '#modules/ranges/permissions';
import { mayReadDemoMatrix, mayReadRangeSessions } from '#modules/demonstrations/permissions';
import { mayReadConvoys } from '#modules/convoys/permissions';
import { mayFollowRange } from '#modules/demonstrations/day/permissions';
import { mayReadRangeTimetable } from '#modules/demonstrations/timetable/permissions';
import type { Page } from '../page.ts';

/** The demo days: ranges, sessions, goods, convoys, and what is told. */
export const rangePages: readonly Page[] = [
  {
    path: '/office/:edition/range-sessions',
    file: 'office/pages/range-sessions.tsx',
    access: { kind: 'edition', permission: mayReadRangeSessions },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.rangeSessions', order: 6.1 },
  },
  {
    path: '/office/:edition/range-sessions/:session',
    file: 'office/pages/range-session.tsx',
    access: { kind: 'edition', permission: mayReadRangeSessions },
    hydrate: true,
  },
  {
    path: '/office/:edition/demo-wishes',
    file: 'office/pages/demo-wishes.tsx',
    access: { kind: 'edition', permission: mayReadDemoMatrix },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.demoWishes', order: 6.2 },
  },
  {
    path: '/office/:edition/ranges',
    file: 'office/pages/ranges.tsx',
    access: { kind: 'edition', permission: mayReadRanges },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.ranges', order: 6 },
  },
  {
    path: '/office/:edition/ranges/:range',
    file: 'office/pages/range.tsx',
    access: { kind: 'edition', permission: mayReadRanges },
    hydrate: true,
  },
  {
    path: '/office/:edition/exhibits',
    file: 'office/pages/exhibits.tsx',
    access: { kind: 'edition', permission: mayReadExhibits },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.exhibits', order: 6.5 },
  },
  {
    path: '/office/:edition/exhibits/:exhibit',
    file: 'office/pages/exhibit.tsx',
    access: { kind: 'edition', permission: mayReadExhibits },
    hydrate: true,
  },
  {
    path: '/office/:edition/exhibits/:exhibit/tag',
    file: 'office/pages/exhibit-tag.ts',
    access: { kind: 'edition', permission: mayReadExhibits },
    hydrate: false,
  },
  {
    path: '/office/:edition/exhibit-count',
    file: 'office/pages/exhibit-count.tsx',
    access: { kind: 'edition', permission: mayCountExhibits },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.exhibitCount', order: 6.51 },
  },
  {
    path: '/office/:edition/exhibit-exit',
    file: 'office/pages/exhibit-exit.tsx',
    access: { kind: 'edition', permission: mayReadExhibits },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.exhibitExit', order: 6.52 },
  },
  {
    path: '/office/:edition/ammunition',
    file: 'office/pages/ammunition.tsx',
    access: { kind: 'edition', permission: mayReadAmmunition },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.ammunition', order: 6.6 },
  },
  {
    path: '/office/:edition/convoys',
    file: 'office/pages/convoys.tsx',
    access: { kind: 'edition', permission: mayReadConvoys },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.convoys', order: 6.7 },
  },
  {
    path: '/office/:edition/convoys/:convoy',
    file: 'office/pages/convoy.tsx',
    access: { kind: 'edition', permission: mayReadConvoys },
    hydrate: true,
  },
  {
    path: '/office/:edition/range-timetable',
    file: 'office/pages/range-timetable.tsx',
    access: { kind: 'edition', permission: mayReadRangeTimetable },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.rangeTimetable', order: 6.3 },
  },
  {
    path: '/office/:edition/range-board',
    file: 'office/pages/range-board.tsx',
    access: { kind: 'edition', permission: mayFollowRange },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.rangeBoard', order: 6.4 },
  },
  {
    path: '/office/:edition/alerts',
    file: 'office/pages/alerts.tsx',
    access: { kind: 'edition', permission: mayReadAlerts },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.alerts', order: 6.8 },
  },
  {
    path: '/office/:edition/alerts/:alert/paper',
    file: 'office/pages/alerts-paper.ts',
    access: { kind: 'edition', permission: maySendAlerts },
    hydrate: false,
  },
  {
    path: '/office/:edition/my-alerts',
    file: 'office/pages/my-alerts.tsx',
    access: { kind: 'edition', permission: mayReadOwnAlerts },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.myAlerts', order: 6.85 },
  },
  {
    path: '/office/:edition/crisis',
    file: 'office/pages/crisis.tsx',
    access: { kind: 'edition', permission: mayReadCrisis },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.crisis', order: 6.9 },
  },
];
