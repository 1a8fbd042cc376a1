import { compareScores, matchSectors } from '../rules.ts';
import type { Profile, Score } from '../types.ts';
import type { Suggestion } from './types.ts';

/**
 * How alike two parties of one side are, from 0 to 1: by what they offer, or for guests by what
 * they seek. Each sector counts as much as the nearest one of the other party comes to it.
 * Symmetric.
 */
export function likeness(one: Profile, other: Profile): number {
  const [mine, theirs] = [aboutSectors(one), aboutSectors(other)];
  const all = mine.length + theirs.length;
  if (mine.length === 0 || theirs.length === 0) return 0;
  return (coverage(mine, theirs) + coverage(theirs, mine)) / all;
}

/** From here on two parties are called alike. */
export const ALIKE = 0.6;

/** The best first; of equal ones by name, so that the order is always the same. */
export function inOrder<One extends Suggestion>(suggestions: readonly One[]): One[] {
  return suggestions.toSorted(
    (one, other) =>
      compareScores(scoreOf(one), scoreOf(other)) ||
      one.name.localeCompare(other.name) ||
      one.id.localeCompare(other.id),
  );
}

function scoreOf({ bracket, points, parts }: Suggestion): Score {
  return { excluded: null, bracket, points, parts };
}

function aboutSectors({ kind, seeks, offers }: Profile) {
  return kind === 'exhibitor' ? offers : seeks;
}

function coverage(
  sectors: ReturnType<typeof aboutSectors>,
  others: ReturnType<typeof aboutSectors>,
): number {
  const closeness = matchSectors(sectors, others).map(({ distance }) => (distance === 0 ? 1 : 0.5));
  return closeness.reduce((sum, one) => sum + one, 0);
}
