import { describe, expect, it } from 'vitest';
import { groupByDay, isPublic, refuseState } from './rules.ts';
import { sessionTypes, type SessionState } from './types.ts';

const startsAt = new Date('2025-11-11T09:30:00Z');

describe('refuseState', () => {
  it.each<[SessionState, SessionState, string | null]>([
    ['scheduled', 'held', null],
    ['scheduled', 'cancelled', null],
    ['cancelled', 'scheduled', null],
    ['cancelled', 'held', 'is-cancelled'],
    ['held', 'cancelled', 'already-held'],
    ['held', 'scheduled', 'already-held'],
    ['held', 'held', 'already-held'],
    ['cancelled', 'cancelled', 'already-cancelled'],
    ['scheduled', 'scheduled', 'already-scheduled'],
  ])('from %s to %s: %s', (state, to, refusal) => {
    expect(refuseState({ state, startsAt }, to, startsAt)).toBe(refusal);
  });

  it('holds nothing a second before it begins', () => {
    const before = new Date(startsAt.getTime() - 1_000);

    expect(refuseState({ state: 'scheduled', startsAt }, 'held', before)).toBe('not-begun');
    expect(refuseState({ state: 'scheduled', startsAt }, 'held', startsAt)).toBeNull();
  });
});

describe('groupByDay', () => {
  it('takes the day from the clocks of the zone', () => {
    const late = { code: 'S01', startsAt: new Date('2025-11-11T23:30:00Z') };
    const early = { code: 'S02', startsAt: new Date('2025-11-12T00:30:00Z') };

    expect(groupByDay([late, early], 'Africa/Bamako').map(({ date }) => date)).toEqual([
      '2025-11-11',
      '2025-11-12',
    ]);
    expect(groupByDay([late, early], 'Europe/Istanbul')).toEqual([
      { date: '2025-11-12', sessions: [late, early] },
    ]);
  });

  it('orders sessions of one instant by their code', () => {
    const second = { code: 'S02', startsAt };
    const first = { code: 'S01', startsAt };

    expect(groupByDay([second, first], 'UTC')[0]?.sessions).toEqual([first, second]);
  });
});

it('everything is public but convoys', () => {
  expect(sessionTypes.filter((type) => !isPublic({ type }))).toEqual(['convoy']);
});
