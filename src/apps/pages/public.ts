import { everyone, type Page } from '../page.ts';

/** The public pages of one edition. Their addresses begin with a variable, so they come last. */
export const publicPages: readonly Page[] = [
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
  {
    path: '/:lang/:edition/privacy',
    file: 'public/pages/privacy.tsx',
    access: everyone,
    hydrate: false,
  },
];
