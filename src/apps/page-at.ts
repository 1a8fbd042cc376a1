import { matchRoutes } from 'react-router';
import { isLocale, type Locale } from '#platform/i18n';
import type { Page } from './page.ts';
import { pages } from './pages.ts';

const branches = pages.map((page) => ({ path: page.path, handle: page }));

/**
 * The page an address belongs to, by the same ranking that the router uses. Takes the address
 * of a page and that of its data (`/office/bamex-2025.data`), which the guard must not tell apart.
 */
export function pageAt(
  pathname: string,
): { page: Page; params: Record<string, string | undefined> } | undefined {
  const [match] = matchRoutes(branches, withoutDataSuffix(pathname)) ?? [];
  return match && { page: match.route.handle, params: match.params };
}

/** The language an address carries: `/tr/bamex-2025` is Turkish whatever the reader's cookie says. */
export function localeInPath(pathname: string): Locale | undefined {
  const [, first] = pathname.split('/');
  return isLocale(first) ? first : undefined;
}

function withoutDataSuffix(pathname: string): string {
  if (pathname === '/_root.data') return '/';
  return pathname.endsWith('/_.data')
    ? pathname.slice(0, -'_.data'.length)
    : pathname.replace(/\.data$/, '');
}
