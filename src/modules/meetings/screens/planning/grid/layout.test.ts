import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnAt, layDay, nearestColumn, offsetOf, rowsWithin, stackMeetings } from './layout.ts';
import { aGridMeeting } from './testing.ts';

const morning = {
  id: 'm',
  halfDay: 'a',
  step: 30,
  from: '2026-11-10T09:00',
  to: '2026-11-10T10:30',
};
const afternoon = {
  id: 'n',
  halfDay: 'b',
  step: 30,
  from: '2026-11-10T14:00',
  to: '2026-11-10T15:00',
};
const nextDay = {
  id: 'o',
  halfDay: 'c',
  step: 30,
  from: '2026-11-11T09:00',
  to: '2026-11-11T10:00',
};

describe('layDay', () => {
  it('has a column for each beginning of the day, and none of another day', () => {
    const { columns } = layDay('2026-11-10', [afternoon, morning, nextDay], []);

    expect(columns.map(({ at }) => at.slice(11))).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '14:00',
      '14:30',
    ]);
  });

  it('has a column for a meeting that begins between two steps', () => {
    const { columns } = layDay('2026-11-10', [morning], [{ at: '2026-11-10T09:40' }]);

    expect(columns.map(({ at, minutes }) => [at.slice(11), minutes])).toEqual([
      ['09:00', 30],
      ['09:30', 10],
      ['09:40', 20],
      ['10:00', 30],
    ]);
  });

  it('leaves only a narrow gap between morning and afternoon', () => {
    const layout = layDay('2026-11-10', [morning, afternoon], []);

    expect(layout.minutes).toBe(90 + 12 + 60);
    expect(offsetOf(layout, 14 * 60)).toBe(102);
  });

  it('puts what lies outside every block at the nearest edge', () => {
    const layout = layDay('2026-11-10', [morning, afternoon], []);

    expect(offsetOf(layout, 0)).toBe(0);
    expect(offsetOf(layout, 12 * 60)).toBe(102);
    expect(offsetOf(layout, 24 * 60)).toBe(layout.minutes);
  });

  it('finds the column of a point, and the nearest beginning of a card', () => {
    const layout = layDay('2026-11-10', [morning], []);

    expect([columnAt(layout, 0), columnAt(layout, 29.9), columnAt(layout, 30)]).toEqual([0, 0, 1]);
    expect([nearestColumn(layout, -20), nearestColumn(layout, 16)]).toEqual([0, 1]);
  });
});

describe('stackMeetings', () => {
  it('puts overlapping meetings into lanes, and one after the other into the same', () => {
    const { stacked, lanes } = stackMeetings([
      aGridMeeting({ id: 'a', at: '2026-11-10T09:00', minutes: 30 }),
      aGridMeeting({ id: 'b', at: '2026-11-10T09:20', minutes: 30 }),
      aGridMeeting({ id: 'c', at: '2026-11-10T09:30', minutes: 30 }),
      aGridMeeting({ id: 'd', at: null }),
    ]);

    expect(stacked.map(({ meeting, lane }) => [meeting.id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(lanes).toBe(2);
  });
});

describe('rowsWithin', () => {
  it('never leaves out a row that is in view', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: 1, max: 900 }),
        (heights, from, height) => {
          const tops: number[] = [];
          let top = 0;
          for (const row of heights) {
            tops.push(top);
            top += row;
          }
          const { first, last } = rowsWithin(tops, { from, height, spare: 0 });
          const inView = heights.flatMap((row, index) => {
            const begins = tops[index] ?? 0;
            return begins + row > from && begins < from + height ? [index] : [];
          });
          expect(inView.every((index) => index >= first && index <= last)).toBe(true);
        },
      ),
    );
  });
});
