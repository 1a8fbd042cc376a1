import { isIP } from 'node:net';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import { systemActor } from '#platform/permissions';
import { fileInMemory } from './reading/source.ts';
import { loadLists } from './service.ts';
import { listSources, saveFetch, saveSource, type ListSource } from './store/sources.ts';
import type { ListId } from './types.ts';

/** What came of asking a publisher: nothing new, a file, or why there is none. */
export type Fetched =
  | { outcome: 'unchanged' }
  | { outcome: 'fetched'; bytes: Uint8Array; etag: string | null; lastModified: string | null }
  | { outcome: 'failed'; reason: string };

export type FetchLimits = { milliseconds: number; bytes: number };

const usual: FetchLimits = { milliseconds: 120_000, bytes: 120_000_000 };

/**
 * Asks for a file, and for nothing if it is still the one we have. Follows no redirect to
 * another host: an office's proxy would answer in the publisher's place.
 */
export async function fetchList(
  { url, etag, lastModified }: Pick<ListSource, 'url' | 'etag' | 'lastModified'>,
  limits: FetchLimits = usual,
  request: typeof fetch = fetch,
): Promise<Fetched> {
  if (!isAllowed(url)) return { outcome: 'failed', reason: 'address' };
  try {
    const answer = await request(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(limits.milliseconds),
      headers: {
        ...(etag && { 'if-none-match': etag }),
        ...(lastModified && { 'if-modified-since': lastModified }),
      },
    });
    if (answer.status === 304) return { outcome: 'unchanged' };
    if (answer.status !== 200) return { outcome: 'failed', reason: `status-${answer.status}` };
    const bytes = await bodyOf(answer, limits.bytes);
    if (!bytes) return { outcome: 'failed', reason: 'too-large' };
    return {
      outcome: 'fetched',
      bytes,
      etag: answer.headers.get('etag'),
      lastModified: answer.headers.get('last-modified'),
    };
  } catch (failure) {
    const isLate = failure instanceof Error && failure.name === 'TimeoutError';
    return { outcome: 'failed', reason: isLate ? 'timeout' : 'unreachable' };
  }
}

/**
 * Asks every publisher that somebody set an address for, and loads what came under the same rule
 * as a file. Runs as a job and never inside a request.
 */
export async function fetchLists(
  app: Application,
  { request }: { request?: typeof fetch } = {},
): Promise<{ list: ListId; outcome: string }[]> {
  const told: { list: ListId; outcome: string }[] = [];
  for (const source of await listSources(app.db)) {
    const fetched = await fetchList(source, usual, request);
    const taken = await takeFetched(app, source, fetched);
    await saveFetch(app.db, source.list, { ...taken, checkedAt: app.clock.now() });
    told.push({ list: source.list, outcome: taken.outcome });
  }
  return told;
}

/** Sets where a list is fetched from, null for nowhere. @returns whether the address may be asked */
export async function setListSource(
  db: Database,
  list: ListId,
  url: string | null,
): Promise<boolean> {
  if (url !== null && !isAllowed(url)) return false;
  await saveSource(db, list, url);
  return true;
}

async function takeFetched(
  app: Application,
  source: ListSource,
  fetched: Fetched,
): Promise<{ outcome: string; etag: string | null; lastModified: string | null }> {
  const kept = { etag: source.etag, lastModified: source.lastModified };
  if (fetched.outcome !== 'fetched')
    return { ...kept, outcome: fetched.outcome === 'failed' ? fetched.reason : 'unchanged' };
  const modified = Date.parse(fetched.lastModified ?? '');
  const publishedAt = Number.isNaN(modified) ? null : new Date(modified).toISOString();
  const file = { ...fileInMemory(source.list, fetched.bytes), publishedAt };
  const by = { actor: systemActor, clock: app.clock };
  const { loaded, refused } = await loadLists(app.db, by, {
    files: [file],
    cameBy: 'url',
    edition: null,
  });
  const outcome = refused[0]?.code ?? loaded[0]?.refusal ?? 'active';
  const isTaken = outcome === 'active' || outcome === 'already-active';
  // A file that was refused is asked for again: the next one may be whole.
  return isTaken
    ? { outcome, etag: fetched.etag, lastModified: fetched.lastModified }
    : { ...kept, outcome };
}

/** Encrypted, and by a name: an address of the inner network is not a publisher's. */
function isAllowed(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: '', hostname: '' };
  return (
    protocol === 'https:' && isIP(hostname.replace(/[[\]]/g, '')) === 0 && hostname.includes('.')
  );
}

async function bodyOf(answer: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let taken = 0;
  for await (const chunk of answer.body ?? []) {
    taken += chunk.length;
    if (taken > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
