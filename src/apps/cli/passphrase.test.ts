import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { translatorFor } from '#platform/messages';
import { UsageError } from './arguments.ts';
import { instantIn } from './badge-keys-words.ts';
import { askPassphrase } from './passphrase.ts';

const folder = mkdtempSync(join(tmpdir(), 'kurukan-passphrase-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['lampe rivière baobab', 'lampe rivière baobab'],
  ['lampe rivière baobab\n', 'lampe rivière baobab'],
  ['  spaces count \r\nand a second line\n', '  spaces count '],
])('reads the first line of the file, whole: %j', async (content, passphrase) => {
  const file = join(folder, 'passphrase');
  writeFileSync(file, content);

  expect(await ask(file)).toBe(passphrase);
});

it('does not go on without the file that was named', async () => {
  await expect(ask(join(folder, 'nowhere'))).rejects.toThrow(UsageError);
});

it('reads an instant, and nothing that is none', () => {
  expect(instantIn('until', '2026-11-09T08:00:00Z')).toEqual(new Date('2026-11-09T08:00:00Z'));
  expect(() => instantIn('until', 'tomorrow')).toThrow(UsageError);
});

async function ask(file: string) {
  return askPassphrase({
    t: await translatorFor('en'),
    text: (name) => (name === 'passphrase-file' ? file : undefined),
  });
}
