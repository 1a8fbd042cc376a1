import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { directionOf } from '#platform/i18n';
import { DocumentContext } from './document-context.ts';
import { pageContext } from './page-context.ts';

export { pageContext };

/** What a reader did (a wrong address, a page left before it came) is no failure of the program. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error))
    context.get(pageContext).logFailure(error);
}

/** Longer than any loader may take; a page that is not ready by then is given up. */
const renderTimeoutMilliseconds = 15_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { locale, messages, nonce, logFailure } = loadContext.get(pageContext);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-language', locale);

  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <DocumentContext value={{ locale, messages, nonce, direction: directionOf(locale) }}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </DocumentContext>,
      {
        nonce,
        // The page goes out whole, so that its status, its length and its ETag are true.
        onAllReady() {
          const body = new PassThrough();
          pipe(body);
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              status: failed ? 500 : status,
              headers,
            }),
          );
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          logFailure(error);
        },
      },
    );
    setTimeout(abort, renderTimeoutMilliseconds).unref();
  });
}
