import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { sql } from 'kysely';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { translatorFor } from '#platform/messages';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readArguments } from './arguments.ts';
import { command } from './gate-check.ts';

const db = useTestDatabase();
const app = testApplication(db);
const said: string[] = [];

beforeEach(async () => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

afterEach(() => vi.restoreAllMocks());

it('admits, finding the edition by the gate, and ends with 0', async () => {
  const { token } = await aBadgeHolder(app);

  expect(await check(token, '--gate', 'north', '--at', '2025-11-11T09:00:00Z')).toBe(0);
  expect(said[0]).toBe('ADMITTED');
});

it('names the reason, the cure and who may override, and ends with 1', async () => {
  const { token } = await aBadgeHolder(app);

  expect(await check(token, '--gate', 'north', '--at', '2025-11-11T05:00:00Z')).toBe(1);
  expect(said).toEqual([
    'REFUSED',
    expect.any(String),
    '  Outside the hours of the category (outside-hours)',
    '  To come back in the hours of the category.',
    '  Only a supervisor may override, with a reason.',
  ]);
});

it('answers in one line of JSON', async () => {
  const edition = ['--gate', 'north', '--edition', 'bamex-2025', '--format', 'json'];

  expect(await check('https://example.org', ...edition)).toBe(1);
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({
    verdict: 'refused',
    refusal: 'not-a-badge',
    severity: 'red',
    cure: 'scan-again',
    override: 'never',
    gate: 'north',
    edition: 'bamex-2025',
  });
});

it('takes a time without offset for what the clocks of the show say', async () => {
  await db.updateTable('edition').set({ timeZone: 'Europe/Istanbul' }).execute();
  const { token } = await aBadgeHolder(app);
  await check(token, '--gate', 'north', '--at', '2025-11-11T12:00', '--format', 'json');

  expect(JSON.parse(said[0] ?? '')).toMatchObject({ at: '2025-11-11T09:00:00.000Z' });
});

it.each([
  ['a gate that is none', ['--gate', 'nowhere'], 'gate.unknown'],
  ['a time that is none', ['--gate', 'north', '--at', 'noon'], 'wrongOptionValue'],
  ['a way that is none', ['--gate', 'north', '--direction', 'up'], 'wrongOptionValue'],
  ['a format that is none', ['--gate', 'north', '--format', 'pdf'], 'wrongOptionValue'],
  ['no gate', [], 'missingOption'],
])('does not answer to %s', async (_what, typed, problem) => {
  await expect(check('BX1:AB', ...typed)).rejects.toThrow(problem);
});

async function check(...typed: string[]) {
  const given = readArguments(command, typed, { locale: 'en', t: await translatorFor('en') });
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const { host, user, port } = inject('cluster');
  const databaseUrl = `postgres://${user}@/${rows[0]?.name}?host=${host}&port=${port ?? 5432}`;
  return command.run({ ...given, settings: { ...given.settings, databaseUrl } });
}
