import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeDemoFiles } from './generate.ts';

const files = makeDemoFiles();

describe('the generator', () => {
  test.each([...files.keys()])('writes %s as it is committed, byte for byte', (path) => {
    const committed = readFileSync(new URL(path, import.meta.url));
    expect(files.get(path)?.equals(committed)).toBe(true);
  });

  test('gives the same bytes twice', () => {
    const again = makeDemoFiles();
    expect([...files].every(([path, bytes]) => again.get(path)?.equals(bytes))).toBe(true);
  });

  test('leaves no other table in the folders', () => {
    const committed = ['bamex-2025', 'bamex-2025-broken'].flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => `${folder}/${name}`),
    );
    const generated = [...files.keys()].filter((path) => path.endsWith('.csv'));
    expect(committed.toSorted()).toEqual(generated.toSorted());
  });

  test('stays under three megabytes', () => {
    const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});

describe('the broken folder', () => {
  const text = files.get('bamex-2025-broken/EXPECTED.json')?.toString() ?? '';
  const { errors } = JSON.parse(text) as {
    errors: { file: string; row: number; column: string; code: string }[];
  };

  test('holds twenty errors, each in another cell', () => {
    expect(errors).toHaveLength(20);
    expect(new Set(errors.map(({ file, row }) => `${file}:${row}`)).size).toBe(20);
  });

  test('shows every kind of error there is', () => {
    expect([...new Set(errors.map(({ code }) => code))].toSorted()).toEqual([
      'bad-choice',
      'bad-date',
      'bad-email',
      'bad-number',
      'country-ambiguous',
      'duplicate-id',
      'ends-before-start',
      'out-of-range',
      'required',
      'second-head',
      'unknown-category',
      'unknown-country',
      'unknown-reference',
    ]);
  });

  test('names a line and a column that its file has', () => {
    for (const { file, row, column } of errors) {
      const lines = (files.get(`bamex-2025-broken/${file}`)?.toString('latin1') ?? '').split('\n');
      expect(lines[0]?.split(/[,;]/)).toContain(column);
      expect(lines[row - 1]).toMatch(/./);
    }
  });

  test('has one file as a French Excel writes it: semicolons, and not UTF-8', () => {
    const bytes = files.get('bamex-2025-broken/delegations.csv');
    expect(bytes?.includes(0xe9)).toBe(true);
    expect(bytes?.toString('utf8')).toContain('\uFFFD');
    expect(bytes?.toString('latin1')).toContain('external_id;country;');
  });
});
