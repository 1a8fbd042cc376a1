import type { Claim, ClaimStanding, ComparedClaim, CountedFigure } from './types.ts';

/**
 * The record a claim is about. A claim of "so many a day" is laid beside the busiest day,
 * which is the kindest reading of it.
 */
export function recordFor(claim: Claim, figures: readonly CountedFigure[]): number | null {
  const figure = figures.find(({ key }) => key === figureOf(claim.figureKey));
  if (!figure) return null;
  if (claim.figureKey !== DAILY_VISITS) return figure.value;
  return Math.max(0, ...figure.parts.map((part) => part.value));
}

/** Lays a claim beside its record. Never says who is right: it says how far apart they are. */
export function compareClaim(claim: Claim, figures: readonly CountedFigure[]): ComparedClaim {
  const recorded = recordFor(claim, figures);
  if (recorded === null)
    return { ...claim, recorded, standing: 'without-record', difference: null };

  const { standing, difference } = standingOf(recorded, claim);
  return { ...claim, recorded, standing, difference };
}

const DAILY_VISITS = 'visits.daily';

function figureOf(key: string): string {
  return key === DAILY_VISITS ? 'visits.total' : key;
}

function standingOf(
  recorded: number,
  { valueLow, valueHigh }: Claim,
): { standing: ClaimStanding; difference: number } {
  if (valueLow !== null && recorded < valueLow)
    return { standing: 'below', difference: recorded - valueLow };
  if (valueHigh !== null && recorded > valueHigh)
    return { standing: 'above', difference: recorded - valueHigh };
  return { standing: 'agrees', difference: 0 };
}
