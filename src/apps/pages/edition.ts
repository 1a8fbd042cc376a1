import { mayReadNotices } from '#modules/policy/notices/permissions';
import { mayReadPolicy } from '#modules/policy/permissions';
import { mayReadPrivacy } from '#modules/privacy/permissions';
import { mayReadResults } from '#modules/results/permissions';
import { readers, type Page } from '../page.ts';

/** The edition, its rules and its results. */
export const editionPages: readonly Page[] = [
  // The office of one edition.
  {
    path: '/office/:edition',
    file: 'office/home.tsx',
    access: readers,
    hydrate: true,
    nav: { group: 'edition', label: 'navigation.page.overview', order: 1 },
  },
  {
    path: '/office/:edition/results',
    file: 'office/pages/results.tsx',
    access: { kind: 'edition', permission: mayReadResults },
    hydrate: true,
    nav: { group: 'after', label: 'navigation.page.results', order: 1 },
  },
  {
    path: '/office/:edition/privacy',
    file: 'office/pages/privacy.tsx',
    access: { kind: 'edition', permission: mayReadPrivacy },
    hydrate: true,
    nav: { group: 'after', label: 'navigation.page.privacy', order: 3 },
  },
  {
    path: '/office/:edition/edition',
    file: 'office/pages/edition.tsx',
    access: readers,
    hydrate: true,
    nav: { group: 'settings', label: 'editions.title', order: 1 },
  },
  {
    path: '/office/:edition/policy',
    file: 'office/pages/policy.tsx',
    access: { kind: 'edition', permission: mayReadPolicy },
    hydrate: true,
    nav: { group: 'edition', label: 'navigation.page.policy', order: 2 },
  },
  {
    path: '/office/:edition/country-notices',
    file: 'office/pages/country-notices.tsx',
    access: { kind: 'edition', permission: mayReadNotices },
    hydrate: true,
    nav: { group: 'edition', label: 'navigation.page.countryNotices', order: 3 },
  },
];
