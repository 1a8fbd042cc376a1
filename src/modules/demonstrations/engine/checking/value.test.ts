import { describe, expect, it } from 'vitest';
import { aGroup, aRangePlan, aRangeShow, aSession, on13, on14 } from './testing.ts';
import { valueOfRangePlan } from './value.ts';

it('counts required sessions that are missing, and invited groups that do not see', () => {
  const show = aRangeShow({
    sessions: [
      aSession('s1', { required: true, invited: ['ML', 'TR'] }),
      aSession('s2', { locked: on13('09:00'), invited: ['TR'] }),
    ],
  });
  const missing = (...lines: string[]) => valueOfRangePlan(show, aRangePlan(...lines)).missing;
  expect(missing()).toBe(5);
  expect(missing('s1 09:00')).toBe(4);
  expect(missing('s1 09:00 / ML TR')).toBe(2);
  expect(missing('s1 09:00 / ML TR', 's2 10:00 / TR')).toBe(0);
});

it('counts wishes by their weight, and the first of each group more', () => {
  const wishes = [
    { session: 's1', weight: 7 },
    { session: 's2', weight: 30 },
  ];
  const show = aRangeShow({ groups: [aGroup('ML', { wishes }), aGroup('TR', { wishes })] });
  const met = (...lines: string[]) => valueOfRangePlan(show, aRangePlan(...lines)).wishes;
  expect(met('s1 09:00', 's3 10:00 / ML')).toBe(0);
  expect(met('s1 09:00 / ML')).toBe(57);
  expect(met('s1 09:00 / ML', 's2 10:00 / ML TR')).toBe(7 + 30 + 50 + 30 + 50);
  // Once, however often a plan says it.
  expect(met('s1 09:00 / ML ML')).toBe(57);
});

describe('waiting and walking', () => {
  const show = aRangeShow();
  const cost = (...lines: string[]) => {
    const { idleMinutes, walked } = valueOfRangePlan(show, aRangePlan(...lines));
    return { idleMinutes, walked };
  };

  it('are between the first and the last session of a day', () => {
    expect(cost('s1 09:00 / ML')).toEqual({ idleMinutes: 0, walked: 0 });
    expect(cost('s1 09:00 / ML', 's3 10:00 / ML')).toEqual({ idleMinutes: 30, walked: 0 });
    expect(cost('s1 09:00 / ML', 's3 09:30 / TR')).toEqual({ idleMinutes: 0, walked: 0 });
  });

  it('are told apart', () => {
    expect(cost('s1 09:00 / ML', 's2 10:00 / ML', 's3 11:00 / ML')).toEqual({
      ...{ idleMinutes: 30, walked: 30 },
    });
  });

  it('end in the evening', () => {
    const plan = ['s1 09:00 / ML', 's3 10:00 / ML', `s2 ${on14('09:00')} / ML`];
    expect(cost(...plan)).toEqual({ idleMinutes: 30, walked: 0 });
  });
});

it('counts what was moved, by how much, and what is gone', () => {
  const published = (id: string, at: string) => aSession(id, { published: on13(at) });
  const show = aRangeShow({ sessions: [published('s1', '09:00'), published('s2', '10:00')] });
  const moved = (...lines: string[]) => valueOfRangePlan(show, aRangePlan(...lines)).moved;
  expect(moved('s1 09:00', 's2 10:00')).toBe(0);
  expect(moved('s1 09:25', 's2 10:00')).toBe(40 + 3 * 25);
  expect(moved('s1 08:55', `s2 ${on14('10:00')}`)).toBe(40 + 3 * 5 + 40 + 3 * 1_440);
  expect(moved('s1 09:00')).toBe(40);
  expect(valueOfRangePlan(aRangeShow(), aRangePlan('s1 09:00')).moved).toBe(0);
});

it('counts what is placed, as far as it is understood', () => {
  const plan = aRangePlan('s1 09:00', 's2 09:61', 's9 10:00');
  expect(valueOfRangePlan(aRangeShow(), plan).placed).toBe(1);
});
