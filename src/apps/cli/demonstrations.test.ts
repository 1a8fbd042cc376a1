import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { aRangePlan, aRangeShow, aSession } from '#modules/demonstrations/engine/checking/testing';
import { writeSm } from '#modules/demonstrations/engine/filing/sm';
import { generateProject } from '#modules/demonstrations/engine/generating/project';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kurukan-test-'));
const { project, optimum, starts } = generateProject({ activities: 12, resources: 2, seed: 3 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('kurukan demonstrations generate', () => {
  const sizes = '--sessions 12 --lanes 3 --delegations 10 --days 2 --seed 5'.split(' ');

  it('writes the same days for the same seed, to the output or to a file', () => {
    const first = kurukan(['generate', ...sizes]);
    const path = fileNamed('days.json');
    const second = kurukan(['generate', ...sizes, '--out', path]);
    expect([first.status, second.status, second.stdout]).toEqual([0, 0, '']);
    expect(readFileSync(path, 'utf8')).toBe(first.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({ format: 'kurukan-range-1' });
  });

  it.each([
    [['--sessions', '0'], 'The value of option --sessions'],
    [['--lanes', 'many'], 'The value of option --lanes'],
    [['--out', join(folder, 'no', 'folder')], 'The value of option --out'],
  ])('refuses %j in one sentence', (wrong, sentence) => {
    expect(kurukan(['generate', ...sizes, ...wrong])).toMatchObject(refusal(sentence));
  });
});

describe('kurukan demonstrations check', () => {
  it('tells the value of a plan that keeps the rules', () => {
    const plan = fileNamed('good-plan.json', aRangePlan('s1 09:00 / ML', 's3 10:00 / ML'));
    const checked = kurukan(['check', fileNamed('good.json', aRangeShow()), plan]);
    expect(checked.stderr).toBe('');
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ...{ instance: 'good', requested: 3, placed: 2, idleMinutes: 30 },
    });
  });

  it('names each broken rule, and ends with 1', () => {
    const show = fileNamed('small.json', aRangeShow());
    const plan = fileNamed('broken.json', aRangePlan('s1 09:00', 's3 09:30', 's9 10:00'));
    const { status, stdout } = kurukan(['check', show, plan]);
    expect(stdout.trim().split('\n')).toEqual([
      'unknown-session: unknown demonstration (s9; 2025-11-13T10:00)',
      'lane-twice: two demonstrations in one lane (s1, s3, L1; 2025-11-13T09:30)',
    ]);
    expect(status).toBe(1);
  });

  it('knows the projects of PSPLIB as well', () => {
    const file = fileNamed('small.sm', writeSm(project));
    const good = kurukan(['check', file, fileNamed('starts.json', [...starts])]);
    expect(JSON.parse(good.stdout)).toEqual({ instance: 'small', makespan: optimum });
    const bad = kurukan([
      'check',
      file,
      fileNamed(
        'zeros.json',
        starts.map(() => 0),
      ),
    ]);
    expect(bad.stdout).toContain('precedence: an activity begins before another has ended');
    expect(bad.status).toBe(1);
  });

  it('says which fields are not understood', () => {
    const show = fileNamed('odd.json', aRangeShow({ sessions: [aSession('s1', { lane: 'L9' })] }));
    const { status, stderr } = kurukan(['check', show, fileNamed('none.json', aRangePlan())]);
    expect(stderr).toContain('sessions.0.lane');
    expect(status).toBe(1);
  });

  it.each([
    [[join(folder, 'no.json'), 'p'], 'no.json'],
    [[fileNamed('text.json', 'no JSON'), 'p'], 'text.json'],
    [[fileNamed('bare.sm', 'jobs: 32'), 'p'], 'bare.sm: PRECEDENCE RELATIONS'],
    [[fileNamed('fine.sm', writeSm(project)), fileNamed('odd-starts.json', {})], 'odd-starts.json'],
  ])('refuses %j in one sentence', (typed, sentence) => {
    expect(kurukan(['check', ...typed])).toMatchObject(refusal(sentence));
  });
});

describe('kurukan demonstrations solve', () => {
  it('finds a timetable that the checker takes', () => {
    const wishes = [{ session: 's2', weight: 40 }];
    const { groups } = aRangeShow();
    const show = aRangeShow({ groups: groups.map((group) => ({ ...group, wishes })) });
    const instance = fileNamed('days.json', show);
    const out = join(folder, 'plan.json');
    const solved = kurukan(['solve', instance, '--seconds', '1', '--out', out]);
    expect(solved.stderr).toBe('');
    const line = JSON.parse(solved.stdout);
    expect(line).toMatchObject({ instance: 'days', requested: 3, placed: 3, wishes: 180 });
    expect(JSON.parse(kurukan(['check', instance, out]).stdout)).toMatchObject({ wishes: 180 });
  });

  it('says what found no place, and why', () => {
    const long = aSession('long', { run: 600 });
    const instance = fileNamed('long.json', aRangeShow({ sessions: [long] }));
    expect(kurukan(['solve', instance, '--seconds', '1']).stderr).toBe(
      '  long: no possible time\n',
    );
    const must = aRangeShow({ sessions: [{ ...long, required: true }] });
    const solved = kurukan(['solve', fileNamed('must.json', must), '--seconds', '1']);
    expect(JSON.parse(solved.stdout)).toMatchObject({ status: 'infeasible', bound: null });
    expect(solved.stderr).toContain('A required demonstration found no place.');
  });

  it('finds the shortest schedule of a project', () => {
    const file = fileNamed('planted.sm', writeSm(project));
    const out = join(folder, 'planted-starts.json');
    const { stdout } = kurukan(['solve', file, '--out', out]);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'optimal', makespan: optimum });
    expect(JSON.parse(kurukan(['check', file, out]).stdout)).toMatchObject({ makespan: optimum });
  });
});

function fileNamed(name: string, content?: object | string): string {
  const path = join(folder, name);
  if (content !== undefined)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function kurukan(typed: string[]) {
  return spawnSync(process.execPath, [main, 'demonstrations', ...typed], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' },
  });
}

/** One sentence and nothing else. */
function refusal(sentence: string): object {
  const oneLine = new RegExp(`^[^\\n]*${RegExp.escape(sentence)}[^\\n]*\\n$`);
  return { status: 2, stdout: '', stderr: expect.stringMatching(oneLine) };
}
