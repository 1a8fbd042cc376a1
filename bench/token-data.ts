import type { BadgeClaims, TrustedKey } from '#modules/badges/types';

/** A badge with everything on it. */
export function aBadgeOf(idx: number): BadgeClaims {
  return {
    idx,
    generation: 0,
    notBefore: new Date('2025-11-11T00:00:00Z'),
    expires: new Date('2025-11-15T00:00:00Z'),
    category: 2,
    zones: 0b10000111,
    days: 0b1111,
    flags: 8,
    nationality: 'MLI',
    name: 'Aïssata Ramatou SAMAKÉ',
    photoHash: '4f3a2b1c',
  };
}

/** One key that may sign everything. */
export function trustIn(publicKey: Uint8Array<ArrayBuffer>): TrustedKey[] {
  const [validFrom, validUntil] = [new Date(0), new Date('2099-01-01')];
  return [{ kid: 1, publicKey, validFrom, validUntil, categories: null }];
}
