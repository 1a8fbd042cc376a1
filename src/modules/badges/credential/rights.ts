import type { BadgeClaims, TrustedKey } from '../types.ts';

/** Whether a key may have signed a badge with these claims, and still counts at an instant. */
export function maySign(
  key: Omit<TrustedKey, 'kid' | 'publicKey'>,
  claims: BadgeClaims,
  at: Date,
): boolean {
  const { validFrom, validUntil, categories, leastGeneration = 0 } = key;

  return (
    claims.notBefore >= validFrom &&
    claims.expires <= validUntil &&
    (categories === null || categories.includes(claims.category)) &&
    claims.generation >= leastGeneration &&
    isAccepted(key, at)
  );
}

/** The key of a reprint desk: it signs badges within its limits, and no revocations or passes. */
export function isNarrow({
  categories = null,
  leastGeneration = 0,
}: Partial<Pick<TrustedKey, 'categories' | 'leastGeneration'>>): boolean {
  return categories !== null || leastGeneration > 0;
}

/** From the instant at which a key is taken back, nothing it has signed counts. */
export function isAccepted(
  { acceptedUntil = null }: Partial<Pick<TrustedKey, 'acceptedUntil'>>,
  at: Date,
): boolean {
  return acceptedUntil === null || at < acceptedUntil;
}
