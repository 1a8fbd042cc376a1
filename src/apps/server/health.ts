import { sql } from 'kysely';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Application } from '#platform/application';
import { AppError } from '#platform/errors';
import { hashOfToken, isSameSecret } from '#platform/identity/secrets';
import { pendingMigrations } from '#platform/migrations';
import type { ServerEnvironment } from './environment.ts';

/**
 * For the service manager, the balancer and the dashboard. None of them tells anything of a
 * person; but how busy a house is is nobody else's business, and an address says nothing of who
 * asks behind a proxy, so the metrics are there only for whoever has the token of the setting.
 */
export function healthRoutes(app: Application, metricsToken?: string) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'kurukan_http_seconds',
    help: 'Time to answer a request, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const waitingMail = new Gauge({
    name: 'kurukan_outbox_waiting',
    help: 'Mails that wait in the outbox.',
    registers: [registry],
  });

  const routes = new Hono<ServerEnvironment>();
  // Alive: the process answers. Says nothing of what it stands on.
  routes.get('/health', (c) => c.json({ status: 'ok' }));

  routes.get('/ready', async (c) => {
    const ready = await isReady(app);
    return c.json({ status: ready ? 'ok' : 'unavailable' }, ready ? 200 : 503);
  });

  routes.get('/metrics', async (c) => {
    if (!metricsToken || !isBearer(c.req.header('authorization'), metricsToken))
      throw new AppError('page.unknown', { path: '/metrics' });
    const { waiting } = await app.db
      .selectFrom('outboxMail')
      .select(sql<number>`count(*)::int`.as('waiting'))
      .where('sentAt', 'is', null)
      .where('givenUpAt', 'is', null)
      .executeTakeFirstOrThrow();
    waitingMail.set(waiting);
    return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });

  const measure = createMiddleware<ServerEnvironment>(async (c, next) => {
    const end = duration.startTimer();
    await next();
    end({ method: c.req.method, status: c.res.status });
  });

  return { routes, measure };
}

function isBearer(given: string | undefined, token: string): boolean {
  return isSameSecret(hashOfToken(given ?? ''), hashOfToken(`Bearer ${token}`));
}

async function isReady(app: Application): Promise<boolean> {
  try {
    return (await pendingMigrations(app.db)).length === 0;
  } catch {
    return false;
  }
}
