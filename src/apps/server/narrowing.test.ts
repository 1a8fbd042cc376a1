import { createProcedureClient, isProcedure, type AnyProcedure } from '@orpc/server';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentRevocations } from '#modules/badges/revocation/service';
import { currentTrustList } from '#modules/badges/trust/listing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Access } from '#platform/api';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { isAppError } from '#platform/errors';
import type { Grant, Role } from '#platform/permissions';
import { callAs, signedBy, signedInAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { exportRoutes } from './exports.ts';
import { router } from './router.ts';
import { changesBetween, everythingKept } from './testing/everything-kept.ts';
import { settle, type Belongings } from './testing/neighbours.ts';
import { questionsAbout } from './testing/questions.ts';
import type { ServerEnvironment } from './environment.ts';

const db = useTestDatabase();
const narrowed = ['embassy', 'liaison', 'exhibitor', 'gate', 'reader', 'person', 'asker'] as const;

let app: Application;
let own: Belongings;
let neighbour: Belongings;
let elsewhere: Belongings;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026', number: 2 })));
  own = await settle(app, 'bamex-2025', { country: 'SN', mark: 'SENEGAL' });
  neighbour = await settle(app, 'bamex-2025', { country: 'BF', mark: 'BURKINA' });
  elsewhere = await settle(app, 'bamex-2026', { country: 'SN', mark: 'ELSEWHERE' });
  // The lists that gates take over are signed when somebody first asks for them.
  const edition = provenEdition('bamex-2025');
  await currentTrustList(app, edition);
  await currentRevocations(app, edition);
});

describe('every procedure of a narrowed role', () => {
  it('is asked here for what belongs to others', () => {
    const asked = new Set(Object.keys(questionsAbout(neighbour, { own, elsewhere })));

    expect(
      proceduresOf(router).flatMap(({ name, roles }) =>
        roles.length && !asked.has(name) ? name : [],
      ),
    ).toEqual([]);
  });

  it.each(narrowed)(
    'tells the %s nothing of others and changes nothing of theirs',
    async (role) => {
      const before = await everythingKept(db);
      const wrong: string[] = [];
      for (const others of [neighbour, elsewhere])
        for (const { name, procedure, roles } of proceduresOf(router)) {
          if (!roles.includes(role)) continue;
          for (const input of questionsAbout(others, { own, elsewhere })[name] ?? []) {
            const told = await answerTo(procedure, role, { edition: 'bamex-2025', ...input });
            if (strangers(role).test(told)) wrong.push(`${name} told ${told}`);
          }
        }
      const changed = changesBetween(before, await everythingKept(db));

      expect({ wrong, changed }).toEqual({ wrong: [], changed: [] });
    },
  );

  it.each(narrowed)('knows no other edition where the %s holds a role in one', async (role) => {
    const open: string[] = [];
    for (const { name, procedure, roles } of proceduresOf(router)) {
      if (!roles.includes(role)) continue;
      for (const input of questionsAbout(elsewhere, { own, elsewhere })[name] ?? []) {
        const told = await answerTo(procedure, role, { ...input, edition: 'bamex-2026' });
        if (told !== 'edition.unknown') open.push(`${name}: ${told}`);
      }
    }

    expect(open).toEqual([]);
  });

  it('tells everybody their own, so that the silence above says something', async () => {
    const api = callAs(app, router, 'embassy', grantOf('embassy'));
    const people = await api.participants.list({ edition: 'bamex-2025' });
    const meetings = await api.meetings.list({ edition: 'bamex-2025' });
    const company = callAs(app, router, 'exhibitor', grantOf('exhibitor'));
    const leads = await company.leads.list({ edition: 'bamex-2025' });

    expect(JSON.stringify([people, meetings])).toContain('SENEGAL');
    expect(leads.rows).toHaveLength(1);
    expect(
      await api.participants.photo({ edition: 'bamex-2025', participantId: own.delegate }),
    ).toBeInstanceOf(File);
  });
});

