import { badgeFlags, type BadgeClaims } from '#modules/badges/types';
import type { DeskRights } from '#modules/gates/desks/types';
import type { PrintReason, PrintRefusal } from './types.ts';

const LAST_GENERATION = 255;

/** What this device knows of the prints of one badge. */
export type KnownPrints = { latestGeneration: number; isRevoked: boolean };

/**
 * The claims of the badge to print, or why there is none. A damaged badge that is here is printed
 * as it was; any other reason makes the next generation, which kills those before.
 */
export function decidePrint(
  claims: BadgeClaims,
  { latestGeneration, isRevoked }: KnownPrints,
  reason: PrintReason,
  rights: DeskRights,
): { ok: true; claims: BadgeClaims; isNew: boolean } | { ok: false; refusal: PrintRefusal } {
  if (isRevoked) return { ok: false, refusal: 'revoked' };
  if (latestGeneration > claims.generation) return { ok: false, refusal: 'outdated' };
  if (reason === 'damaged') return { ok: true, claims, isNew: false };
  if (!isWithin(claims, rights)) return { ok: false, refusal: 'beyond-rights' };
  if (claims.generation >= LAST_GENERATION) return { ok: false, refusal: 'too-many-prints' };

  const next = {
    ...claims,
    generation: claims.generation + 1,
    flags: claims.flags | badgeFlags.replacement,
  };
  return { ok: true, claims: next, isNew: true };
}

function isWithin(
  { category, notBefore, expires }: BadgeClaims,
  { categories, validFrom, validUntil }: DeskRights,
): boolean {
  return (
    (categories === null || categories.includes(category)) &&
    notBefore.getTime() >= validFrom &&
    expires.getTime() <= validUntil
  );
}
