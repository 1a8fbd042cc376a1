import { beforeAll, describe, expect, it } from 'vitest';
import type { EditionTrust } from '../types.ts';
import { signBadge, verifyBadge } from './badge-token.ts';
import { damaged, damageKinds, drawFrom } from './damage.ts';
import { createKeyPair, importPrivateKey } from './keys.ts';
import vectors from './vectors.json' with { type: 'json' };

const { editionId } = vectors;
const perKind = 2_000;

let badges: string[];
let trust: EditionTrust;

beforeAll(async () => {
  const pair = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  const [validFrom, validUntil] = [new Date(0), new Date(0xffffffff * 1000)];
  trust = {
    editionId,
    trust: [{ kid: 1, publicKey: pair.publicKey, validFrom, validUntil, categories: null }],
  };
  badges = await Promise.all(
    vectors.tokens.map(({ claims }) =>
      signBadge(
        { ...claims, notBefore: new Date(claims.notBefore), expires: new Date(claims.expires) },
        key,
        editionId,
      ),
    ),
  );
});

// `npm run bench -- token-fuzz` does the same a million times.
describe('verifyBadge', () => {
  it.each(damageKinds.map((kind, place) => [kind, place] as const))(
    'accepts no badge with damage of the kind %s, and stumbles over none',
    async (kind, seed) => {
      const draw = drawFrom(seed);
      const texts = Array.from({ length: perKind }, () => damaged(badges, kind, draw));
      const forged = texts.filter((text) => !badges.includes(text));
      // Chance makes a true badge of a true badge now and then, and not more often.
      expect(forged.length).toBeGreaterThan(perKind * 0.5);

      const accepted = [];
      for (const text of forged) {
        const verdict = await verifyBadge(text, trust);
        if (verdict.ok) accepted.push(text);
      }
      expect(accepted).toEqual([]);
    },
    60_000,
  );

  it('accepts the badges that were damaged', async () => {
    for (const badge of badges) expect(await verifyBadge(badge, trust)).toMatchObject({ ok: true });
  });
});
