import type { RangeShow } from '../types.ts';
import type { Placed } from './placed.ts';

/** Minutes on foot from the stand of one session to that of another. */
export type MinutesBetween = (from: Placed, to: Placed) => number;

/** What is told one way only holds both ways; what is not told takes no time. */
export function walkingIn({ walking }: RangeShow): MinutesBetween {
  return ({ session: { stand: from } }, { session: { stand: to } }) => {
    if (from === to) return 0;
    const told = walking.findLast((way) => way.from === from && way.to === to);
    const back = walking.findLast((way) => way.from === to && way.to === from);
    return (told ?? back)?.minutes ?? 0;
  };
}
