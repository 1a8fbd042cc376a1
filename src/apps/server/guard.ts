import { createMiddleware } from 'hono/factory';
import { enterEdition, type Access } from '#platform/api';
import type { SignedIn } from '#platform/application';
import { AppError } from '#platform/errors';
import { readLinkToken } from '#platform/identity/cookie';
import { pageAt } from '../page-at.ts';
import type { ServerEnvironment } from './environment.ts';
import { purposeOf } from './who-asks.ts';

/**
 * Why a page is not for this reader, or null where it is.
 *
 * What is not in the list of pages does not exist, so a page cannot be open by omission.
 */
export function refusalFor(path: string, account: SignedIn | null): AppError | null {
  // By the ranking and the reading of escapes that the router has: `/%6Fffice/x` is `/office/x`.
  const found = pageAt(path);
  if (!found) return new AppError('page.unknown', { path });
  try {
    enterPage(found.page.access, found.params['edition'] ?? '', account);
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

  // Whoever came by a link is told that it has ended, and not asked for an account.
  const purpose = purposeOf(path);
  if (purpose && readLinkToken(c.req.raw, purpose, c.var.request.app.origin))
    return c.redirect(ENDED_LINK);

  return c.redirect(`/sign-in?next=${encodeURIComponent(path + new URL(url).search)}`);
});

/** An address that is no link: its page says so, as that of every other wrong one. */
const ENDED_LINK = '/l/ended';

/** @throws AppError `session.required`, `permission.denied` or `edition.unknown` */
function enterPage(access: Access, edition: string, account: SignedIn | null): void {
  if (access.kind === 'public') return;
  // A device opens no pages.
  if (!account || access.kind === 'device') throw new AppError('session.required');
  if (access.kind === 'edition') enterEdition(account, edition, access.permission);
  if (access.kind === 'administrator' && !account.isAdministrator)
    throw new AppError('permission.denied', { permission: 'administrator' });
}
