import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { delegationRoutes } from '#modules/delegations/routes';
import { registerDelegation } from '#modules/delegations/service';
import { aDelegation } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { tableQuerySchema } from '#platform/table';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { carryOverNeeds } from './carry-over.ts';
import { passOn } from './must-meet/service.ts';
import { needRoutes } from './routes.ts';
import { changeRanks, readSought } from './rules.ts';
import { listNeeds } from './service.ts';
import { sectorGroups, sectors, sectorsOf } from './taxonomy/types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const next = provenEdition('bamex-2026');
const office = signedBy('account:office');
const drones: Stated = {
  edition,
  country: 'SN',
  sector: 'drones',
  purposes: ['buy', 'training'],
};

type Stated = Parameters<ReturnType<typeof embassy>['state']>[0];

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026' }));
  });
});

it('has a group for each sector, and names each once', () => {
  expect(sectorGroups.flatMap(sectorsOf).toSorted()).toEqual(sectors.toSorted());
  expect(new Set(sectors).size).toBe(sectors.length);
});

it.each([
  [null, [], null],
  ['drones|training', ['drones evaluate', 'training training'], null],
  ['drones|drones | fast boats', ['drones evaluate'], 'fast boats'],
  ['Cooperation in training', [], 'Cooperation in training'],
])('reads what a file says is sought: %s', (text, expected, words) => {
  const read = readSought(text);

  expect(read.sought.map(({ sector, purpose }) => `${sector} ${purpose}`)).toEqual(expected);
  expect(read.words).toBe(words);
});

it('keeps everybody else in order, whoever is put on, taken off or moved up', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e')),
      fc.constantFrom<'add' | 'remove' | 'up'>('add', 'remove', 'up'),
      fc.constantFrom<string>('a', 'c', 'f'),
      (ids, kind, id) => {
        const without = (list: readonly string[]) => list.filter((one) => one !== id);
        const after = changeRanks(ids, { kind, id });

        expect(without(after)).toEqual(without(ids));
        expect(new Set(after).size).toBe(after.length);
        expect(after.includes(id)).toBe(kind === 'add' || (kind === 'up' && ids.includes(id)));
      },
    ),
  );
  expect(changeRanks(['a', 'b', 'c'], { kind: 'up', id: 'c' })).toEqual(['a', 'c', 'b']);
});

