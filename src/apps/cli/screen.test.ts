import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const fixtures = fileURLToPath(new URL('../../modules/screening/lists/fixtures', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screening-'));

describe('kurukan screen', () => {
  it('writes one object per subject, with the entries it may be', () => {
    const subjects = fileWith(
      'people.csv',
      'external_id,name,birth_date,nationality,document_number,kind\n' +
        'p1,EXEMPLIER Modibo,1971-03-09,Mali,,person\np2,Hadiza Nobody-Atall,1980,NE,,\np3,…,,,,person\n',
    );
    const out = join(folder, 'hits.json');
    const { status } = run('screen', '--lists', fixtures, '--subjects', subjects, '--out', out);
    expect(status).toBe(0);
    const [listed, unlisted, unread] = JSON.parse(readFileSync(out, 'utf8'));
    expect(listed.external_id).toBe('p1');
    expect(listed.hits[0]).toMatchObject({ nameScore: 100, band: 'confirmed' });
    expect(listed.hits[0]).toHaveProperty('evidence');
    expect(listed.hits[0]).toHaveProperty('entryId');
    expect(unlisted).toEqual({ external_id: 'p2', screened: true, hits: [] });
    expect(unread).toEqual({ external_id: 'p3', screened: false, hits: [] });
  });

  it('gives no clean result against no list', () => {
    const subjects = fileWith('one.csv', 'name\nZoumana Kouralfa\n');
    expect(run('screen', '--lists', folder, '--subjects', subjects).status).toBe(1);
  });
});

it('kurukan screen compare tells a score and parts that sum to it', () => {
  const { stdout } = run('screen', 'compare', 'Zoumana Kouralfa', 'KURALFA Z.', '--lang', 'en');
  const { nameScore, parts } = JSON.parse(stdout);
  const sum = parts.reduce((total: number, part: { points: number }) => total + part.points, 0);
  expect(sum).toBeCloseTo(nameScore);
  expect(parts[0].sentence).toContain('“Zoumana”');
});

it('kurukan screen pairs prints how well the cut parts them, and nothing else', () => {
  const pairs = fileWith(
    'pairs.csv',
    'name1,name2,is_match,schema\nZoumana Kouralfa,Zumana Kuralfa,true,Person\n' +
      'Zoumana Kouralfa,Seydou Niangalo,false,Person\nKouralfa SA,Kouralfa SARL,true,Company\n',
  );
  const out = join(folder, 'scored.csv');
  const { stdout } = run('screen', 'pairs', pairs, '--out', out);
  expect(JSON.parse(stdout)).toEqual({ pairs: 3, precision: 1, recall: 1, f1: 1 });
  expect(readFileSync(out, 'utf8').split('\r\n')[0]).toContain('name1,name2,is_match,schema,score');
});

function run(...typed: string[]) {
  return spawnSync(process.execPath, [main, ...typed], { encoding: 'utf8' });
}

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
