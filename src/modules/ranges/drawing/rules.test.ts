import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBox } from '../testing.ts';
import type { Outline, Point } from '../types.ts';
import {
  addCorner,
  beginDraft,
  drag,
  drop,
  gridOf,
  moveCorner,
  ontoPlan,
  redo,
  removeCorner,
  shift,
  snap,
  splitSide,
  step,
  undo,
} from './rules.ts';

const plan = { widthM: 1000, heightM: 600 };
const box = aBox(0, 0, 10, 10);

describe('a draft', () => {
  it('takes back one step after the other, and brings them again', () => {
    const one = step(beginDraft(box), moveCorner(box, 0, [1, 1]));
    const two = step(one, splitSide(one.present, 1));

    expect(undo(two).present).toEqual(one.present);
    expect(undo(undo(two)).present).toEqual(box);
    expect(undo(undo(undo(two))).present).toEqual(box);
    expect(redo(undo(two)).present).toEqual(two.present);
    expect(redo(two)).toEqual(two);
  });

  it('forgets what was taken back once something else is done', () => {
    const changed = step(undo(step(beginDraft(box), [])), addCorner(box, [5, 15]));
    expect(redo(changed)).toEqual(changed);
  });

  it('counts a whole drag as one step, and one that comes back as none', () => {
    const begun = beginDraft(box);
    const dragged = drag(drag(begun, moveCorner(box, 0, [1, 1])), moveCorner(box, 0, [2, 2]));

    expect(undo(drop(dragged, box)).present).toEqual(box);
    expect(drop(drag(dragged, box), box).past).toEqual([]);
  });

  it('is as before after as many steps back as forth', () => {
    const points = fc.array(fc.tuple(fc.integer(), fc.integer()), { maxLength: 30 });
    fc.assert(
      fc.property(points, (added) => {
        const end = added.reduce(
          (draft, point: Point) => step(draft, addCorner(draft.present, point)),
          beginDraft(box),
        );
        const back = added.reduce(undo, end);
        expect(back.present).toEqual(box);
        expect(added.reduce(redo, back)).toEqual(end);
      }),
    );
  });
});

describe('a corner', () => {
  it('is moved, added in the middle of a side, and removed', () => {
    expect(moveCorner(box, 2, [10.004, 20])).toEqual([
      [0, 0],
      [10, 0],
      [10, 20],
      [0, 10],
    ]);
    expect(splitSide(box, 3)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 5],
    ]);
    expect(removeCorner(box, 0)).toEqual([
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
  });

  it('stays on the plan, and a shifted outline keeps its shape', () => {
    expect(ontoPlan([-5, 700], plan)).toEqual([0, 600]);
    expect(shift(box, [-50, 30], plan)).toEqual(aBox(0, 30, 10, 40));
    expect(shift(box, [5000, 5000], plan)).toEqual(aBox(990, 590, 1000, 600));
  });
});

describe('snap', () => {
  const others: Outline[] = [aBox(100, 100, 200, 200)];
  const within = { others, reach: 5, grid: 50 };

  it.each<[string, Point, Point]>([
    ['a corner before a side', [197, 103], [200, 100]],
    ['a side at exactly the reach', [150, 95], [150, 100]],
    ['nothing beyond the reach', [130, 94.9], [130, 94.9]],
    ['the grid where nothing else is near', [48.5, 52], [50, 50]],
    ['no grid beyond half the reach', [48.4, 52], [48.4, 52]],
    ['nothing else', [33.333, 20], [33.33, 20]],
  ])('finds %s', (_what, point, expected) => {
    expect(snap(point, within)).toEqual(expected);
  });

  it('has a round grid at every zoom', () => {
    expect([40, 41, 100, 900, 4000, 9000].map(gridOf)).toEqual([1, 2, 5, 50, 100, 500]);
  });
});
