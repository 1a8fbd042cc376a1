import type { Account } from '../ammunition/types.ts';
import { isCounted } from '../counting/rules.ts';
import { isOnSite } from '../custody/rules.ts';
import type { Standing } from '../custody/types.ts';
import type { Exhibit } from '../types.ts';
import type { LeaveRefusal } from './types.ts';

export type Leaving = {
  /** All goods of one exhibitor. */
  exhibits: readonly Exhibit[];
  standings: ReadonlyMap<string, Standing>;
  missing: ReadonlySet<string>;
  overdue: ReadonlySet<string>;
  countedToday: ReadonlySet<string>;
  /** The lots of the exhibitor. */
  accounts: readonly Pick<Account, 'lot' | 'differences'>[];
};

/**
 * Decides whether the goods of an exhibitor may leave at teardown, when most goes astray: two
 * sniper rifles were stolen while Eurosatory 2016 was taken down. Each item and lot that stands in
 * the way is named, with the reason that is hardest to cure.
 *
 * An item that the commission has declared lost is in nobody's way, and one that never came neither.
 */
export function refuseLeaving(leaving: Leaving): LeaveRefusal[] {
  const items = leaving.exhibits.flatMap((exhibit) => {
    const reason = reasonOf(exhibit, leaving);
    return reason ? [{ reason, code: exhibit.code, id: exhibit.id, rounds: null }] : [];
  });
  const lots = leaving.accounts
    .filter(({ differences }) => differences.length > 0)
    .map(({ lot, differences }) => ({
      reason: 'lot-unbalanced' as const,
      ...{ code: lot.code, id: lot.id },
      rounds: differences.reduce((sum, { rounds }) => sum + Math.abs(rounds), 0),
    }));
  return [...items, ...lots];
}

function reasonOf(
  exhibit: Exhibit,
  { standings, missing, overdue, countedToday }: Leaving,
): LeaveRefusal['reason'] | null {
  const standing = standings.get(exhibit.id);
  if (exhibit.state === 'left' || exhibit.state === 'lost' || !standing) return null;
  if (missing.has(exhibit.id)) return 'missing';
  // A phone saw it go, and nobody had released it.
  if (standing.place === 'out') return 'gone';
  if (overdue.has(exhibit.id)) return 'overdue';
  if (standing.place === 'lane') return 'in-lane';
  if (isCounted(exhibit, standing) && !countedToday.has(exhibit.id)) return 'not-counted';
  return null;
}

/** What leaves with a release: whatever is on the site. */
export function leavesWith(
  exhibits: readonly Exhibit[],
  standings: ReadonlyMap<string, Standing>,
): Exhibit[] {
  return exhibits.filter((exhibit) => isOnSite(exhibit, standings.get(exhibit.id)));
}
