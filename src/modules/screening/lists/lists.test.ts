import { describe, expect, it } from 'vitest';
import type { ListedEntity } from '../types.ts';
import { readFiles } from './read-files.ts';
import { fileInMemory } from './reading/source.ts';
import { fixture, fixtureBytes, ofacSet } from './testing/fixtures.ts';
import { gzipSync } from 'node:zlib';
import { localTemplate } from './formats/local-csv.ts';

describe('readFiles', () => {
  it('reads the UN list in whatever order its children come, with several names in one alias', async () => {
    const { entry, snapshot } = await only('un.xml');

    expect(snapshot).toMatchObject({
      list: 'un',
      publishedAt: '2026-10-01T00:00:00.000Z',
      recordCount: 4,
    });
    expect(textsOf(entry('ZZi.001'))).toEqual([
      'MODIBO EXEMPLIER',
      'موديبو اكزمبليي',
      'Modibbo Exempliyé',
      'Madibo Exempliér',
      'Le Tisserand',
      'Modibo Test',
    ]);
    expect(entry('ZZi.001')).toMatchObject({
      births: [
        { from: '1971-03-09', to: '1971-03-09', circa: false },
        { from: '1972-05-04', to: '1972-05-04', circa: false },
      ],
      nationalities: ['ML'],
      countries: ['ML', 'NE', 'BF'],
      gender: 'male',
      documents: [{ type: 'passport', number: 'ZZ 0012345', country: 'ML' }],
      unReference: 'ZZi.001',
    });
    expect(entry('ZZi.002')).toMatchObject({
      nationalities: ['IR', 'TZ'],
      births: [{ from: '1978-01-01', to: '1980-12-31', circa: false }],
    });
    expect(entry('ZZi.002').names).toEqual([
      { text: 'ABD AL-MITHAL', kind: 'primary', quality: 'good' },
      { text: 'عبد المثال', kind: 'original', quality: 'none' },
      { text: 'Abd al-Mithal', kind: 'alias', quality: 'none' },
      { text: 'Abdoul Misal', kind: 'former', quality: 'none' },
    ]);
    expect(entry('ZZi.003').births).toEqual([
      { from: '1965-01-01', to: '1965-12-31', circa: true },
    ]);
    expect(entry('ZZe.101').names[1]).toEqual({ text: 'EGT', kind: 'alias', quality: 'low' });
  });

  it('reads the EU list with its calendars, and country 00 as none', async () => {
    const { entry, snapshot } = await only('eu.xml');

    expect(snapshot).toMatchObject({ publishedAt: '2026-10-01T06:00:00.000Z', nameCount: 6 });
    expect(entry('EU.ZZ.1')).toMatchObject({ countries: [], unReference: 'ZZi.001' });
    // 1343 is a year of the Iranian solar calendar there, and of the lunar one nowhere else.
    expect(entry('EU.ZZ.2').births).toEqual([
      { from: '1964-01-01', to: '1965-12-31', circa: false },
    ]);
    expect(entry('EU.ZZ.3').births).toEqual([
      { from: '1972-01-01', to: '1972-12-31', circa: true },
    ]);
    expect(textsOf(entry('EU.ZZ.4'))).toEqual(['JSC Obraztsov', 'NJSC Obraztsov', 'OBR']);
  });

  it('groups the rows of the EU table by entry, and comes to the entry the XML has', async () => {
    const { entry } = await only('eu.csv');
    const xml = await only('eu.xml');

    const { names, births, documents } = entry('EU.ZZ.1');
    const other = xml.entry('EU.ZZ.1');
    expect(names.map(({ text, kind }) => [text, kind])).toEqual(
      other.names.map(({ text, kind }) => [text, kind]),
    );
    expect(births).toEqual(other.births);
    expect(documents).toEqual([{ type: 'passport', number: 'ZZ0012345', country: null }]);
  });

  it('undoes the cross product of the UK table, and reads 00/00/1971 as a year', async () => {
    const { entry, snapshot } = await only('uk.csv');

    expect(snapshot).toMatchObject({ recordCount: 2, nameCount: 5 });
    expect(entry('ZZZ0001')).toMatchObject({
      births: [
        { from: '1971-03-09', to: '1971-03-09', circa: false },
        { from: '1971-01-01', to: '1971-12-31', circa: false },
      ],
      countries: ['ML', 'BF', 'NE'],
      programmes: ['Test'],
    });
    expect(entry('ZZZ0001').names.at(-1)).toEqual({
      text: 'Le Tisserand',
      kind: 'alias',
      quality: 'low',
    });
    expect(entry('ZZZ0201')).toMatchObject({
      kind: 'vessel',
      documents: [{ type: 'imo', number: '9999993' }],
    });
  });

  it('dates the UK XML by its latest correction where it names no date', async () => {
    const { entry, snapshot } = await only('uk.xml');

    expect(snapshot.publishedAt).toBe('2026-10-01T00:00:00.000Z');
    expect(entry('ZZZ0001').births).toEqual([
      { from: '1971-01-01', to: '1971-12-31', circa: false },
    ]);
  });

  it('puts the four files of OFAC together, and goes on reading remarks in the fourth', async () => {
    const { lists, refused } = await readFiles(ofacSet.toReversed().map(fixture));

    expect(refused).toEqual([]);
    expect(lists[0]?.snapshot).toMatchObject({ list: 'ofac-sdn', recordCount: 3, nameCount: 5 });
    expect(lists[0]?.entities[0]).toMatchObject({
      names: [
        { text: 'EXEMPLIER, Modibo', kind: 'primary', quality: 'good' },
        { text: 'EXEMPLIYE, Modibbo', kind: 'alias', quality: 'good' },
        { text: 'LE TISSERAND', kind: 'alias', quality: 'low' },
        { text: 'ABOU EXEMPLE', kind: 'alias', quality: 'low' },
      ],
      births: [
        { from: '1971-03-09', to: '1971-03-09', circa: false },
        { from: '1970-01-01', to: '1970-12-31', circa: true },
      ],
      countries: ['ML', 'BF'],
      documents: [
        { type: 'passport', number: 'ZZ0012345', country: 'ML' },
        { type: 'national-id', number: 'ZZ-77-1', country: 'NE' },
      ],
      programmes: ['TEST-SAHEL', 'TEST-MALI'],
    });
    expect(lists[0]?.entities[1]?.countries).toEqual(['KP']);
  });

  it('tells a file of OFAC that came without the main one', async () => {
    const { lists, refused } = await readFiles([fixture('ofac-addresses.csv')]);

    expect(lists).toEqual([]);
    expect(refused).toEqual([
      { file: 'ofac-addresses.csv', code: 'part-alone', details: { part: 'addresses' } },
    ]);
  });

  it('holds the XML of OFAC to the number of entries it states', async () => {
    const { entry, snapshot } = await only('ofac.xml');

    expect(snapshot).toMatchObject({ list: 'ofac-sdn', publishedAt: '2026-10-01T00:00:00.000Z' });
    expect(entry('1')).toMatchObject({ gender: 'male', nationalities: ['ML'], countries: ['ML'] });
    const short = String(fixtureBytes('ofac.xml')).replace('<Record_Count>2', '<Record_Count>3');
    expect(await refusalOf(Buffer.from(short))).toBe('implausible');
  });

  it('leaves OpenSanctions alone until its licence is acknowledged', async () => {
    expect(await refusalOf(fixtureBytes('opensanctions.csv'))).toBe('licence');

    const { lists } = await readFiles([fixture('opensanctions.csv')], {
      openSanctionsAcknowledged: true,
    });
    expect(lists[0]?.snapshot).toMatchObject({ recordCount: 2, nameCount: 4 });
    expect(lists[0]?.entities[1]?.births).toEqual([
      { from: '1978-01-01', to: '1980-12-31', circa: false },
    ]);
  });

  it('reads a local list, and the template that is handed out for one', async () => {
    const { entry } = await only('local.csv');
    expect(entry('L-1')).toMatchObject({ kind: 'person', programmes: ['access-ban'] });

    const { lists } = await readFiles([fileInMemory('vorlage', Buffer.from(localTemplate))]);
    expect(lists[0]?.entities.map(({ kind }) => kind)).toEqual(['person', 'organisation']);
  });

  it('reads a packed list, and one in UTF-16', async () => {
    const text = String(fixtureBytes('eu.xml')).replace('UTF-8', 'UTF-16');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

    for (const bytes of [gzipSync(fixtureBytes('eu.xml')), wide]) {
      const { lists } = await readFiles([fileInMemory('list', bytes)]);
      expect(lists[0]?.snapshot.recordCount).toBe(4);
    }
  });

  it.each([
    ['nothing', '', 'empty'],
    ['an error page', '<!DOCTYPE html><html><body>503</body></html>', 'html'],
    [
      'a page in XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
      'html',
    ],
    ['another table', 'a,b,c\n1,2,3\n', 'unknown-format'],
    ['the advanced XML of OFAC', '<?xml version="1.0"?><Sanctions/>', 'unsupported-format'],
    ['a list without entries', '<CONSOLIDATED_LIST dateGenerated="2026-01-01"/>', 'implausible'],
    ['a bomb', '<!DOCTYPE a [<!ENTITY b "c">]><CONSOLIDATED_LIST/>', 'entities'],
    ['a bomb behind a comment', '<!-- --><!DOCTYPE a><CONSOLIDATED_LIST/>', 'entities'],
    [
      'a bomb far inside',
      `<CONSOLIDATED_LIST>${' '.repeat(20_000)}&bomb;</CONSOLIDATED_LIST>`,
      'damaged',
    ],
  ])('refuses %s', async (_what, text, code) => {
    expect(await refusalOf(Buffer.from(text))).toBe(code);
  });

  it('stops unpacking at the limit, before the memory is full', async () => {
    const bomb = gzipSync(`<CONSOLIDATED_LIST>${' '.repeat(3_000_000)}`);
    const { refused } = await readFiles([fileInMemory('bomb', bomb)], {
      limits: { packedBytes: 1_000_000, textBytes: 1_000_000 },
    });

    expect(refused[0]?.code).toBe('too-large');
  });
});

async function only(name: string) {
  const { lists, refused } = await readFiles([fixture(name)]);
  expect(refused).toEqual([]);
  const [list] = lists;
  if (!list) throw new Error(`${name} holds no list`);
  const entry = (id: string): ListedEntity => {
    const found = list.entities.find((entity) => entity.id === id);
    if (!found) throw new Error(`${id} does not stand on ${name}`);
    return found;
  };
  return { ...list, entry };
}

async function refusalOf(bytes: Uint8Array) {
  const { lists, refused } = await readFiles([fileInMemory('file', bytes)]);
  expect(lists).toEqual([]);
  return refused[0]?.code;
}

function textsOf(entity: ListedEntity): string[] {
  return entity.names.map(({ text }) => text);
}
