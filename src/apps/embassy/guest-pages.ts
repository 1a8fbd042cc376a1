import { mayReadOwnAlerts } from '#modules/alerts/permissions';
import { mayBuildDelegation } from '#modules/delegations/permissions';
import { mayReadDemoWishes } from '#modules/demonstrations/permissions';
import { mayAnswer } from '#modules/invitations/answers/permissions';
import { mayOpenEmbassyMeetings } from '#modules/meetings/asking/permissions';
import { mayStateWishes } from '#modules/meetings/recommending/permissions';
import { mayStateOwnNeeds } from '#modules/needs/permissions';
import { mayCompleteOwn } from '#modules/participants/permissions';
import { mayTellStays } from '#modules/stays/permissions';
import type { Page } from '../page.ts';

/**
 * What a guest government and the persons of its delegation fill in, by link or by code. None
 * of these pages needs a script.
 */
export const guestPages: readonly Page[] = [
  {
    path: '/embassy/:edition',
    file: 'embassy/pages/hub.tsx',
    access: { kind: 'edition', permission: mayAnswer },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/answer',
    file: 'embassy/pages/answer.tsx',
    access: { kind: 'edition', permission: mayAnswer },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/stay',
    file: 'embassy/pages/stay.tsx',
    access: { kind: 'edition', permission: mayTellStays },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/stay/:person',
    file: 'embassy/pages/stay-person.tsx',
    access: { kind: 'edition', permission: mayTellStays },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/delegation',
    file: 'embassy/pages/delegation.tsx',
    access: { kind: 'edition', permission: mayBuildDelegation },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/delegation/template/:format',
    file: 'embassy/pages/delegation-template.ts',
    access: { kind: 'edition', permission: mayBuildDelegation },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/delegation/rejected',
    file: 'embassy/pages/delegation-rejected.ts',
    access: { kind: 'edition', permission: mayBuildDelegation },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/delegation/new',
    file: 'embassy/pages/member-new.tsx',
    access: { kind: 'edition', permission: mayBuildDelegation },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/delegation/:member',
    file: 'embassy/pages/member.tsx',
    access: { kind: 'edition', permission: mayBuildDelegation },
    hydrate: false,
  },
  {
    path: '/own/:edition',
    file: 'embassy/pages/own.tsx',
    access: { kind: 'edition', permission: mayCompleteOwn },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/receipts',
    file: 'embassy/pages/receipts.tsx',
    access: { kind: 'edition', permission: mayAnswer },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/receipts/:version',
    file: 'embassy/pages/receipt.tsx',
    access: { kind: 'edition', permission: mayAnswer },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/needs',
    file: 'embassy/pages/needs.tsx',
    access: { kind: 'edition', permission: mayStateOwnNeeds },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/meetings',
    file: 'embassy/pages/meetings.tsx',
    access: { kind: 'edition', permission: mayOpenEmbassyMeetings },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/alerts',
    file: 'embassy/pages/alerts.tsx',
    access: { kind: 'edition', permission: mayReadOwnAlerts },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/demonstrations',
    file: 'embassy/pages/demonstrations.tsx',
    access: { kind: 'edition', permission: mayReadDemoWishes },
    hydrate: false,
  },
  {
    path: '/embassy/:edition/wishes',
    file: 'embassy/pages/wishes.tsx',
    access: { kind: 'edition', permission: mayStateWishes },
    hydrate: false,
  },
];
