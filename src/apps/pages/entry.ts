import { mayReadQueue, mayVet } from '#modules/accreditation/permissions';
import {
  mayIssueVehiclePasses,
  mayKeepCustody,
  mayListBadges,
  mayPrintBadges,
} from '#modules/badges/permissions';
import { mayReadBadgeKeys } from '#modules/badges/trust/permissions';
import { mayManageGateDevices, mayOperateGate, mayReadGates } from '#modules/gates/permissions';
import { mayReadDuplicates } from '#modules/participants/duplicates/permissions';
import { mayListParticipants, mayRegisterParticipant } from '#modules/participants/permissions';
import { mayReadRequests } from '#modules/requests/permissions';
import { mayReadLists } from '#modules/screening/lists/permissions';
import { mayReadRules, mayReview } from '#modules/screening/permissions';
import type { Page } from '../page.ts';

/** People on their way in: dossiers, screening, badges, gates. */
export const entryPages: readonly Page[] = [
  {
    path: '/office/:edition/people',
    file: 'office/pages/people.tsx',
    access: { kind: 'edition', permission: mayListParticipants },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.people', order: 1 },
  },
  {
    path: '/office/:edition/people/new',
    file: 'office/pages/person-new.tsx',
    access: { kind: 'edition', permission: mayRegisterParticipant },
    hydrate: true,
  },
  {
    path: '/office/:edition/people/duplicates',
    file: 'office/pages/duplicates.tsx',
    access: { kind: 'edition', permission: mayReadDuplicates },
    hydrate: true,
  },
  {
    path: '/office/:edition/people/:person',
    file: 'office/pages/person.tsx',
    access: { kind: 'edition', permission: mayListParticipants },
    hydrate: true,
  },
  {
    path: '/office/:edition/people/:person/edit',
    file: 'office/pages/person-edit.tsx',
    access: { kind: 'edition', permission: mayRegisterParticipant },
    hydrate: true,
  },
  {
    path: '/office/:edition/request-forms',
    file: 'office/pages/request-forms.tsx',
    access: { kind: 'edition', permission: mayReadRequests },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.requestForms', order: 1.5 },
  },
  {
    path: '/office/:edition/request-forms/:form',
    file: 'office/pages/request-form.tsx',
    access: { kind: 'edition', permission: mayReadRequests },
    hydrate: true,
  },
  {
    path: '/office/:edition/request-forms/:form/:request',
    file: 'office/pages/entry-request.tsx',
    access: { kind: 'edition', permission: mayReadRequests },
    hydrate: true,
  },
  {
    path: '/office/:edition/accreditation',
    file: 'office/pages/accreditation.tsx',
    access: { kind: 'edition', permission: mayReadQueue },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.accreditation', order: 2 },
  },
  {
    path: '/office/:edition/accreditation/vetting',
    file: 'office/pages/accreditation-vetting.tsx',
    access: { kind: 'edition', permission: mayVet },
    hydrate: true,
  },
  {
    path: '/office/:edition/accreditation/vetting/package',
    file: 'office/pages/accreditation-package.ts',
    access: { kind: 'edition', permission: mayVet },
    hydrate: false,
  },
  {
    path: '/office/:edition/badges',
    file: 'office/pages/badges.tsx',
    access: { kind: 'edition', permission: mayListBadges },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.badges', order: 3 },
  },
  {
    path: '/office/:edition/badge-keys',
    file: 'office/pages/badge-keys.tsx',
    access: { kind: 'edition', permission: mayReadBadgeKeys },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.badgeKeys', order: 3.8 },
  },
  {
    path: '/office/:edition/badges/print',
    file: 'office/pages/badges-print.ts',
    access: { kind: 'edition', permission: mayPrintBadges },
    hydrate: false,
  },
  {
    path: '/office/:edition/badges/desk',
    file: 'office/pages/badges-desk.tsx',
    access: { kind: 'edition', permission: mayPrintBadges },
    hydrate: true,
  },
  {
    path: '/office/:edition/badges/desk/sheet',
    file: 'office/pages/badges-desk-sheet.ts',
    access: { kind: 'edition', permission: mayPrintBadges },
    hydrate: false,
  },
  {
    path: '/office/:edition/badges/bearers',
    file: 'office/pages/badges-bearers.tsx',
    access: { kind: 'edition', permission: mayListBadges },
    hydrate: true,
  },
  {
    path: '/office/:edition/badges/handover',
    file: 'office/pages/badges-handover.tsx',
    access: { kind: 'edition', permission: mayKeepCustody },
    hydrate: true,
  },
  {
    path: '/office/:edition/badges/handover/pack',
    file: 'office/pages/badges-pack.ts',
    access: { kind: 'edition', permission: mayPrintBadges },
    hydrate: false,
  },
  {
    path: '/office/:edition/pins',
    file: 'office/pages/badges-pins.tsx',
    access: { kind: 'edition', permission: mayKeepCustody },
    hydrate: true,
  },
  {
    path: '/office/:edition/vehicle-passes',
    file: 'office/pages/vehicle-passes.tsx',
    access: { kind: 'edition', permission: mayIssueVehiclePasses },
    hydrate: true,
  },
  {
    path: '/office/:edition/vehicle-passes/print',
    file: 'office/pages/vehicle-passes-print.ts',
    access: { kind: 'edition', permission: mayIssueVehiclePasses },
    hydrate: false,
  },
  {
    path: '/office/:edition/print-queue',
    file: 'office/pages/print-queue.tsx',
    access: { kind: 'edition', permission: mayPrintBadges },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.printQueue', order: 3.2 },
  },
  {
    path: '/office/:edition/print-queue/sheets',
    file: 'office/pages/print-queue-sheets.ts',
    access: { kind: 'edition', permission: mayPrintBadges },
    hydrate: false,
  },
  {
    path: '/office/:edition/gate-devices',
    file: 'office/pages/gate-devices.tsx',
    access: { kind: 'edition', permission: mayManageGateDevices },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.gateDevices', order: 4.8 },
  },
  {
    path: '/office/:edition/gates',
    file: 'office/pages/gates.tsx',
    access: { kind: 'edition', permission: mayReadGates },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.gates', order: 4 },
  },
  {
    path: '/office/:edition/gate-board',
    file: 'office/pages/gate-board.tsx',
    access: { kind: 'edition', permission: mayReadGates },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.gatesNow', order: 4.5 },
  },
  {
    path: '/office/:edition/gates/passages',
    file: 'office/pages/gates-passages.tsx',
    access: { kind: 'edition', permission: mayReadGates },
    hydrate: true,
  },
  {
    path: '/office/:edition/gates/check',
    file: 'office/pages/gate-check.tsx',
    access: { kind: 'edition', permission: mayOperateGate },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.gateCheck', order: 5 },
  },
  {
    path: '/office/:edition/lists',
    file: 'office/pages/lists.tsx',
    access: { kind: 'edition', permission: mayReadLists },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.screeningLists', order: 8 },
  },
  // Who resembles whom on a list: the commission's cell alone.
  {
    path: '/office/:edition/screening',
    file: 'office/pages/screening.tsx',
    access: { kind: 'edition', permission: mayReview },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.screeningHits', order: 2.5 },
  },
  {
    path: '/office/:edition/screening/rules',
    file: 'office/pages/screening-rules.tsx',
    access: { kind: 'edition', permission: mayReadRules },
    hydrate: true,
  },
  {
    path: '/office/:edition/screening/:hit',
    file: 'office/pages/screening-hit.tsx',
    access: { kind: 'edition', permission: mayReview },
    hydrate: true,
  },
];
