import { beforeEach, describe, expect, it } from 'vitest';
import type { Handler, Hono } from 'hono';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { createAccessLink, revokeAccessLinks } from '#platform/identity/access-links';
import { sessionCookie } from '#platform/identity/cookie';
import { createSignInLink } from '#platform/identity/links';
import { grantRole } from '#platform/identity/roles';
import { openSession } from '#platform/identity/sessions';
import { anAccount } from '#platform/identity/testing';
import { createLog } from '#platform/log';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import type { ServerEnvironment } from './environment.ts';
import { createWebServer } from './server.ts';
import { signInActs } from './sign-in.ts';

/** A link cookie before the whole server: whom it makes of its holder, and where. */
const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:protocol');
const logged: string[] = [];
const log = createLog('trace', { write: (line: string) => void logged.push(line) });
const app = { ...testApplication(db), log };
const api = '/api/v1/editions/bamex-2025';
let server: Hono<ServerEnvironment>;
let link: { id: string; token: string };
let session: string;

beforeEach(async () => {
  logged.length = 0;
  server = await createWebServer(app, { renderPage: tellWhoAsks });
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, by, aPlan());
    link = await createAccessLink(tx, edition, by, {
      purpose: 'embassy',
      country: 'SN',
      locale: 'ar',
      validUntil: new Date('2025-12-01T00:00:00Z'),
    });
  });
  const accountId = await anAccount(app);
  await grantRole(db, edition, by, { accountId, role: 'organiser' });
  const start = { accountId, method: 'link', owes: null, userAgent: '' } as const;
  session = cookieIn(sessionCookie(await openSession(db, app, start), app.origin));
});