describe('every procedure, asked by the holder of a link', () => {
  it.each(['embassy', 'person'] as const)(
    'tells the %s nothing of others and changes nothing of theirs',
    async (role) => {
      const before = await everythingKept(db);
      const wrong: string[] = [];
      for (const others of [neighbour, elsewhere])
        for (const { name, procedure, roles } of proceduresOf(router)) {
          if (!roles.includes(role)) continue;
          for (const input of questionsAbout(others, { own, elsewhere })[name] ?? []) {
            const told = await answerTo(
              procedure,
              role,
              { edition: 'bamex-2025', ...input },
              { linkId: '00000000-0000-4000-8000-00000000000a' },
            );
            if (strangers(role).test(told)) wrong.push(`${name} told ${told}`);
          }
        }

      expect({ wrong, changed: changesBetween(before, await everythingKept(db)) }).toEqual({
        wrong: [],
        changed: [],
      });
    },
  );
});

const exports = [
  ...['badges', 'delegations', 'exhibitors', 'exhibits', 'invitations', 'leads', 'meetings'],
  ...['needs', 'participants', 'range-sessions', 'stands'],
];

/** An export changes nothing, so that one role asks for all of them in one world. */
it.each(narrowed)('every export holds nothing of others for the %s', async (role) => {
  for (const list of exports) {
    const here = await exported(
      role,
      `/office/bamex-2025/export/${list}.csv?f.country=BF&f.country=SN`,
    );
    const there = await exported(role, `/office/bamex-2026/export/${list}.csv`);

    expect(here, list).not.toMatch(strangers(role));
    expect(there, list).toBe('edition.unknown');
  }
});

/** The marks that a role must never see. */
function strangers(role: Role): RegExp {
  if (role === 'embassy' || role === 'liaison' || role === 'person')
    return /BURKINA|ELSEWHERE|SENEGAL-(LEAD|STAFF)/;
  // Whom it meets is told to a company, and nothing else of that delegation.
  if (role === 'exhibitor') return /BURKINA|ELSEWHERE|SENEGAL-(PERSON|HOTEL|ADDRESSEE)/;
  // The names of companies are public.
  return /ELSEWHERE|(BURKINA|SENEGAL)-/;
}

function grantOf(role: Role): Partial<Grant> {
  if (role === 'exhibitor') return { exhibitorId: own.exhibitor };
  if (role === 'person') return { country: 'SN', participantId: own.delegate };
  return role === 'embassy' || role === 'liaison' ? { country: 'SN' } : {};
}

async function answerTo(
  procedure: AnyProcedure,
  role: Role,
  input: object,
  { linkId = null }: { linkId?: string | null } = {},
): Promise<string> {
  const account = { ...signedInAs(role, grantOf(role)), linkId };
  try {
    const answer: unknown = await createProcedureClient(procedure, {
      context: { app, account, locale: 'en' as const },
    })(input);
    return answer instanceof File ? textOf(answer) : JSON.stringify(answer ?? null);
  } catch (failure) {
    if (isAppError(failure)) return failure.code;
    throw failure;
  }
}

/** A PDF keeps its texts compressed: that one was made at all is looked at elsewhere. */
async function textOf(file: File): Promise<string> {
  return file.type === 'application/pdf' ? 'a PDF' : file.text();
}

async function exported(role: Role, path: string): Promise<string> {
  const server = new Hono<ServerEnvironment>();
  server.use(async (c, next) => {
    c.set('request', { app, account: signedInAs(role, grantOf(role)), locale: 'en' });
    await next();
  });
  server.onError((failure, c) => c.text(isAppError(failure) ? failure.code : `a bug: ${failure}`));
  server.route('/', exportRoutes);
  return (await server.request(path)).text();
}

function proceduresOf(
  tree: object,
  path = '',
): { name: string; procedure: AnyProcedure; roles: Role[] }[] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key;
    if (!isProcedure(branch))
      return typeof branch === 'object' && branch ? proceduresOf(branch, name) : [];
    const { access } = branch['~orpc'].meta as { access: Access };
    const held: readonly Role[] = access.kind === 'edition' ? access.permission.roles : [];
    return [{ name, procedure: branch, roles: narrowed.filter((role) => held.includes(role)) }];
  });
}
