import { beforeEach, describe, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { systemActor } from '#platform/permissions';
import { useTestDatabase } from '#test/database';
import {
  confirmAuthenticator,
  confirmSecondStep,
  enrolAuthenticator,
  finishEnrolment,
  removeAuthenticator,
} from './authenticator.ts';
import { createSignInLink, signInWithLink } from './links.ts';
import { grantRole } from './roles.ts';
import { requireSecondStep } from './second-step.ts';
import { findPendingSignIn, findSession, listSessions } from './sessions.ts';
import { aVisit, anAccount, anEdition, anInstallation } from './testing.ts';
import { codeAtStep, stepAt } from './totp.ts';

const db = useTestDatabase();
const installation = anInstallation(db);
const morning = '2025-11-10T08:00:00Z';
const later = '2025-11-10T08:05:00Z';
let accountId: string;

beforeEach(async () => {
  installation.logged.length = 0;
  accountId = await anAccount(installation.at(morning), { email: 'head@commission.example' });
});

describe('a role that needs a second step', () => {
  beforeEach(async () => {
    await anEdition(db);
    const by = { actor: systemActor, clock: installation.at(morning).clock };
    await grantRole(db, provenEdition('bamex-2025'), by, { accountId, role: 'commission' });
  });

  it('signs in without one until the installation asks for it', async () => {
    expect((await firstStep()).owes).toBeNull();

    await requireSecondStep(db, ['organiser']);
    expect((await firstStep()).owes).toBeNull();

    await requireSecondStep(db, ['organiser', 'commission']);
    expect((await firstStep()).owes).toBe('enrol');

    await requireSecondStep(db, []);
    expect((await firstStep()).owes).toBeNull();
  });

  it('opens nothing before the authenticator is set up', async () => {
    await requireSecondStep(db, ['commission']);
    const { token, expiresAt } = await firstStep();
    const host = installation.at(morning);

    expect(await findSession(host, token)).toBeNull();
    expect(await listSessions(host, accountId)).toEqual([]);
    expect(expiresAt).toEqual(new Date('2025-11-10T08:15:00Z'));

    const pending = await findPendingSignIn(host, token);
    const { secret } = await enrolAuthenticator(host, pending!);
    const code = codeOf(secret, morning);
    await expect(confirmSecondStep(host, token, code)).rejects.toThrow('session.required');
    const { outcome, recoveryCodes } = await finishEnrolment(host, token, code);

    expect(outcome).toMatchObject({ accountId, owes: null });
    expect(recoveryCodes).toHaveLength(10);
    expect(await findSession(host, outcome.token)).toMatchObject({ accountId });
    expect(await findSession(host, token)).toBeNull();
  });

  it('cannot replace, from a waiting first step, an authenticator set up meanwhile', async () => {
    await requireSecondStep(db, ['commission']);
    const host = installation.at(morning);
    const thief = await firstStep();
    const owner = await firstStep();
    const owned = await enrolAuthenticator(host, (await findPendingSignIn(host, owner.token))!);
    await finishEnrolment(host, owner.token, codeOf(owned.secret, morning));

    const stolen = await enrolAuthenticator(host, (await findPendingSignIn(host, thief.token))!);
    await expect(
      finishEnrolment(host, thief.token, codeOf(stolen.secret, morning)),
    ).rejects.toThrow('permission.denied');
    const { token } = await firstStep();
    const outcome = await confirmSecondStep(
      installation.at(later),
      token,
      codeOf(owned.secret, later),
    );
    expect(outcome.owes).toBeNull();
  });

  it('asks an administrator by the account and not by an edition', async () => {
    const administrator = await anAccount(installation.at(morning), {
      email: null,
      isAdministrator: true,
    });
    await requireSecondStep(db, ['administrator']);

    expect((await firstStep(administrator)).owes).toBe('enrol');
    expect((await firstStep()).owes).toBeNull();
  });
});

describe('an account with an authenticator', () => {
  let secret: string;
  let recoveryCodes: string[];

  beforeEach(async () => {
    const host = installation.at(morning);
    ({ secret } = await enrolAuthenticator(host, { accountId }));
    ({ recoveryCodes } = await confirmAuthenticator(host, { accountId }, codeOf(secret, morning)));
  });

  it('owes a code of it, whatever its roles', async () => {
    const { token, owes } = await firstStep();
    const host = installation.at(later);

    expect(owes).toBe('confirm');
    expect(await findSession(host, token)).toBeNull();
    const outcome = await confirmSecondStep(host, token, codeOf(secret, later));
    expect(await findSession(host, outcome.token)).toMatchObject({ accountId });
    expect(outcome.token).not.toBe(token);
    expect(await findSession(host, token)).toBeNull();
  });

  it('is not opened by the code that set it up', async () => {
    const { token } = await firstStep();

    await expect(
      confirmSecondStep(installation.at(morning), token, codeOf(secret, morning)),
    ).rejects.toThrow('second-step.code-wrong');
  });

  it('is not opened by the same code twice, even within its thirty seconds', async () => {
    const host = installation.at(later);
    const [first, second] = [await firstStep(), await firstStep()];
    const code = codeOf(secret, later);

    const both = await Promise.allSettled([
      confirmSecondStep(host, first.token, code),
      confirmSecondStep(host, second.token, code),
    ]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not opened by guessing: five attempts in a quarter of an hour', async () => {
    const host = installation.at(later);
    const { token } = await firstStep();
    const right = codeOf(secret, later);
    const wrong = right === '000000' ? '000001' : '000000';
    for (const _ of [1, 2, 3, 4, 5]) await confirmSecondStep(host, token, wrong).catch(() => {});

    await expect(confirmSecondStep(host, token, right)).rejects.toThrow('request.too-many');
    expect(installation.logged.filter((line) => line.includes('refused'))).toHaveLength(5);
    expect(installation.logged.join('')).not.toContain('commission.example');
  });

  it('opens with each recovery code once', async () => {
    const host = installation.at(later);
    const spare = recoveryCodes[3]!;
    expect(spare).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);

    const { token } = await firstStep();
    expect(await confirmSecondStep(host, token, spare.toLowerCase())).toMatchObject({
      owes: null,
    });
    const next = await firstStep();
    await expect(confirmSecondStep(host, next.token, spare)).rejects.toThrow(
      'second-step.code-wrong',
    );
  });

  it('does not open with the recovery code of another account', async () => {
    const other = await anAccount(installation.at(morning), { email: 'x@commission.example' });
    const host = installation.at(morning);
    const enrolled = await enrolAuthenticator(host, { accountId: other });
    await confirmAuthenticator(host, { accountId: other }, codeOf(enrolled.secret, morning));

    const { token } = await firstStep(other);
    await expect(confirmSecondStep(host, token, recoveryCodes[0]!)).rejects.toThrow(
      'second-step.code-wrong',
    );
  });

  it('keeps its authenticator until a new one has shown a code', async () => {
    const host = installation.at(later);
    await enrolAuthenticator(host, { accountId });
    const { token } = await firstStep();

    expect(await confirmSecondStep(host, token, codeOf(secret, later))).toMatchObject({
      owes: null,
    });
  });

  it('cannot replace it from a first step that owes a code of it', async () => {
    const { token } = await firstStep();
    const pending = await findPendingSignIn(installation.at(morning), token);

    await expect(enrolAuthenticator(installation.at(morning), pending!)).rejects.toThrow(
      'permission.denied',
    );
  });

  it('turns it off with a code of it', async () => {
    const host = installation.at(later);
    await expect(removeAuthenticator(host, { accountId }, '12')).rejects.toThrow(
      'second-step.code-wrong',
    );
    expect((await firstStep()).owes).toBe('confirm');

    await removeAuthenticator(host, { accountId }, codeOf(secret, later));
    expect((await firstStep()).owes).toBeNull();
  });

  it('has its secret sealed, and bound to the account', async () => {
    const other = await anAccount(installation.at(morning), { email: 'x@commission.example' });
    const row = await db.selectFrom('accountAuthenticator').selectAll().executeTakeFirstOrThrow();
    const codes = await db.selectFrom('accountRecoveryCode').selectAll().execute();
    expect(row.sealedSecret?.includes(fromBase32(secret))).toBe(false);
    expect(JSON.stringify(codes)).not.toContain(recoveryCodes[0]);

    await db
      .insertInto('accountAuthenticator')
      .values({ ...row, accountId: other })
      .execute();
    const { token } = await firstStep(other);
    await expect(
      confirmSecondStep(installation.at(later), token, codeOf(secret, later)),
    ).rejects.toThrow('key.wrong');
  });
});

async function firstStep(of = accountId) {
  const host = installation.at(morning);
  const url = await createSignInLink(host, of);
  return signInWithLink(host, url.slice(url.lastIndexOf('/') + 1), aVisit);
}

function codeOf(secret: string, at: string): string {
  return codeAtStep(fromBase32(secret), stepAt(new Date(at)));
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
