import type { HttpBindings } from '@hono/node-server';
import type { RequestContext } from '#platform/application';

/** What the middleware of the server puts beside a request. */
export type ServerEnvironment = {
  Bindings: HttpBindings;
  Variables: { request: RequestContext; secureHeadersNonce?: string };
};
