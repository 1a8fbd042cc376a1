import { mayReadGates } from '#modules/gates/permissions';
import { mayOpenLeads } from '#modules/leads/permissions';
import { mayPrintDoorLists } from '#modules/meetings/diaries/permissions';
import { mayReadAllWishes, maySpeakForOwn } from '#modules/meetings/recommending/permissions';
import { mayOpenOwnMeetings, mayRunMeetingDesk } from '#modules/meetings/asking/permissions';
import { mayReadBoard } from '#modules/meetings/day/permissions';
import { mayReadMeetings, mayRunMeetings } from '#modules/meetings/permissions';
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
    path: '/office/:edition/meeting-setup',
    file: 'office/pages/meeting-setup.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.meetingSetup', order: 2.05 },
  },
  {
    path: '/office/:edition/meeting-wishes',
    file: 'office/pages/meeting-wishes.tsx',
    access: { kind: 'edition', permission: mayReadAllWishes },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.meetingWishes', order: 7 },
  },
  {
    path: '/office/:edition/meeting-wishes/:kind/:party',
    file: 'office/pages/meeting-party.tsx',
    access: { kind: 'edition', permission: mayReadAllWishes },
    hydrate: true,
  },
  {
    path: '/office/:edition/my-wishes',
    file: 'office/pages/my-wishes.tsx',
    access: { kind: 'edition', permission: maySpeakForOwn },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.myWishes', order: 2.1 },
  },
  {
    path: '/office/:edition/door-lists',
    file: 'office/pages/door-lists.tsx',
    access: { kind: 'edition', permission: mayPrintDoorLists },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.doorLists', order: 2.8 },
  },
  {
    path: '/office/:edition/meeting-plans',
    file: 'office/pages/meeting-plans.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.meetingPlans', order: 2.1 },
  },
  {
    path: '/office/:edition/meeting-plans/readiness',
    file: 'office/pages/meeting-plans-readiness.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
  },
  {
    path: '/office/:edition/meeting-plans/compare',
    file: 'office/pages/meeting-plans-compare.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
  },
  {
    path: '/office/:edition/meeting-plans/publish',
    file: 'office/pages/meeting-plans-publish.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
  },
  {
    path: '/office/:edition/meeting-plans/repair',
    file: 'office/pages/meeting-plans-repair.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
  },
  {
    path: '/office/:edition/meeting-plans/versions',
    file: 'office/pages/meeting-plans-versions.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
  },
  {
    path: '/office/:edition/meeting-plans/:plan',
    file: 'office/pages/meeting-plans-grid.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
  },
  {
    path: '/office/:edition/meeting-telling',
    file: 'office/pages/meeting-telling.tsx',
    access: { kind: 'edition', permission: mayRunMeetings },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.meetingTelling', order: 2.2 },
  },
  {
    path: '/office/:edition/my-meetings',
    file: 'office/pages/my-meetings.tsx',
    access: { kind: 'edition', permission: mayOpenOwnMeetings },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.myMeetings', order: 2.2 },
  },
  {
    path: '/office/:edition/meeting-desk',
    file: 'office/pages/meeting-desk.tsx',
    access: { kind: 'edition', permission: mayRunMeetingDesk },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.meetingDesk', order: 2.6 },
  },
  {
    path: '/office/:edition/meeting-board',
    file: 'office/pages/meeting-board.tsx',
    access: { kind: 'edition', permission: mayReadBoard },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.meetingBoard', order: 2.7 },
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
