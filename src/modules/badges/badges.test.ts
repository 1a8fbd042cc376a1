import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { lockParticipants, withdrawParticipant } from '#modules/participants/service';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { verifyBadge } from './credential/badge-token.ts';
import { issueBadges, reissueBadge } from './issuing/service.ts';
import { printRoutes } from './queue/routes.ts';
import { badgeCode, hasFlag } from './rules.ts';
import { badgeRoutes } from './routes.ts';
import { revokeBadge, revokeForParticipants, verifyToken } from './service.ts';
import { aBadgeHolder, aClearedPerson, printsOf } from './testing.ts';
import { readTrust } from './trust/service.ts';
import { fromTrustFile, toTrustFile } from './trust/trust-file.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const desk = signedBy('account:desk');
const all = { edition, search: '', direction: 'asc', page: 1, pageSize: 50, filters: {} } as const;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a badge printed anew', () => {
  it('has the next generation, and kills the print before', async () => {
    const id = await aClearedPerson(db);
    const app = testApplication(db);
    await issueBadges(app, edition, desk, [id]);

    expect(await reissueBadge(app, edition, desk, id)).toEqual({ idx: 1, generation: 1 });
    const [old, fresh] = await printsOf(db, id);
    expect(old).toMatchObject({ generation: 0, revokedReason: 'replaced' });
    expect(fresh).toMatchObject({ generation: 1, revokedAt: null, issuedAt: old?.revokedAt });
    const verified = await verifyToken(db, edition, fresh?.token ?? '');
    expect(verified.ok && hasFlag(verified.claims, 'replacement')).toBe(true);
    expect(await facts('badge.revoked')).toEqual([
      {
        subjectId: '1.0',
        reason: 'replaced',
        data: { participantId: id, idx: 1, generation: 0 },
      },
    ]);
  });

  it('is not printed for somebody refused meanwhile, nor for somebody without one', async () => {
    const id = await aClearedPerson(db);
    const app = testApplication(db);
    await expect(reissueBadge(app, edition, desk, id)).rejects.toMatchObject({
      code: 'badge.none',
    });

    await issueBadges(app, edition, desk, [id]);
    await db.updateTable('participant').set({ state: 'refused' }).where('id', '=', id).execute();
    await expect(reissueBadge(app, edition, desk, id)).rejects.toMatchObject({
      code: 'badge.not-cleared',
    });
    expect(await printsOf(db, id)).toMatchObject([{ generation: 0, revokedAt: null }]);
  });
});

describe('a revoked badge', () => {
  it('dies with its reason, and the next one has a new number', async () => {
    const id = await aClearedPerson(db);
    const app = testApplication(db);
    await issueBadges(app, edition, desk, [id]);
    await revokeBadge(db, edition, desk, { participantId: id, reason: 'lost at the hotel' });

    await expect(
      revokeBadge(db, edition, desk, { participantId: id, reason: 'again' }),
    ).rejects.toMatchObject({ code: 'badge.none' });
    expect(await issueBadges(app, edition, desk, [id])).toMatchObject({
      issued: [{ idx: 2, generation: 0 }],
    });
    expect(await facts('badge.revoked')).toMatchObject([
      { subjectId: '1.0', reason: 'lost at the hotel' },
    ]);
  });

  it('is not made up for by a batch, only by name', async () => {
    const { id } = await aBadgeHolder(testApplication(db));
    await revokeBadge(db, edition, desk, { participantId: id, reason: 'security' });
    const app = testApplication(db);

    expect(await issueBadges(app, edition, desk, 'all-cleared')).toEqual({
      issued: [],
      refused: [],
    });
  });

  it('dies in the transaction that takes the person away', async () => {
    const id = await aClearedPerson(db);
    await issueBadges(testApplication(db), edition, desk, [id]);
    const withdrawal = { participantId: id, reason: 'own-wish' } as const;
    await withdrawParticipant(db, edition, desk, withdrawal, revokeForParticipants);

    expect(await printsOf(db, id)).toMatchObject([{ revokedReason: 'withdrawn' }]);
  });

  it('never stays alive for somebody who is refused while badges are being issued', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(await aClearedPerson(db));
    const app = testApplication(db);
    const refuse = (id: string) =>
      db.transaction().execute(async (tx) => {
        await lockParticipants(tx, edition, [id]);
        await tx
          .updateTable('participant')
          .set({ state: 'refused' })
          .where('id', '=', id)
          .execute();
        await revokeForParticipants(tx, edition, desk, [id], 'refused');
      });
    await Promise.all([
      issueBadges(app, edition, desk, ids),
      ...ids.slice(0, 6).map(refuse),
      issueBadges(app, edition, desk, 'all-cleared'),
    ]);

    const alive = await db
      .selectFrom('badge')
      .select('participantId')
      .where('revokedAt', 'is', null)
      .execute();
    expect(alive).toHaveLength(14);
    expect(alive.map(({ participantId }) => participantId)).not.toContain(ids[0]);
  });
});

