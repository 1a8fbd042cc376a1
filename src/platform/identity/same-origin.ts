const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was sent by one of our own pages.
 *
 * `Sec-Fetch-Site` is computed by the browser for the address it really used, and decides
 * where present. Browsers send it only over TLS and on localhost, so on the plain http of a
 * local network `Origin` decides. A request with neither is refused: no page of ours sends one.
 */
export function isSameOrigin(request: Request, origin: string): boolean {
  if (safeMethods.has(request.method)) return true;

  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';

  const sender = request.headers.get('origin');
  return sender !== null && (sender === origin || sender === new URL(request.url).origin);
}
