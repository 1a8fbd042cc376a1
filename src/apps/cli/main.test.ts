import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { commands, findCommand } from './commands.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'kurukan-test-'));

afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('findCommand', () => {
  it('takes the command with the most words', () => {
    expect(findCommand(['ledger', 'verify', '--edition', 'x'])).toMatchObject({
      entry: { words: 'ledger verify' },
      rest: ['--edition', 'x'],
    });
  });

  it('knows no command by half of its words', () => {
    expect(findCommand(['ledger'])).toBeUndefined();
  });
});

describe('every command', () => {
  it.each(commands.map((entry) => [entry.words, entry] as const))(
    'can be loaded: %s',
    async (_words, entry) => {
      expect(typeof (await entry.load()).command.run).toBe('function');
    },
  );
});

describe('kurukan', () => {
  it('shows every command in the language of the terminal', () => {
    const { status, stdout } = kurukan(['--help'], { LANG: 'tr_TR.UTF-8' });

    expect(status).toBe(0);
    expect(stdout).toContain('Kullanım:');
    for (const { words } of commands) expect(stdout).toContain(words);
  });

  it('shows the options of one command, in the language asked for', () => {
    const { status, stdout } = kurukan(['serve', '--help', '--lang', 'ar'], { LANG: 'fr_FR' });

    expect(status).toBe(0);
    expect(stdout).toContain('--stage');
    expect(stdout).toContain('الاستعمال');
  });

  it.each([
    [['dance'], 'There is no command “dance”'],
    [['serve', '--dance'], 'There is no option “--dance”'],
    [['serve', '--stage', 'dance'], 'The value of option --stage'],
    [['serve', '--port', '70000'], 'The value of option --port'],
    [['backup'], 'Missing: FILE.'],
    [['backup', 'a', 'b'], '“b” is too much.'],
  ])('answers %j with one sentence and code 2', (typed, sentence) => {
    const { status, stderr } = kurukan(typed);

    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('names the setting that is not understood, with code 1', () => {
    const { status, stderr } = kurukan(['doctor'], { PORT: 'eighty' });

    expect(stderr).toContain('PORT');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('tells that a port is taken before it touches anything', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { status, stderr } = kurukan(['serve', '--empty', '--port', port]);
    other.close();

    expect(stderr).toContain(`Port ${port} is already taken`);
    expect(status).toBe(1);
  });
});

function kurukan(typed: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [main, ...typed], {
    encoding: 'utf8',
    timeout: 25_000,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_GB.UTF-8',
      KURUKAN_DATA: data,
      ...env,
    },
  });
}
