import type { ReactNode } from 'react';
import {
  data,
  Links,
  Meta,
  Outlet,
  redirectDocument,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from 'react-router';
import { IntlProvider } from 'use-intl';
import type { Route } from './+types/root.ts';
import { useDocument } from './document-context.ts';
import { FailurePage } from './failure-page.tsx';
import { pageAt } from './page-at.ts';
import { pageContext } from './page-context.ts';
import { withProblems } from './problem-api.ts';

export const middleware: Route.MiddlewareFunction[] = [
  ({ context, url }, next) => {
    const given = context.get(pageContext);
    if (given.denied?.code === 'session.required') throw toSignIn(url);
    if (given.denied) throw data(given.denied, { status: given.denied.status });
    context.set(pageContext, { ...given, api: withProblems(given.api, given.locale) });
    return next();
  },
];

/** A session that ended while its page was open is renewed, and the reader comes back. */
function toSignIn({ pathname, search }: URL): Response {
  return redirectDocument(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

/** Whether the page comes alive in the browser stands in the list of pages. */
export function loader({ request }: Route.LoaderArgs) {
  return { hydrate: pageAt(new URL(request.url).pathname)?.page.hydrate ?? false };
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, direction, messages, nonce } = useDocument();
  const hydrate = useRouteLoaderData<typeof loader>('root')?.hydrate ?? false;

  return (
    <html lang={locale} dir={direction} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        {/* A page that stays as it was written carries nothing of this one answer, so that its ETag holds. */}
        <Links nonce={hydrate ? nonce : ''} />
      </head>
      <body>
        <IntlProvider locale={locale} messages={messages} timeZone="UTC">
          {children}
        </IntlProvider>
        {hydrate && <ScrollRestoration nonce={nonce} />}
        {hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FailurePage failure={error} />;
}
