import { describe, expect, it } from 'vitest';
import { hasFlag } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import type { DeskRights } from '#modules/gates/desks/types';
import { decidePrint, type KnownPrints } from './replacement.ts';

const claims: BadgeClaims = {
  ...{ idx: 42, generation: 0, category: 3, zones: 1, days: 3, flags: 0 },
  notBefore: new Date('2025-11-10T00:00:00Z'),
  expires: new Date('2025-11-15T00:00:00Z'),
  ...{ nationality: 'MLI', name: 'Issa Traoré', photoHash: null },
};
const known = { latestGeneration: 0, isRevoked: false };
const rights: DeskRights = {
  ...{ kid: 128, categories: [3] },
  validFrom: claims.notBefore.getTime(),
  validUntil: claims.expires.getTime(),
};

describe('a desk', () => {
  it('prints the next generation of a lost badge, marked as a replacement', () => {
    const decided = decidePrint(claims, known, 'lost', rights);

    expect(decided).toMatchObject({ ok: true, isNew: true, claims: { idx: 42, generation: 1 } });
    expect(decided.ok && hasFlag(decided.claims, 'replacement')).toBe(true);
  });

  it('prints a damaged badge that is here as it was', () => {
    expect(decidePrint(claims, known, 'damaged', { ...rights, categories: [] })).toEqual({
      ok: true,
      claims,
      isNew: false,
    });
  });

  it.each<[string, { claims: BadgeClaims; known: KnownPrints; rights: DeskRights }]>([
    ['revoked', { claims, known: { ...known, isRevoked: true }, rights }],
    ['outdated', { claims, known: { ...known, latestGeneration: 1 }, rights }],
    ['beyond-rights', { claims, known, rights: { ...rights, categories: [4] } }],
    ['beyond-rights', { claims, known, rights: { ...rights, validFrom: rights.validFrom + 1 } }],
    ['beyond-rights', { claims, known, rights: { ...rights, validUntil: rights.validUntil - 1 } }],
    [
      'too-many-prints',
      {
        claims: { ...claims, generation: 255 },
        known: { ...known, latestGeneration: 255 },
        rights,
      },
    ],
  ])('answers %s instead', (refusal, asked) => {
    expect(decidePrint(asked.claims, asked.known, 'stolen', asked.rights)).toEqual({
      ok: false,
      refusal,
    });
  });

  it('prints the last generation there is', () => {
    const last = { ...claims, generation: 254 };
    expect(decidePrint(last, { ...known, latestGeneration: 254 }, 'lost', rights)).toMatchObject({
      claims: { generation: 255 },
    });
  });
});
