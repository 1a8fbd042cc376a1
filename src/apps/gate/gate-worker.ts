/**
 * The worker of the gate: the page, with all it is made of, opens when no server can be reached.
 * What is kept comes first, always, so that there is one mode only; a newer page is fetched
 * behind it and stands there the next time, whole or not at all.
 */
import { assetsNamedIn } from './device/kept-page.ts';

const CACHE = 'gate-1';
const PAGE = '/gate';

self.addEventListener('install', (event) => {
  if (isLasting(event)) event.waitUntil(renew().then(() => asWorker().skipWaiting()));
});

self.addEventListener('activate', (event) => {
  if (isLasting(event)) event.waitUntil(asWorker().clients.claim());
});

self.addEventListener('fetch', (event) => {
  if (!isFetching(event) || event.request.method !== 'GET') return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname === PAGE && request.mode === 'navigate') {
    event.respondWith(keptPage());
    event.waitUntil(renew().catch(() => {}));
  } else if (pathname.startsWith('/assets/')) event.respondWith(keptAsset(request));
});

async function keptPage(): Promise<Response> {
  return (await caches.match(PAGE, { cacheName: CACHE })) ?? fetch(PAGE);
}

/** An asset is named by its content, so that one that is kept is never old. */
async function keptAsset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}

/**
 * Fetches the page and whatever it names, and what that names, and puts the page in its place
 * only when all of it is there.
 *
 * @throws TypeError when something could not be fetched; what was kept stays
 */
async function renew(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-store', redirect: 'error' });
  if (!page.ok) throw new TypeError(`${PAGE}: ${page.status}`);
  const cache = await caches.open(CACHE);
  const wanted = new Set(assetsNamedIn(await page.clone().text()));
  // A set that grows while it is gone through is gone through to its end.
  for (const path of wanted)
    for (const inner of assetsNamedIn(await textOf(await assetAt(cache, path)))) wanted.add(inner);

  await cache.put(PAGE, page);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== PAGE && !wanted.has(pathname)) await cache.delete(url);
  }
}

async function assetAt(cache: Cache, path: string): Promise<Response> {
  const kept = await cache.match(path);
  if (kept) return kept;
  const fresh = await fetch(path);
  // A word that only looked like the name of an asset.
  if (fresh.status === 404) return fresh;
  if (!fresh.ok) throw new TypeError(`${path}: ${fresh.status}`);
  await cache.put(path, fresh.clone());
  return fresh;
}

/** What may name others; a font and a reader of QR codes do not. */
async function textOf(asset: Response): Promise<string> {
  const type = asset.headers.get('content-type') ?? '';
  return asset.ok && /javascript|css|json|manifest/.test(type) ? asset.text() : '';
}

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type WorkerScope = { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };

function isLasting(event: Event): event is Lasting {
  return 'waitUntil' in event;
}

function isFetching(event: Event): event is Fetching {
  return 'request' in event && 'respondWith' in event;
}

function asWorker(): WorkerScope {
  if (!isWorkerScope(self)) throw new TypeError('not a service worker');
  return self;
}

function isWorkerScope(scope: object): scope is WorkerScope & typeof globalThis {
  return 'skipWaiting' in scope && 'clients' in scope;
}
