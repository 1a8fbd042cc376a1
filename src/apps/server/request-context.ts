import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Application } from '#platform/application';
import { isLocale, preferredLocale, type Locale } from '#platform/i18n';
import { isOfDevice } from './device-asks.ts';
import type { ServerEnvironment } from './environment.ts';
import { whoAsks } from './who-asks.ts';

/** Finds out who asks, and in which language. */
export function withRequestContext(app: Application) {
  return createMiddleware<ServerEnvironment>(async (c, next) => {
    c.set('request', {
      app,
      // A device signs its requests; a cookie beside the signature counts for nothing.
      account: isOfDevice(c.req.raw) ? null : await whoAsks(app, c.req.raw, c.req.path),
      locale: localeOf(c.req.path, getCookie(c, 'lang'), c.req.header('accept-language')),
    });
    await next();
  });
}

/** A public address names its language; everywhere else the reader's choice stands, then the browser's. */
function localeOf(path: string, chosen: string | undefined, accepted: string | undefined): Locale {
  const [, first] = path.split('/');
  if (isLocale(first)) return first;
  return isLocale(chosen) ? chosen : preferredLocale(accepted);
}
