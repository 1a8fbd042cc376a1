import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { freezeReport, readFrozenReport, readResults } from '#modules/results/service';
import type { Application } from '#platform/application';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readProof, readProofs, setRetention } from '../service.ts';
import { somebodyKnown } from '../testing.ts';
import { eraseDue, eraseEverywhere, tellErasure } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

let app: Application;
let cleared: string;
let refused: string;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  cleared = await somebodyKnown(app, edition, { photo: 600, state: 'cleared', post: 'Attaché' });
  refused = await somebodyKnown(app, edition, { photo: 700, state: 'refused', post: 'Attaché' });
});

const personOf = (id: string) =>
  db.selectFrom('participant').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const eraseOn = (day: string) => eraseDue(app, edition, signedBy('system', `${day}T02:30:00Z`));

describe('an erasure', () => {
  it('takes nothing on the closing day', async () => {
    expect(await eraseOn('2025-11-14')).toBeNull();
    expect(await personOf(cleared)).toMatchObject({ documentNumber: 'A1234567' });
  });

  it('leaves of a document number a digest and its ending, the day after', async () => {
    const proof = await eraseOn('2025-11-15');

    expect(await personOf(cleared)).toMatchObject({ documentNumber: null, documentEnding: '567' });
    expect((await personOf(cleared)).documentDigest).toBe((await personOf(refused)).documentDigest);
    expect(proof?.content.erased).toMatchObject([
      { table: 'participant', column: 'document_number', count: 2 },
    ]);
  });

  it('keeps a name on the last day of its time and takes it on the next', async () => {
    await eraseOn('2026-02-12');
    expect(await personOf(cleared)).toMatchObject({ familyName: 'Traoré', erasedAt: null });

    await eraseOn('2026-02-13');
    expect(await personOf(cleared)).toMatchObject({
      ...{ givenNames: '', familyName: '', nameAr: null, birthDate: null, phone: null, post: null },
      ...{ photoId: null, documentDigest: null, documentEnding: null },
      ...{ categoryId: 'delegate', country: 'BF', state: 'cleared' },
      erasedAt: new Date('2026-02-13T02:30:00Z'),
    });
  });

  it('knows a refused person until the refusal has come to its end', async () => {
    await eraseOn('2026-02-13');
    expect(await personOf(refused)).toMatchObject({
      ...{ familyName: 'Traoré', birthDate: '1975-03-02', documentEnding: '567', erasedAt: null },
      ...{ phone: null, post: null, photoId: null },
    });

    await eraseOn('2027-11-14');
    expect(await personOf(refused)).toMatchObject({ familyName: 'Traoré' });
    await eraseOn('2027-11-15');
    expect(await personOf(refused)).toMatchObject({ familyName: '', documentEnding: null });
    expect(await hits()).toEqual([]);
  });

  it('forgets a cleared hit with the clear results, and later where a law allows to remember', async () => {
    const basis = 'Loi 2013-015, article à vérifier';
    const set = { retention: 'cleared-memory', length: 24, basis } as const;
    await setRetention(db, edition, signedBy('account:desk'), set);
    await eraseOn('2026-02-13');
    expect(await hits()).toEqual(['cleared', 'matched']);

    const withdrawn = { ...set, basis: null };
    await expect(
      setRetention(db, edition, signedBy('account:desk'), withdrawn),
    ).rejects.toMatchObject({ code: 'privacy.basis-missing' });
    await db.deleteFrom('privacyRetention').execute();
    await eraseOn('2026-02-13');
    expect(await hits()).toEqual(['matched']);
  });

  it('deletes photos from the disk, but for one that somebody else still has', async () => {
    const { photoId } = await personOf(cleared);
    const other = await personOf(refused);
    await db
      .transaction()
      .execute((tx) =>
        createEdition(
          tx,
          signedBy('system'),
          aPlan({ id: 'bamex-2026', number: 2, endsOn: '2026-11-14' }),
        ),
      );
    const next = provenEdition('bamex-2026');
    const again = await somebodyKnown(app, next, { photo: 700, state: 'cleared' });
    expect((await personOf(again)).photoId).toBe(other.photoId);

    const proof = await eraseOn('2026-02-13');

    expect(proof?.content.files).toBe(1);
    await expect(app.files.read(db, photoId ?? '')).rejects.toMatchObject({ code: 'file.unknown' });
    await expect(app.files.read(db, other.photoId ?? '')).resolves.toMatchObject({
      mediaType: 'image/png',
    });
  });

  it('leaves nothing of a person in any table once all is due', async () => {
    await eraseOn('2028-12-01');
    const tables = ['participant', 'stayParticulars', 'stayRestricted', 'accessLink'] as const;
    const left = [];
    for (const table of [...tables, 'screeningHit', 'outboxMail', 'storedFile'] as const)
      left.push(...(await db.selectFrom(table).selectAll().execute()));

    expect(left).toHaveLength(2);
    expect(JSON.stringify(left)).not.toMatch(/Traor|Issa|A1234567|22670000000|HALAL|issa@|عيسى/);
  });

  it('takes the same again only once', async () => {
    const first = await eraseOn('2026-02-13');

    expect(first?.content.people).toBe(1);
    expect(await eraseOn('2026-02-13')).toBeNull();
    expect(await eraseOn('2026-02-14')).toBeNull();
    expect(await readProofs(db, edition)).toHaveLength(1);
  });

  it('is done whole by the next run where one was cut off after the photos were gone', async () => {
    const { photoId } = await personOf(cleared);
    const removeUnused: typeof app.files.removeUnused = async (tx, ids) => {
      await app.files.removeUnused(tx, ids);
      throw new Error('the power is gone');
    };
    const dying = { ...app, files: { ...app.files, removeUnused } };
    const by = signedBy('system', '2026-02-13T02:30:00Z');
    await expect(eraseDue(dying, edition, by)).rejects.toThrow('the power is gone');
    expect(await personOf(cleared)).toMatchObject({ familyName: 'Traoré', photoId });
    expect(await readProofs(db, edition)).toEqual([]);

    expect((await eraseOn('2026-02-13'))?.content).toMatchObject({ people: 1, files: 2 });
    expect(await personOf(cleared)).toMatchObject({ familyName: '', photoId: null });
  });

  it('leaves every figure, the frozen report and the ledger as they were', async () => {
    const before = await readResults(db, edition, app.clock.now());
    const report = await freezeReport(app, edition, signedBy('account:desk'));
    await eraseOn('2028-12-01');
    const after = await readResults(db, edition, app.clock.now());

    expect(after.figures).toEqual(before.figures);
    expect(await readFrozenReport(db, edition, 1)).toEqual(report);
    expect((await verifyLedger(db, edition)).fault).toBeNull();
  });
});

