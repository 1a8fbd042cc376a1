import { createProcedureClient, isProcedure, type AnyProcedure } from '@orpc/server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { isAppError } from '#platform/errors';
import { roles, type Grant, type Role } from '#platform/permissions';
import { callAs, signedBy, signedInAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { exportRoutes } from './exports.ts';
import { router } from './router.ts';
import { settle, type Belongings } from './testing/neighbours.ts';
import { questionsAbout } from './testing/questions.ts';
import type { ServerEnvironment } from './environment.ts';

const db = useTestDatabase();
const RESTRICTED = /SENEGAL-(ACCESS|WEAPON|RADIO)/;

let app: Application;
let own: Belongings;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  own = await settle(app, 'bamex-2025', { country: 'SN', mark: 'SENEGAL' });
});

/** Before anything withdraws the person or moves them elsewhere; handing in anew would hide the marks. */
function staysFirst(procedures: [string, AnyProcedure][]): [string, AnyProcedure][] {
  const others = procedures.filter(([name]) => name !== 'stays.give');
  const isFirst = ([name]: [string, AnyProcedure]) => Number(name.startsWith('stays.'));
  return others.toSorted((one, other) => isFirst(other) - isFirst(one));
}

/** What each role may open, by the procedure that opens it; every other answer is without a byte of it. */
const opens: Partial<Record<Role, string[]>> = {
  commission: ['stays.readRadios', 'stays.readWeapons'],
  protocol: ['stays.readAccessNeeds', 'stays.readRadios', 'stays.readWeapons'],
  liaison: ['stays.readAccessNeeds'],
};

describe('what is restricted of a person', () => {
  it.each(roles)('is told to the %s by no procedure but those that are for it', async (role) => {
    const asked = questionsAbout(own, { own, elsewhere: own });
    const telling: string[] = [];
    for (const [name, procedure] of staysFirst(proceduresOf(router)))
      for (const input of [{}, ...(asked[name] ?? [])])
        if (RESTRICTED.test(await answerTo(procedure, role, input))) telling.push(name);

    expect(telling.toSorted()).toEqual(opens[role] ?? []);
  });

  it.each(roles)('is in no export that the %s takes away', async (role) => {
    const names = [
      'badges',
      'delegations',
      'exhibitors',
      'invitations',
      'meetings',
      'participants',
    ];
    for (const name of names)
      expect(await exported(role, `/office/bamex-2025/export/${name}.csv`)).not.toMatch(RESTRICTED);
  });

  it('lies in no table and no row of the ledger in the clear', async () => {
    const { rows } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
    for (const { name } of rows) {
      const kept = await sql<{
        row: string;
      }>`select kept::text as row from ${sql.table(name)} as kept`.execute(db);
      expect(kept.rows.map(({ row }) => row).join('\n'), name).not.toMatch(RESTRICTED);
    }
  });

  it('is told to those it is for, so that the silence above says something', async () => {
    const protocol = callAs(app, router, 'protocol');
    const asked = {
      edition: 'bamex-2025',
      participantId: own.delegate,
      purpose: 'medical',
    } as const;

    expect(await protocol.stays.readAccessNeeds(asked)).toEqual({ content: 'SENEGAL-ACCESS' });
  });
});

function grantOf(role: Role): Partial<Grant> {
  if (role === 'exhibitor') return { exhibitorId: own.exhibitor };
  if (role === 'person') return { country: 'SN', participantId: own.delegate };
  return role === 'embassy' || role === 'liaison' ? { country: 'SN' } : {};
}

async function answerTo(procedure: AnyProcedure, role: Role, input: object): Promise<string> {
  const account = signedInAs(role, grantOf(role));
  try {
    const answer: unknown = await createProcedureClient(procedure, {
      context: { app, account, locale: 'en' as const },
    })({ edition: 'bamex-2025', ...input });
    return answer instanceof File ? await answer.text() : JSON.stringify(answer ?? null);
  } catch (failure) {
    // Nothing is told with a refusal either, and any failure is one here.
    return isAppError(failure) ? JSON.stringify([failure.code, failure.details]) : String(failure);
  }
}

async function exported(role: Role, path: string): Promise<string> {
  const server = new Hono<ServerEnvironment>();
  server.use(async (c, next) => {
    c.set('request', { app, account: signedInAs(role, grantOf(role)), locale: 'en' });
    await next();
  });
  server.onError((failure, c) => c.text(String(failure)));
  server.route('/', exportRoutes);
  return (await server.request(path)).text();
}

function proceduresOf(tree: object, path = ''): [string, AnyProcedure][] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key;
    if (isProcedure(branch)) return [[name, branch] as [string, AnyProcedure]];
    return typeof branch === 'object' && branch ? proceduresOf(branch, name) : [];
  });
}
