import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError, type Given } from './arguments.ts';

/** The passphrase of a key file: the first line of `--passphrase-file`, else typed and not shown. */
export async function askPassphrase({ t, text }: Pick<Given, 't' | 'text'>): Promise<string> {
  const file = text('passphrase-file');
  if (file === undefined) return typed(t('cli.badgeKeys.passphrase'));
  try {
    const [line = ''] = (await readFile(file, 'utf8')).split(/\r?\n/);
    return line;
  } catch {
    throw new UsageError('wrongOptionValue', '--passphrase-file');
  }
}

async function typed(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
