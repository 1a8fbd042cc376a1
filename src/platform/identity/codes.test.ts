import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { requestCode, signInWithCode } from './codes.ts';
import { newCode, typedCode } from './secrets.ts';
import { findSession } from './sessions.ts';
import { aVisit, anAccount, anInstallation } from './testing.ts';

const db = useTestDatabase();
const installation = anInstallation(db);
const requestedAt = '2025-11-10T08:00:00Z';
const email = 'awa@embassy.example';
let accountId: string;

beforeEach(async () => {
  installation.logged.length = 0;
  accountId = await anAccount(installation.at(requestedAt));
});

describe('a mailed code', () => {
  it('signs in', async () => {
    const code = await requestedCode();
    const host = installation.at('2025-11-10T08:02:00Z');

    const outcome = await signInWithCode(host, { email, code, ...aVisit });

    expect(outcome).toMatchObject({ accountId, owes: null });
    expect(await findSession(host, outcome.token)).toMatchObject({
      accountId,
      displayName: 'Awa Traoré',
      isAdministrator: false,
      grants: [],
    });
  });

  it.each([
    ['with its space', (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`],
    ['on an Arabic keyboard', (code: string) => code.replaceAll(/\d/g, arabicDigit)],
  ])('is understood when typed %s', async (_how, typed) => {
    const code = typed(await requestedCode());

    expect(await attempt({ code })).toMatchObject({ accountId });
  });

  it('works a second before ten minutes are over, and no longer when they are', async () => {
    const code = await requestedCode();

    await expect(attempt({ code, at: '2025-11-10T08:10:00.000Z' })).rejects.toThrow(
      'sign-in.code-wrong',
    );
    expect(await attempt({ code, at: '2025-11-10T08:09:59.999Z' })).toMatchObject({ accountId });
  });

  it('works once', async () => {
    const code = await requestedCode();
    await attempt({ code });

    await expect(attempt({ code })).rejects.toThrow('sign-in.code-wrong');
  });

  it('works once when it is used five times at the same instant', async () => {
    const code = await requestedCode();
    // Five open connections, so that the five truly run side by side.
    await Promise.all(Array.from({ length: 5 }, () => sql`select pg_sleep(0.05)`.execute(db)));

    const all = await Promise.allSettled(Array.from({ length: 5 }, () => attempt({ code })));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.selectFrom('accountSession').select('id').execute()).toHaveLength(1);
  });

  it('is right at the fifth attempt and worthless at the sixth', async () => {
    const code = await requestedCode();
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (const _ of [1, 2, 3, 4])
      await expect(attempt({ code: wrong })).rejects.toThrow('sign-in.code-wrong');
    expect(await attempt({ code })).toMatchObject({ accountId });

    const next = await requestedCode();
    for (const _ of [1, 2, 3, 4, 5])
      await expect(attempt({ code: wrong })).rejects.toThrow('sign-in.code-wrong');
    await expect(attempt({ code: next })).rejects.toThrow('sign-in.code-wrong');
  });

  it('is not used up by 10,000 wrong ones of somebody else, who lock out their own network', async () => {
    const code = await requestedCode();
    const wrong = code === '00000000' ? '00000001' : '00000000';
    const told = new Map<string, number>();
    for (let guess = 0; guess < 10_000; guess += 500) {
      const answers = await Promise.allSettled(
        Array.from({ length: 500 }, () => attempt({ code: wrong, address: '203.0.113.9' })),
      );
      for (const answer of answers) {
        const outcome = answer.status === 'rejected' ? String(answer.reason.code) : 'signed in';
        told.set(outcome, (told.get(outcome) ?? 0) + 1);
      }
    }

    expect(Object.fromEntries(told)).toEqual({
      'sign-in.code-wrong': 60,
      'request.too-many': 9_940,
    });
    await expect(attempt({ code, address: '203.0.113.9' })).rejects.toThrow('request.too-many');
    expect(await attempt({ code })).toMatchObject({ accountId });
  }, 60_000);

  it('is worthless after 20 attempts from many networks', async () => {
    const code = await requestedCode();
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (let guess = 0; guess < 20; guess += 1)
      await expect(attempt({ code: wrong, address: `203.0.113.${guess}` })).rejects.toThrow(
        'sign-in.code-wrong',
      );

    await expect(attempt({ code })).rejects.toThrow('sign-in.code-wrong');
  });

  it('is replaced by the next one', async () => {
    const first = await requestedCode();
    const second = await requestedCode();

    await expect(attempt({ code: first })).rejects.toThrow('sign-in.code-wrong');
    expect(await attempt({ code: second })).toMatchObject({ accountId });
  });

  it('does not open the account of another address', async () => {
    await anAccount(installation.at(requestedAt), { email: 'other@embassy.example' });
    const code = await requestedCode();

    await expect(attempt({ code, email: 'other@embassy.example' })).rejects.toThrow(
      'sign-in.code-wrong',
    );
  });

  it('is neither in the log nor readable in the tables of sign-in', async () => {
    const code = await requestedCode();
    await attempt({ code: '00000000' }).catch(() => {});
    await attempt({ code });

    const kept = JSON.stringify(await db.selectFrom('signInCode').selectAll().execute());
    const logged = installation.logged.join('');
    expect(logged).toContain('signed in');
    expect(kept + logged).not.toContain(code);
    expect(logged).not.toContain(email);
    expect(logged).not.toContain(aVisit.address);
  });

  it('has eight digits, leading zeros included', () => {
    for (let index = 0; index < 200; index += 1) expect(newCode()).toMatch(/^\d{8}$/);
  });
});

describe('asking for a code', () => {
  it('answers alike, and as slowly, for an address nobody has', async () => {
    const [known, unknown] = await Promise.all([
      timed(() => request(email)),
      timed(() => request('nobody@embassy.example')),
    ]);

    expect(known.answer).toBeUndefined();
    expect(unknown.answer).toBeUndefined();
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThanOrEqual(149);
    expect(Math.abs(known.ms - unknown.ms)).toBeLessThan(100);
    expect(await db.selectFrom('outboxMail').select('recipient').execute()).toEqual([
      { recipient: email },
    ]);
  });

  it('leaves the same trace for an address nobody has', async () => {
    await request('nobody@embassy.example');
    expect(await db.selectFrom('signInCode').select('attemptsLeft').execute()).toEqual([
      { attemptsLeft: 20 },
    ]);

    await expect(
      attempt({ email: 'nobody@embassy.example', code: '12345678' }),
    ).rejects.toMatchObject({ code: 'sign-in.code-wrong', details: {} });
  });

  it('does not look at capitals and spaces around the address', async () => {
    await request('  Awa@Embassy.EXAMPLE ');

    expect(await attempt({ code: await lastCode(), email: 'AWA@embassy.example' })).toMatchObject({
      accountId,
    });
  });

  it('sends nothing to a closed account', async () => {
    await db
      .updateTable('account')
      .set({ disabledAt: new Date(requestedAt) })
      .execute();
    await request(email);

    expect(await db.selectFrom('outboxMail').selectAll().execute()).toEqual([]);
  });

  it('is refused at the sixth time in an hour, and possible again when the hour is over', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await request(email);

    await expect(request(email, '2025-11-10T08:20:01Z')).rejects.toMatchObject({
      code: 'request.too-many',
      details: { minutes: 40 },
    });
    await expect(request(email, '2025-11-10T08:59:59Z')).rejects.toThrow('request.too-many');
    await request(email, '2025-11-10T09:00:00Z');
  });

  it('counts attempts that come at once, over all processes', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => request(email)));

    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('keeps no address it has counted', async () => {
    await request(email);

    const rows = await db.selectFrom('attemptCount').selectAll().execute();
    expect(rows).toHaveLength(2);
    const text = rows.map(({ bucket }) => bucket.toString('latin1')).join();
    expect(text).not.toContain('embassy');
    expect(text).not.toContain('41.73');
  });

  it('is written in the language of the page', async () => {
    await requestCode(installation.at(requestedAt), email, {
      locale: 'ar',
      address: aVisit.address,
    });

    const mail = await db.selectFrom('outboxMail').selectAll().executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ language: 'ar', subject: 'رمز دخولك إلى كوروكان' });
    expect(mail.bodyText).toContain('https://kurukan.example');
    expect(mail.expiresAt).toEqual(new Date('2025-11-10T08:10:00Z'));
  });
});

function request(to: string, at = requestedAt) {
  return requestCode(installation.at(at), to, { locale: 'fr', address: aVisit.address });
}

async function requestedCode(): Promise<string> {
  await request(email);
  return lastCode();
}

async function lastCode(): Promise<string> {
  const { bodyText } = await db
    .selectFrom('outboxMail')
    .select('bodyText')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return typedCode(/\d{4} \d{4}/.exec(bodyText)?.[0] ?? '');
}

function attempt(changes: { code: string; at?: string; email?: string; address?: string }) {
  const { at = '2025-11-10T08:01:00Z', ...given } = changes;
  return signInWithCode(installation.at(at), { email, ...aVisit, ...given });
}

async function timed<Answer>(work: () => Promise<Answer>) {
  const start = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - start };
}

function arabicDigit(digit: string): string {
  return String.fromCharCode(0x0660 + Number(digit));
}
