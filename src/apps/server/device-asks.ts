import { createMiddleware } from 'hono/factory';
import { provenDevice } from '#modules/gates/devices/service';
import type { ServerEnvironment } from './environment.ts';

/** Whether a request claims to come from a gate device. It then comes from nobody else. */
export function isOfDevice(request: Request): boolean {
  return /^Device\b/i.test(request.headers.get('authorization') ?? '');
}

/** Finds out which device has signed a request; whatever it may not ask for sees nobody at all. */
export const withDevice = createMiddleware<ServerEnvironment>(async (c, next) => {
  if (isOfDevice(c.req.raw)) {
    const { pathname, search } = new URL(c.req.url);
    // The body is read a second time by the procedure.
    const body = new Uint8Array(await c.req.raw.clone().arrayBuffer());
    const device = await provenDevice(c.var.request.app, {
      editionId: /^\/api\/v1\/editions\/([^/]+)\//.exec(pathname)?.[1] ?? '',
      header: c.req.header('authorization') ?? '',
      method: c.req.method,
      target: pathname + search,
      body,
    });
    c.set('request', { ...c.var.request, device });
  }
  await next();
});
