import { beforeEach, describe, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { useTestDatabase } from '#test/database';
import {
  createAccount,
  disableAccount,
  enableAccount,
  findAccount,
  listAccounts,
  setLanguage,
} from './accounts.ts';
import { handSignInLink } from './links.ts';
import { grantRole, revokeRole, type RoleGrant } from './roles.ts';
import { openSession } from './sessions.ts';
import { anAccount, anEdition, anInstallation } from './testing.ts';

const db = useTestDatabase();
const installation = anInstallation(db);
const host = installation.at('2025-11-10T08:00:00Z');
const edition = provenEdition('bamex-2025');
let administrator: string;
let accountId: string;

beforeEach(async () => {
  administrator = await anAccount(host, {
    email: 'root@kurukan.example',
    displayName: 'Zeynep',
    isAdministrator: true,
  });
  accountId = await anAccount(host);
  await anEdition(db);
});

describe('an account', () => {
  it('is listed with its roles and means of signing in', async () => {
    await grant({ role: 'embassy', country: 'TR' });
    await openSession(db, host, { accountId, method: 'code', owes: null, userAgent: '' });

    expect(await listAccounts(db)).toEqual([
      {
        id: accountId,
        email: 'awa@embassy.example',
        displayName: 'Awa Traoré',
        isAdministrator: false,
        language: 'fr',
        createdAt: host.clock.now(),
        disabledAt: null,
        lastSeenAt: host.clock.now(),
        hasAuthenticator: false,
        passkeys: 0,
        grants: [
          {
            editionId: 'bamex-2025',
            role: 'embassy',
            country: 'TR',
            exhibitorId: null,
            participantId: null,
          },
        ],
      },
      expect.objectContaining({ id: administrator, isAdministrator: true, grants: [] }),
    ]);
  });

  it('has an address of its own, whatever the capitals', async () => {
    await expect(anAccount(host, { email: 'AWA@Embassy.example' })).rejects.toThrow(
      'account.email-taken',
    );
  });

  it('may have no address, and many may have none', async () => {
    await anAccount(host, { email: null });
    await anAccount(host, { email: null });

    expect(await listAccounts(db)).toHaveLength(4);
  });

  it('is closed and opened again', async () => {
    await disableAccount(host, administrator, accountId);
    expect((await findAccount(db, accountId))?.disabledAt).toEqual(host.clock.now());

    await enableAccount(db, accountId);
    expect((await findAccount(db, accountId))?.disabledAt).toBeNull();
  });

  it('cannot close itself', async () => {
    await expect(disableAccount(host, administrator, administrator)).rejects.toThrow('account.own');
  });

  it('keeps the language its owner chose', async () => {
    await setLanguage(db, accountId, 'ar');

    expect((await findAccount(db, accountId))?.language).toBe('ar');
    expect((await findAccount(db, administrator))?.language).toBe('fr');
  });

  it('is created with what it was given and no right', async () => {
    const id = await createAccount(host, {
      email: ' Gate@Bamex.Example ',
      displayName: 'Porte 1',
      language: 'en',
    });

    expect(await findAccount(db, id)).toMatchObject({
      email: 'gate@bamex.example',
      language: 'en',
      isAdministrator: false,
      grants: [],
    });
  });
});

describe('a role', () => {
  it('is granted and revoked on the record of the edition', async () => {
    await grant({ role: 'embassy', country: 'TR' });
    await revokeRole(db, edition, by(), { accountId, role: 'embassy' });

    expect(await ledger()).toEqual([
      {
        kind: 'role.granted',
        subjectId: accountId,
        actorId: `account:${administrator}`,
        data: { role: 'embassy', country: 'TR', exhibitorId: null },
      },
      {
        kind: 'role.revoked',
        subjectId: accountId,
        actorId: `account:${administrator}`,
        data: { role: 'embassy' },
      },
    ]);
    expect(await verifyLedger(db, edition)).toEqual({ rows: 2, fault: null });
    expect(await grants()).toEqual([]);
  });

  it('is written once when it is granted twice, and again when it is narrowed anew', async () => {
    await grant({ role: 'embassy', country: 'TR' });
    await grant({ role: 'embassy', country: 'TR' });
    expect(await ledger()).toHaveLength(1);

    await grant({ role: 'embassy', country: 'NE' });
    expect(await ledger()).toHaveLength(2);
    expect(await grants()).toEqual([{ role: 'embassy', country: 'NE' }]);
  });

  it.each([
    ['organiser', 'commission'],
    ['commission', 'organiser'],
  ] as const)('as %s keeps its holder out of the %s', async (first, second) => {
    await grant({ role: first });

    await expect(grant({ role: second })).rejects.toThrow('role.two-bodies');
    expect(await grants()).toEqual([{ role: first, country: null }]);
    expect(await ledger()).toHaveLength(1);
  });

  it('in the other body is possible in another edition', async () => {
    await anEdition(db, 'bamex-2026');
    await grant({ role: 'organiser' });

    await grantRole(db, provenEdition('bamex-2026'), by(), { accountId, role: 'commission' });
    expect(await grants()).toHaveLength(2);
  });

  it.each(['embassy', 'liaison', 'exhibitor'] as const)(
    'as %s needs to be narrowed',
    async (role) => {
      await expect(grant({ role })).rejects.toThrow('role.not-narrowed');
      expect(await ledger()).toEqual([]);
    },
  );

  it('is not granted in an edition or to an account that is not there', async () => {
    await expect(
      grantRole(db, provenEdition('bamex-1999'), by(), { accountId, role: 'gate' }),
    ).rejects.toThrow('edition.unknown');
    await expect(
      grant({ role: 'gate', accountId: '00000000-0000-4000-8000-000000000000' }),
    ).rejects.toThrow('account.unknown');
  });

  it('that is not held is not revoked', async () => {
    await grant({ role: 'gate' });

    await expect(revokeRole(db, edition, by(), { accountId, role: 'reader' })).rejects.toThrow(
      'role.unknown',
    );
    expect(await grants()).toHaveLength(1);
  });
});

it('puts a link made for somebody on the record of their editions', async () => {
  await grant({ role: 'commission' });
  await handSignInLink(host, by(), accountId);
  await handSignInLink(host, by(), administrator);

  expect((await ledger()).slice(1)).toEqual([
    {
      kind: 'account.link-made',
      subjectId: accountId,
      actorId: `account:${administrator}`,
      data: { roles: ['commission'] },
    },
  ]);
});

it('makes no link for a closed account', async () => {
  await disableAccount(host, administrator, accountId);

  await expect(handSignInLink(host, by(), accountId)).rejects.toThrow('account.unknown');
});

function by() {
  const actor = {
    id: `account:${administrator}`,
    roles: [],
    country: null,
    exhibitorId: null,
    participantId: null,
  };
  return { actor, clock: host.clock };
}

function grant(changes: Partial<RoleGrant> & Pick<RoleGrant, 'role'>) {
  return grantRole(db, edition, by(), { accountId, ...changes });
}

function grants() {
  return db.selectFrom('roleGrant').select(['role', 'country']).orderBy('role').execute();
}

function ledger() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'actorId', 'data'])
    .orderBy('seq')
    .execute();
}
