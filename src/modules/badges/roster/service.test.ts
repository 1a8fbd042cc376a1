import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { setPhoto } from '#modules/participants/service';
import { aJpeg } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { hexFrom } from '../credential/bytes.ts';
import { issueBadges, reissueBadge } from '../issuing/service.ts';
import { revokeBadge } from '../service.ts';
import { aBadgeHolder, aClearedPerson, printsOf } from '../testing.ts';
import { openRecord, rosterIdOf } from './sealing.ts';
import { sealedRoster } from './service.ts';
import type { SealedRecord } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:desk');

let app: Application;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  app = testApplication(db);
});

it('gives each badge the record of its holder, page by page', async () => {
  const one = await aBadgeHolder(app, {
    givenNames: 'Awa',
    familyName: 'Traoré',
    nameAr: 'عوا تراوري',
    organisation: 'Ministère',
  });
  const two = await aBadgeHolder(app, { givenNames: 'İlker', familyName: 'Demir', language: 'tr' });

  const first = await sealedRoster(app, edition, { since: 0, limit: 1 });
  const second = await sealedRoster(app, edition, { since: first.next, limit: 1 });
  const third = await sealedRoster(app, edition, { since: second.next, limit: 1 });

  expect([first.more, second.more, third.more]).toEqual([true, false, false]);
  expect(third).toEqual({ records: [], next: second.next, more: false });
  const records = [...first.records, ...second.records];
  expect(await read(one.token, records)).toMatchObject({
    name: 'Awa TRAORÉ',
    nameAr: 'عوا تراوري',
    organisation: 'Ministère',
    country: 'BF',
  });
  expect(await read(two.token, records)).toMatchObject({ name: 'İlker DEMİR' });
});

it('seals nothing again that has not changed', async () => {
  await aBadgeHolder(app);
  const first = await sealedRoster(app, edition, { since: 0, limit: 10 });

  expect(await sealedRoster(app, edition, { since: 0, limit: 10 })).toEqual(first);
});

it('seals anew when the person’s record changes, under the same badge', async () => {
  const { id, token } = await aBadgeHolder(app);
  const { next } = await sealedRoster(app, edition, { since: 0, limit: 10 });
  await db
    .updateTable('participant')
    .set({ organisation: 'Defence Staff' })
    .where('id', '=', id)
    .execute();
  const page = await sealedRoster(app, edition, { since: next, limit: 10 });

  expect(page.records).toHaveLength(1);
  expect(await read(token, page.records)).toMatchObject({ organisation: 'Defence Staff' });
});

it('forgets the record of a badge that is revoked or replaced, and seals the new print', async () => {
  const lost = await aBadgeHolder(app);
  const worn = await aBadgeHolder(app);
  const { next } = await sealedRoster(app, edition, { since: 0, limit: 10 });
  await revokeBadge(db, edition, by, { participantId: lost.id, reason: 'lost' });
  await reissueBadge(app, edition, by, worn.id);

  const page = await sealedRoster(app, edition, { since: next, limit: 10 });
  const [, fresh] = await printsOf(db, worn.id);
  expect(page.records.filter(({ sealed }) => sealed === null)).toHaveLength(2);
  expect(await find(lost.token, page.records)).toMatchObject({ sealed: null });
  expect(await find(worn.token, page.records)).toMatchObject({ sealed: null });
  expect(await read(fresh?.token ?? '', page.records)).toBeDefined();
  // A gate that begins now has nothing to forget.
  const begun = await sealedRoster(app, edition, { since: 0, limit: 10 });
  expect(begun.records).toHaveLength(1);
});

it('forgets whoever was erased, and a gate that knows too much begins anew', async () => {
  const { id } = await aBadgeHolder(app);
  const { next } = await sealedRoster(app, edition, { since: 0, limit: 10 });
  await db
    .updateTable('participant')
    .set({ erasedAt: app.clock.now() })
    .where('id', '=', id)
    .execute();

  expect(await sealedRoster(app, edition, { since: next, limit: 10 })).toMatchObject({
    records: [{ sealed: null }],
  });
  expect(await sealedRoster(app, edition, { since: 999, limit: 10 })).toMatchObject({
    records: [],
    next: 0,
  });
});

it('holds photos where faces are compared, and all of them where the edition says so', async () => {
  const plan = aPlan();
  const watched = plan.categories.find(({ photoCheck, vip }) => photoCheck || vip)!;
  const other = plan.categories.find(({ photoCheck, vip }) => !photoCheck && !vip)!;
  const tokens: string[] = [];
  for (const categoryId of [watched.id, other.id]) {
    const id = await aClearedPerson(db, { categoryId });
    await setPhoto(db, app.files, edition, by, id, aJpeg(300, 400));
    await issueBadges(app, edition, by, [id]);
    tokens.push((await printsOf(db, id))[0]!.token);
  }

  const marked = await sealedRoster(app, edition, { since: 0, limit: 10 });
  expect((await read(tokens[0]!, marked.records))?.photo).toEqual(Uint8Array.from(aJpeg(300, 400)));
  expect((await read(tokens[1]!, marked.records))?.photo).toBeUndefined();
  const all = await sealedRoster(app, edition, { since: marked.next, limit: 10, photos: 'all' });
  expect((await read(tokens[1]!, all.records))?.photo).toBeDefined();
});

async function find(token: string, records: readonly SealedRecord[]) {
  const wanted = hexFrom((await rosterIdOf(token))!);
  return records.find(({ id }) => hexFrom(id) === wanted);
}

async function read(token: string, records: readonly SealedRecord[]) {
  const record = await find(token, records);
  return record?.sealed ? openRecord(token, record.sealed) : undefined;
}