describe('opening a link', () => {
  it('sets a cookie of its own and leads to the pages of the government', async () => {
    const step = await opened(link.token);

    expect(step).toEqual({
      setCookies: [
        `kurukan-embassy=${link.token}; Max-Age=1699200; Path=/; HttpOnly; SameSite=Lax`,
        expect.stringMatching(/^lang=ar;/),
      ],
      next: '/embassy/bamex-2025',
    });
  });

  it('is bound to the host over TLS, and leaves a chosen language alone', async () => {
    const secure = await createWebServer(
      { ...app, origin: 'https://kurukan.example' },
      { renderPage: tellWhoAsks },
    );
    const answer = await secure.request(
      `/l/${link.token}`,
      { headers: { cookie: 'lang=tr' } },
      from,
    );
    const { setCookies } = (await answer.json()) as { setCookies: string[] };

    expect(setCookies).toHaveLength(1);
    expect(setCookies[0]).toMatch(/^__Host-kurukan-embassy=[\w-]{43};.* Secure; SameSite=Lax$/);
  });

  it('tells the same of every link that opens nothing, and leaves no token in the log', async () => {
    const wrong = await opened('wrong');
    await revoke();
    const revoked = await opened(link.token);

    expect(wrong).toMatchObject({ code: 'access-link.not-valid', status: 404 });
    expect(revoked).toEqual(wrong);
    expect(logged.join()).not.toContain(link.token);
  });

  it('is told to no other site by the browser', async () => {
    const answer = await ask('/l/wrong', '');

    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('signing in by code or link', () => {
  it('leads a focal point to the pages of its government, and others to the office', async () => {
    const focalPoint = await anAccount(app, { email: 'moussa@embassy.example' });
    await grantRole(db, edition, by, { accountId: focalPoint, role: 'embassy', country: 'SN' });
    const both = await anAccount(app, { email: 'both@embassy.example' });
    await grantRole(db, edition, by, { accountId: both, role: 'embassy', country: 'SN' });
    await grantRole(db, edition, by, { accountId: both, role: 'reader' });
    const nobody = await anAccount(app, { email: 'nobody@embassy.example' });
    const next = async (accountId: string) => {
      const address = await createSignInLink(app, accountId);
      const answer = await ask(address.replace(app.origin, ''), '');
      return ((await answer.json()) as { next: string }).next;
    };

    expect(await next(focalPoint)).toBe('/embassy/bamex-2025');
    expect(await next(both)).toBe('/office');
    expect(await next(nobody)).toBe('/office');
  });

  it('ends on a device with every link that was opened on it', async () => {
    const answer = await ask('/sign-out', `${session}; ${holder()}`);
    const { setCookies } = (await answer.json()) as { setCookies: string[] };

    expect(setCookies.map((cookie) => cookie.split(';').slice(0, 2).join(';'))).toEqual([
      'kurukan=; Max-Age=0',
      'kurukan-embassy=; Max-Age=0',
      'kurukan-person=; Max-Age=0',
      'kurukan-asker=; Max-Age=0',
    ]);
  });
});

describe('the holder of a link', () => {
  it('is the embassy of its government on its pages, and under the API', async () => {
    expect(await whoIs('/embassy/bamex-2025', holder())).toBe(`link:${link.id}`);
    const answer = await ask(`${api}/answer/standing`, holder());

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ state: 'none' });
  });

  it('is nobody anywhere else', async () => {
    for (const path of ['/office/bamex-2025', '/account', '/office'])
      expect((await ask(path, holder())).headers.get('location')).toMatch(/^\/sign-in\?next=/);
    expect((await ask('/office/bamex-2025/export/participants.csv', holder())).status).toBe(401);
    expect((await ask('/api/v1/account', holder())).status).toBe(401);
    expect((await ask(`${api}/views?table=participants`, holder())).status).toBe(401);
  });

  it('is nobody in another edition', async () => {
    const answer = await ask('/api/v1/editions/bamex-2026/answer/standing', holder());

    expect(await answer.json()).toMatchObject({ code: 'edition.unknown' });
  });

  it('is the link on its pages and the account elsewhere, where a browser holds both', async () => {
    const both = `${session}; ${holder()}`;

    expect(await whoIs('/embassy/bamex-2025', both)).toBe(`link:${link.id}`);
    expect(await whoIs('/office/bamex-2025', both)).toMatch(/^account:/);
    const answer = await ask(`${api}/answer/standing`, both);
    expect(await answer.json()).toMatchObject({ code: 'permission.denied' });
  });

  it('is sent to the page of a link that opens nothing once it is revoked', async () => {
    await revoke();
    const answer = await ask('/embassy/bamex-2025', holder());

    expect(answer.headers.get('location')).toBe('/l/ended');
    expect((await ask(`${api}/answer/standing`, holder())).status).toBe(401);
  });

  it('acts from our own pages only', async () => {
    const post = (headers: Record<string, string>) =>
      server.request(
        `http://localhost${api}/answer`,
        { method: 'POST', headers: { cookie: holder(), ...headers }, body: '{}' },
        from,
      );

    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await (await post(headers)).json()).toMatchObject({ code: 'request.cross-origin' });
    expect((await post({ origin: app.origin })).status).toBe(400);
  });

  it('does not become another role under another name of the cookie', async () => {
    const person = `kurukan-person=${link.token}`;
    const asSession = `kurukan=${link.token}`;

    expect((await ask('/embassy/bamex-2025', person)).status).toBe(302);
    expect((await ask(`${api}/answer/standing`, person)).status).toBe(401);
    expect((await ask(`${api}/answer/standing`, asSession)).status).toBe(401);
  });
});

const tellWhoAsks: Handler<ServerEnvironment> = async (c) => {
  const [, first, token = '', last = ''] = c.req.path.split('/');
  if (first === 'sign-in' && token === 'link') return c.json(await signInActs(c).withLink(last));
  if (first === 'sign-out') return c.json(await signInActs(c).signOut());
  if (first === 'l') return c.json(await signInActs(c).openAccessLink(token));
  const { account } = c.var.request;
  return c.text(account?.linkId ? account.accountId : `account:${account?.accountId}`);
};

const from = { incoming: { socket: { remoteAddress: '41.73.96.10' } } };

function ask(path: string, cookie: string) {
  return server.request(`http://localhost${path}`, { headers: { cookie } }, from);
}

async function opened(token: string): Promise<unknown> {
  return (await ask(`/l/${token}`, '')).json();
}

async function whoIs(path: string, cookie: string): Promise<string> {
  return (await ask(path, cookie)).text();
}

function holder(): string {
  return `kurukan-embassy=${link.token}`;
}

function cookieIn(header: string): string {
  return header.split(';')[0] ?? '';
}

function revoke() {
  return db.transaction().execute((tx) => revokeAccessLinks(tx, edition, by, { ids: [link.id] }));
}
