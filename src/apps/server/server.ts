import { createServer } from 'node:http';
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
import type { ServerEnvironment } from './environment.ts';
import { exportRoutes } from './exports.ts';
import { signInFirst } from './guard.ts';
import { healthRoutes } from './health.ts';
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
  server.use('/api/*', keptByNobody);
  server.route('/', apiRoutes(app));
  server.route('/', exportRoutes);
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

/** @throws AppError `start.port-in-use` */
export async function startServer(
  app: Application,
  { port, host, metricsToken }: Pick<Settings, 'port' | 'host' | 'metricsToken'>,
): Promise<{ port: number; stop(): Promise<void> }> {
  const web = await createWebServer(app, { metricsToken });
  const server = createServer(getRequestListener(web.fetch));

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
  // It lies among the assets, and may serve the officers' page and no other.
  if (/[\\/]liaison-worker-[^\\/]+\.js$/.test(path))
    c.header('service-worker-allowed', '/liaison/');
}
