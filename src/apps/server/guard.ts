import { createMiddleware } from 'hono/factory';
import { matchPath } from 'react-router';
import { enterEdition, type Access } from '#platform/api';
import type { SignedIn } from '#platform/application';
import { AppError } from '#platform/errors';
import { pages } from '../pages.ts';
import type { ServerEnvironment } from './environment.ts';

/**
 * Why a page is not for this reader, or null where it is.
 *
 * What is not in the list of pages does not exist, so a page cannot be open by omission.
 */
export function refusalFor(path: string, account: SignedIn | null): AppError | null {
  const wanted = pagePath(path);
  const found = findPage(wanted);
  if (!found) return new AppError('page.unknown', { path: wanted });
  try {
    enterPage(found.access, found.edition, account);
    return null;
  } catch (refusal) {
    if (refusal instanceof AppError) return refusal;
    throw refusal;
  }
}

/**
 * Whoever must sign in first is sent there, and comes back afterwards. A page that is already
 * open and only asks for its data is told so by the router, which loads the document anew.
 */
export const signInFirst = createMiddleware<ServerEnvironment>(async (c, next) => {
  const { method, path, url } = c.req;
  if (method !== 'GET' || path.endsWith('.data')) return next();
  if (refusalFor(path, c.var.request.account)?.code !== 'session.required') return next();

  return c.redirect(`/sign-in?next=${encodeURIComponent(path + new URL(url).search)}`);
});

/** @throws AppError `session.required`, `permission.denied` or `edition.unknown` */
function enterPage(access: Access, edition: string, account: SignedIn | null): void {
  if (access.kind === 'public') return;
  if (!account) throw new AppError('session.required');
  if (access.kind === 'edition') enterEdition(account, edition, access.permission);
  if (access.kind === 'administrator' && !account.isAdministrator)
    throw new AppError('permission.denied', { permission: 'administrator' });
}

function findPage(path: string): { access: Access; edition: string } | undefined {
  for (const page of pages) {
    const match = matchPath(page.path, path);
    if (match) return { access: page.access, edition: match.params['edition'] ?? '' };
  }
  return undefined;
}

/** The page a request is about: the router asks for the data of `/a` at `/a.data`, of `/` at `/_root.data`. */
function pagePath(path: string): string {
  if (path === '/_root.data') return '/';
  return path.replace(/(\/_)?\.data$/, '') || '/';
}
