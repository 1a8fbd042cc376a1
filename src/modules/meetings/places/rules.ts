import type { EditionPlan } from '#modules/editions/types';
import type { Stand } from '#modules/stands/types';
import type { MeetingPlace } from './types.ts';

/** So many meetings find room at once on a stand of this size, and no more than three. */
const M2_PER_MEETING = 36;
const MOST_ON_A_STAND = 3;

/**
 * The places a floor plan has: stands of exhibitors, where only they receive, and stands that are
 * for meetings, as tables. A range is no place to meet.
 */
export function placesOfStands(
  { venues, halls }: Pick<EditionPlan, 'venues' | 'halls'>,
  stands: readonly Stand[],
): Omit<MeetingPlace, 'id'>[] {
  const ranges = new Set(venues.filter(({ kind }) => kind === 'range').map(({ id }) => id));
  const far = new Set(halls.filter(({ venueId }) => ranges.has(venueId)).map(({ id }) => id));
  return stands
    .filter(
      ({ hallId, exhibitorId, type }) => !far.has(hallId) && (exhibitorId || type === 'meeting'),
    )
    .map(({ code, hallId, exhibitorId, netAreaM2, provenance }) => ({
      ...{ code, hallId, exhibitorId, provenance, closed: false },
      name: { fr: '', en: '', tr: '', ar: '' },
      kind: exhibitorId ? ('stand' as const) : ('table' as const),
      capacity: exhibitorId
        ? Math.min(MOST_ON_A_STAND, 1 + Math.floor(netAreaM2 / M2_PER_MEETING))
        : 1,
    }));
}
