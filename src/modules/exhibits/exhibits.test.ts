import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { applyToExhibit } from '#modules/exhibitors/service';
import { anApplication } from '#modules/exhibitors/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import type { Transaction } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { takeCount, witnessCount } from './counting/service.ts';
import { listOverdue, moveExhibit, readCustody, setOverdueMinutes } from './custody/service.ts';
import type { Step } from './custody/types.ts';
import { mayLeave, releaseGoods } from './leaving/service.ts';
import { readExhibitTags } from './orders/service.ts';
import { enterLoss, readExhibit, readExhibits, saveExhibit, saveExhibits } from './service.ts';
import { anExhibitInput, anExhibitRecord } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const morning = '2025-11-11T07:00:00Z';
const evening = '2025-11-11T18:00:00Z';

let exhibitorId: string;
let taker: string;

beforeEach(async () => {
  await write((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await write((tx) => applyToExhibit(tx, edition, by(), anApplication()));
  taker = await registerParticipant(
    db,
    edition,
    by('system'),
    aPersonInput({ categoryId: 'exhibitor', exhibitorId, country: 'TR', nationality: 'TR' }),
  );
});

describe('the register', () => {
  it('gives each item the next code, also to twelve that are announced at once', async () => {
    const all = Array.from({ length: 12 }, (_, number) =>
      write((tx) =>
        saveExhibit(tx, edition, by(), anExhibitInput(exhibitorId, { serial: `${number}` })),
      ),
    );
    await Promise.all(all);

    const codes = (await readExhibits(db, edition)).map(({ code }) => code);
    expect(codes).toEqual(
      Array.from({ length: 12 }, (_, number) => `E-${String(number + 1).padStart(4, '0')}`),
    );
  });

  it('loads a file once, corrects it in place, and refuses a code that another has', async () => {
    const first = anExhibitRecord(exhibitorId, { code: 'E-0040' });
    const second = anExhibitRecord(exhibitorId, { externalId: 'X-2' });
    const records = [first, second];
    expect(await load(records)).toMatchObject({ added: 2, refused: [] });
    expect(await load(records)).toMatchObject({ added: 0, unchanged: 2 });
    const third = anExhibitRecord(exhibitorId, { externalId: 'X-3', code: 'E-0040' });
    expect(await load([{ ...second, store: 'B' }, third])).toMatchObject({
      ...{ changed: 1, unchanged: 0 },
      refused: [{ externalId: 'X-3', code: 'exhibit.code-taken', details: { code: 'E-0040' } }],
    });
    expect(await readExhibits(db, edition)).toMatchObject([
      { code: 'E-0040', store: 'A', version: 1 },
      { code: 'E-0041', store: 'B', version: 2 },
    ]);
  });

  it('lets an exhibitor correct its own until it is here, and nothing of others', async () => {
    const own = by('account:firm', morning, exhibitorId);
    const id = await write((tx) => saveExhibit(tx, edition, own, anExhibitInput(exhibitorId)));
    const corrected = anExhibitInput(exhibitorId, { id, version: 1, serial: 'KR1-0002' });
    await write((tx) => saveExhibit(tx, edition, own, corrected));

    await move(id, { place: 'store' });
    await expect(
      write((tx) => saveExhibit(tx, edition, own, { ...corrected, version: 2 })),
    ).rejects.toMatchObject({ code: 'exhibit.already-here' });
    const other = by('account:spy', morning, '00000000-0000-4000-8000-000000000001');
    await expect(
      write((tx) => saveExhibit(tx, edition, other, { ...corrected, version: 2 })),
    ).rejects.toMatchObject({ code: 'exhibitor.unknown' });
    await expect(
      write((tx) => saveExhibit(tx, edition, by(), { ...corrected, version: 1 })),
    ).rejects.toMatchObject({ code: 'form.changed-meanwhile' });
  });
});

describe('the chain of custody', () => {
  it('brings an item onto the site with its first step, and tells the ledger each', async () => {
    const id = await announce();
    await move(id, { place: 'border' });
    expect(await readExhibit(db, edition, id)).toMatchObject({ state: 'announced' });
    await move(id, { place: 'store' }, '2025-11-11T07:30:00Z');

    expect(await readExhibit(db, edition, id)).toMatchObject({ state: 'on-site' });
    expect((await readCustody(db, edition)).get(id)).toMatchObject({
      place: 'store',
      takenBy: taker,
    });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('kind', '=', 'exhibit.moved')
      .orderBy('seq')
      .execute();
    expect(facts.map(({ data }) => data)).toMatchObject([
      { from: null, place: 'border' },
      { from: 'border', place: 'store', takenBy: taker },
    ]);
  });

  it('refuses a step with the reason, and the way out but by a release', async () => {
    const id = await announce();
    await expect(move(id, { place: 'lane', placeId: 'L1' })).rejects.toMatchObject({
      code: 'exhibit.not-after',
    });
    await move(id, { place: 'store' });
    await expect(move(id, { place: 'stand', takenBy: null })).rejects.toMatchObject({
      code: 'exhibit.taker-missing',
    });
    await expect(move(id, { place: 'out' })).rejects.toMatchObject({
      code: 'exhibit.leaves-by-release',
    });
    const stranger = '00000000-0000-4000-8000-000000000001';
    await expect(move(id, { place: 'stand', takenBy: stranger })).rejects.toMatchObject({
      code: 'exhibit.taker-unknown',
    });
  });

  it('lets one of two desks that move it at once, and tells the other', async () => {
    const id = await announce();
    await move(id, { place: 'store' });
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => move(id, { place: 'stand', placeId: 'A12' })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await db.selectFrom('exhibitMovement').select('id').where('exhibitId', '=', id).execute(),
    ).toHaveLength(2);
  });

  it('raises the alarm a millisecond after the minutes of the edition', async () => {
    const id = await announce();
    await move(id, { place: 'store' });
    await move(id, { place: 'stand' }, '2025-11-11T08:00:00Z');
    await write((tx) => setOverdueMinutes(tx, edition, by(), 240));

    expect(await listOverdue(db, edition, new Date('2025-11-11T12:00:00Z'))).toEqual([]);
    const late = await listOverdue(db, edition, new Date('2025-11-11T12:00:00.001Z'));
    expect(late).toMatchObject([{ exhibit: { id }, dueAt: new Date('2025-11-11T12:00:00Z') }]);
    const other = '00000000-0000-4000-8000-000000000001';
    expect(await listOverdue(db, edition, new Date(evening), other)).toEqual([]);
  });
});

describe('the way out', () => {
  it('stays shut with each reason by name, and opens when nothing is in the way', async () => {
    const [first, second] = [await announce(), await announce()];
    for (const id of [first, second]) await move(id, { place: 'store' });
    await expect(release()).rejects.toMatchObject({
      code: 'exhibit.may-not-leave',
      details: { codes: 'E-0001, E-0002' },
    });
    await count(['KURUKAN:X:E-0001']);
    expect(await refusals()).toEqual([['missing', 'E-0002']]);
    await count(['e-0001', 'E-0002']);
    expect(await refusals()).toEqual([]);

    await expect(release(null)).rejects.toMatchObject({ code: 'exhibit.taker-missing' });
    expect(await release()).toEqual({ items: 2 });
    expect(await readExhibits(db, edition)).toMatchObject([{ state: 'left' }, { state: 'left' }]);
    expect((await readCustody(db, edition)).get(first)).toMatchObject({ place: 'out' });
    await expect(release()).rejects.toMatchObject({ code: 'exhibit.nothing-leaves' });
    const { data } = await db
      .selectFrom('ledgerEntry')
      .select('data')
      .where('kind', '=', 'exhibitor.goods-released')
      .executeTakeFirstOrThrow();
    expect(data).toEqual({ items: 2, weapons: 2, takenBy: taker });
  });

  it('names what is in a lane or overdue', async () => {
    const [first, second] = [await announce(), await announce()];
    for (const id of [first, second]) await move(id, { place: 'store' });
    await move(first, { place: 'lane', placeId: 'L1' }, '2025-11-11T17:00:00Z');
    await move(second, { place: 'stand' }, '2025-11-11T07:30:00Z');
    await count(['E-0001', 'E-0002']);

    expect(await refusals()).toEqual([
      ['in-lane', 'E-0001'],
      ['overdue', 'E-0002'],
    ]);
  });

  it('asks for a count of the day that two have signed', async () => {
    const id = await announce();
    await move(id, { place: 'store' });
    const counted = await write((tx) =>
      takeCount(tx, edition, by('account:one', evening), { place: 'site', scans: ['E-0001'] }),
    );
    expect(await refusals()).toEqual([['not-counted', 'E-0001']]);
    await expect(witness(counted.id, 'account:one')).rejects.toMatchObject({
      code: 'exhibit.count-same-person',
    });
    await witness(counted.id, 'account:two');
    expect(await refusals()).toEqual([]);
    await expect(witness(counted.id, 'account:three')).rejects.toMatchObject({
      code: 'exhibit.count-signed',
    });
    expect(await refusals('2025-11-12T00:00:00Z')).toEqual([['not-counted', 'E-0001']]);
  });

  it('opens where the commission has declared the missing item lost', async () => {
    const [first, second] = [await announce(), await announce()];
    for (const id of [first, second]) await move(id, { place: 'store' });
    await count(['E-0001']);
    await write((tx) => enterLoss(tx, edition, by('account:c'), { id: second, lost: true }));

    expect(await refusals()).toEqual([]);
    expect(await release()).toEqual({ items: 1 });
    expect(await readExhibit(db, edition, second)).toMatchObject({ state: 'lost' });
    expect(await readExhibitTags(db, edition)).toMatchObject([{ id: second }]);
  });

  it('takes no tag for one that is not in the register', async () => {
    await announce();
    await expect(count(['E-9999'])).rejects.toMatchObject({
      ...{ code: 'exhibit.tag-unknown', details: { code: 'E-9999' } },
    });
  });
});

async function write<Done>(work: (tx: Transaction) => Promise<Done>): Promise<Done> {
  return db.transaction().execute(work);
}

function by(id = 'account:desk', instant = evening, within: string | null = null) {
  const signature = signedBy(id, instant);
  return { ...signature, actor: { ...signature.actor, exhibitorId: within } };
}

function load(records: Parameters<typeof saveExhibits>[3]) {
  return write((tx) => saveExhibits(tx, edition, by(), records));
}

function announce() {
  return write((tx) => saveExhibit(tx, edition, by(), anExhibitInput(exhibitorId)));
}

function move(exhibitId: string, step: Partial<Step>, movedAt = morning) {
  const whole = { place: 'store', placeId: null, takenBy: taker, dueBackAt: null } as const;
  return write((tx) =>
    moveExhibit(tx, edition, by(), {
      ...{ ...whole, exhibitId, movedAt: new Date(movedAt) },
      ...step,
    }),
  );
}

async function count(scans: string[]) {
  const { id } = await write((tx) =>
    takeCount(tx, edition, by('account:one'), { place: 'site', scans }),
  );
  await witness(id, 'account:two');
}

function witness(id: string, who: string) {
  return write((tx) => witnessCount(tx, edition, by(who), id));
}

async function refusals(instant = evening) {
  const all = await mayLeave(db, edition, exhibitorId, new Date(instant));
  return all.map(({ reason, code }) => [reason, code]);
}

function release(takenBy: string | null = taker) {
  return write((tx) => releaseGoods(tx, edition, by(), { exhibitorId, takenBy }));
}
