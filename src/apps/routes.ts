import { layout, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';
import type { Page } from './page.ts';
import { pages } from './pages.ts';

const office = '/office/:edition';
const publicEdition = '/:lang/:edition';

const officePages = pages.filter((page) => isUnder(page, office));
const publicPages = pages.filter((page) => isUnder(page, publicEdition));
const signInPages = pages.filter((page) => isUnder(page, '/sign-in') || isUnder(page, '/l'));
const guestPages = pages.filter(
  (page) => isUnder(page, '/embassy/:edition') || isUnder(page, '/own/:edition'),
);
const requestPages = pages.filter(
  (page) =>
    isUnder(page, '/request/:edition') ||
    isUnder(page, '/asking/:edition') ||
    isUnder(page, '/diary/:edition'),
);
const framed = [...officePages, ...publicPages, ...signInPages, ...guestPages, ...requestPages];
const others = pages.filter((page) => !framed.includes(page));

export default [
  ...others.map(asRoute),
  layout('sign-in/layout.tsx', signInPages.map(asRoute)),
  // The frame catches what fails in a page, so that the navigation stays.
  layout('office/layout.tsx', [layout('office/frame.tsx', officePages.map(asRoute))]),
  layout('embassy/layout.tsx', guestPages.map(asRoute)),
  layout('requests/layout.tsx', requestPages.map(asRoute)),
  layout('public/layout.tsx', publicPages.map(asRoute)),
] satisfies RouteConfig;

function asRoute(page: Page): RouteConfigEntry {
  return route(page.path, page.file);
}

function isUnder(page: Page, prefix: string): boolean {
  return page.path === prefix || page.path.startsWith(`${prefix}/`);
}
