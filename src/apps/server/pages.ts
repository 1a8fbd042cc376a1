import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Context } from 'hono';
import { createRouterClient } from '@orpc/server';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { loadMessages } from '#platform/messages';
import { asProblem } from '#platform/problem';
import type { pageContext } from '../page-context.ts';
import { askingActs } from './asking.ts';
import type { ServerEnvironment } from './environment.ts';
import { refusalFor } from './guard.ts';
import { router } from './router.ts';
import { signInActs } from './sign-in.ts';

type PagesBuild = ServerBuild & { entry: { module: { pageContext: typeof pageContext } } };

/** Renders the built pages in this process; they call the same procedures as the API, without a wire between. */
export async function loadPages(buildFolder: string) {
  const build: PagesBuild = await import(pathToFileURL(join(buildFolder, 'server/index.js')).href);
  const handle = createRequestHandler(build, 'production');

  return async function renderPage(c: Context<ServerEnvironment>): Promise<Response> {
    const { request } = c.var;
    const refusal = refusalFor(c.req.path, request.account);
    const context = new RouterContextProvider();
    context.set(build.entry.module.pageContext, {
      api: createRouterClient(router, { context: request }),
      account: request.account,
      locale: request.locale,
      messages: await loadMessages(request.locale),
      nonce: c.var.secureHeadersNonce ?? '',
      origin: request.app.origin,
      clock: request.app.clock,
      signIn: signInActs(c),
      asking: askingActs(c),
      logFailure: (err) => request.app.log.error({ err }, 'a page failed'),
      denied: refusal && (await asProblem(refusal, request.locale)),
    });
    return handle(c.req.raw, context);
  };
}
