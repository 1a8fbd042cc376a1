import type { Hono } from 'hono';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { sessionCookie } from '#platform/identity/cookie';
import { grantRole } from '#platform/identity/roles';
import { openSession } from '#platform/identity/sessions';
import { anAccount } from '#platform/identity/testing';
import { createLog } from '#platform/log';
import { signedBy, testApplication } from '#test/application';
import type { ServerEnvironment } from '../environment.ts';
import { createWebServer } from '../server.ts';

export const inEdition = '/api/v1/editions/bamex-2025';

export type Visitor = {
  app: Application;
  server: Hono<ServerEnvironment>;
  cookie: string;
  /** Every line that the program has logged. */
  logged: string[];
  /** As a page of ours asks. */
  ask: (path: string, request?: RequestInit) => Promise<Answer>;
};

type Answer = { status: number; headers: Headers; told: Record<string, unknown> };

/** Somebody signed in as an organiser, before the whole server. */
export async function aVisitor(db: Database): Promise<Visitor> {
  const logged: string[] = [];
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  const app = { ...testApplication(db), log };
  const server = await createWebServer(app, { renderPage: aPage });
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const accountId = await anAccount(app, { isAdministrator: true });
  const edition = provenEdition('bamex-2025');
  await grantRole(db, edition, signedBy('system'), { accountId, role: 'organiser' });
  const start = { accountId, method: 'link', owes: null, userAgent: '' } as const;
  const cookie = sessionCookie(await openSession(db, app, start), app.origin).split(';')[0] ?? '';

  const ask = async (path: string, { headers, ...request }: RequestInit = {}) => {
    const answer = await server.request(`http://localhost${path}`, {
      ...request,
      headers: { cookie, origin: app.origin, ...(headers as Record<string, string>) },
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    const told: Record<string, unknown> = isJson && text ? JSON.parse(text) : {};
    return { status: answer.status, headers: answer.headers, told };
  };
  return { app, server, cookie, logged, ask };
}

/** The pages have their journeys in a browser; here they are one address like any other. */
export function aPage(): Response {
  return new Response('a page');
}

export type Asked = { path: string } & RequestInit;

export function get(path: string, under = inEdition): Asked {
  return { path: under + path };
}

export function post(path: string, body: unknown): Asked {
  return {
    path: inEdition + path,
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
}

export function put(path: string, body: unknown): Asked {
  return { ...post(path, body), method: 'PUT' };
}
