import type { Band } from '../review/types.ts';
import type { Evidence } from './evidence.ts';

/** The highest a name alone can come: nobody is somebody for bearing a name. */
export const mostByName = 95;
/** A name whose list doubts it counts this much less until something else speaks for it. */
const doubtfulName = 15;
const leastForConfirmed = 85;
const leastWithDocument = 50;

export type Identity = {
  band: Band;
  /** 0 to 100, in tenths: the name score and the points of the evidence. The order within a band. */
  rank: number;
  /** What the list's own doubt about the name takes away, in points. */
  doubt: number;
};

/**
 * How sure it is that a subject is a listed person, from the name and from what stands beside it.
 *
 * - `confirmed`: the same document, or a name nearly the same and the same day of birth
 * - `conflict`: born in another year, or of the other gender, and no document that says otherwise
 * - `supported`: something beside the name agrees
 * - `name-only`: nothing does
 */
export function judgeIdentity(
  nameScore: number,
  doubtful: boolean,
  evidence: readonly Evidence[],
): Identity {
  const band = bandOf(nameScore, evidence);
  const points = evidence.reduce((sum, part) => sum + part.points, 0);
  const doubt = doubtful && band === 'name-only' ? doubtfulName : 0;
  const most = band === 'name-only' ? mostByName : 100;
  const rank = Math.max(0, Math.min(most, nameScore + points - doubt));
  return { band, rank: Math.round(rank * 10) / 10, doubt };
}

function bandOf(nameScore: number, evidence: readonly Evidence[]): Band {
  const findings = new Set(evidence.map(({ kind, finding }) => `${kind}:${finding}`));
  if (findings.has('document:same') && nameScore >= leastWithDocument) return 'confirmed';
  const sameDocument = findings.has('document:same') || findings.has('document:easily-misread');
  if (!sameDocument && (findings.has('birth-date:other-year') || findings.has('gender:different')))
    return 'conflict';
  if (findings.has('birth-date:same-day') && nameScore >= leastForConfirmed) return 'confirmed';
  const supported =
    sameDocument ||
    evidence.some(
      ({ kind, finding, points }) => kind === 'birth-date' && points > 0 && finding !== 'near-year',
    );
  return supported ? 'supported' : 'name-only';
}
