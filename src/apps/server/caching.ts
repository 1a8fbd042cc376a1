import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { localeInPath, pageAt } from '../page-at.ts';
import type { ServerEnvironment } from './environment.ts';

const KEPT = 'public, max-age=30';
const tag = etag();

/**
 * A public page may be kept for half a minute, and is sent again only where it has changed;
 * what is written for one reader is kept by nobody, not even by the browser of a shared desk.
 */
export const cachePublicPages = createMiddleware<ServerEnvironment>(async (c, next) => {
  await next();
  if (!mayBeKept(c)) {
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    return undefined;
  }
  c.header('cache-control', KEPT);
  return tag(c, async () => {});
});

/** Only an address that names its language shows everybody the same. */
function mayBeKept({ req, res }: Context<ServerEnvironment>): boolean {
  return (
    req.method === 'GET' &&
    res.status === 200 &&
    !res.headers.has('set-cookie') &&
    !req.path.endsWith('.data') &&
    localeInPath(req.path) !== undefined &&
    pageAt(req.path)?.page.access.kind === 'public'
  );
}
