import { describe, expect, it } from 'vitest';
import type { EditionDay } from '#modules/editions/types';
import { LONGEST_SHIFT_MINUTES, refuseOrder, refuseTime } from './rules.ts';
import type { DayOrder } from './types.ts';

const days: EditionDay[] = ['2025-11-13', '2025-11-14'].map((date, place) => ({
  ...{ index: place + 2, date, kind: 'demo' },
  ...{ opensAt: new Date(`${date}T08:00:00Z`), closesAt: new Date(`${date}T18:00:00Z`) },
}));

describe('an order for a day', () => {
  it.each<[string, Partial<DayOrder>, ReturnType<typeof refuseOrder>]>([
    ['a shift by half an hour', {}, null],
    ['a shift the other way', { minutes: -30 }, null],
    ['a shift by nothing', { minutes: 0 }, 'no-minutes'],
    ['a shift without minutes', { minutes: null }, 'no-minutes'],
    ['the longest shift', { minutes: LONGEST_SHIFT_MINUTES }, null],
    ['a minute more', { minutes: LONGEST_SHIFT_MINUTES + 1 }, 'too-far'],
    ['a day that the edition does not have', { dayIndex: 9 }, 'day-unknown'],
    ['a cancelled day', { kind: 'cancel', minutes: null }, null],
    ['a day that is moved', { kind: 'move', toDayIndex: 3 }, null],
    ['a day that is moved to itself', { kind: 'move', toDayIndex: 2 }, 'same-day'],
    ['a day that is moved to nowhere', { kind: 'move', toDayIndex: null }, 'day-unknown'],
  ])('%s', (_what, changes, refusal) => {
    expect(refuseOrder(anOrder(changes), days, '2025-11-12')).toBe(refusal);
  });

  it('is of use until the evening of its day', () => {
    expect(refuseOrder(anOrder(), days, '2025-11-13')).toBeNull();
    expect(refuseOrder(anOrder(), days, '2025-11-14')).toBe('day-over');
    expect(
      refuseOrder(anOrder({ dayIndex: 3, kind: 'move', toDayIndex: 2 }), days, '2025-11-14'),
    ).toBe('day-over');
  });
});

describe('a time something is put at', () => {
  const at = (time: string, day = '13') => new Date(`2025-11-${day}T${time}:00Z`);
  const span = (from: Date, until: Date) => ({ from, until });
  const dayOf = (one: Date) => one.toISOString().slice(0, 10);
  const here = { now: at('10:00'), dayOf, kind: 'shift' as const };
  const evening = span(at('20:00'), at('21:00'));

  it('may be this very instant, and no earlier', () => {
    expect(refuseTime(evening, span(at('10:00'), at('11:00')), here)).toBeNull();
    expect(refuseTime(evening, span(at('09:59'), at('10:59')), here)).toBe('past');
  });

  it('may be put off although it gathers already', () => {
    const gathering = span(at('09:30'), at('12:00'));
    expect(refuseTime(gathering, span(at('09:40'), at('12:10')), here)).toBeNull();
    expect(refuseTime(gathering, span(at('09:20'), at('11:50')), here)).toBe('past');
  });

  it('may end at midnight, and no later', () => {
    expect(refuseTime(evening, span(at('23:00'), at('00:00', '14')), here)).toBeNull();
    expect(refuseTime(evening, span(at('23:01'), at('00:01', '14')), here)).toBe('past-midnight');
  });

  it('is not on another day as a whole, unless the day itself is moved', () => {
    const next = span(at('02:00', '14'), at('03:00', '14'));
    expect(refuseTime(evening, next, here)).toBe('past-midnight');
    expect(refuseTime(evening, next, { ...here, kind: 'move' })).toBeNull();
  });

  it('may run over midnight where it did so before', () => {
    const night = span(at('20:00'), at('00:30', '14'));
    expect(refuseTime(night, span(at('21:00'), at('01:30', '14')), here)).toBeNull();
    expect(refuseTime(night, span(at('19:00'), at('23:30')), here)).toBeNull();
  });
});

function anOrder(changes: Partial<DayOrder> = {}): DayOrder {
  return {
    ...{ dayIndex: 2, kind: 'shift', minutes: 30, toDayIndex: null, why: 'weather' },
    ...changes,
  };
}
