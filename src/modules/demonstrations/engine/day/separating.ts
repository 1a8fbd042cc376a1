import { doAreasMeet } from '#modules/ranges/geometry/rules';
import {
  forbidSooner,
  forbidTogether,
  noSeparations,
  type Separations,
} from '../core/separations.ts';
import type { RangeShow, ShowSession } from '../types.ts';

/** What every two sessions ask of each other: lanes, air, danger, named staff, shared guests, order. */
export function separationsOf(
  { sessions }: RangeShow,
  before: readonly (readonly [number, number])[],
  walking: Int32Array,
): { apart: Separations; quieter: Uint8Array } {
  const count = sessions.length;
  const apart = noSeparations(count);
  const quieter = new Uint8Array(count * count);

  for (const [first, one] of sessions.entries())
    for (const [second, other] of sessions.entries()) {
      if (one.stand === other.stand && one.loudness < other.loudness)
        quieter[first * count + second] = 1;
      if (second <= first) continue;
      if (shareGround(one, other))
        forbidTogether(apart, first, second, {
          after: one.run + one.clear + other.setUp,
          before: other.run + other.clear + one.setUp,
        });
      if (one.airBlock !== null && one.airBlock === other.airBlock)
        forbidTogether(apart, first, second, { after: one.run, before: other.run });
      if (one.invited.some((group) => other.invited.includes(group)))
        forbidTogether(apart, first, second, {
          after: one.run + walking[first * count + second]!,
          before: other.run + walking[second * count + first]!,
        });
    }
  for (const [first, second] of before)
    forbidSooner(apart, first, second, sessions[first]?.run ?? 0);
  return { apart, quieter };
}

/** Whether they may not be on at once, set-up and clearing included. */
function shareGround(one: ShowSession, other: ShowSession): boolean {
  if (one.lane === other.lane) return true;
  if (one.officer !== null && one.officer === other.officer) return true;
  if (one.medic !== null && one.medic === other.medic) return true;
  return doDangersMeet(one, other);
}

export function doDangersMeet(one: ShowSession, other: ShowSession): boolean {
  return one.danger.some((area) =>
    other.danger.some((against) =>
      doAreasMeet(
        { outline: area.outline, floorM: area.floor, ceilingM: area.ceiling },
        { outline: against.outline, floorM: against.floor, ceilingM: against.ceiling },
      ),
    ),
  );
}
