import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { banOf, pairKey } from './building/rules.ts';
import { readField } from './building/service.ts';
import { exclusionOf } from './rules.ts';
import type { BannedPair } from './types.ts';

/**
 * Every pair that is never brought together, whoever wishes it: an exhibitor the act in force
 * does not admit, two countries that are kept apart, a `never` of either side. Exhibitors that
 * are not admitted are no party at all, and in no pair.
 */
export async function listBannedPairs(
  db: Database,
  edition: EditionScope,
  clock: Clock,
): Promise<BannedPair[]> {
  const field = await readField(db, edition, clock);
  return [...field.guests.values()].flatMap((guest) =>
    [...field.hosts.values()].flatMap((host): BannedPair[] => {
      const wishes = field.wishes.get(pairKey(guest.id, host.id)) ?? {};
      const why = exclusionOf(wishes, banOf(field, guest, host));
      return why ? [{ guestId: guest.id, exhibitorId: host.id, why }] : [];
    }),
  );
}
