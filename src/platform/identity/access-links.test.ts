import { beforeEach, describe, expect, it } from 'vitest';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { provenEdition } from '../edition.ts';
import {
  accessLinkAddress,
  createAccessLink,
  extendAccessLinks,
  findLinkHolder,
  listAccessLinks,
  openAccessLink,
  revokeAccessLinks,
  type NewAccessLink,
} from './access-links.ts';
import { grantRole } from './roles.ts';
import { newToken } from './secrets.ts';
import { anAccount, anEdition, anInstallation } from './testing.ts';

const db = useTestDatabase();
const installation = anInstallation(db);
const edition = provenEdition('bamex-2026');
const by = signedBy('account:protocol', '2026-09-01T08:00:00Z');
const host = installation.at('2026-09-01T08:00:00Z');
const home = '41.73.96.10';

beforeEach(async () => {
  await anEdition(db, 'bamex-2026');
  installation.logged.length = 0;
});

describe('a link', () => {
  it('opens the pages of one government in one edition, as often as its reader likes', async () => {
    const { id, token } = await make();

    expect(await openAccessLink(host, token, home)).toEqual({
      editionId: 'bamex-2026',
      purpose: 'embassy',
      locale: 'fr',
      validUntil: new Date('2026-11-01T00:00:00Z'),
    });
    expect(await openAccessLink(host, token, home)).toMatchObject({ purpose: 'embassy' });
    expect(await findLinkHolder(host, token, 'embassy')).toMatchObject({
      accountId: `link:${id}`,
      linkId: id,
      isAdministrator: false,
      grants: [
        {
          editionId: 'bamex-2026',
          role: 'embassy',
          country: 'TR',
          exhibitorId: null,
          participantId: null,
        },
      ],
    });
  });

  it('has a token that cannot be guessed, and that nothing keeps', async () => {
    const { token } = await make();
    const { token: other } = await make();
    const kept = JSON.stringify(await db.selectFrom('accessLink').selectAll().execute());
    const facts = JSON.stringify(await db.selectFrom('ledgerEntry').selectAll().execute());
    await openAccessLink(host, token, home);

    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(token).not.toBe(other);
    expect(kept + facts + installation.logged.join()).not.toContain(token);
    expect(accessLinkAddress(host.origin, token)).toBe(`https://kurukan.example/l/${token}`);
  });

  it('is on the record with its government and no name', async () => {
    const { id } = await make();
    await revoke({ ids: [id] });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'subjectId', 'actorId', 'data'])
      .execute();

    expect(facts).toEqual([
      {
        kind: 'link.made',
        subjectId: id,
        actorId: 'account:protocol',
        data: { purpose: 'embassy', country: 'TR' },
      },
      {
        kind: 'link.revoked',
        subjectId: id,
        actorId: 'account:protocol',
        data: { purpose: 'embassy', country: 'TR' },
      },
    ]);
  });

  it('opens nothing for another purpose', async () => {
    const { token } = await make();

    expect(await findLinkHolder(host, token, 'person')).toBeNull();
  });

  it('opens until the last instant before its end', async () => {
    const { token } = await make({ validUntil: new Date('2026-10-01T00:00:00Z') });
    const before = installation.at('2026-09-30T23:59:59.999Z');
    const at = installation.at('2026-10-01T00:00:00Z');

    expect(await openAccessLink(before, token, home)).toMatchObject({ purpose: 'embassy' });
    expect(await findLinkHolder(before, token, 'embassy')).not.toBeNull();
    expect(await findLinkHolder(at, token, 'embassy')).toBeNull();
    await expect(openAccessLink(at, token, home)).rejects.toThrow('access-link.not-valid');
  });

  it('ends at once where it is revoked, also for whoever has opened it', async () => {
    const { id, token } = await make();
    const other = await make();
    await openAccessLink(host, token, home);

    expect(await revoke({ ids: [id] })).toBe(1);
    expect(await revoke({ ids: [id] })).toBe(0);
    expect(await findLinkHolder(host, token, 'embassy')).toBeNull();
    await expect(openAccessLink(host, token, home)).rejects.toThrow('access-link.not-valid');
    expect(await findLinkHolder(host, other.token, 'embassy')).not.toBeNull();
  });

  it('says the same where it is wrong, ended and revoked', async () => {
    const ended = await make({ validUntil: new Date('2026-08-01T00:00:00Z') });
    const revoked = await make();
    await revoke({ ids: [revoked.id] });

    for (const token of [newToken(), '', 'é', ended.token, revoked.token])
      await expect(openAccessLink(host, token, home)).rejects.toMatchObject({
        code: 'access-link.not-valid',
        details: {},
      });
  });

  it('can be made to live longer, unless it was revoked', async () => {
    const { id, token } = await make({ validUntil: new Date('2026-10-01T00:00:00Z') });
    const revoked = await make();
    await revoke({ ids: [revoked.id] });
    const until = new Date('2026-12-01T00:00:00Z');
    const extended = await db
      .transaction()
      .execute((tx) => extendAccessLinks(tx, edition, until, { ids: [id, revoked.id] }));

    expect(extended).toBe(1);
    expect(
      await findLinkHolder(installation.at('2026-11-30T00:00:00Z'), token, 'embassy'),
    ).not.toBeNull();
  });

  it('is listed with when it was last used, to five minutes', async () => {
    const { token } = await make();
    await make({ country: 'SN' });
    const lastUsed = async () => (await listed())[0]?.lastUsedAt?.toISOString();

    expect(await lastUsed()).toBeUndefined();
    await openAccessLink(host, token, home);
    await findLinkHolder(installation.at('2026-09-01T08:04:59Z'), token, 'embassy');
    expect(await lastUsed()).toBe('2026-09-01T08:00:00.000Z');
    await findLinkHolder(installation.at('2026-09-01T08:05:00Z'), token, 'embassy');
    expect(await lastUsed()).toBe('2026-09-01T08:05:00.000Z');
    expect(await listed()).toMatchObject([{ country: 'TR', createdBy: 'account:protocol' }]);
  });

  it('is not revoked by somebody who reaches another government only', async () => {
    const { id } = await make();

    expect(await revoke({ ids: [id], country: 'SN' })).toBe(0);
    expect(await revoke({ purpose: 'embassy', country: 'SN' })).toBe(0);
    expect(await revoke({ purpose: 'embassy', country: 'TR' })).toBe(1);
  });
});

