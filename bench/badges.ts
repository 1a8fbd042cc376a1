/** Signing, verifying and printing badges: the hearts of the morning of a show. */
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { signBadge, verifyBadge } from '#modules/badges/credential/badge-token';
import type { BadgeClaims } from '#modules/badges/types';
import { renderPdf, stopPdfCompiler } from '#platform/pdf/render';
import { aBadge, aBadgeSheet } from '#platform/pdf/testing';
import type { Row } from './row.ts';

const TOKENS = 2_000;
const PRINTED = 200;

export async function benchBadges(): Promise<Row[]> {
  const pair = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  const trust = [
    {
      kid: 1,
      publicKey: pair.publicKey,
      validFrom: new Date(0),
      validUntil: new Date('2099-01-01'),
      categories: null,
    },
  ];

  const begun = performance.now();
  const tokens: string[] = [];
  for (let idx = 1; idx <= TOKENS; idx += 1)
    tokens.push(await signBadge({ ...claims, idx }, key, 'bamex-2025'));
  const signed = performance.now();
  for (const token of tokens) await verifyBadge(token, { editionId: 'bamex-2025', trust });
  const verified = performance.now();

  await renderPdf('badge', aBadgeSheet(), { locale: 'fr' });
  const warm = performance.now();
  const sheet = aBadgeSheet({
    badges: Array.from({ length: PRINTED }, (_, index) => aBadge({ token: tokens[index] ?? '' })),
  });
  const pdf = await renderPdf('badge', sheet, { locale: 'fr' });
  const printed = performance.now();
  await stopPdfCompiler();

  return [
    { what: 'badge signed', value: (signed - begun) / TOKENS, unit: 'ms' },
    { what: 'badge verified', value: (verified - signed) / TOKENS, unit: 'ms' },
    { what: 'token, characters', value: tokens[0]?.length ?? 0, unit: '' },
    { what: `badges in one PDF: ${PRINTED}`, value: (printed - warm) / 1000, unit: 's' },
    { what: 'the PDF, per badge', value: pdf.byteLength / 1024 / PRINTED, unit: 'kB' },
  ];
}

const claims: BadgeClaims = {
  idx: 1,
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
