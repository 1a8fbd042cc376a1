import { call } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Application, RequestContext } from '#platform/application';
import { createFileStore } from '#platform/files';
import { useTestDatabase } from '#test/database';
import { administrationRoutes } from './administration.ts';
import { signInWithLink } from './links.ts';
import { accountRoutes } from './routes.ts';
import { roleGrantSchema } from './schema.ts';
import { findSession, openSession } from './sessions.ts';
import { aVisit, anAccount, anEdition, anInstallation } from './testing.ts';

const db = useTestDatabase();
const host = anInstallation(db).at('2025-11-10T08:00:00Z');
const noBlobs = { put: async () => {}, get: async () => null, delete: async () => {} };
const files = createFileStore(noBlobs, host.keyring);
const app: Application = { ...host, files };
let administrator: RequestContext;
let embassy: RequestContext;

beforeEach(async () => {
  administrator = await signedIn({ email: 'root@kurukan.example', isAdministrator: true });
  embassy = await signedIn({});
});

describe('the account signed in', () => {
  it('reads itself and its sessions only', async () => {
    const me = await call(accountRoutes.me, undefined, { context: embassy });
    expect(me).toMatchObject({ email: 'awa@embassy.example', grants: [] });

    const sessions = await call(accountRoutes.sessions.list, undefined, { context: embassy });
    expect(sessions).toMatchObject([{ id: embassy.account?.sessionId, isCurrent: true }]);
  });

  it('does not end the session of somebody else', async () => {
    const id = administrator.account!.sessionId;

    await expect(
      call(accountRoutes.sessions.end, { id }, { context: embassy }),
    ).rejects.toMatchObject({ code: 'session.unknown' });
    expect(await db.selectFrom('accountSession').select('id').execute()).toHaveLength(2);
  });

  it('is needed', async () => {
    const nobody: RequestContext = { app, account: null, locale: 'fr' };

    await expect(call(accountRoutes.me, undefined, { context: nobody })).rejects.toMatchObject({
      code: 'session.required',
    });
  });
});

describe('an administrator', () => {
  it('creates an account, gives it a role and hands it a link that signs in', async () => {
    await anEdition(db);
    const { accountId } = await call(
      administrationRoutes.accounts.create,
      { email: null, displayName: 'Moussa', language: 'fr' },
      { context: administrator },
    );
    const role = { accountId, edition: 'bamex-2025', role: 'gate' } as const;
    await call(administrationRoutes.roles.grant, role, { context: administrator });
    const { url } = await call(
      administrationRoutes.accounts.link,
      { accountId },
      { context: administrator },
    );

    const { token } = await signInWithLink(host, url.slice(url.lastIndexOf('/') + 1), aVisit);
    expect((await findSession(host, token))?.grants).toMatchObject([{ role: 'gate' }]);

    await call(administrationRoutes.roles.revoke, role, { context: administrator });
    expect((await findSession(host, token))?.grants).toEqual([]);
  });

  it('cannot make the role of an edition out of administration', () => {
    const grant = { accountId: embassy.account!.accountId, edition: 'bamex-2025' };

    expect(roleGrantSchema.safeParse({ ...grant, role: 'gate' }).success).toBe(true);
    expect(roleGrantSchema.safeParse({ ...grant, role: 'administrator' }).success).toBe(false);
  });

  it('sets the roles with a second step', async () => {
    await call(
      administrationRoutes.secondStep.require,
      { roles: ['commission', 'administrator'] },
      { context: administrator },
    );

    expect(
      await call(administrationRoutes.secondStep.read, undefined, { context: administrator }),
    ).toEqual({ roles: ['administrator', 'commission'] });
  });

  it('is nobody else', async () => {
    const { accounts, secondStep, waitingMail } = administrationRoutes;
    const refused = [
      call(accounts.list, undefined, { context: embassy }),
      call(accounts.link, { accountId: administrator.account!.accountId }, { context: embassy }),
      call(secondStep.require, { roles: [] }, { context: embassy }),
      call(waitingMail, undefined, { context: embassy }),
    ];

    for (const attempt of refused)
      await expect(attempt).rejects.toMatchObject({ code: 'permission.denied' });
    expect(await db.selectFrom('signInLink').selectAll().execute()).toEqual([]);
  });
});

async function signedIn(changes: Parameters<typeof anAccount>[1]): Promise<RequestContext> {
  const accountId = await anAccount(host, changes);
  const start = { accountId, method: 'link', owes: null, userAgent: aVisit.userAgent } as const;
  const { token } = await openSession(db, host, start);
  return { app, account: await findSession(host, token), locale: 'fr' };
}
