import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { SignedIn } from '#platform/application';
import { openDatabase } from '#platform/database';
import { signedInAs, testApplication } from '#test/application';
import { cachePublicPages } from './caching.ts';
import type { ServerEnvironment } from './environment.ts';
import { signInFirst } from './guard.ts';

// Who asks is known before these answers are; none of them opens a connection.
const app = testApplication(openDatabase({}));
const organiser = signedInAs('organiser');
const home = '/fr/bamex-2025';
const office = '/office/bamex-2025/people';

describe('a public page', () => {
  it('may be kept for half a minute', async () => {
    const answer = await aServer().request(home);

    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    expect(await answer.text()).toBe('as written');
  });

  it('is sent again only where it has changed', async () => {
    const etag = (await aServer().request(home)).headers.get('etag') ?? '';
    const asked = { headers: { 'if-none-match': etag } };
    const same = await aServer().request(home, asked);
    const changed = await aServer({ page: 'as written anew' }).request(home, asked);

    expect(etag).not.toBe('');
    expect({ status: same.status, body: await same.text() }).toEqual({ status: 304, body: '' });
    expect(same.headers.get('cache-control')).toBe('public, max-age=30');
    expect({ status: changed.status, body: await changed.text() }).toEqual({
      status: 200,
      body: 'as written anew',
    });
  });

  it.each([
    ['sets a cookie', home, { headers: { 'set-cookie': 'lang=fr' } }],
    ['failed', home, { status: 500 }],
    ['was not found', home, { status: 404 }],
    ['is in the language of its reader', '/sign-in', {}],
    ['leads to the language of its reader', '/', { status: 302 }],
    ['is data only', `${home}.data`, {}],
  ])('is kept by nobody where it %s', async (_why, address, init: ResponseInit) => {
    const { headers } = await aServer({ init }).request(address);

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('etag')).toBe(false);
  });

  it('is kept by nobody where it answers a form', async () => {
    const { headers } = await aServer().request(home, { method: 'POST' });

    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a page of the office', () => {
  it('is kept by nobody', async () => {
    const answer = await aServer({ account: organiser }).request(office);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.has('etag')).toBe(false);
  });

  it('sends a stranger to the sign-in, and from there back to the same list', async () => {
    const answer = await aServer().request(`${office}?q=keita&page=2`);
    const address = new URL(answer.headers.get('location') ?? '', 'http://localhost');

    expect(answer.status).toBe(302);
    expect(address.pathname).toBe('/sign-in');
    expect(address.searchParams.get('next')).toBe(`${office}?q=keita&page=2`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['data', `${office}.data`, 'GET'],
    ['an act', office, 'POST'],
  ])('leaves it to the router to tell a stranger who asks for %s', async (_what, path, method) => {
    expect((await aServer().request(path, { method })).status).toBe(200);
  });
});

/** The pages as they are served, with one sentence in place of what the router writes. */
function aServer({
  account = null,
  page = 'as written',
  init = {},
}: { account?: SignedIn | null; page?: string; init?: ResponseInit } = {}) {
  return new Hono<ServerEnvironment>()
    .use(async (c, next) => {
      c.set('request', { app, account, locale: 'fr' });
      await next();
    })
    .all('*', cachePublicPages, signInFirst, () => new Response(page, init));
}
