import { createProcedureClient, isProcedure, type AnyProcedure } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Access } from '#platform/api';
import type { AskingDevice, SignedIn } from '#platform/application';
import { isAppError } from '#platform/errors';
import { roles, type Role } from '#platform/permissions';
import { signedBy, signedInAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { pages } from '../pages.ts';
import { refusalFor } from './guard.ts';
import { router } from './router.ts';

const db = useTestDatabase();
const procedures = proceduresOf(router);
const callers: { who: Role | 'nobody'; account: SignedIn | null }[] = [
  { who: 'nobody', account: null },
  ...roles.map((role) => ({ who: role, account: accountOf(role) })),
];

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  for (const { who, account } of callers)
    if (account)
      await db
        .insertInto('account')
        .values({ id: account.accountId, email: `${who}@example.org`, displayName: who })
        .execute();
});

describe('every procedure', () => {
  it('is in the list', () => {
    expect(procedures.length).toBeGreaterThan(70);
  });

  it('has an address of its own', () => {
    const byAddress = Map.groupBy(procedures, ({ procedure }) => {
      const { method, path = '' } = procedure['~orpc'].route;
      return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
    });
    const shared = [...byAddress].filter(([, those]) => those.length > 1);

    expect(shared.map(([address, those]) => [address, those.map(({ name }) => name)])).toEqual([]);
  });

  it('answers to the roles it names and to no other', async () => {
    const wrong: string[] = [];
    for (const { name, procedure } of procedures)
      for (const { who, account } of callers) {
        const refusal = await refusalOf(procedure, account);
        const expected = expectedRefusal(accessOf(procedure), account);
        if (refusal !== expected)
          wrong.push(`${name} called by ${who}: ${refusal}, not ${expected}`);
      }

    expect(wrong).toEqual([]);
  });

  it('is closed to a gate device, but for the few that are its own', async () => {
    const device = { id: '0123456789abcdef', editionId: 'bamex-2025' };
    const open: string[] = [];
    for (const { name, procedure } of procedures) {
      if (accessOf(procedure).kind === 'public') continue;
      if ((await refusalOf(procedure, null, device)) !== 'session.required') open.push(name);
    }

    expect(open).toEqual(ofDevices().map(({ name }) => name));
  });

  it('is closed to a gate device of another edition', async () => {
    const device = { id: '0123456789abcdef', editionId: 'other' };
    for (const { procedure } of ofDevices())
      expect(await refusalOf(procedure, null, device)).toBe('edition.unknown');
  });

  it('is closed to the roles of another edition', async () => {
    const open: string[] = [];
    for (const { name, procedure } of procedures) {
      const access = accessOf(procedure);
      if (access.kind !== 'edition') continue;
      for (const role of access.permission.roles)
        if (
          (await refusalOf(procedure, signedInAs(role, { editionId: 'other' }))) !==
          'edition.unknown'
        )
          open.push(`${name} called by ${role}`);
    }

    expect(open).toEqual([]);
  });
});

describe('every page, opened by every role', () => {
  it.each(pages)('$path answers to those it names and to no other', ({ path, access }) => {
    for (const { who, account } of callers) {
      const refusal = refusalFor(addressOf(path), account)?.code ?? null;
      expect(refusal, `opened by ${who}`).toBe(expectedRefusal(access, account));
      expect(refusalFor(`${addressOf(path)}.data`, account)?.code ?? null).toBe(refusal);
    }
  });

  it('is the same page however its address is written', () => {
    expect(refusalFor('/%6Fffice/bamex-2025', null)?.code).toBe('session.required');
    expect(refusalFor('/OFFICE/bamex-2025/', null)?.code).toBe('session.required');
  });

  it('does not exist unless it is in the list', () => {
    expect(refusalFor('/office/bamex-2025/nowhere', accountOf('organiser'))?.code).toBe(
      'page.unknown',
    );
  });
});

function ofDevices() {
  return procedures.filter(({ procedure }) => accessOf(procedure).kind === 'device');
}

function accessOf(procedure: AnyProcedure): Access {
  return (procedure['~orpc'].meta as { access: Access }).access;
}

function expectedRefusal(access: Access, account: SignedIn | null): string | null {
  if (access.kind === 'public') return null;
  // A device is no account, so no account may do what devices do.
  if (!account || access.kind === 'device') return 'session.required';
  if (access.kind === 'signed-in') return null;
  if (access.kind === 'administrator') return account.isAdministrator ? null : 'permission.denied';
  const held = account.grants.map(({ role }) => role);
  return access.permission.roles.some((role) => held.includes(role)) ? null : 'permission.denied';
}

/** The refusal for want of a right; a procedure that gets past the door may fail for any other reason. */
async function refusalOf(
  procedure: AnyProcedure,
  account: SignedIn | null,
  device?: AskingDevice,
): Promise<string | null> {
  const context = { app: testApplication(db), account, locale: 'en' as const };
  const call = createProcedureClient(procedure, {
    context: device ? { ...context, device } : context,
  });
  try {
    await call({ edition: 'bamex-2025' });
    return null;
  } catch (failure) {
    const refusals = ['session.required', 'permission.denied', 'edition.unknown'];
    return isAppError(failure) && refusals.includes(failure.code) ? failure.code : null;
  }
}

function accountOf(role: Role): SignedIn {
  const exhibitorId = '00000000-0000-4000-8000-000000000009';
  if (role === 'exhibitor') return signedInAs(role, { exhibitorId });
  if (role === 'person') return signedInAs(role, { country: 'SN', participantId: exhibitorId });
  return signedInAs(role, role === 'embassy' || role === 'liaison' ? { country: 'SN' } : {});
}

function proceduresOf(tree: object, path = ''): { name: string; procedure: AnyProcedure }[] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key;
    if (isProcedure(branch)) return [{ name, procedure: branch }];
    return typeof branch === 'object' && branch ? proceduresOf(branch, name) : [];
  });
}

function addressOf(path: string): string {
  return path
    .replace(':edition', 'bamex-2025')
    .replace(':lang', 'fr')
    .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000001');
}