describe('verifying', () => {
  it('works from a file of public keys, without the database', async () => {
    const id = await aClearedPerson(db);
    await issueBadges(testApplication(db), edition, desk, [id]);
    const [print] = await printsOf(db, id);
    const file = JSON.parse(JSON.stringify(toTrustFile(await readTrust(db, edition))));

    expect(await verifyBadge(print?.token ?? '', fromTrustFile(file))).toMatchObject({ ok: true });
    expect(JSON.stringify(file)).not.toContain('rivate');
  });

  it('calls the badge of another edition by its name, and no forgery', async () => {
    const id = await aClearedPerson(db);
    const app = testApplication(db);
    await issueBadges(app, edition, desk, [id]);
    const [print] = await printsOf(db, id);
    const next = aPlan({ id: 'bamex-2026', number: 2 });
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), next));

    expect(await verifyToken(db, provenEdition('bamex-2026'), print?.token ?? '')).toEqual({
      ok: false,
      refusal: 'other-edition',
    });
  });

  it('refuses a badge with one character changed', async () => {
    const id = await aClearedPerson(db);
    await issueBadges(testApplication(db), edition, desk, [id]);
    const token = (await printsOf(db, id))[0]?.token ?? '';
    const forged = token.slice(0, 60) + (token[60] === 'A' ? 'B' : 'A') + token.slice(61);

    expect((await verifyToken(db, edition, forged)).ok).toBe(false);
  });
});

describe('the routes', () => {
  it('list everybody who may have a badge, with the newest of each', async () => {
    const app = testApplication(db);
    const without = await aClearedPerson(db, { familyName: 'Aga' });
    const holder = await aClearedPerson(db, { familyName: 'Bah' });
    await aClearedPerson(db, { familyName: 'Cisse' }, 'registered');
    const office = callAs(app, badgeRoutes, 'organiser');
    await office.issue({ edition, participantIds: [holder] });
    await office.reissue({ edition, participantId: holder });

    const { rows, total } = await office.list({ ...all, sort: 'familyName' });
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { id: without, badge: 'none', code: null },
      { id: holder, badge: 'issued', code: badgeCode({ idx: 1, generation: 1 }), generation: 1 },
    ]);
  });

  it('print badges as PDF, and mark them once somebody has seen the paper', async () => {
    const app = testApplication(db);
    const id = await aClearedPerson(db);
    const office = callAs(app, badgeRoutes, 'organiser');
    await expect(
      office.print({ edition, participantIds: [id], backs: false }),
    ).rejects.toMatchObject({
      code: 'badge.nothing-to-print',
    });
    await office.issue({ edition });
    const pdf = await office.print({ edition, participantIds: [id], backs: false });

    expect(pdf.type).toBe('application/pdf');
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
    expect(await facts('badge.printed')).toEqual([]);
    const queue = callAs(app, printRoutes, 'organiser');
    const [run] = await queue.queue({ edition, open: true });
    await queue.settle({ edition, runId: run?.id ?? '', cameOut: 'all' });
    expect(await facts('badge.printed')).toMatchObject([{ data: { idx: 1, generation: 0 } }]);
    expect((await office.list(all)).rows).toMatchObject([{ badge: 'printed' }]);
  });

  it.each(['commission', 'protocol', 'embassy', 'gate', 'reader'] as const)(
    'let no %s issue, print or reissue',
    async (role) => {
      const id = await aClearedPerson(db);
      const somebody = callAs(testApplication(db), badgeRoutes, role, { country: 'BF' });

      for (const act of [
        () => somebody.issue({ edition }),
        () => somebody.print({ edition, backs: false }),
        () => somebody.reissue({ edition, participantId: id }),
      ])
        await expect(act()).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );

  it('keep an edition from the staff of another', async () => {
    const stranger = callAs(testApplication(db), badgeRoutes, 'organiser', { editionId: 'other' });
    await aClearedPerson(db);

    await expect(stranger.list(all)).rejects.toMatchObject({ code: 'edition.unknown' });
    await expect(stranger.issue({ edition })).rejects.toMatchObject({ code: 'edition.unknown' });
  });
});

async function facts(kind: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['subjectId', 'reason', 'data'])
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
}
