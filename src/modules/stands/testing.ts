import type { Stand } from './types.ts';

/** Six by three metres in a row of hall A, free. */
export function aStand(changes: Partial<Stand> = {}): Stand {
  return {
    code: 'A01',
    hallId: 'hall-a',
    type: 'in-line',
    xM: 0,
    yM: 0,
    widthM: 6,
    depthM: 3,
    netAreaM2: 18,
    openSides: 1,
    exhibitorId: null,
    provenance: 'recorded',
    ...changes,
  };
}