describe('a need', () => {
  it('stands for each purpose, and told again leaves no second trace', async () => {
    expect(await embassy().state({ ...drones })).toEqual({ added: 2 });
    expect(await embassy().state({ ...drones, horizon: 'now' })).toEqual({ added: 0 });

    const { needs } = await embassy().own({ edition });
    expect(needs.map(({ purpose, horizon, statedBy }) => [purpose, horizon, statedBy])).toEqual([
      ['buy', 'now', 'embassy'],
      ['training', 'now', 'embassy'],
    ]);
    expect(await facts()).toEqual([
      { kind: 'need.recorded', data: { country: 'SN', category: 'drones', purpose: 'buy' } },
      { kind: 'need.recorded', data: { country: 'SN', category: 'drones', purpose: 'training' } },
    ]);
  });

  it('has a purpose', async () => {
    await expect(embassy().state({ ...drones, purposes: [] })).rejects.toMatchObject({
      code: 'need.without-purpose',
    });
  });

  it('is taken back by its own country and by no other', async () => {
    await embassy().state({ ...drones, purposes: ['buy'] });
    const [need] = await listNeeds(db, edition, 'SN');
    const id = need?.id ?? '';

    await expect(embassy('BF').withdraw({ edition, id })).rejects.toMatchObject({
      code: 'need.unknown',
    });
    await embassy().withdraw({ edition, id });
    expect(await listNeeds(db, edition, null)).toEqual([]);
    expect((await facts()).at(-1)).toEqual({
      kind: 'need.withdrawn',
      data: { country: 'SN', category: 'drones', purpose: 'buy' },
    });
  });

  it.each(['embassy', 'liaison'] as const)(
    'of another country is not read by the %s',
    async (role) => {
      await protocol().state({ ...drones, country: 'BF' });
      const reader = callAs(testApplication(db), needRoutes, role, { country: 'SN' });

      expect((await reader.list({ edition, ...tableQuerySchema.parse({}) })).total).toBe(0);
      await expect(reader.ofCountry({ edition, country: 'BF' })).rejects.toMatchObject({
        code: 'permission.denied',
      });
    },
  );

  it('is not told for another country, nor for its delegation', async () => {
    const theirs = await delegation('BF');

    await expect(embassy().state({ ...drones, country: 'BF' })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await expect(embassy().state({ ...drones, delegationId: theirs })).rejects.toMatchObject({
      code: 'need.delegation-unknown',
    });
  });
});

describe('the must-meet list', () => {
  it('becomes wishes once there is a delegation, and the same list none anew', async () => {
    const [one, two] = [await exhibitor('Baykuş'), await exhibitor('Çelik')];
    await meet(one, 'add');
    await meet(two, 'add');
    expect(await wishes()).toEqual([]);

    const id = await delegation('SN');
    await meet(two, 'up');
    expect(await wishes()).toEqual([
      { fromId: id, toId: two, action: 'must', rank: 1 },
      { fromId: id, toId: one, action: 'must', rank: 2 },
    ]);
    const before = (await facts()).length;
    await meet(two, 'up');
    expect((await facts()).length).toBe(before);
  });

  it('becomes wishes at the instant at which the delegation is registered', async () => {
    const one = await exhibitor('Baykuş');
    await meet(one, 'add');
    const routes = delegationRoutes({ delegationOpened: passOn });
    const { id } = await callAs(testApplication(db), routes, 'protocol').register({
      edition,
      country: 'SN',
      name: 'Sénégal',
      level: 'minister',
    });

    expect(await wishes()).toEqual([{ fromId: id, toId: one, action: 'must', rank: 1 }]);
  });

  it('leaves whoever was taken off somebody to meet, without a rank', async () => {
    const [one, two] = [await exhibitor('Baykuş'), await exhibitor('Çelik')];
    const id = await delegation('SN');
    await meet(one, 'add');
    await meet(two, 'add');
    await meet(one, 'remove');

    expect(await wishes()).toEqual([
      { fromId: id, toId: two, action: 'must', rank: 1 },
      { fromId: id, toId: one, action: 'meet', rank: null },
    ]);
  });

  it('ends at ten', async () => {
    for (let count = 0; count < 10; count += 1) await meet(await exhibitor(`E${count}`), 'add');

    await expect(meet(await exhibitor('E10'), 'add')).rejects.toMatchObject({
      code: 'need.must-meet-full',
    });
  });

  it('takes nobody who is not admitted', async () => {
    await expect(meet(await exhibitor('Late', 'applied'), 'add')).rejects.toMatchObject({
      code: 'need.exhibitor-unknown',
    });
  });
});

it('is asked again at the next edition, and counts for nothing until then', async () => {
  await embassy().state({ ...drones, note: 'secret' });
  const carried = await db
    .transaction()
    .execute((tx) => carryOverNeeds(tx, { from: edition, to: next }, office));

  expect(carried).toEqual({ what: 'needs', fate: 'asked-again', count: 2 });
  expect(await listNeeds(db, next, null)).toEqual([]);
  const later = callAs(testApplication(db), needRoutes, 'embassy', {
    editionId: next,
    country: 'SN',
  });
  const { needs } = await later.own({ edition: next });
  expect(needs.map(({ state, note }) => [state, note])).toEqual([
    ['last-time', null],
    ['last-time', null],
  ]);
  expect(await later.state({ ...drones, edition: next })).toEqual({ added: 2 });
});

function embassy(country = 'SN') {
  return callAs(testApplication(db), needRoutes, 'embassy', { country });
}

function protocol() {
  return callAs(testApplication(db), needRoutes, 'protocol');
}

function meet(exhibitorId: string, change: 'add' | 'remove' | 'up') {
  return embassy().mustMeet({ edition, country: 'SN', exhibitorId, change });
}

function delegation(country: string): Promise<string> {
  return db
    .transaction()
    .execute((tx) => registerDelegation(tx, edition, office, aDelegation({ country })));
}

async function exhibitor(name: string, state: 'admitted' | 'applied' = 'admitted') {
  const { id } = await db
    .insertInto('exhibitor')
    .values({
      editionId: edition,
      companyName: name,
      displayName: name,
      country: 'TR',
      kind: 'company',
      state,
      appliedAt: new Date('2025-10-01T08:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function wishes() {
  return db
    .selectFrom('wish')
    .select(['fromId', 'toId', 'action', 'rank'])
    .orderBy('rank', (by) => by.asc().nullsLast())
    .execute();
}

function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data'])
    .where('editionId', '=', edition)
    .where('kind', 'in', ['need.recorded', 'need.withdrawn', 'wish.recorded'])
    .orderBy('seq')
    .execute();
}
