import type { SignedIn } from '#platform/application';
import { isAllowed } from '#platform/permissions';
import { navGroups, type NavGroup } from '../nav-groups.ts';
import type { Page } from '../page.ts';
import { pages } from '../pages.ts';
import { rolesIn } from './roles-in.ts';

/** An entry of the navigation, as the browser needs it. */
export type NavEntry = { href: string; label: string; group: NavGroup };

/** The pages this account may open in an edition, in the order of the chain. */
export function entriesFor(account: SignedIn, editionId: string): NavEntry[] {
  return pages
    .filter((page) => page.nav !== undefined && mayOpen(account, editionId, page))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((page) => ({
      href: page.path.replace(':edition', editionId),
      label: page.nav?.label ?? '',
      group: page.nav?.group ?? 'edition',
    }));
}

function mayOpen(account: SignedIn, editionId: string, { access }: Page): boolean {
  if (access.kind === 'administrator') return account.isAdministrator;
  if (access.kind !== 'edition') return true;
  return isAllowed(rolesIn(account, editionId), access.permission);
}

function placeOf({ nav }: Page): number {
  return nav ? navGroups.indexOf(nav.group) * 100 + nav.order : 0;
}
