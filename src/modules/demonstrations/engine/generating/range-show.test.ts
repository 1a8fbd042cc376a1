import { describe, expect, it } from 'vitest';
import { doMeet } from '../checking/geometry.ts';
import { pairsOf } from '../checking/placed.ts';
import { checkRangePlan } from '../checking/range-plan.ts';
import { valueOfRangePlan } from '../checking/value.ts';
import { readRangeFile, writeRangeFile } from '../filing/show-file.ts';
import { generateRangeShow, generateWithWitness } from './range-show.ts';

const sizes = { sessions: 60, lanes: 8, groups: 100, days: 2, seed: 2026 };

describe('invented demo days', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateRangeShow(sizes)).toEqual(generateRangeShow(sizes));
    expect(generateRangeShow({ ...sizes, seed: 1 })).not.toEqual(generateRangeShow(sizes));
  });

  it.each([1, 2, 3, 4, 5])('demand nothing that cannot be kept (%i)', (seed) => {
    const { show, witness } = generateWithWitness({ ...sizes, seed });
    expect(checkRangePlan(show, witness)).toEqual([]);
    expect(valueOfRangePlan(show, witness).missing).toBe(0);
    expect(witness.sessions).toHaveLength(8);
    expect(show.sessions.filter(({ locked }) => locked !== null).length).toBeGreaterThan(0);
  });

  it('are files that are understood', () => {
    const show = generateRangeShow(sizes);
    expect(readRangeFile(writeRangeFile(show))).toEqual(show);
  });

  it('have danger areas that meet, not all of them and not only of one lane', () => {
    const { sessions } = generateRangeShow(sizes);
    const pairs = pairsOf(sessions).filter(([one, other]) => one.lane !== other.lane);
    const meeting = pairs.filter(([one, other]) =>
      one.danger.some((area) => other.danger.some((over) => doMeet(area, over))),
    );
    expect(meeting.length / pairs.length).toBeGreaterThan(0.1);
    expect(meeting.length / pairs.length).toBeLessThan(0.6);
  });

  it('may be small', () => {
    const show = generateRangeShow({ sessions: 1, lanes: 1, groups: 1, days: 1, seed: 3 });
    expect(readRangeFile(writeRangeFile(show))).toEqual(show);
  });
});
