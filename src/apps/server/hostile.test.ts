import { beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aPersonInput, aPng } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { openDatabase } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { sessionCookie } from '#platform/identity/cookie';
import { grantRole } from '#platform/identity/roles';
import { openSession } from '#platform/identity/sessions';
import { anAccount } from '#platform/identity/testing';
import { createLog } from '#platform/log';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import type { ServerEnvironment } from './environment.ts';
import { createWebServer } from './server.ts';

const db = useTestDatabase();
const inEdition = '/api/v1/editions/bamex-2025';
const nothing = 'a0000000-0000-4000-8000-000000000001';

let app: Application;
let server: Hono<ServerEnvironment>;
let cookie: string;
let logged: string[];

beforeEach(async () => {
  logged = [];
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  app = { ...testApplication(db), log };
  // The pages have their journeys in a browser; here they are one address like any other.
  server = await createWebServer(app, { renderPage: aPage });
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const accountId = await anAccount(app, { isAdministrator: true });
  await grantRole(db, provenEdition('bamex-2025'), signedBy('system'), {
    accountId,
    role: 'organiser',
  });
  const session = await openSession(db, app, {
    accountId,
    method: 'link',
    owes: null,
    userAgent: '',
  });
  cookie = sessionCookie(session, app.origin).split(';')[0] ?? '';
});

