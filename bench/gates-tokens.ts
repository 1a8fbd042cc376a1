/** What a badge costs a gate, and how long the list of dead badges gets. */
import { availableParallelism } from 'node:os';
import { signBadge, verifyBadge } from '#modules/badges/credential/badge-token';
import { drawFrom } from '#modules/badges/credential/damage';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { signRevocations, toRevocationText } from '#modules/badges/revocation/signed-list';
import { openRecord, sealRecord } from '#modules/badges/roster/sealing';
import type { SigningKey } from '#modules/badges/types';
import { qrModules } from '#platform/qr';
import type { Row } from './row.ts';
import { aBadgeOf, trustIn } from './token-data.ts';

const EDITION = 'bamex-2025';
const TOKENS = 4_000;
const RECORDS = 1_000;
const BADGES = 20_000;

export async function benchTokens(): Promise<Row[]> {
  const pair = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  const trust = { editionId: EDITION, trust: trustIn(pair.publicKey) };

  const begun = performance.now();
  const tokens: string[] = [];
  for (let idx = 1; idx <= TOKENS; idx += 1)
    tokens.push(await signBadge(aBadgeOf(idx), key, EDITION));
  const signed = performance.now();
  for (const token of tokens)
    if (!(await verifyBadge(token, trust)).ok) throw new Error('a true badge was refused');
  const verified = performance.now();
  for (let from = 0; from < TOKENS; from += 500)
    await Promise.all(tokens.slice(from, from + 500).map((token) => verifyBadge(token, trust)));
  const together = performance.now();

  return [
    { what: 'badges signed', value: perSecond(TOKENS, signed - begun), unit: 'per s' },
    {
      what: 'badges verified, one by one',
      value: perSecond(TOKENS, verified - signed),
      unit: 'per s',
    },
    {
      what: `badges verified, many at once, ${availableParallelism()} cores`,
      value: perSecond(TOKENS, together - verified),
      unit: 'per s',
    },
    ...(await rosterRows(tokens.slice(0, RECORDS))),
    ...(await listRows(key)),
  ];
}

async function rosterRows(tokens: readonly string[]): Promise<Row[]> {
  const record = { name: 'Aïssata Ramatou SAMAKÉ', country: 'ML', categoryCode: 2 };
  const begun = performance.now();
  const sealed = await Promise.all(tokens.map((token) => sealRecord(token, record)));
  const closed = performance.now();
  for (const [place, one] of sealed.entries()) await openRecord(tokens[place] ?? '', one.sealed);
  const opened = performance.now();

  return [
    {
      what: 'roster records sealed',
      value: perSecond(tokens.length, closed - begun),
      unit: 'per s',
    },
    { what: 'roster record opened', value: (opened - closed) / tokens.length, unit: 'ms' },
  ];
}

/** Numbers drawn evenly, as revocations come. */
async function listRows(key: SigningKey): Promise<Row[]> {
  const draw = drawFrom(2025);
  const rows: Row[] = [];
  for (const count of [20, 100, 400, 1_000]) {
    const numbers = new Set<number>();
    while (numbers.size < count) numbers.add(draw(BADGES));
    const revoked = [...numbers].toSorted((one, other) => one - other);
    const list = { epoch: 7, issued: new Date('2025-11-12'), revoked, generations: [] };
    const text = toRevocationText(await signRevocations(list, key, EDITION));
    const modules = qrModules(text).length;
    rows.push(
      {
        what: `list of ${count} dead of ${BADGES}, signed`,
        value: Math.floor(((text.length - 5) * 2) / 3),
        unit: 'B',
      },
      { what: `  its code, version ${(modules - 17) / 4}-M`, value: modules, unit: 'modules' },
    );
  }
  return rows;
}

function perSecond(count: number, milliseconds: number): number {
  return (count * 1000) / milliseconds;
}
