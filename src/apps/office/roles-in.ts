import type { SignedIn } from '#platform/application';
import type { Role } from '#platform/permissions';

/**
 * The roles an account holds in an edition, to show only acts it may do. What it may do is
 * decided by the API, whatever the page shows.
 */
export function rolesIn(account: SignedIn | null, editionId: string): { roles: Role[] } {
  const grants = account?.grants.filter((grant) => grant.editionId === editionId) ?? [];
  return { roles: grants.map((grant) => grant.role) };
}
