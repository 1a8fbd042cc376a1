import { mayReadDelegations, maySetQuotas } from '#modules/delegations/permissions';
import { mayAdmitExhibitors, mayReadExhibitors } from '#modules/exhibitors/permissions';
import { mayReadAnswers } from '#modules/invitations/answers/permissions';
import { mayReadCampaign } from '#modules/invitations/board/permissions';
import {
  mayNumberNotes,
  mayReadInvitations,
  mayRecordInvitations,
} from '#modules/invitations/permissions';
import { mayReadNeeds } from '#modules/needs/permissions';
import { mayReadPrecedence } from '#modules/precedence/permissions';
import { mayReadStands } from '#modules/stands/permissions';
import { mayReadStays } from '#modules/stays/permissions';
import type { Page } from '../page.ts';

/** The office before the show: who is invited, who comes, who exhibits. */
export const pagesBefore: readonly Page[] = [
  {
    path: '/office/:edition/campaign',
    file: 'office/pages/campaign.tsx',
    access: { kind: 'edition', permission: mayReadCampaign },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.campaign', order: 0 },
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
    path: '/office/:edition/invitations/chasers',
    file: 'office/pages/invitation-chasers.tsx',
    access: { kind: 'edition', permission: mayRecordInvitations },
    hydrate: true,
  },
  {
    path: '/office/:edition/invitations/:id',
    file: 'office/pages/invitation.tsx',
    access: { kind: 'edition', permission: mayReadInvitations },
    hydrate: true,
  },
  {
    path: '/office/:edition/invitations/:id/answers',
    file: 'office/pages/invitation-answers.tsx',
    access: { kind: 'edition', permission: mayReadAnswers },
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
    path: '/office/:edition/delegations/quotas',
    file: 'office/pages/delegation-quotas.tsx',
    access: { kind: 'edition', permission: maySetQuotas },
    hydrate: true,
  },
  {
    path: '/office/:edition/delegations/:id',
    file: 'office/pages/delegation.tsx',
    access: { kind: 'edition', permission: mayReadDelegations },
    hydrate: true,
  },
  {
    path: '/office/:edition/precedence',
    file: 'office/pages/precedence.tsx',
    access: { kind: 'edition', permission: mayReadPrecedence },
    hydrate: true,
    nav: { group: 'show', label: 'navigation.page.precedence', order: 1.5 },
  },
  {
    path: '/office/:edition/precedence/offices',
    file: 'office/pages/precedence-offices.tsx',
    access: { kind: 'edition', permission: mayReadPrecedence },
    hydrate: true,
  },
  {
    path: '/office/:edition/precedence/:ceremony',
    file: 'office/pages/precedence-ceremony.tsx',
    access: { kind: 'edition', permission: mayReadPrecedence },
    hydrate: true,
  },
  {
    path: '/office/:edition/precedence/:ceremony/versions',
    file: 'office/pages/precedence-versions.tsx',
    access: { kind: 'edition', permission: mayReadPrecedence },
    hydrate: true,
  },
  {
    path: '/office/:edition/needs',
    file: 'office/pages/needs.tsx',
    access: { kind: 'edition', permission: mayReadNeeds },
    hydrate: true,
    nav: { group: 'before', label: 'navigation.page.needs', order: 2.5 },
  },
  {
    path: '/office/:edition/delegations/:id/stay',
    file: 'office/pages/arrivals-stay.tsx',
    access: { kind: 'edition', permission: mayReadStays },
    hydrate: true,
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
];
