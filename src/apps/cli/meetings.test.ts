import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { generateWithWitness } from '#modules/meetings/engine/generating/show';
import { aPlan, aShow } from '#modules/meetings/engine/checking/testing';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kurukan-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three participants who all meet, in two sessions of two slots. */
const yardstick = `nBusiness = 3;
nMeetings = 3;
nTables = 2;
nTotalSlots = 4;
nMorningSlots = 2;
requested = [|1, 2,3, |1, 3,3, |2, 3,3|];
meetingsxBusiness = [{1,2},{1,3},{2,3}];
nMeetingsBusiness = [2,2,2];
forbidden = [{0},{0},{0}];
fixed = [0,0,0];
precedences = [{},{},{}];
`;

describe('kurukan meetings generate', () => {
  const sizes = '--parties 20 --requests 60 --slots 8 --places 12 --seed 5'.split(' ');

  it('writes the same show for the same seed, to the output or to a file', () => {
    const first = kurukan(['generate', ...sizes]);
    const path = fileNamed('show.json');
    const second = kurukan(['generate', ...sizes, '--out', path]);
    expect([first.status, second.status, second.stdout]).toEqual([0, 0, '']);
    expect(readFileSync(path, 'utf8')).toBe(first.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({ format: 'kurukan-show-1' });
  });

  it.each([
    [['--parties', '1'], 'The value of option --parties'],
    [['--places', 'many'], 'The value of option --places'],
    [['--requests', '-5'], 'The value of option --requests'],
    [['--out', join(folder, 'no', 'folder')], 'The value of option --out'],
  ])('refuses %j in one sentence', (wrong, sentence) => {
    expect(kurukan(['generate', ...sizes, ...wrong])).toMatchObject(refusal(sentence));
  });

  it('says what is missing', () => {
    expect(kurukan(['generate', '--parties', '20'])).toMatchObject(
      refusal('Option --requests is missing'),
    );
  });
});

describe('kurukan meetings check', () => {
  it('tells the value of a plan that keeps the rules', () => {
    const { show, witness } = generateWithWitness({
      ...{ parties: 20, requests: 60, slots: 8, places: 12, seed: 5 },
    });
    const checked = kurukan(['check', fileNamed('good.json', show), fileNamed('p.json', witness)]);
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ...{ instance: 'good', requested: 60, placed: witness.assignments.length, breaks: 0 },
    });
  });

  it('names each broken rule, and ends with 1', () => {
    const show = fileNamed('small.json', aShow());
    const plan = fileNamed('broken.json', aPlan('m1 09:10 table-9', 'm7 09:30 table-1'));
    const { status, stdout } = kurukan(['check', show, plan]);
    expect(stdout.trim().split('\n')).toEqual([
      'unknown-place: unknown place (m1, table-9; 2026-11-10T09:10)',
      'unknown-meeting: unknown meeting (m7; 2026-11-10T09:30)',
    ]);
    expect(status).toBe(1);
  });

  it('knows the rules of the yardstick as well', () => {
    const instance = fileNamed('three.dzn', yardstick);
    const planAt = (...slots: string[]) =>
      fileNamed('slots.json', {
        assignments: slots.map((slot, place) => ({ meeting: `${place + 1}`, slot, place: '1' })),
      });
    const good = kurukan(['check', instance, planAt('1', '2', '3')]);
    expect(JSON.parse(good.stdout)).toEqual({ instance: 'three', placed: 3, breaks: 1 });
    const bad = kurukan(['check', instance, planAt('1', '2', '2')], { LANG: 'fr_FR.UTF-8' });
    expect(bad.stdout).toContain(
      'capacity: trop de rendez-vous à la fois dans ce lieu (1, 2, 3; 2)',
    );
    expect(bad.status).toBe(1);
  });

  it('names the field of a file that is not understood', () => {
    const { parties, ...rest } = aShow();
    const show = fileNamed('odd.json', { ...rest, parties: parties.slice(1) });
    const { status, stderr } = kurukan(['check', show, fileNamed('empty.json', aPlan())]);
    expect(stderr).toContain('meetings.0.guest');
    expect(status).toBe(1);
  });

  it.each([
    [[join(folder, 'none.json'), 'p'], 'none.json'],
    [[fileNamed('text.json', 'no JSON'), 'p'], 'text.json'],
    [[fileNamed('any.json', aShow())], 'Missing: PLAN.json'],
    [
      [fileNamed('bare.dzn', 'nTables = 3;'), fileNamed('no-meetings.json', aPlan())],
      'bare.dzn: nBusiness',
    ],
  ])('refuses %j in one sentence', (typed, sentence) => {
    expect(kurukan(['check', ...typed])).toMatchObject(refusal(sentence));
  });
});

describe('kurukan meetings solve', () => {
  it('finds a plan of the yardstick that the checker takes', () => {
    const instance = fileNamed('solved.dzn', yardstick);
    const out = join(folder, 'solved-plan.json');
    const { status, stdout, stderr } = kurukan(['solve', instance, '--out', out]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      ...['instance', 'status', 'placed', 'requested', 'breaks', 'bound', 'seconds'],
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ instance: 'solved', status: 'optimal', placed: 3, requested: 3, breaks: 1, bound: 1 },
    });
    expect(JSON.parse(kurukan(['check', instance, out]).stdout)).toMatchObject({ breaks: 1 });
  });

  it('says which demands of the yardstick cannot hold together', () => {
    const impossible = yardstick.replace('fixed = [0,0,0]', 'fixed = [1,1,0]');
    const out = join(folder, 'no-plan.json');
    const solved = kurukan(['solve', fileNamed('impossible.dzn', impossible), '--out', out]);
    expect(JSON.parse(solved.stdout)).toMatchObject({
      ...{ status: 'infeasible', placed: 0, breaks: null, bound: null },
    });
    expect(solved.stderr).toContain('No plan can hold all of this at once');
    expect(() => readFileSync(out)).toThrow('ENOENT');
    expect(solved.status).toBe(0);
  });

  it('finds a plan of a show that the checker takes', () => {
    const { show } = generateWithWitness({
      ...{ parties: 20, requests: 60, slots: 8, places: 12, seed: 5 },
    });
    const instance = fileNamed('fair.json', show);
    const out = join(folder, 'fair-plan.json');
    const { stdout } = kurukan(['solve', instance, '--seconds', '2', '--seed', '3', '--out', out]);
    const line = JSON.parse(stdout);
    expect(line).toMatchObject({ instance: 'fair', requested: 60 });
    expect(line.placed).toBeGreaterThan(20);
    expect(JSON.parse(kurukan(['check', instance, out]).stdout)).toMatchObject({
      ...{ placed: line.placed, breaks: line.breaks, wishes: line.wishes },
    });
  });

  it('refuses what is no number of seconds', () => {
    const instance = fileNamed('a.dzn', yardstick);
    expect(kurukan(['solve', instance, '--seconds', '0'])).toMatchObject(
      refusal('The value of option --seconds'),
    );
  });
});

function fileNamed(name: string, content?: object | string): string {
  const path = join(folder, name);
  if (content !== undefined)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function kurukan(typed: string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [main, 'meetings', ...typed], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...environment },
  });
}

/** One sentence and nothing else. */
function refusal(sentence: string): object {
  const oneLine = new RegExp(`^[^\\n]*${RegExp.escape(sentence)}[^\\n]*\\n$`);
  return { status: 2, stdout: '', stderr: expect.stringMatching(oneLine) };
}
