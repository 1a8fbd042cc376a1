import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { reissueBadge } from '../issuing/service.ts';
import { revokeBadge } from '../service.ts';
import { aBadgeHolder } from '../testing.ts';
import { readTrust, rotateKey } from '../trust/service.ts';
import { revocationRoutes } from './routes.ts';
import { currentRevocations, readBadgeStates } from './service.ts';
import { openRevocations } from './signed-list.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:office');

let app: Application;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  app = testApplication(db);
});

it('is the same list until something changes, and then has the next epoch', async () => {
  const { id } = await aBadgeHolder(app);
  const { id: other } = await aBadgeHolder(app);
  await aBadgeHolder(app);
  const first = await currentRevocations(app, edition);
  expect(await currentRevocations(app, edition)).toEqual(first);
  expect(first).toMatchObject({ epoch: 1, count: 0, reprinted: 0 });

  await revokeBadge(db, edition, by, { participantId: id, reason: 'stolen' });
  const second = await currentRevocations(app, edition);
  await reissueBadge(app, edition, by, other);
  const third = await currentRevocations(app, edition);

  expect(second).toMatchObject({ epoch: 2, count: 1, reprinted: 0 });
  expect(third).toMatchObject({ epoch: 3, count: 1, reprinted: 1 });
  const { trust } = await readTrust(db, edition);
  const at = app.clock.now();
  expect(
    await openRevocations(third.signed, { editionId: edition, trust, known: second, at }),
  ).toEqual({
    ok: true,
    list: { epoch: 3, issued: at, revoked: [1], generations: [[2, 1]] },
  });
  const stateOf = await readBadgeStates(db, edition);
  expect([
    stateOf({ idx: 1, generation: 0 }),
    stateOf({ idx: 2, generation: 0 }),
    stateOf({ idx: 2, generation: 1 }),
    stateOf({ idx: 3, generation: 0 }),
  ]).toEqual(['revoked', 'replaced', null, null]);
});

it('is signed anew by a new key, so that gates keep it when the old one ends', async () => {
  await aBadgeHolder(app);
  const before = await currentRevocations(app, edition);
  await rotateKey(app, edition, by, { acceptedUntil: app.clock.now() });
  const after = await currentRevocations(app, edition);

  expect(after.epoch).toBe(before.epoch + 1);
  const { trust } = await readTrust(db, edition);
  const open = ({ signed }: { signed: Uint8Array }) =>
    openRevocations(signed, { editionId: edition, trust, known: null, at: app.clock.now() });
  expect(await open(before)).toEqual({ ok: false, refusal: 'beyond-key' });
  expect(await open(after)).toMatchObject({ ok: true });
});

it('makes one list when many ask at once, also before the first badge', async () => {
  const lists = await Promise.all(
    Array.from({ length: 5 }, () => currentRevocations(app, edition)),
  );

  expect(new Set(lists.map(({ epoch }) => epoch))).toEqual(new Set([1]));
});

it('is a page for paper, which a gate may ask for and an embassy may not', async () => {
  await aBadgeHolder(app);
  const file = await callAs(app, revocationRoutes, 'gate').sheet({ edition });

  expect(file.name).toBe('revocations-bamex-2025-1.pdf');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await expect(
    callAs(app, revocationRoutes, 'embassy', { country: 'BF' }).current({ edition }),
  ).rejects.toMatchObject({ code: 'permission.denied' });
}, 30_000);
