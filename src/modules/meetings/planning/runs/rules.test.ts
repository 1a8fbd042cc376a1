import { describe, expect, it } from 'vitest';
import { aMeeting, aShow } from '../../engine/checking/testing.ts';
import { gapOf, isSilent, showForRun, stateShown, weightsFor } from './rules.ts';

const at = '2026-11-10T09:00';
const base = [{ meeting: 'm1', slot: at, place: 'table-1' }];
const show = aShow({
  meetings: [
    aMeeting('m1', { published: { at, place: 'table-1' } }),
    aMeeting('m2', { guest: 'other', after: ['m1', 'm3'] }),
    aMeeting('m3', { guest: 'other', host: 'guest' }),
  ],
});

describe('the show of a run', () => {
  it('is free where nothing is frozen', () => {
    const { meetings } = showForRun(show, { scope: { kind: 'all' }, frozen: 'nothing' }, base);
    expect(meetings).toEqual(show.meetings);
  });

  it.each([
    { frozen: 'times', locked: { at, place: null } },
    { frozen: 'all', locked: { at, place: 'table-1' } },
  ] as const)('keeps $frozen of what is published', ({ frozen, locked }) => {
    const { meetings } = showForRun(show, { scope: { kind: 'all' }, frozen }, base);
    expect(meetings.map((meeting) => meeting.locked)).toEqual([locked, ...free(2)]);
  });

  it('of what has no place leaves everything else where it is', () => {
    const { meetings } = showForRun(show, { scope: { kind: 'unplaced' }, frozen: 'nothing' }, base);
    expect(meetings.map(({ id, locked }) => [id, locked.at])).toEqual([
      ['m1', at],
      ['m2', null],
      ['m3', null],
    ]);
  });

  it('of one party has no wishes of others', () => {
    const scope = { kind: 'party', party: { kind: 'delegation', id: 'guest' } } as const;
    const { meetings } = showForRun(show, { scope, frozen: 'nothing' }, base);
    expect(meetings.map(({ id }) => id)).toEqual(['m1', 'm3']);
  });

  it('of one day puts nothing on another', () => {
    const scope = { kind: 'day', day: '2026-11-11' } as const;
    const { meetings } = showForRun(show, { scope, frozen: 'nothing' }, base);
    expect(meetings.map(({ locked }) => locked.at)).toEqual([at, null, null]);
    expect(meetings[1]?.windows).toEqual([{ from: '2026-11-11T00:00', to: '2026-11-11T23:55' }]);
  });

  it('forgets an order of meetings of which one is not in it', () => {
    const scope = { kind: 'party', party: { kind: 'delegation', id: 'other' } } as const;
    const { meetings } = showForRun(show, { scope, frozen: 'nothing' }, []);
    expect(meetings.map(({ id, after }) => [id, after])).toEqual([
      ['m2', ['m3']],
      ['m3', []],
    ]);
  });

  it('knows the locks of the plan it begins from', () => {
    const locked = [{ ...base[0]!, lockedTime: true, lockedPlace: false }];
    const { meetings } = showForRun(show, { scope: { kind: 'all' }, frozen: 'nothing' }, locked);
    expect(meetings[0]?.locked).toEqual({ at, place: null });
  });
});

it('a profile bends the weights of the settings, and single ones stand before it', () => {
  const even = weightsFor({ ...show.weights, fairness: 10 }, 'even', { idlePeriod: 1 });
  expect([even.fairness, even.idlePeriod, even.walkingMinute]).toEqual([40, 1, 1]);
  expect(weightsFor(show.weights, 'mutual').bracket).toEqual({
    ...{ 'must-must': 2_000, 'must-meet': 600, 'meet-meet': 200, 'one-sided': 30 },
  });
  expect(weightsFor(show.weights, 'settings', { fairness: undefined })).toEqual(show.weights);
});

it('the distance from the bound is told in per cent', () => {
  expect(gapOf({ wishes: 963 }, { wishes: 1_000 })).toBe(3.7);
  expect(gapOf({ wishes: 1_000 }, { wishes: 1_000 })).toBe(0);
  expect(gapOf({ wishes: 0 }, { wishes: 0 })).toBe(0);
  expect(gapOf({ wishes: 5 }, null)).toBeNull();
});

it('a run that was stopped still hands in its plan, until it has ended', () => {
  const endedAt = new Date('2026-11-10T09:00:00Z');
  expect(stateShown({ state: 'stopped', endedAt: null })).toBe('stopping');
  expect(stateShown({ state: 'stopped', endedAt })).toBe('stopped');
});

it('a run is silent after half a minute', () => {
  const heard = new Date('2026-11-10T09:00:00.000Z');
  expect(isSilent(heard, new Date('2026-11-10T09:00:30.000Z'))).toBe(false);
  expect(isSilent(heard, new Date('2026-11-10T09:00:30.001Z'))).toBe(true);
});

function free(count: number) {
  return Array.from({ length: count }, () => ({ at: null, place: null }));
}
