import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Handler } from 'hono';
import { compress } from 'hono/compress';
import type { Application } from '#platform/application';
import { AppError } from '#platform/errors';
import { asProblem, isBug } from '#platform/problem';
import type { Settings } from '#platform/settings';
import { apiRoutes } from './api.ts';
import { cachePublicPages } from './caching.ts';
import { withDevice } from './device-asks.ts';
import type { ServerEnvironment } from './environment.ts';
import { calendarRoutes } from './calendars.ts';
import { exportRoutes } from './exports.ts';
import { signInFirst } from './guard.ts';
import { healthRoutes } from './health.ts';
import { listenerFor } from './listener.ts';
import { loadPages } from './pages.ts';
import { withRequestContext } from './request-context.ts';
import { formsOnly, headers, keptByNobody, limitBody, sameOriginOnly } from './security.ts';

const buildFolder = fileURLToPath(new URL('../../../build', import.meta.url));

export type WebServerOptions = {
  /** Answers every address that is no other's: the built pages, unless given. */
  renderPage?: Handler<ServerEnvironment>;
  /** Whoever has it may read the metrics; without one there are none. */
  metricsToken?: string | undefined;
};

/** One process: health, API and pages. Any number of them may stand before one database. */
export async function createWebServer(
  app: Application,
  { renderPage, metricsToken }: WebServerOptions = {},
): Promise<Hono<ServerEnvironment>> {
  const server = new Hono<ServerEnvironment>();
  const health = healthRoutes(app, metricsToken);

  server.use(health.measure, headers, compress());
  server.route('/', health.routes);
  server.use(
    '/assets/*',
    serveStatic({ root: join(buildFolder, 'client'), onFound: cacheForEver }),
  );
  server.get('/favicon.svg', serveStatic({ root: join(buildFolder, 'client') }));

  server.use(withRequestContext(app), sameOriginOnly, limitBody);
  server.use('/api/*', keptByNobody, withDevice);
  server.route('/', apiRoutes(app));
  server.route('/', exportRoutes);
  server.route('/', calendarRoutes);
  server.all(
    '*',
    cachePublicPages,
    signInFirst,
    formsOnly,
    renderPage ?? (await loadPages(buildFolder)),
  );

  server.onError(async (failure, c) => {
    if (isBug(failure)) app.log.error({ err: failure, path: c.req.routePath }, 'a request failed');
    const problem = await asProblem(failure, c.var.request?.locale ?? 'fr');
    return c.json(problem, problem.status as 500, {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
  });
  return server;
}

/** @throws AppError `start.port-in-use`, `start.tls-unreadable` */
export async function startServer(
  app: Application,
  { port, host, tls, metricsToken }: Pick<Settings, 'port' | 'host' | 'tls' | 'metricsToken'>,
): Promise<{ port: number; stop(): Promise<void> }> {
  const web = await createWebServer(app, { metricsToken });
  const server = await listenerFor(tls, getRequestListener(web.fetch));

  await new Promise<void>((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) =>
      reject(failure.code === 'EADDRINUSE' ? new AppError('start.port-in-use', { port }) : failure),
    );
    server.listen(port, host, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A browser that keeps its connection open must not keep the program alive.
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}

function cacheForEver(path: string, c: { header(name: string, value: string): void }): void {
  c.header('cache-control', 'public, max-age=31536000, immutable');
  // They lie among the assets, and each may serve the pages of its own app and no others.
  const [, app] = /[\\/](liaison|gate)-worker-[^\\/]+\.js$/.exec(path) ?? [];
  if (app) c.header('service-worker-allowed', app === 'gate' ? '/gate' : '/liaison/');
}
