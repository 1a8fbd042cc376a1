import { beforeEach, expect, it } from 'vitest';
import { readBadge, signBadge } from '#modules/badges/credential/badge-token';
import { importPrivateKey } from '#modules/badges/credential/keys';
import { acceptDeskPrint } from '#modules/badges/desk-prints/service';
import { revokeBadge } from '#modules/badges/service';
import { aBadgeHolder, printsOf } from '#modules/badges/testing';
import { makeDeskKey } from '#modules/badges/trust/service';
import type { BadgeClaims } from '#modules/badges/types';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { aTestGate } from '../devices/testing.ts';
import { exchangeWith } from '../sync/service.ts';

/** A badge printed at a desk without network, as the hub learns of it. */
const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');
const office = signedBy('account:office', app.clock.now());
const printedAt = new Date('2025-11-11T10:00:00Z');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

it('is the newest print from the instant it was made, and the older one is dead', async () => {
  const { id, claims, sign } = await aDesk();
  const token = await sign({ generation: 1 });
  const desk = await aTestGate(app, { name: 'desk-1' });
  await desk.write({
    kind: 'print',
    badge: { idx: claims.idx, generation: 1 },
    deviceTime: printedAt.getTime(),
  });

  for (const prints of [[token], [token]])
    await exchangeWith(
      app,
      edition,
      desk.device,
      await desk.request(await desk.parcelFor([]), { prints }),
    );

  expect(await printsOf(db, id)).toMatchObject([
    { generation: 0, revokedAt: printedAt, revokedReason: 'replaced' },
    { generation: 1, token, issuedAt: printedAt, revokedAt: null, zones: ['hall'] },
  ]);
  expect(await facts('badge.issued')).toBe(2);
});

it('waits for its event in the log', async () => {
  const { id, sign } = await aDesk();
  const desk = await aTestGate(app, { name: 'desk-1' });
  const prints = [await sign({ generation: 1 })];
  await exchangeWith(
    app,
    edition,
    desk.device,
    await desk.request(await desk.parcelFor([]), { prints }),
  );

  expect(await printsOf(db, id)).toHaveLength(1);
});

it.each([
  ['no newer than the one there is', { generation: 0 }, 'not-signed'],
  ['of a category that is not the desk’s', { generation: 1, category: 1 }, 'not-signed'],
  ['of a number that was never issued', { generation: 1, idx: 99 }, 'unknown-number'],
] as const)('is refused: %s', async (_what, changes, outcome) => {
  const { id, sign } = await aDesk();
  const token = await sign(changes);

  expect(await accept(token)).toBe(outcome);
  expect(await printsOf(db, id)).toHaveLength(1);
});

it('brings nobody back whose badge was revoked', async () => {
  const { id, sign } = await aDesk();
  await revokeBadge(db, edition, office, { participantId: id, reason: 'lost' });

  expect(await accept(await sign({ generation: 1 }))).toBe('revoked');
});

it('loses to another print of the same generation that came first', async () => {
  const { sign } = await aDesk();

  expect(await accept(await sign({ generation: 1 }))).toBe('accepted');
  expect(await accept(await sign({ generation: 1, flags: 16 }))).toBe('outdated');
});

/** A visitor with a badge, and a desk that may print badges of visitors anew. */
async function aDesk() {
  const { id, token } = await aBadgeHolder(app, { categoryId: 'visitor' });
  const reading = readBadge(token);
  if (!reading.ok) throw new Error('the badge cannot be read');
  const { kid, pkcs8 } = await makeDeskKey(app, edition, office, {
    label: 'Desk',
    categories: [3],
    validFrom: new Date('2025-11-01T00:00:00Z'),
    validUntil: new Date('2025-12-01T00:00:00Z'),
  });
  if (!pkcs8) throw new Error('the desk has a key of its own');
  const key = { kid, privateKey: await importPrivateKey(pkcs8) };
  const { claims } = reading;
  return {
    id,
    claims,
    sign: (changes: Partial<BadgeClaims>) => signBadge({ ...claims, ...changes }, key, edition),
  };
}

function accept(token: string) {
  return db
    .transaction()
    .execute((tx) => acceptDeskPrint(tx, edition, office, { token, printedAt }));
}

async function facts(kind: string): Promise<number> {
  const rows = await db.selectFrom('ledgerEntry').select('seq').where('kind', '=', kind).execute();
  return rows.length;
}
