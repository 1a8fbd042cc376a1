import { beforeEach, describe, expect, it } from 'vitest';
import { callAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { anAccount } from './identity/testing.ts';
import { MOST_VIEWS, savedViewRoutes } from './saved-views.ts';

const db = useTestDatabase();
const app = testApplication(db);
const edition = 'bamex-2025';
const people = { edition, table: 'participants' };

let awa: ReturnType<typeof callFor>;
let moussa: ReturnType<typeof callFor>;
let awaId: string;

beforeEach(async () => {
  awaId = await anAccount(app);
  awa = callFor(awaId);
  moussa = callFor(await anAccount(app, { email: 'moussa@embassy.example' }));
});

describe('a saved view', () => {
  it('is found again in its list, and in no other', async () => {
    const saved = await awa.save({ ...people, name: ' Sahel ', query: 'f.country=ML&sort=name' });

    expect(await awa.list(people)).toEqual([
      { id: saved.id, name: 'Sahel', query: 'f.country=ML&sort=name' },
    ]);
    expect(await awa.list({ ...people, table: 'stands' })).toEqual([]);
  });

  it('is replaced by another one of its name', async () => {
    const first = await awa.save({ ...people, name: 'Sahel', query: 'f.country=ML' });
    const second = await awa.save({ ...people, name: 'Sahel', query: 'f.country=NE' });

    expect(second).toEqual({ ...first, query: 'f.country=NE' });
    expect(await awa.list(people)).toEqual([second]);
  });

  it('is neither seen nor deleted by another account', async () => {
    const { id } = await awa.save({ ...people, name: 'Mine', query: 'q=keita' });

    expect(await moussa.list(people)).toEqual([]);
    await expect(moussa.delete({ edition, id })).rejects.toMatchObject({ code: 'view.unknown' });
    expect(await awa.list(people)).toHaveLength(1);
  });

  it('is neither replaced nor crowded out by another account', async () => {
    await awa.save({ ...people, name: 'Mine', query: 'q=keita' });
    await moussa.save({ ...people, name: 'Mine', query: 'q=diarra' });

    expect(await awa.list(people)).toMatchObject([{ query: 'q=keita' }]);
    expect(await moussa.list(people)).toMatchObject([{ query: 'q=diarra' }]);
  });

  it('stays in its edition', async () => {
    const elsewhere = callFor(awaId, 'bamex-2027');
    const { id } = await awa.save({ ...people, name: 'Mine', query: 'q=keita' });

    expect(await elsewhere.list({ ...people, edition: 'bamex-2027' })).toEqual([]);
    await expect(elsewhere.delete({ edition: 'bamex-2027', id })).rejects.toMatchObject({
      code: 'view.unknown',
    });
    await expect(elsewhere.list(people)).rejects.toMatchObject({ code: 'edition.unknown' });
    expect(await awa.list(people)).toHaveLength(1);
  });

  it('is gone once it is deleted', async () => {
    const { id } = await awa.save({ ...people, name: 'Mine', query: 'q=keita' });
    await awa.delete({ edition, id });

    expect(await awa.list(people)).toEqual([]);
    await expect(awa.delete({ edition, id })).rejects.toMatchObject({ code: 'view.unknown' });
  });

  it('leaves with its account', async () => {
    await awa.save({ ...people, name: 'Mine', query: 'q=keita' });
    await db.deleteFrom('account').where('id', '=', awaId).execute();

    expect(await db.selectFrom('savedView').select('id').execute()).toEqual([]);
  });
});

describe('the views of a list', () => {
  it(`are at most ${MOST_VIEWS}, of which each may still be replaced`, async () => {
    for (let number = 1; number <= MOST_VIEWS; number += 1)
      await awa.save({ ...people, name: `View ${number}`, query: `page=${number}` });

    await expect(awa.save({ ...people, name: 'One more', query: 'q=keita' })).rejects.toMatchObject(
      { code: 'view.too-many', details: { most: MOST_VIEWS } },
    );
    await awa.save({ ...people, name: 'View 30', query: 'q=keita' });
    await awa.save({ ...people, table: 'stands', name: 'Of another list', query: '' });
    expect(await awa.list(people)).toHaveLength(MOST_VIEWS);
  });

  it('stay at most so many when they are saved at the same instant', async () => {
    for (let number = 1; number < MOST_VIEWS; number += 1)
      await awa.save({ ...people, name: `View ${number}`, query: '' });
    const answers = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) => awa.save({ ...people, name, query: '' })),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await awa.list(people)).toHaveLength(MOST_VIEWS);
  });

  it.each([
    ['no name', { name: '  ', query: '' }],
    ['a name of 61 letters', { name: 'é'.repeat(61), query: '' }],
    ['a query of 2001 letters', { name: 'Long', query: 'q'.repeat(2001) }],
  ])('take none with %s', async (_what, view) => {
    await expect(awa.save({ ...people, ...view })).rejects.toMatchObject({ status: 400 });
  });

  it('take one with the longest name and query', async () => {
    const view = { name: 'é'.repeat(60), query: 'q'.repeat(2000) };

    expect(await awa.save({ ...people, ...view })).toMatchObject(view);
  });
});

function callFor(accountId: string, editionId = edition) {
  return callAs(app, savedViewRoutes, 'reader', { accountId, editionId });
}