describe('text that the database cannot hold', () => {
  it.each([
    ['a name with a NUL', post('/participants', aPersonInput({ familyName: 'a\u0000b' }))],
    ['a name with half a letter', post('/participants', aPersonInput({ familyName: 'a\ud800b' }))],
    ['a search with a NUL', get('/participants?search=a%00b')],
    ['a filter with a NUL', get('/participants?filters[country][0]=%00')],
    ['an edition with a NUL', get('/programme', '/api/v1/public/editions/%00')],
    ['a stand with a NUL', put('/stands/A%00/exhibitor', { exhibitorId: nothing })],
    [
      'a reason with a NUL',
      post(`/participants/${nothing}/badge/revocation`, { reason: 'lo\u0000st' }),
    ],
    [
      'a passage before the calendar',
      post('/gates/north/passages', {
        deviceId: 'd',
        passages: [
          { id: nothing, direction: 'in', code: 'X', passedAt: '-271821-04-20T00:00:00Z' },
        ],
      }),
    ],
    ['a page beyond all numbers', get('/participants?page=9007199254740991&pageSize=100000')],
    [
      'a delegation that comes before the calendar',
      post('/delegations', {
        country: 'SN',
        name: 'SN',
        level: 'minister',
        arrivesAt: '-271821-04-20T00:00:00.000Z',
      }),
    ],
    ['an id that is none', get('/participants/1')],
    ['a text that is no JSON', { ...post('/participants', {}), body: '{"a":' }],
    ['a list for an object', post('/participants', [1])],
    ['nothing at all', { ...post('/participants', {}), body: '' }],
  ])('is refused: %s', async (_what, { path, ...request }) => {
    const { status, problem } = await ask(path, request);

    expect({ status, code: problem.code }).toEqual({
      status: expect.toBeOneOf([400, 404]),
      code: expect.not.stringMatching('internal'),
    });
    expect(logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});

describe('names that every object has', () => {
  it.each([
    '/participants?sort=constructor',
    '/participants?filters[constructor][0]=a',
    '/participants?filters[toString][0]=a',
    '/stands?sort=valueOf',
    '/passages?filters[hasOwnProperty][0]=a',
  ])('are no columns: %s', async (path) => {
    expect((await ask(inEdition + path)).status).toBe(200);
  });

  it('are not changed by an address that names them', async () => {
    await ask(`${inEdition}/participants?filters[__proto__][0]=a&__proto__[polluted]=1`);
    await ask(`${inEdition}/participants?filters[constructor][prototype][polluted]=1`);
    const form = new FormData();
    form.set('__proto__[polluted]', '1');
    await ask(`${inEdition}/participants`, { method: 'POST', body: form });

    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('are no columns of an export', async () => {
    const path =
      '/office/bamex-2025/export/participants.csv?f.__proto__=a&f.constructor=b&sort=constructor&cols=constructor';

    expect((await ask(path)).status).toBe(200);
  });

  it('are no export', async () => {
    expect((await ask('/office/bamex-2025/export/constructor.csv')).status).toBe(404);
  });
});

describe('too much', () => {
  it('is not read, whatever it claims to be', async () => {
    const body = JSON.stringify({ familyName: 'a'.repeat(5_000_000) });
    const { status, problem } = await ask(`${inEdition}/participants`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });

    expect({ status, code: problem.code }).toEqual({ status: 413, code: 'request.too-large' });
  });

  it('is not read without its length either', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        if (sent > 20) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const { status } = await ask(`${inEdition}/participants`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);

    expect(status).toBe(413);
    expect(sent).toBeLessThan(8);
  });

  it('of nothing between two values is refused at once', async () => {
    const began = performance.now();
    const { status } = await ask(`${inEdition}/participants?filters[country][999999999]=SN`);

    expect(status).toBe(400);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('of nesting is refused', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { path, ...request } = post('/participants', {});

    expect((await ask(path, { ...request, body: deep })).status).toBe(400);
  });

  it('of filters is one list', async () => {
    const filters = { country: Array.from({ length: 70_000 }, () => 'SN') };
    const { status } = await ask(
      '/office/bamex-2025/export/participants.csv?' +
        filters.country.map((one) => `f.country=${one}`).join('&'),
    );

    expect(status).toBe(200);
  });
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
    const { headers } = await ask(path);

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
    expect((await ask(path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a photo', () => {
  it('is a file and never a page, and is kept by nobody on the way', async () => {
    const added = await ask(`${inEdition}/participants`, post('/participants', aPersonInput()));
    const participantId = String(added.answer['participantId']);
    const form = new FormData();
    form.set('photo', new File([aPng(600, 600)], '../../x".html', { type: 'text/html' }));
    const path = `${inEdition}/participants/${participantId}/photo`;
    expect((await ask(path, { method: 'PUT', body: form })).status).toBe(200);
    const { headers } = await ask(path);

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
    const answer = await server.request(`http://localhost${inEdition}/stage`, {
      method: 'POST',
      headers: { cookie, ...headers },
    });

    expect(answer.status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'written as %s changes nothing',
    async (type) => {
      const { status } = await ask(`${inEdition}/stage`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"stage":"archived"}',
      });

      expect(status).toBe(400);
    },
  );
});

describe('a failure', () => {
  it('tells its reader no word of itself, and the log no word of the reader', async () => {
    const unreachable = openDatabase({ host: '127.0.0.1', port: 1 });
    const broken = await createWebServer({ ...app, db: unreachable }, { renderPage: aPage });
    logged.length = 0;
    const answer = await broken.request('http://localhost/sign-in/link/tell-nobody', {
      headers: { cookie },
    });
    const told = await answer.text();

    expect(answer.status).toBe(500);
    expect(JSON.parse(told)).toMatchObject({ code: 'internal' });
    expect(told).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|\.ts|node_modules/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(logged.join()).toContain('ECONNREFUSED');
    expect(logged.join()).not.toMatch(/tell-nobody/);
    expect(logged.join()).not.toContain(cookie.split('=')[1]);
  });
});

describe('the metrics', () => {
  it.each([
    ['without a token', undefined, 404],
    ['with another token', 'Bearer another-token-of-16', 404],
    ['with the token', 'Bearer token-of-the-house', 200],
  ])('answer %s', async (_who, authorization, status) => {
    const metricsToken = 'token-of-the-house';
    const watched = await createWebServer(app, { renderPage: aPage, metricsToken });
    const headers = authorization ? { authorization } : undefined;

    expect((await watched.request('/metrics', headers && { headers })).status).toBe(status);
  });

  it('are not there where no token is set', async () => {
    expect((await ask('/metrics', { headers: { authorization: 'Bearer undefined' } })).status).toBe(
      404,
    );
    expect((await ask('/metrics', { headers: { authorization: 'Bearer ' } })).status).toBe(404);
  });
});

function aPage(): Response {
  return new Response('a page');
}

type Asked = { path: string } & RequestInit;

function get(path: string, under = inEdition): Asked {
  return { path: under + path };
}

function post(path: string, body: unknown): Asked {
  return {
    path: inEdition + path,
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
}

function put(path: string, body: unknown): Asked {
  return { ...post(path, body), method: 'PUT' };
}

/** As a page of ours asks, signed in as the organiser. */
async function ask(path: string, { headers, ...request }: RequestInit = {}) {
  const answer = await server.request(`http://localhost${path}`, {
    ...request,
    headers: { cookie, origin: 'http://localhost', ...(headers as Record<string, string>) },
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  const told: Record<string, unknown> = isJson && text ? JSON.parse(text) : {};
  return {
    status: answer.status,
    headers: answer.headers,
    problem: told as { code?: string },
    answer: told,
  };
}
