import { listDeeds } from '#modules/gates/deeds/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { countingLegs } from '../types.ts';
import type { PhoneCount } from './types.ts';

/** Badges that phones have read at vehicles, without what was taken back. */
export async function listPhoneCounts(
  db: Database,
  edition: EditionScope,
  vehicleIds: readonly string[],
): Promise<PhoneCount[]> {
  const deeds = await listDeeds(db, edition, { kinds: ['board'], places: [...vehicleIds] });
  return deeds.flatMap(({ id, place, word, badge, participantId, device, at, receivedAt }) => {
    const leg = countingLegs.find((one) => one === word);
    if (!leg || !badge) return [];
    return [
      {
        ...{ id, vehicleId: place, leg, badgeIdx: badge.idx, participantId, at },
        ...{ device, receivedAt: receivedAt.getTime() },
      },
    ];
  });
}