describe('guessing', () => {
  it('locks out nobody but the network it comes from, with 10,000 wrong tokens', async () => {
    const { token } = await make();
    let told = { wrong: 0, locked: 0 };
    for (let guess = 0; guess < 10_000; guess += 500) {
      const answers = await Promise.allSettled(
        Array.from({ length: 500 }, () => openAccessLink(host, newToken(), '203.0.113.9')),
      );
      for (const answer of answers) {
        const code = answer.status === 'rejected' ? String(answer.reason.code) : 'opened';
        expect(code).toMatch(/^(access-link\.not-valid|request\.too-many)$/);
        if (code === 'access-link.not-valid') told = { ...told, wrong: told.wrong + 1 };
        else told = { ...told, locked: told.locked + 1 };
      }
    }

    expect(told).toEqual({ wrong: 60, locked: 9_940 });
    await expect(openAccessLink(host, token, '203.0.113.9')).rejects.toThrow('request.too-many');
    expect(await openAccessLink(host, token, home)).toMatchObject({ purpose: 'embassy' });
    expect(await findLinkHolder(host, token, 'embassy')).not.toBeNull();
  }, 60_000);
});

describe('a person', () => {
  it('is a role that no account can hold', async () => {
    const accountId = await anAccount(host);
    const granted = grantRole(db, edition, by, { accountId, role: 'person' as never });

    await expect(granted).rejects.toMatchObject({
      constraint: 'role_grant_is_held_by_accounts',
    });
  });

  it('needs somebody whom the link is for', async () => {
    await expect(make({ purpose: 'person' })).rejects.toMatchObject({
      constraint: 'access_link_of_a_person_names_one',
    });
  });
});

function make(changes: Partial<NewAccessLink> = {}): Promise<{ id: string; token: string }> {
  return db.transaction().execute((tx) =>
    createAccessLink(tx, edition, by, {
      purpose: 'embassy',
      country: 'TR',
      locale: 'fr',
      validUntil: new Date('2026-11-01T00:00:00Z'),
      ...changes,
    }),
  );
}

function revoke(selection: Parameters<typeof revokeAccessLinks>[3]): Promise<number> {
  return db.transaction().execute((tx) => revokeAccessLinks(tx, edition, by, selection));
}

function listed() {
  return listAccessLinks(db, edition, { purpose: 'embassy', country: 'TR' });
}
