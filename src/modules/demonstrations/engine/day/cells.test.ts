import { describe, expect, it } from 'vitest';
import { cellsFor } from './cells.ts';
import { aDay, aPost, aRange, aSession, at } from './testing.ts';

const show = aRange({
  grid: 10,
  days: [
    aDay(0, {
      opens: at('09:00'),
      closes: at('12:00'),
      pauses: [{ from: at('11:10'), to: at('11:20'), why: 'prayer' }],
    }),
  ],
  staff: [aPost('ro-1', 'range-officer')],
  sessions: [aSession('held'), aSession('there'), aSession('fixed', { locked: at('09:10') })],
});

const plan = {
  sessions: [put('fixed', '09:10'), put('there', '09:50')],
  audience: [],
};

function put(session: string, time: string) {
  return { session, at: at(time), officer: null, medic: null, interpreter: null };
}

function cellAt(time: string) {
  return cellsFor(show, plan, 'held').find((cell) => cell.at === at(time));
}

describe('the grid while a session is held', () => {
  it('has every time of the day', () => {
    expect(cellsFor(show, plan, 'held')).toHaveLength(18);
  });

  it('is free where nothing stands in the way', () => {
    expect(cellAt('10:30')).toEqual({ at: at('10:30'), state: 'free', clashes: [] });
  });

  it('is possible where only a session that may move is in the way', () => {
    expect(cellAt('10:20')).toEqual({
      at: at('10:20'),
      state: 'possible',
      clashes: [{ rule: 'lane-twice', about: ['held', 'lane-1', 'there'], gives: ['there'] }],
    });
  });

  it('is a clash where a locked session would have to give way', () => {
    expect(cellAt('09:10')).toMatchObject({
      state: 'clash',
      clashes: [{ rule: 'lane-twice', about: ['held', 'lane-1', 'fixed'], gives: [] }],
    });
  });

  it('names the pause and the hours', () => {
    expect(cellAt('11:00')?.clashes).toEqual([
      { rule: 'pause', about: ['held', 'prayer'], gives: [] },
    ]);
    expect(cellAt('09:00')?.clashes.map(({ rule }) => rule)).toContain('closed-day');
  });

  it('ignores where the session itself is, and its own lock', () => {
    const own = cellsFor(show, plan, 'fixed').find((cell) => cell.at === at('10:30'));

    expect(own?.state).toBe('free');
  });

  it('says who would be needed and is elsewhere', () => {
    const needing = {
      ...show,
      lanes: [...show.lanes, { id: 'lane-2', closed: [] }],
      sessions: show.sessions.map((one) => ({
        ...one,
        needsOfficer: true,
        lane: one.id === 'held' ? 'lane-2' : one.lane,
      })),
    };
    const manned = {
      ...plan,
      sessions: plan.sessions.map((one) => ({ ...one, officer: 'ro-1' })),
    };
    const cell = cellsFor(needing, manned, 'held').find(({ at: time }) => time === at('10:20'));

    expect(cell?.clashes).toEqual([{ rule: 'officer', about: ['held', 'ro-1'], gives: ['there'] }]);
  });
});
