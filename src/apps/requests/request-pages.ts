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
    path: '/asking/:edition/:request',
    file: 'requests/pages/request.tsx',
    access: { kind: 'edition', permission: mayAsk },
    hydrate: false,
  },
];
