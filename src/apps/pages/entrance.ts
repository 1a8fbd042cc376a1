import { everyone, signedIn, administrators, type Page } from '../page.ts';

/** The way in, and the account itself, whatever its roles. */
export const entrancePages: readonly Page[] = [
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
  // The link of a government or a person; its page is only seen where it opens nothing.
  { path: '/l/:token', file: 'embassy/link.tsx', access: everyone, hydrate: false },
  { path: '/sign-out', file: 'sign-in/sign-out.ts', access: everyone, hydrate: false },
  // The gate: known by the key of its device, not by an account; nothing of an edition is in the page.
  { path: '/gate', file: 'gate/page.tsx', access: everyone, hydrate: false },
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
];
