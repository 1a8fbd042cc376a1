import { beforeAll, expect, it } from 'vitest';
import { aBadge, aKnowledge, anAttempt, decide, noon } from '#modules/gates/deciding/testing';
import type { KnownPrint } from '#modules/gates/deciding/types';
import type { BadgeClaims, EditionTrust, SigningKey } from '../types.ts';
import { signBadge, verifyBadge } from './badge-token.ts';
import { createKeyPair, importPrivateKey } from './keys.ts';

const editionId = 'bamex-2026';

let signingKey: SigningKey;
let stranger: SigningKey;
let trust: EditionTrust & { otherEditions: EditionTrust[] };

beforeAll(async () => {
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  const key = { kid: 1, publicKey: pair.publicKey, categories: null };
  const keys = [{ ...key, validFrom: new Date(0), validUntil: new Date('2099-01-01') }];
  signingKey = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  stranger = { kid: 1, privateKey: await importPrivateKey(other.pkcs8) };
  trust = { editionId, trust: keys, otherEditions: [{ editionId: 'bamex-2025', trust: keys }] };
});

it('admits a true badge at its gate, in its time', async () => {
  expect(await held({})).toMatchObject({ admitted: true });
});

it.each<[string, Partial<BadgeClaims>]>([
  ['expired', { expires: noon }],
  ['too-early', { notBefore: new Date(noon.getTime() + 1000) }],
  ['wrong-day', { days: 0b10 }],
  ['zone-not-granted', { zones: 0b100 }],
  ['test-badge', { flags: 64 }],
])('has a reason of its own for a true badge: %s', async (refusal, change) => {
  expect(await held(change)).toMatchObject({ admitted: false, refusal });
});

it.each<[string, KnownPrint[]]>([
  ['revoked', [aPrint({ revokedAt: new Date(noon.getTime() - 1) })]],
  ['replaced', [aPrint({ revokedAt: new Date(noon.getTime() - 1) }), aPrint({ generation: 1 })]],
])('has a reason of its own for a badge that is dead: %s', async (refusal, prints) => {
  expect(await held({}, { prints })).toMatchObject({ admitted: false, refusal });
});

it('has a reason of its own for another edition, a test system, a forgery and something else', async () => {
  expect(await held({}, { edition: 'bamex-2025' })).toMatchObject({ refusal: 'other-edition' });
  expect(await held({}, { edition: 'bamex-2026-test' })).toMatchObject({
    refusal: 'bad-signature',
  });
  expect(await held({}, { key: stranger })).toMatchObject({ refusal: 'bad-signature' });
  expect(await held({}, { key: { ...signingKey, kid: 2 } })).toMatchObject({
    refusal: 'unknown-key',
  });
  expect(await heldText('HC1:6BF')).toMatchObject({ refusal: 'not-a-badge' });
  expect(await heldText('BX1:6BF')).toMatchObject({ refusal: 'malformed' });
});

async function held(
  change: Partial<BadgeClaims>,
  {
    prints = [],
    edition = editionId,
    key = signingKey,
  }: { prints?: KnownPrint[]; edition?: string; key?: SigningKey } = {},
) {
  return heldText(await signBadge(aBadge(change), key, edition), prints);
}

/** As a gate does it: the text is verified, and what it says is decided on. */
async function heldText(text: string, prints: KnownPrint[] = []) {
  const badge = await verifyBadge(text, { ...trust, at: noon });
  return decide(anAttempt({ badge }), aKnowledge({ prints }));
}

function aPrint(changes: Partial<KnownPrint> = {}): KnownPrint {
  return { idx: 1234, generation: 0, issuedAt: new Date(0), revokedAt: null, ...changes };
}
