import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { createKeyring } from '#platform/keyring';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { fingerprintOf, bundleKey, openBundle, writeBundle } from './bundle.ts';
import { fetchLists } from './fetching.ts';
import { listRoutes } from './routes.ts';
import { loadLists, readListedEntities, readLists, type LoadRequest } from './service.ts';
import { listSources, saveSource } from './store/sources.ts';
import { anUnList, fixture, fixtureBytes } from './testing/fixtures.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const other = provenEdition('bamex-2026');
const by = signedBy('account:1');

beforeEach(async () => {
  for (const plan of [aPlan(), aPlan({ id: 'bamex-2026', number: 2 })])
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), plan));
});

describe('loadLists', () => {
  it('puts a list into force for every edition, and tells the ledger of each', async () => {
    const { loaded } = await load({ files: [anUnList()] });

    expect(loaded).toMatchObject([{ list: 'un', recordCount: 600, refusal: null, added: 600 }]);
    for (const one of [edition, other]) expect(await readListedEntities(db, one)).toHaveLength(600);
    expect(await kindsOf('bamex-2025')).toEqual(['list.loaded']);
    expect(await kindsOf('bamex-2026')).toEqual(['list.loaded']);
  });

  it('writes only what a later one changes, and tells exactly what', async () => {
    await load({ files: [anUnList()] });
    const next = anUnList({
      from: 1,
      dateGenerated: '2026-10-02T00:00:00.000Z',
      nameOf: (index) => (index === 7 ? 'AUTRE EXEMPLE' : `PERSONNE EXEMPLE ${index}`),
    });
    await load({ files: [next] });

    const difference = { added: ['ZZi.600'], changed: ['ZZi.7'], removed: ['ZZi.0'] };
    expect((await readLists(db, other)).active[0]?.difference).toEqual(difference);
    const { active, history } = await readLists(db, edition);
    expect(active[0]?.difference).toEqual(difference);
    expect(history.map(({ status }) => status).toSorted()).toEqual(['active', 'replaced']);
    const [changed] = await readListedEntities(db, edition, {
      list: 'un',
      ids: ['ZZi.7', 'ZZi.0'],
    });
    expect(changed?.entity.names[0]?.text).toBe('AUTRE EXEMPLE');
  });

  it.each([
    ['an older one', anUnList({ dateGenerated: '2026-09-30T00:00:00.000Z' }), 'older'],
    ['one of the same date with another entry', anUnList({ people: 601 }), 'same-date-differs'],
    [
      'one a tenth and one smaller',
      anUnList({ people: 539, dateGenerated: '2026-10-02' }),
      'shrunk',
    ],
    [
      'one in which most names changed',
      anUnList({ nameOf: (index) => `X ${index}`, dateGenerated: '2026-10-02' }),
      'much-changed',
    ],
  ])('leaves the list in force when %s comes', async (_what, file, refusal) => {
    await load({ files: [anUnList()] });
    const before = await readListedEntities(db, edition);

    const { loaded } = await load({ files: [file] });

    expect(loaded[0]?.refusal).toBe(refusal);
    expect(await readListedEntities(db, edition)).toEqual(before);
    expect((await readLists(db, edition)).active).toMatchObject([{ recordCount: 600 }]);
    expect(await kindsOf('bamex-2025')).toEqual(['list.loaded', 'list.rejected']);
  });

  it('takes a list of exactly nine tenths, and a smaller one that somebody accepts by name', async () => {
    await load({ files: [anUnList()] });
    const tenth = anUnList({ people: 540, dateGenerated: '2026-10-02' });
    expect((await load({ files: [tenth] })).loaded[0]?.refusal).toBeNull();

    const small = anUnList({ people: 100, dateGenerated: '2026-10-03' });
    expect((await load({ files: [small], acceptsChange: true })).loaded[0]?.refusal).toBeNull();
    const { active } = await readLists(db, edition);
    expect(active).toMatchObject([{ recordCount: 100, changeAcceptedBy: 'account:1' }]);
  });

  it('takes no half list for the first one', async () => {
    expect((await load({ files: [anUnList({ people: 499 })] })).loaded[0]?.refusal).toBe('shrunk');
    expect((await load({ files: [anUnList({ people: 500 })] })).loaded[0]?.refusal).toBeNull();
  });

  it('leaves no trace of the same bytes loaded again', async () => {
    await load({ files: [anUnList()] });
    const { loaded } = await load({ files: [anUnList()] });

    expect(loaded[0]?.refusal).toBe('already-active');
    expect((await readLists(db, edition)).history).toHaveLength(1);
  });

  it('shows a local list to the edition it belongs to, and to no other', async () => {
    expect((await load({ files: [fixture('local.csv')], edition: null })).loaded[0]?.refusal).toBe(
      'local-without-edition',
    );
    await load({ files: [fixture('local.csv')] });

    expect(await readListedEntities(db, edition)).toHaveLength(2);
    expect(await readListedEntities(db, other)).toEqual([]);
    expect((await readLists(db, other)).history).toEqual([]);
    expect(await kindsOf('bamex-2026')).toEqual([]);
  });

  it('loads the same list from two places at once only once', async () => {
    const outcomes = await Promise.all([
      load({ files: [anUnList()] }),
      load({ files: [anUnList()] }),
    ]);

    const refusals = outcomes.map(({ loaded }) => loaded[0]?.refusal);
    expect(refusals.toSorted()).toEqual(['already-active', null]);
  });
});

