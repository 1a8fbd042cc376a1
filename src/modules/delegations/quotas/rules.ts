import type { MemberRole, Quota } from './types.ts';

/** A delegation's own quota stands before that of the edition; where neither is set, nothing limits. */
export function quotaInForce(ofEdition: Quota | undefined, ofDelegation: Quota | undefined): Quota {
  return ofDelegation ?? ofEdition ?? 'unlimited';
}

/** A quota that was lowered below what is used leaves none, and takes nobody's place away. */
export function placesLeft(quota: Quota, used: number): Quota {
  return quota === 'unlimited' ? 'unlimited' : Math.max(0, quota - used);
}

/** Whether so many more people may take places. */
export function mayTakePlaces(quota: Quota, used: number, wanted: number): boolean {
  return quota === 'unlimited' || used + wanted <= quota;
}

/** The quota of a delegation after protocol has granted further places. */
export function withGranted(quota: Quota, granted: number): Quota {
  return quota === 'unlimited' ? 'unlimited' : quota + granted;
}

/**
 * The category of accreditation that a role in a delegation leads to: what the edition says of
 * the role, else the category that shows usually have for it. Null where the edition has none
 * of them, and protocol must choose.
 */
export function categoryOfRole(
  role: MemberRole,
  { chosen, categories }: { chosen: ReadonlyMap<string, string>; categories: ReadonlySet<string> },
): string | null {
  const found = [chosen.get(role) ?? '', ...usualCategories(role)].find((id) => categories.has(id));
  return found ?? null;
}

function usualCategories(role: MemberRole): string[] {
  const own: Partial<Record<MemberRole, string[]>> = {
    head: ['delegation-head'],
    media: ['delegation-media', 'press'],
    security: ['delegation-security'],
    crew: ['delegation-crew'],
  };
  return [...(own[role] ?? []), 'official-delegation', 'delegate'];
}
