import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signBadge } from '#modules/badges/credential/badge-token';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { toTrustFile } from '#modules/badges/trust/trust-file';
import { inBatches, linesOf } from './badge-lines.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kurukan-verify-'));
const trustFile = join(folder, 'trust.json');
const edition = 'bamex-2025';

let sign: (idx: number) => Promise<string>;

beforeAll(async () => {
  const { pkcs8, publicKey } = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pkcs8) };
  const [validFrom, validUntil] = [new Date(0), new Date('2099-01-01')];
  const trust = [{ kid: 1, publicKey, validFrom, validUntil, categories: null }];
  writeFileSync(trustFile, JSON.stringify(toTrustFile({ editionId: edition, trust })));
  sign = (idx) => signBadge({ ...aBadge, idx }, key, edition);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('kurukan badge verify', () => {
  it('prints one object a line in the order of the file, and cuts the line end only', async () => {
    const [one, two, three] = [await sign(1), await sign(2), await sign(3)];
    // A space is a character of the code: with one more it is another text, and no badge.
    const file = fileOf(`${one}\r\n${two} \r\n\r\n${two}\n${three}`);
    const { status, stdout } = verify(['--file', file, '--format', 'json']);

    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n').map(read)).toEqual([
      [true, null, 1],
      [false, 'malformed', undefined],
      [false, 'not-a-badge', undefined],
      [true, null, 2],
      [true, null, 3],
    ]);
    expect(Object.keys(JSON.parse(stdout.split('\n')[0] ?? ''))).toEqual([
      'valid',
      'reason',
      'badge',
    ]);
  }, 60_000);

  it('takes one badge as an argument', async () => {
    const { status, stdout } = verify([await sign(7)]);

    expect([status, read(stdout)]).toEqual([0, [true, null, 7]]);
  }, 60_000);

  it.each([
    ['neither a badge nor a file', []],
    ['a badge and a file', ['BX1:', '--file', trustFile]],
    ['a file that is not there', ['--file', '/nowhere/tokens.txt']],
    ['a format that is not one', ['BX1:', '--format', 'xml']],
  ])(
    'does not understand %s',
    (_what, typed) => {
      expect(verify(typed).status).toBe(2);
    },
    60_000,
  );
});

describe('the lines of a file', () => {
  it('are whole where a chunk ends within one, and keep spaces', async () => {
    const line = `${'A'.repeat(1_000)} `;
    const file = fileOf(`${line}\r\n`.repeat(200));
    const lines: string[] = [];
    const sizes: number[] = [];
    for await (const batch of inBatches(linesOf(file), 64)) {
      sizes.push(batch.length);
      lines.push(...batch);
    }

    expect(lines).toEqual(Array.from({ length: 200 }, () => line));
    expect(sizes).toEqual([64, 64, 64, 8]);
  });
});

const aBadge = {
  generation: 0,
  notBefore: new Date('2025-11-11T00:00:00Z'),
  expires: new Date('2025-11-15T00:00:00Z'),
  category: 2,
  zones: 1,
  days: 15,
  flags: 0,
  nationality: 'MLI',
  name: 'Awa TRAORÉ',
  photoHash: null,
};

function fileOf(text: string): string {
  const file = join(folder, `tokens-${text.length}.txt`);
  writeFileSync(file, text);
  return file;
}

function verify(typed: readonly string[]) {
  const given = ['badge', 'verify', ...typed, '--edition', edition, '--trust', trustFile];
  return spawnSync(process.execPath, [main, ...given], { encoding: 'utf8' });
}

function read(line: string) {
  const { valid, reason, badge } = JSON.parse(line);
  return [valid, reason, badge?.idx];
}