describe('the procedures', () => {
  it('take an upload from the commission, and nothing from the operator', async () => {
    const app = testApplication(db);
    const routes = listRoutes;
    const files = [new File([new Uint8Array(anUnList().bytes)], 'x')];

    await expect(callAs(app, routes, 'organiser').load({ edition, files })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    const told = await callAs(app, routes, 'commission').load({ edition, files });
    expect(told).toMatchObject({ loaded: [{ list: 'un', refusal: null }], refused: [] });
    const overview = await callAs(app, routes, 'organiser').overview({ edition });
    expect(overview.active).toMatchObject([{ list: 'un', added: 600 }]);
    expect(JSON.stringify(overview)).not.toContain('EXEMPLE');
  });

  it('load OpenSanctions once its licence is acknowledged', async () => {
    const commission = callAs(testApplication(db), listRoutes, 'commission');
    const load = () =>
      commission.load({
        edition,
        files: [new File([new Uint8Array(fixtureBytes('opensanctions.csv'))], 'x')],
      });

    expect((await load()).refused).toMatchObject([{ code: 'licence' }]);
    await commission.acknowledgeLicence({ edition, licence: 'Bought for this installation' });
    expect((await load()).loaded).toMatchObject([{ list: 'opensanctions', refusal: null }]);
  });
});

describe('a bundle', () => {
  const files = [{ name: 'un.xml', bytes: fixtureBytes('un.xml'), publishedAt: null }];
  const made = new Date('2026-10-01T00:00:00Z');
  const maker = createKeyring(Buffer.alloc(32, 1));
  const reader = createKeyring(Buffer.alloc(32, 2));

  it('is opened where it was made, and elsewhere by whoever vouches for its key', async () => {
    const bundle = await writeBundle(maker, files, made);
    const fingerprint = fingerprintOf(bundleKey(maker).publicKey);

    expect(await openBundle(maker, bundle)).toMatchObject({ opened: true });
    expect(await openBundle(reader, bundle)).toEqual({
      opened: false,
      refusal: 'bundle-unknown-key',
      fingerprint,
    });
    const opened = await openBundle(reader, bundle, { trusted: [fingerprint] });
    expect(opened).toMatchObject({ opened: true, files: [{ name: 'un.xml' }] });
  });

  it('is refused for any byte of it that was touched', async () => {
    const bundle = await writeBundle(maker, files, made);
    const names = new Set<string>();
    for (let place = 0; place < bundle.length; place += 211) {
      if (bundle[place] === 0) continue;
      const touched = Buffer.from(bundle);
      touched[place] = (touched[place] ?? 0) ^ 1;
      const opened = await openBundle(maker, touched);
      // A byte of the headers of the tar may be touched: what comes out is what went in, or nothing.
      if (opened.opened) names.add(opened.files.map(({ name }) => name).join(' '));
    }
    expect([...names].filter((name) => name !== 'un.xml')).toEqual([]);
    const end = bundle.indexOf('EXEMPLIER');
    bundle[end] = 0x41;
    expect(await openBundle(maker, bundle)).toMatchObject({ refusal: 'bundle-damaged' });
  });
});

describe('fetchLists', () => {
  it('asks nobody until an address is set, and then only for what is new', async () => {
    const app = testApplication(db);
    const asked: Headers[] = [];
    const request: typeof fetch = async (_url, init) => {
      const headers = new Headers(init?.headers);
      asked.push(headers);
      if (headers.get('if-none-match') === '"1"') return new Response(null, { status: 304 });
      return new Response(new Uint8Array(anUnList().bytes), { headers: { etag: '"1"' } });
    };
    expect(await fetchLists(app, { request })).toEqual([]);
    await saveSource(db, 'un', 'https://lists.example.invalid/un.xml');

    expect(await fetchLists(app, { request })).toEqual([{ list: 'un', outcome: 'active' }]);
    expect(await fetchLists(app, { request })).toEqual([{ list: 'un', outcome: 'unchanged' }]);
    expect(asked).toHaveLength(2);
  });

  it('keeps the last good list when the publisher shows an error page with status 200', async () => {
    const app = testApplication(db);
    await load({ files: [anUnList()] });
    await saveSource(db, 'un', 'https://lists.example.invalid/un.xml');
    const request: typeof fetch = async () => new Response('<!doctype html><html></html>');

    expect(await fetchLists(app, { request })).toEqual([{ list: 'un', outcome: 'html' }]);
    expect((await readLists(db, edition)).active).toHaveLength(1);
    expect((await listSources(db))[0]).toMatchObject({ etag: null, outcome: 'html' });
  });

  it('asks no machine by its number', async () => {
    await saveSource(db, 'un', 'https://10.0.0.1/un.xml');

    expect(await fetchLists(testApplication(db))).toEqual([{ list: 'un', outcome: 'address' }]);
  });
});

function load(request: Partial<LoadRequest>) {
  return loadLists(db, by, { files: [], cameBy: 'file', edition, ...request });
}

async function kindsOf(editionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('editionId', '=', editionId)
    .where('subjectType', '=', 'list')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
