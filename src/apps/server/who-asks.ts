import type { Application, SignedIn } from '#platform/application';
import { findLinkHolder, linkPurposes, type LinkPurpose } from '#platform/identity/access-links';
import { readLinkToken, readSessionToken } from '#platform/identity/cookie';
import { findSession } from '#platform/identity/sessions';
import { pageAt } from '../page-at.ts';

/**
 * Who is behind a request. A browser may hold a session and links at once, and never acts as two:
 *
 * - On the pages of a link, `/embassy`, `/own` and `/asking`, the link is meant; without one, the session.
 * - Under `/api`, which those pages load photos and papers from, the session; without one, a link.
 * - Anywhere else a link opens nothing.
 */
export async function whoAsks(
  app: Application,
  request: Request,
  path: string,
): Promise<SignedIn | null> {
  const purpose = purposeOf(path);
  if (purpose) return (await throughLink(purpose)) ?? throughSession();

  const account = await throughSession();
  if (account || !path.startsWith('/api/')) return account;
  for (const other of linkPurposes) {
    const holder = await throughLink(other);
    if (holder) return holder;
  }
  return null;

  function throughSession(): Promise<SignedIn | null> {
    return findSession(app, readSessionToken(request, app.origin));
  }
  function throughLink(wanted: LinkPurpose): Promise<SignedIn | null> {
    return findLinkHolder(app, readLinkToken(request, wanted, app.origin), wanted);
  }
}

/** Whether a page is shown to the holders of a link, and of which. */
export function purposeOf(path: string): LinkPurpose | null {
  if (!/^\/(embassy|own|asking)\//i.test(path)) return null;
  const found = pageAt(path)?.page.path ?? '';
  if (found.startsWith('/embassy/')) return 'embassy';
  if (found.startsWith('/asking/')) return 'asker';
  return found.startsWith('/own/') ? 'person' : null;
}
