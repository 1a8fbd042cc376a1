import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { isWeapon } from '../../custody/rules.ts';
import { readLeaving } from '../../leaving/service.ts';
import { readExhibits, readOwners } from '../../service.ts';
import type { Looking } from '../service.ts';

/** Every exhibitor with goods, those that are held first: what would leave, what has left, what is in the way. */
export async function readLeavingView(
  db: Database,
  edition: EditionScope,
  { within, now }: Pick<Looking, 'within' | 'now'>,
) {
  const owners = await readOwners(db, edition, within);
  const departures = await readLeaving(db, edition, now, within);
  const goods = Map.groupBy(
    await readExhibits(db, edition, { exhibitorId: within }),
    ({ exhibitorId }) => exhibitorId,
  );
  const all = owners.map(({ id, name }) => {
    const { items, refusals } = departures.get(id) ?? { items: [], refusals: [] };
    return {
      ...{ exhibitorId: id, exhibitor: name, refusals },
      items: items.length,
      weapons: items.filter(isWeapon).length,
      left: (goods.get(id) ?? []).filter(({ state }) => state === 'left').length,
    };
  });
  return all.toSorted(
    (one, other) => Number(other.refusals.length > 0) - Number(one.refusals.length > 0),
  );
}
