import { mayReadDiaries } from '#modules/meetings/diaries/permissions';
import { mayOpenVisitorMeetings } from '#modules/meetings/asking/permissions';
import { mayAsk } from '#modules/requests/permissions';
import { everyone, type Page } from '../page.ts';

/**
 * What media, contractors and visitors fill in: before their address is confirmed, and then by
 * their own link. None of these pages needs a script.
 */
export const requestPages: readonly Page[] = [
  {
    path: '/request/:edition',
    file: 'requests/pages/forms.tsx',
    access: everyone,
    hydrate: false,
  },
  {
    path: '/request/:edition/:form',
    file: 'requests/pages/start.tsx',
    access: everyone,
    hydrate: false,
  },
  {
    path: '/asking/:edition',
    file: 'requests/pages/own.tsx',
    access: { kind: 'edition', permission: mayAsk },
    hydrate: false,
  },
  {
    path: '/asking/:edition/person',
    file: 'requests/pages/person.tsx',
    access: { kind: 'edition', permission: mayAsk },
    hydrate: false,
  },
  {
    path: '/asking/:edition/wishes',
    file: 'requests/pages/wishes.tsx',
    access: { kind: 'edition', permission: mayAsk },
    hydrate: false,
  },
  {
    path: '/asking/:edition/meetings',
    file: 'requests/pages/meetings.tsx',
    access: { kind: 'edition', permission: mayOpenVisitorMeetings },
    hydrate: false,
  },
  {
    path: '/asking/:edition/:request',
    file: 'requests/pages/request.tsx',
    access: { kind: 'edition', permission: mayAsk },
    hydrate: false,
  },
  // The days of a party: for an account, a link of an embassy and one of an asker alike.
  {
    path: '/diary/:edition',
    file: 'diary/pages/parties.tsx',
    access: { kind: 'edition', permission: mayReadDiaries },
    hydrate: false,
  },
  {
    path: '/diary/:edition/:kind/:party',
    file: 'diary/pages/diary.tsx',
    access: { kind: 'edition', permission: mayReadDiaries },
    hydrate: false,
  },
];
