import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import {
  experimental_ZodSmartCoercionPlugin as ZodSmartCoercionPlugin,
  ZodToJsonSchemaConverter,
} from '@orpc/zod/zod4';
import { Hono } from 'hono';
import type { Application } from '#platform/application';
import { asProblem, isBug, type Problem } from '#platform/problem';
import type { ServerEnvironment } from './environment.ts';
import { router } from './router.ts';

export const API_PREFIX = '/api/v1';

/** The API: the procedures of the modules over HTTP, and their description. */
export function apiRoutes(app: Application) {
  const routes = new Hono<ServerEnvironment>();
  const handler = new OpenAPIHandler(router, {
    plugins: [new ZodSmartCoercionPlugin()],
    customErrorResponseBodyEncoder: (error) => error.data as Problem,
    clientInterceptors: [
      async ({ next, context, path }) => {
        try {
          return await next();
        } catch (failure) {
          if (isBug(failure))
            app.log.error({ err: failure, procedure: path.join('.') }, 'a procedure failed');
          throw onTheWire(await asProblem(failure, context.locale));
        }
      },
    ],
  });

  let description: Promise<unknown> | undefined;
  routes.get('/api/openapi.json', async (c) =>
    c.json((await (description ??= describe(app.origin))) as object),
  );

  routes.all(`${API_PREFIX}/*`, async (c) => {
    const { matched, response } = await handler.handle(c.req.raw, {
      prefix: API_PREFIX,
      context: c.var.request,
    });
    if (!matched) return c.notFound();
    if (response.status < 400) return new Response(response.body, response);

    const problem = new Response(response.body, response);
    problem.headers.set('content-type', 'application/problem+json');
    return problem;
  });
  return routes;
}

/** OpenAPI 3.1, written from the schemas that validate. */
function describe(origin: string): Promise<unknown> {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(
    router,
    {
      info: { title: 'Kurukan', version: '1' },
      servers: [{ url: `${origin}${API_PREFIX}` }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kurukan' } },
      },
      security: [{ session: [] }],
    },
  );
}

function onTheWire(problem: Problem): ORPCError<string, Problem> {
  return new ORPCError(problem.code, {
    status: problem.status,
    message: problem.title,
    data: problem,
  });
}
