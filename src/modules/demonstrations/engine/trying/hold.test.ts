import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawFrom } from '#modules/meetings/engine/generating/draw';
import { checkHold } from '../checking/hold.ts';
import { holdLane } from '../day/hold.ts';
import { solveRange } from '../day/solve.ts';
import { at, clock } from '../generating/days.ts';
import type { HoldRequest } from '../types.ts';
import { smallShow } from './small-show.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });

/** Demo days under way, and a hold of one lane or of all. */
function aRequest(seed: number): HoldRequest {
  const draw = drawFrom(seed);
  const size = {
    sessions: draw.between(2, 10),
    lanes: draw.between(1, 4),
    groups: draw.between(0, 6),
    ...{ days: 2, grid: 5, open: draw.chance(0.5) ? 180 : 300 },
  };
  const wished = smallShow(seed, size);
  const { plan } = solveRange(wished, { seed, rounds: 30 });
  // A person who holds a lane overrules who locked a time.
  const sessions = wished.sessions.map((session) => ({ ...session, locked: null }));
  return {
    ...{ show: { ...wished, sessions }, plan },
    lane: draw.chance(0.2) ? null : `L${draw.between(1, size.lanes)}`,
    from: at('2025-11-13', clock(480 + 5 * draw.below(size.open / 5))),
    minutes: 5 * draw.between(1, 12),
  };
}

it('breaks no rule, touches nothing that has begun, and says all that it does', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const request = aRequest(seed);
      expect(checkHold(request, holdLane(request))).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 120_000);

it('changes nothing where nobody uses the lane', () => {
  const request = aRequest(5);
  const lanes = [...request.show.lanes, { id: 'L9', closed: [] }];
  const answer = holdLane({ ...request, show: { ...request.show, lanes }, lane: 'L9' });
  expect(answer).toMatchObject({ moved: [], dropped: [], lost: [] });
});