describe('the proof of an erasure', () => {
  it('counts by table and field, with digests that differ, and names nobody', async () => {
    const proof = await eraseOn('2026-02-13');
    const family = proof?.content.erased.find(({ column }) => column === 'family_name');

    expect(family).toMatchObject({ table: 'participant', retention: 'identity', count: 1 });
    expect(family?.before).not.toBe(family?.after);
    expect(proof?.content.rules.retentions.identity).toEqual({
      unit: 'day',
      length: 90,
      dueOn: '2026-02-13',
    });
    expect(proof?.text).not.toMatch(/Traor|Issa|1234567|issa@/);
    const fact = await db
      .selectFrom('ledgerEntry')
      .select(['data', 'evidence'])
      .where('kind', '=', 'privacy.erased')
      .executeTakeFirstOrThrow();
    expect(fact).toMatchObject({
      data: { people: 1, counts: { 'participant.family_name': 1 } },
      evidence: { fingerprint: proof?.fingerprint },
    });
  });

  it('is refused once a byte of it was changed', async () => {
    await eraseOn('2026-02-13');
    await db
      .updateTable('erasureProof')
      .set((eb) => ({
        content: eb.fn('replace', ['content', eb.val('"people":1'), eb.val('"people":0')]),
      }))
      .execute();

    await expect(readProof(db, edition, 1)).rejects.toMatchObject({ code: 'privacy.proof-wrong' });
  });
});

describe('a dry run', () => {
  it('tells what would go and changes nothing', async () => {
    const told = await tellErasure(app, edition, new Date('2025-11-15T02:30:00Z'));

    expect(told.fields).toEqual([
      { table: 'participant', column: 'document_number', retention: 'document', count: 2 },
    ]);
    expect(await personOf(cleared)).toMatchObject({ documentNumber: 'A1234567' });
  });
});

describe('every night', () => {
  it('leaves a demonstration as it is, and an edition with one invented person among others not', async () => {
    const later = { ...app, clock: fixedClock('2026-02-13T02:30:00Z') };
    await db.updateTable('participant').set({ provenance: 'invented' }).execute();
    await eraseEverywhere(later);
    expect(await personOf(cleared)).toMatchObject({ familyName: 'Traoré' });

    const one = db.updateTable('participant').set({ provenance: 'recorded' });
    await one.where('id', '=', cleared).execute();
    await eraseEverywhere(later);
    expect(await personOf(cleared)).toMatchObject({ familyName: '' });
  });

  it('forgets mails of the installation that went out long ago, and no others', async () => {
    const mail = { subject: 'Code', text: '', locale: 'fr' } as const;
    const late = await queueMail(db, { ...mail, recipient: 'late@example.org' });
    const old = await queueMail(db, { ...mail, recipient: 'old@example.org' });
    await queueMail(db, { ...mail, recipient: 'waits@example.org' });
    const sentAt = (id: string, at: string) =>
      db.updateTable('outboxMail').set({ sentAt: at }).where('id', '=', id).execute();
    await sentAt(old, '2025-08-14T02:29:59Z');
    await sentAt(late, '2025-08-14T02:30:00Z');

    await eraseEverywhere({ ...app, clock: fixedClock('2025-11-12T02:30:00Z') });

    const left = await db
      .selectFrom('outboxMail')
      .select('recipient')
      .where('editionId', 'is', null)
      .orderBy('recipient')
      .execute();
    expect(left.map(({ recipient }) => recipient)).toEqual([
      'late@example.org',
      'waits@example.org',
    ]);
  });

  it('erases what is due in each edition, and files that nothing refers to', async () => {
    const id = await app.files.add(db, Buffer.from('a photo that was replaced'), 'image/png');
    const later = { ...app, clock: fixedClock('2026-02-13T02:30:00Z') };
    await db.updateTable('storedFile').set({ createdAt: app.clock.now() }).execute();
    await eraseEverywhere(later);

    expect(await readProofs(db, edition)).toHaveLength(1);
    await expect(app.files.read(db, id)).rejects.toMatchObject({ code: 'file.unknown' });
  });
});

async function hits() {
  const rows = await db.selectFrom('screeningHit').select('state').orderBy('state').execute();
  return rows.map(({ state }) => state);
}
