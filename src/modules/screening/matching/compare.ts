import { analyseName } from '../names/analyse.ts';
import type { SubjectKind } from '../types.ts';
import type { NameComparison } from './name-parts.ts';
import { compareNames, scoreNames } from './name-score.ts';

/** Compares two names as they are written, in the readings that bring them nearest. Nothing where one cannot be read. */
export function compareTexts(
  one: string,
  other: string,
  kind: SubjectKind,
): NameComparison | undefined {
  let best: NameComparison | undefined;
  for (const left of analyseName(one, kind))
    for (const right of analyseName(other, kind)) {
      const comparison = compareNames(left, right);
      if (!best || comparison.score > best.score) best = comparison;
    }
  return best;
}

/** The score alone, 0 to 100; 0 where a name cannot be read. */
export function scoreTexts(one: string, other: string, kind: SubjectKind): number {
  let best = 0;
  for (const left of analyseName(one, kind))
    for (const right of analyseName(other, kind)) best = Math.max(best, scoreNames(left, right));
  return best;
}
