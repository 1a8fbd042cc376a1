import type { RangeShow } from '../types.ts';

/** Minutes on foot by pair of sessions, between their stands. A way told in one direction only holds in both. */
export function walkingBetween({ walking, sessions }: RangeShow): Int32Array {
  const told = new Map<string, Map<string, number>>();
  for (const { from, to, minutes } of walking)
    told.set(from, (told.get(from) ?? new Map<string, number>()).set(to, minutes));

  return Int32Array.from(
    sessions.flatMap(({ stand: from }) =>
      sessions.map(({ stand: to }) =>
        from === to ? 0 : (told.get(from)?.get(to) ?? told.get(to)?.get(from) ?? 0),
      ),
    ),
  );
}
