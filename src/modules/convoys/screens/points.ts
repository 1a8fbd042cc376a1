import type { RoutePoint } from '../types.ts';

/** One point a line: its code, then its name in French, English, Turkish and Arabic. */
export function writePoints(points: readonly RoutePoint[]): string {
  return points
    .map(({ code, name: { fr, en, tr, ar } }) =>
      [code, fr, en, tr, ar].join('; ').replace(/(; )+$/, ''),
    )
    .join('\n');
}

/** What was typed there; what is left out of a name is empty, and the French one stands for it. */
export function readPoints(typed: string): RoutePoint[] {
  return typed
    .split('\n')
    .map((line) => line.split(/[;؛]/).map((part) => part.trim()))
    .filter(([code]) => code)
    .map(([code = '', fr = '', en = '', tr = '', ar = '']) => ({
      code,
      name: { fr: fr || code, en, tr, ar },
    }));
}
