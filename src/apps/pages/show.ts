import { mayReadGates } from '#modules/gates/permissions';
import { mayOpenLeads } from '#modules/leads/permissions';
import { mayReadMeetings } from '#modules/meetings/permissions';
import { mayReadProgramme } from '#modules/programme/permissions';
import { mayArrangeStays, mayReadArrivals, mayReportStatus } from '#modules/stays/permissions';
import type { Page } from '../page.ts';

/** The days themselves: arrivals, programme, meetings. */
export const showPages: readonly Page[] = [
  {
    path: '/office/:edition/arrivals',
    file: 'office/pages/arrivals.tsx',
    access: { kind: 'edition', permission: mayReadArrivals },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.arrivals', order: 4 },
  },
  {
    path: '/office/:edition/run-sheets',
    file: 'office/pages/run-sheets.tsx',
    access: { kind: 'edition', permission: mayReadArrivals },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.runSheets', order: 5 },
  },
  {
    path: '/office/:edition/liaison-officers',
    file: 'office/pages/liaison-officers.tsx',
    access: { kind: 'edition', permission: mayArrangeStays },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.liaisonOfficers', order: 5 },
  },
  {
    path: '/office/:edition/programme',
    file: 'office/pages/programme.tsx',
    access: { kind: 'edition', permission: mayReadProgramme },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.programme', order: 1 },
  },
  {
    path: '/office/:edition/meetings',
    file: 'office/pages/meetings.tsx',
    access: { kind: 'edition', permission: mayReadMeetings },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.meetings', order: 2 },
  },
  {
    path: '/office/:edition/leads',
    file: 'office/pages/leads.tsx',
    access: { kind: 'edition', permission: mayOpenLeads },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.leads', order: 3 },
  },
  {
    path: '/office/:edition/lanes',
    file: 'office/pages/lanes.tsx',
    access: { kind: 'edition', permission: mayReadGates },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.lanes', order: 5.5 },
  },
  // The telephone of a liaison officer: plain forms, and a script that keeps them without a network.
  {
    path: '/liaison/:edition',
    file: 'liaison/page.tsx',
    access: { kind: 'edition', permission: mayReportStatus },
    hydrate: false,
    nav: { group: 'show', label: 'navigation.page.myDelegations', order: 6 },
  },
];
