import { beforeEach, describe, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { systemActor } from '#platform/permissions';
import { useTestDatabase } from '#test/database';
import { disableAccount } from './accounts.ts';
import { forgetExpired } from './tasks.ts';
import { createSignInLink, signInWithLink } from './links.ts';
import { grantRole } from './roles.ts';
import {
  endOtherSessions,
  endSession,
  findSession,
  listSessions,
  openSession,
  signOut,
} from './sessions.ts';
import { aVisit, anAccount, anEdition, anInstallation } from './testing.ts';

const db = useTestDatabase();
const installation = anInstallation(db);
const start = installation.at('2025-11-10T08:00:00Z');
let accountId: string;

beforeEach(async () => {
  accountId = await anAccount(start);
});

describe('a session', () => {
  it('carries the roles held at the moment of the request', async () => {
    const { token } = await signedIn();
    expect((await findSession(start, token))?.grants).toEqual([]);

    await anEdition(db);
    const by = { actor: systemActor, clock: start.clock };
    await grantRole(db, provenEdition('bamex-2025'), by, {
      accountId,
      role: 'embassy',
      country: 'TR',
    });
    expect((await findSession(start, token))?.grants).toEqual([
      {
        editionId: 'bamex-2025',
        role: 'embassy',
        country: 'TR',
        exhibitorId: null,
        participantId: null,
      },
    ]);
  });

  it('is kept as a hash only', async () => {
    const { token } = await signedIn();

    const rows = await db.selectFrom('accountSession').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(rows) + installation.logged.join('')).not.toContain(token);
    expect(rows[0]?.tokenHash.toString('latin1')).not.toContain(token);
  });

  it('ends after twelve idle hours', async () => {
    const { token } = await signedIn();

    expect(await seen(token, '2025-11-10T20:00:00.000Z')).toBeNull();
    expect(await seen(token, '2025-11-10T19:59:59.999Z')).not.toBeNull();
  });

  it('goes on while it is used', async () => {
    const { token } = await signedIn();
    await seen(token, '2025-11-10T19:59:59Z');

    expect(await seen(token, '2025-11-11T07:59:58Z')).not.toBeNull();
  });

  it('ends after seven days, however much it is used', async () => {
    const { token, expiresAt } = await signedIn();
    for (let hour = 8; hour < 7 * 24; hour += 8)
      await seen(token, new Date(start.clock.now().getTime() + hour * 3_600_000));

    expect(expiresAt).toEqual(new Date('2025-11-17T08:00:00Z'));
    expect(await seen(token, '2025-11-17T07:59:59.999Z')).not.toBeNull();
    expect(await seen(token, '2025-11-17T08:00:00.000Z')).toBeNull();
  });

  it('opens nothing with a token nobody gave out', async () => {
    await signedIn();

    expect(await findSession(start, 'A'.repeat(43))).toBeNull();
    expect(await findSession(start, '')).toBeNull();
    expect(await findSession(start, null)).toBeNull();
  });

  it('ends when its account is closed', async () => {
    const { token } = await signedIn();
    const administrator = await anAccount(start, { email: null, isAdministrator: true });
    await disableAccount(start, administrator, accountId);

    expect(await findSession(start, token)).toBeNull();
  });

  it('ends when its owner signs out', async () => {
    const { token } = await signedIn();
    await signOut(start, token);

    expect(await findSession(start, token)).toBeNull();
  });
});

describe('the sessions of an account', () => {
  it('are listed with a short device, the one used last first', async () => {
    await signedIn();
    const later = installation.at('2025-11-10T09:00:00Z');
    await openSession(db, later, { ...aSession(), userAgent: 'curl/8.5' });

    const listed = await listSessions(later, accountId);
    expect(listed.map(({ device }) => device)).toEqual(['', 'Firefox · Linux']);
  });

  it('are neither seen nor ended by another account', async () => {
    const other = await anAccount(start, { email: 'other@embassy.example' });
    const { token } = await signedIn();
    const [mine] = await listSessions(start, accountId);

    expect(await listSessions(start, other)).toEqual([]);
    await expect(endSession(start, other, mine!.id)).rejects.toThrow('session.unknown');
    expect(await findSession(start, token)).not.toBeNull();

    await endSession(start, accountId, mine!.id);
    expect(await findSession(start, token)).toBeNull();
  });

  it('end all but one', async () => {
    const other = await anAccount(start, { email: 'other@embassy.example' });
    const kept = await signedIn();
    await signedIn();
    await signedIn();
    const foreign = await openSession(db, start, { ...aSession(), accountId: other });
    const account = await findSession(start, kept.token);

    expect(await endOtherSessions(start, account!)).toBe(2);
    expect(await listSessions(start, accountId)).toHaveLength(1);
    expect(await findSession(start, kept.token)).not.toBeNull();
    expect(await findSession(start, foreign.token)).not.toBeNull();
  });

  it('are forgotten once they have ended', async () => {
    await signedIn();
    await forgetExpired(installation.at('2025-11-10T19:59:59Z'));
    expect(await db.selectFrom('accountSession').select('id').execute()).toHaveLength(1);

    await forgetExpired(installation.at('2025-11-10T20:00:00Z'));
    expect(await db.selectFrom('accountSession').select('id').execute()).toEqual([]);
  });
});

describe('a sign-in link', () => {
  it('signs in within 24 hours', async () => {
    const token = tokenOf(await createSignInLink(start, accountId));

    await expect(use(token, '2025-11-11T08:00:00.000Z')).rejects.toThrow('sign-in.link-used');
    expect(await use(token, '2025-11-11T07:59:59.999Z')).toMatchObject({ accountId, owes: null });
  });

  it('works once when two browsers open it at the same instant', async () => {
    const token = tokenOf(await createSignInLink(start, accountId));

    const both = await Promise.allSettled([use(token), use(token)]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.selectFrom('accountSession').select('id').execute()).toHaveLength(1);
    await expect(use(token)).rejects.toThrow('sign-in.link-used');
  });

  it('is kept as a hash only', async () => {
    const url = await createSignInLink(start, accountId);

    expect(url).toMatch(/^https:\/\/kurukan\.example\/sign-in\/link\/[\w-]{43}$/);
    const rows = await db.selectFrom('signInLink').selectAll().execute();
    expect(rows[0]?.tokenHash.toString('base64url')).not.toBe(tokenOf(url));
    expect(installation.logged.join('')).not.toContain(tokenOf(url));
  });

  it('does not open a closed account', async () => {
    const token = tokenOf(await createSignInLink(start, accountId));
    await db.updateTable('account').set({ disabledAt: start.clock.now() }).execute();

    await expect(use(token)).rejects.toThrow('sign-in.link-used');
  });

  it('is not guessed: attempts from one network are counted', async () => {
    const guesses = Array.from({ length: 60 }, (_, index) => use(`guess-${index}`));
    await Promise.allSettled(guesses);
    const token = tokenOf(await createSignInLink(start, accountId));

    await expect(use(token)).rejects.toThrow('request.too-many');
    expect(await signInWithLink(start, token, { ...aVisit, address: '41.73.96.11' })).toMatchObject(
      { accountId },
    );
  });
});

function aSession() {
  return { accountId, method: 'code', owes: null, userAgent: aVisit.userAgent } as const;
}

function signedIn() {
  return openSession(db, start, aSession());
}

function seen(token: string, at: string | Date) {
  return findSession(installation.at(at), token);
}

function use(token: string, at = '2025-11-10T08:01:00Z') {
  return signInWithLink(installation.at(at), token, aVisit);
}

function tokenOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
