import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import {
  aDay,
  aGroup,
  anArea,
  aRangePlan,
  aRangeShow,
  aSession,
  on13,
} from '../checking/testing.ts';
import type { RangeShow, ShowSession } from '../types.ts';
import { readRangeFile, readRangePlanFile, writeRangeFile } from './show-file.ts';

function faultyFields(show: object): string[] {
  try {
    readRangeFile(JSON.stringify(show));
    return [];
  } catch (failure) {
    if (!(failure instanceof ZodError)) throw failure;
    return failure.issues.map(({ path }) => path.join('.'));
  }
}

describe('a file of demo days', () => {
  it('is read as it was written', () => {
    const show = aRangeShow();
    expect(readRangeFile(writeRangeFile(show))).toEqual(show);
  });

  it.each([
    ['days.0.opens', { days: [aDay('2025-11-13', { opens: '2025-11-12T09:00' })] }],
    ['days.0.closes', { days: [aDay('2025-11-13', { closes: on13('07:00') })] }],
    ['days.0.sunset', { days: [aDay('2025-11-13', { sunset: on13('06:00') })] }],
    ['days.1.id', { days: [aDay('2025-11-13'), aDay('2025-11-13')] }],
    ['lanes.1.id', { lanes: [...aRangeShow().lanes.slice(0, 1), ...aRangeShow().lanes] }],
    ['lanes.0.closed.0.from', { lanes: [{ id: 'L1', closed: [busy('08:60')] }], sessions: [] }],
    ['walking.0.to', { walking: [{ from: 'north', to: 'west', minutes: 5 }] }],
    ['walking.0.minutes', { walking: [{ from: 'north', to: 'south', minutes: -5 }] }],
    ['before.0.1', { before: [['s1', 's9']] }],
    ['before.0.1', { before: [['s1', 's1']] }],
    ['groups.0.wishes.0.session', { groups: [wishing('s9')] }],
    ['groups.0.wishes.1.session', { groups: [wishing('s1', 's1')] }],
    [
      'groups.0.present.1.from',
      {
        groups: [aGroup('ML', { present: [busy('09:00'), busy('14:00')] })],
      },
    ],
    ['weights.first', { weights: { ...aRangeShow().weights, first: 0.5 } }],
    ['grid', { grid: 0, sessions: [] }],
  ] satisfies [string, Partial<RangeShow>][])('names %s', (field, changes) => {
    expect(faultyFields(aRangeShow(changes))).toContain(field);
    expect(faultyFields(aRangeShow(changes))).toHaveLength(1);
  });

  it.each([
    ['lane', { lane: 'L9' }],
    ['stand', { stand: 'west' }],
    ['airBlock', { airBlock: 'A9' }],
    ['officer', { officer: 'traore' }],
    ['medic', { medic: 'diallo' }],
    ['days.0', { days: ['2025-11-15'] }],
    ['invited.1', { invited: ['ML', 'XX'] }],
    ['setUp', { setUp: 7 }],
    ['run', { run: 0 }],
    ['run', { run: 31 }],
    ['locked', { locked: on13('09:01') }],
    ['danger.0.outline', { danger: [{ ...anArea('a', [0, 0, 1, 1]), outline: [[0, 0]] }] }],
    ['danger.0.ceiling', { danger: [anArea('a', [0, 0, 1, 1], { floor: 50, ceiling: 50 })] }],
    ['danger.1.id', { danger: [anArea('a', [0, 0, 1, 1]), anArea('a', [0, 0, 1, 1])] }],
  ] satisfies [string, Partial<ShowSession>][])('names sessions.0.%s', (field, changes) => {
    const sessions = [aSession('s1', changes)];
    expect(faultyFields(aRangeShow({ sessions }))).toEqual([`sessions.0.${field}`]);
  });

  it('is told what is missing', () => {
    const { weights, ...rest } = aRangeShow();
    expect(weights).toBeDefined();
    expect(faultyFields(rest)).toEqual(['weights']);
  });

  it('may be anything but JSON', () => {
    expect(() => readRangeFile('jobs: 32')).toThrow(SyntaxError);
  });
});

it('reads a plan', () => {
  const plan = aRangePlan('s1 09:00 / ML TR', { line: 's2 10:00', officer: 'keita' });
  expect(readRangePlanFile(writeRangeFile(plan))).toEqual(plan);
  expect(() => readRangePlanFile('{"sessions":[{"session":1}],"audience":[]}')).toThrow(ZodError);
});

function wishing(...sessions: string[]) {
  return aGroup('ML', { wishes: sessions.map((session) => ({ session, weight: 5 })) });
}

function busy(from: string) {
  return { from: on13(from), to: on13('16:00'), why: 'weather' };
}
