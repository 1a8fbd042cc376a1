import type { Access } from '#platform/api';
import { mayReadQueue } from '#modules/accreditation/permissions';
import { mayReadDelegations } from '#modules/delegations/permissions';
import { mayIssueBadges, mayListBadges } from '#modules/badges/permissions';
import { mayReadEdition } from '#modules/editions/permissions';
import { mayAdmitExhibitors, mayReadExhibitors } from '#modules/exhibitors/permissions';
import { mayOpenLeads } from '#modules/leads/permissions';
import { mayReadMeetings } from '#modules/meetings/permissions';
import { mayReadPolicy } from '#modules/policy/permissions';
import { mayReadStands } from '#modules/stands/permissions';
import { mayOperateGate, mayReadGates } from '#modules/gates/permissions';
import { mayNumberNotes, mayReadInvitations } from '#modules/invitations/permissions';
import { mayListParticipants, mayRegisterParticipant } from '#modules/participants/permissions';
import { mayReadProgramme } from '#modules/programme/permissions';
import { mayReadResults } from '#modules/results/permissions';
import type { NavGroup } from './nav-groups.ts';

/**
 * Every page there is, with who may open it. The routes are made from this list and the
 * server refuses any address that is not in it, so no page is open by omission.
 */
export type Page = {
  /** As React Router writes it, from the root: `/office/:edition/people`. */
  path: string;
  /** From `src/apps`. */
  file: string;
  access: Access;
  /** Whether the page comes alive in the browser, or stays as the server wrote it. */
  hydrate: boolean;
  /** Its entry in the navigation of the office. */
  nav?: { group: NavGroup; label: string; order: number };
};

const everyone = { kind: 'public' } as const;
const signedIn = { kind: 'signed-in' } as const;
const administrators = { kind: 'administrator' } as const;
const readers = { kind: 'edition', permission: mayReadEdition } as const;

/** The first address that fits is meant. */
export const pages: readonly Page[] = [
  // The way in.
  { path: '/', file: 'public/pages/entrance.ts', access: everyone, hydrate: false },
  { path: '/language', file: 'public/pages/language.ts', access: everyone, hydrate: false },

  // Sign-in: written by the server; only the passkey has a script of its own.
  { path: '/sign-in', file: 'sign-in/email.tsx', access: everyone, hydrate: false },
  { path: '/sign-in/code', file: 'sign-in/code.tsx', access: everyone, hydrate: false },
  { path: '/sign-in/link/:token', file: 'sign-in/link.tsx', access: everyone, hydrate: false },
  {
    path: '/sign-in/second-step',
    file: 'sign-in/second-step.tsx',
    access: everyone,
    hydrate: false,
  },
  { path: '/sign-out', file: 'sign-in/sign-out.ts', access: everyone, hydrate: false },

  // The account itself, whatever its roles.
  { path: '/account', file: 'office/account.tsx', access: signedIn, hydrate: true },
  { path: '/office', file: 'office/choose-edition.tsx', access: signedIn, hydrate: true },
  {
    path: '/accounts',
    file: 'office/accounts.tsx',
    access: administrators,
    hydrate: true,
    nav: { group: 'settings', label: 'navigation.page.accounts', order: 9 },
  },

  // The office of one edition.
  {
    path: '/office/:edition',
    file: 'office/home.tsx',
    access: readers,
    hydrate: true,
    nav: { group: 'edition', label: 'navigation.page.overview', order: 1 },
  },
  {
    path: '/office/:edition/invitations',
    file: 'office/pages/invitations.tsx',
    access: { kind: 'edition', permission: mayReadInvitations },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.invitations', order: 1 },
  },
  {
    path: '/office/:edition/invitations/letterhead',
    file: 'office/pages/invitation-letterhead.tsx',
    access: { kind: 'edition', permission: mayNumberNotes },
    hydrate: true,
  },
  {
    path: '/office/:edition/invitations/:id',
    file: 'office/pages/invitation.tsx',
    access: { kind: 'edition', permission: mayReadInvitations },
    hydrate: true,
  },
  {
    path: '/office/:edition/delegations',
    file: 'office/pages/delegations.tsx',
    access: { kind: 'edition', permission: mayReadDelegations },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.delegations', order: 2 },
  },
  {
    path: '/office/:edition/delegations/:id',
    file: 'office/pages/delegation.tsx',
    access: { kind: 'edition', permission: mayReadDelegations },
    hydrate: true,
  },
  {
    path: '/office/:edition/programme',
    file: 'office/pages/programme.tsx',
    access: { kind: 'edition', permission: mayReadProgramme },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.programme', order: 1 },
  },
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
    path: '/office/:edition/accreditation',
    file: 'office/pages/accreditation.tsx',
    access: { kind: 'edition', permission: mayReadQueue },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.accreditation', order: 2 },
  },
  {
    path: '/office/:edition/results',
    file: 'office/pages/results.tsx',
    access: { kind: 'edition', permission: mayReadResults },
    hydrate: true,
    nav: { group: 'after', label: 'navigation.page.results', order: 1 },
  },
  {
    path: '/office/:edition/edition',
    file: 'office/pages/edition.tsx',
    access: readers,
    hydrate: true,
    nav: { group: 'settings', label: 'editions.title', order: 1 },
  },
  {
    path: '/office/:edition/badges',
    file: 'office/pages/badges.tsx',
    access: { kind: 'edition', permission: mayListBadges },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.badges', order: 3 },
  },
  {
    path: '/office/:edition/badges/print',
    file: 'office/pages/badges-print.ts',
    access: { kind: 'edition', permission: mayIssueBadges },
    hydrate: false,
  },
  {
    path: '/office/:edition/gates',
    file: 'office/pages/gates.tsx',
    access: { kind: 'edition', permission: mayReadGates },
    hydrate: true,
    nav: { group: 'entry', label: 'navigation.page.gates', order: 4 },
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
    path: '/office/:edition/policy',
    file: 'office/pages/policy.tsx',
    access: { kind: 'edition', permission: mayReadPolicy },
    hydrate: true,
    nav: { group: 'edition', label: 'navigation.page.policy', order: 2 },
  },
  {
    path: '/office/:edition/exhibitors',
    file: 'office/pages/exhibitors.tsx',
    access: { kind: 'edition', permission: mayReadExhibitors },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.exhibitors', order: 3 },
  },
  {
    path: '/office/:edition/exhibitors/new',
    file: 'office/pages/exhibitor-new.tsx',
    access: { kind: 'edition', permission: mayAdmitExhibitors },
    hydrate: true,
  },
  {
    path: '/office/:edition/exhibitors/:exhibitor',
    file: 'office/pages/exhibitor.tsx',
    access: { kind: 'edition', permission: mayReadExhibitors },
    hydrate: true,
  },
  {
    path: '/office/:edition/stands',
    file: 'office/pages/stands.tsx',
    access: { kind: 'edition', permission: mayReadStands },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.stands', order: 4 },
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

  // The public pages of one edition, last because their addresses begin with a variable.
  { path: '/:lang/:edition', file: 'public/pages/home.tsx', access: everyone, hydrate: false },
  {
    path: '/:lang/:edition/exhibitors',
    file: 'public/pages/exhibitors.tsx',
    access: everyone,
    hydrate: false,
  },
  {
    path: '/:lang/:edition/programme',
    file: 'public/pages/programme.tsx',
    access: everyone,
    hydrate: false,
  },
  {
    path: '/:lang/:edition/venues',
    file: 'public/pages/venues.tsx',
    access: everyone,
    hydrate: false,
  },
];
