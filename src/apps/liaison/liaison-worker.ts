/**
 * The worker of the officers' page: what the page has kept is there without a network too. The
 * page itself keeps things (`phone.ts`), so that nothing is on a telephone that nobody opened.
 */
import { CACHE } from './kept.ts';

/** On a line this slow, what is kept is shown first; the page renews itself when it can. */
const PATIENCE_MS = 4_000;

self.addEventListener('fetch', (event) => {
  if (!isFetching(event) || event.request.method !== 'GET') return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request));
});

async function freshOrKept(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: CACHE });
  if (!kept) return fetch(request);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    // Whoever is signed out leaves nobody's ways on the telephone.
    if (fresh.type === 'opaqueredirect' || fresh.status === 403)
      await (await caches.open(CACHE)).delete(request);
    return fresh;
  } catch {
    return kept;
  }
}

/** An asset is named by its content, so that one that is kept is never old. */
async function keptOrFresh(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}

type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };

function isFetching(event: Event): event is Fetching {
  return 'request' in event && 'respondWith' in event;
}
