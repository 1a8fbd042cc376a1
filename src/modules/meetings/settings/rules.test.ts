import { describe, expect, it } from 'vitest';
import { aPlan } from '#modules/editions/testing';
import { defaultSettings } from './defaults.ts';
import { isBeginning, refuseSettings } from './rules.ts';
import type { MeetingSettings } from './types.ts';

const plan = aPlan();
const about = {
  days: plan.days.map(({ date }) => date),
  halls: ['hall-a', 'hall-b'],
  timeZone: 'Africa/Bamako',
};

describe('refuseSettings', () => {
  it('takes the settings an edition begins with', () => {
    expect(refused({})).toEqual([]);
  });

  it.each([
    ['ends when it begins', { endsAt: at('11T09:00') }, 'block-backwards', 'blocks.0.endsAt'],
    ['begins off the grid', { startsAt: at('11T09:03') }, 'block-off-grid', 'blocks.0.startsAt'],
    ['is of no day of it', span('10T09:00', '10T12:00'), 'block-outside-days', 'blocks.0.startsAt'],
    ['lasts into the next', span('11T20:00', '12T00:30'), 'block-outside-days', 'blocks.0.endsAt'],
  ])('refuses a block that %s', (_what, changes, code, field) => {
    expect(refused(firstBlock(changes))).toMatchObject([{ code, field, row: 1 }]);
  });

  it('takes blocks that touch, and refuses those that overlap by a step', () => {
    expect(refused(firstBlock({ endsAt: at('11T14:00') }))).toEqual([]);
    expect(refused(firstBlock({ endsAt: at('11T14:05') }))).toMatchObject([
      { code: 'block-overlaps', field: 'blocks.1.startsAt', row: 2 },
    ]);
  });

  it('refuses a usual length that is not allowed, and a length no block has room for', () => {
    expect(refused({ defaultLength: 25 })).toMatchObject([{ code: 'length-off-list' }]);
    expect(refused({ lengths: [30, 210] })).toEqual([]);
    expect(refused({ lengths: [30, 215] })).toMatchObject([{ code: 'length-fits-nowhere' }]);
  });

  it('tells everything that is wrong at once, in the order of the form', () => {
    const walking = [
      { fromHall: 'hall-a', toHall: 'hall-b', minutes: 5 },
      { fromHall: 'hall-a', toHall: 'hall-a', minutes: 5 },
      { fromHall: 'hall-z', toHall: 'hall-a', minutes: 5 },
    ];

    expect(
      refused({ walking, lateMinutes: 15, releaseMinutes: 14 }).map(({ code, row }) => [code, row]),
    ).toEqual([
      ['hall-to-itself', 2],
      ['hall-unknown', 3],
      ['released-before-late', 1],
    ]);
  });
});

describe('a beginning', () => {
  const { blocks } = defaultSettings(plan);

  it.each([
    ['at the first step', '11T09:00', 30, true],
    ['between two steps', '11T09:10', 30, false],
    ['so that it ends with its block', '11T12:00', 30, true],
    ['so that it would end after its block', '11T12:00', 45, false],
    ['at lunch', '11T13:00', 30, false],
  ])('is %s', (_when, time, minutes, expected) => {
    expect(isBeginning(blocks, at(time), minutes)).toBe(expected);
  });
});

function refused(changes: Partial<MeetingSettings>) {
  return refuseSettings({ ...defaultSettings(plan), ...changes }, about);
}

function firstBlock(changes: Partial<MeetingSettings['blocks'][number]>) {
  const { blocks } = defaultSettings(plan);
  return { blocks: blocks.map((block, row) => (row === 0 ? { ...block, ...changes } : block)) };
}

function span(from: string, until: string) {
  return { startsAt: at(from), endsAt: at(until) };
}

function at(dayAndTime: string): Date {
  return new Date(`2025-11-${dayAndTime}:00Z`);
}
