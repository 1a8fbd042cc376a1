/**
 * A million damaged badges of one edition, beside true ones of others: none may be accepted and
 * none may make the reader stumble. `KURUKAN_FUZZ` sets another number.
 */
import { signBadge, verifyBadge } from '#modules/badges/credential/badge-token';
import { damaged, damageKinds, drawFrom } from '#modules/badges/credential/damage';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { toObjectText, signEnvelope } from '#modules/badges/credential/signed-object';
import { objectKinds } from '#modules/badges/types';
import { aBadgeOf, trustIn } from './token-data.ts';
import type { Row } from './row.ts';

const EDITION = 'bamex-2025';
const AT_ONCE = 500;

export async function benchTokenFuzz(): Promise<Row[]> {
  const wanted = Number(process.env['KURUKAN_FUZZ'] ?? 1_000_000);
  const pair = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  const trust = { editionId: EDITION, trust: trustIn(pair.publicKey) };
  const badges = await Promise.all(
    Array.from({ length: 200 }, (_, idx) => signBadge(aBadgeOf(idx), key, EDITION)),
  );
  const theirs = await Promise.all(
    badges.map((_, idx) => signBadge(aBadgeOf(idx), key, 'bamex-2024')),
  );
  const objects = await Promise.all(
    objectKinds.map(async (kind) =>
      toObjectText(kind, await signEnvelope(kind, new Uint8Array(60), key, EDITION)),
    ),
  );
  const trueTexts = new Set(badges);
  const draw = drawFrom(Date.now());
  const refusals = new Map<string, number>();
  let tried = 0;
  let accepted = 0;

  const begun = performance.now();
  while (tried < wanted) {
    const texts = Array.from({ length: Math.min(AT_ONCE, wanted - tried) }, (_, place) => {
      if (place === 0) return theirs[draw(theirs.length)] ?? '';
      if (place === 1) return `BX1:${(objects[draw(objects.length)] ?? '').slice(5)}`;
      return damaged(badges, damageKinds[place % damageKinds.length] ?? 'byte', draw);
    });
    // Chance may make a true badge of a true badge: that is no forgery.
    const forged = texts.filter((text) => !trueTexts.has(text));
    tried += forged.length;
    for (const verdict of await Promise.all(forged.map((text) => verifyBadge(text, trust)))) {
      if (verdict.ok) accepted += 1;
      else refusals.set(verdict.refusal, (refusals.get(verdict.refusal) ?? 0) + 1);
    }
  }
  if (accepted > 0) throw new Error(`${accepted} damaged badges were accepted`);

  return [
    { what: 'damaged badges tried', value: tried, unit: '' },
    { what: 'accepted', value: accepted, unit: '' },
    ...[...refusals].map(([refusal, count]) => ({
      what: `refused as ${refusal}`,
      value: count,
      unit: '',
    })),
    { what: 'time', value: (performance.now() - begun) / 1000, unit: 's' },
  ];
}
