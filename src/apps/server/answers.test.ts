import { beforeEach, describe, expect, it } from 'vitest';
import { aPersonInput, aPng } from '#modules/participants/testing';
import { openDatabase } from '#platform/database';
import { useTestDatabase } from '#test/database';
import { createWebServer } from './server.ts';
import { aPage, aVisitor, inEdition, post, type Visitor } from './testing/visitor.ts';

const db = useTestDatabase();
let visitor: Visitor;

beforeEach(async () => {
  visitor = await aVisitor(db);
});

describe('every answer', () => {
  it.each([
    '/health',
    '/ready',
    '/nowhere',
    '/api/openapi.json',
    '/api/v1/nowhere',
    '/api/v1/public/editions',
    `${inEdition}/participants`,
    `${inEdition}/participants/1`,
    '/office/bamex-2025/export/participants.csv',
    '/office/bamex-2025/export/nothing.csv',
    '/office/bamex-2025/people',
    '/account',
    '/assets/nothing.js',
  ])('of %s forbids what is not ours', async (path) => {
    const { headers } = await visitor.ask(path);

    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    `${inEdition}/participants`,
    `${inEdition}/participants/1`,
    '/api/v1/account',
    '/office/bamex-2025/export/participants.csv',
    '/office/bamex-2025/people',
    '/office/bamex-2025/people.data',
    '/account',
    '/accounts',
    '/sign-in',
    '/sign-in/link/abc',
  ])('of %s is kept by nobody on the way', async (path) => {
    expect((await visitor.ask(path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a photo', () => {
  it('is a file and never a page, and is kept by nobody on the way', async () => {
    const added = await visitor.ask(
      `${inEdition}/participants`,
      post('/participants', aPersonInput()),
    );
    const participantId = String(added.told['participantId']);
    const form = new FormData();
    form.set('photo', new File([aPng(600, 600)], '../../x".html', { type: 'text/html' }));
    const path = `${inEdition}/participants/${participantId}/photo`;
    expect((await visitor.ask(path, { method: 'PUT', body: form })).status).toBe(200);
    const { headers } = await visitor.ask(path);

    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('content-disposition')).toContain(`filename="${participantId}.png"`);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('an act', () => {
  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    [
      'of another site by its own word',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
    ],
    ['that does not tell where it comes from', {}],
    [
      'behind the name of another host',
      {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        origin: 'http://evil.example',
      },
    ],
  ])('%s is refused', async (_what, headers) => {
    const answer = await visitor.server.request(`http://localhost${inEdition}/stage`, {
      method: 'POST',
      headers: { cookie: visitor.cookie, ...headers },
    });

    expect(answer.status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'written as %s changes nothing',
    async (type) => {
      const { status } = await visitor.ask(`${inEdition}/stage`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"stage":"archived"}',
      });

      expect(status).toBe(400);
    },
  );
});

describe('a page', () => {
  it.each([
    ['application/x-www-form-urlencoded', 200],
    ['multipart/form-data; boundary=a', 200],
    ['application/json', 400],
    ['', 400],
  ])('takes %j with %i', async (type, status) => {
    const headers = { 'content-type': type };

    expect((await visitor.ask('/sign-in', { method: 'POST', headers })).status).toBe(status);
  });
});

describe('a failure', () => {
  it('tells its reader no word of itself, and the log no word of the reader', async () => {
    const unreachable = openDatabase({ host: '127.0.0.1', port: 1 });
    const broken = await createWebServer(
      { ...visitor.app, db: unreachable },
      { renderPage: aPage },
    );
    visitor.logged.length = 0;
    const answer = await broken.request('http://localhost/sign-in/link/tell-nobody', {
      headers: { cookie: visitor.cookie },
    });
    const told = await answer.text();

    expect(answer.status).toBe(500);
    expect(JSON.parse(told)).toMatchObject({ code: 'internal' });
    expect(told).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|\.ts|node_modules/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(visitor.logged.join()).toContain('ECONNREFUSED');
    expect(visitor.logged.join()).not.toMatch(/tell-nobody/);
    expect(visitor.logged.join()).not.toContain(visitor.cookie.split('=')[1]);
  });
});

describe('the metrics', () => {
  it.each([
    ['without a token', undefined, 404],
    ['with another token', 'Bearer another-token-of-16', 404],
    ['with the token', 'Bearer token-of-the-house', 200],
  ])('answer %s', async (_who, authorization, status) => {
    const metricsToken = 'token-of-the-house';
    const watched = await createWebServer(visitor.app, { renderPage: aPage, metricsToken });
    const headers = authorization ? { authorization } : undefined;

    expect((await watched.request('/metrics', headers && { headers })).status).toBe(status);
  });

  it('are not there where no token is set', async () => {
    expect(
      (await visitor.ask('/metrics', { headers: { authorization: 'Bearer undefined' } })).status,
    ).toBe(404);
    expect((await visitor.ask('/metrics', { headers: { authorization: 'Bearer ' } })).status).toBe(
      404,
    );
  });
});
