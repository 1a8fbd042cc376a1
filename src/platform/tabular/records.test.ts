import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  category,
  choice,
  country,
  date,
  dateTime,
  decimal,
  email,
  flag,
  integer,
  list,
  reference,
  text,
  time,
} from './columns.ts';
import { defineTable, readRecords, type RecordOf } from './records.ts';
import { aTable } from './testing.ts';
import type { RowError } from './types.ts';

const people = defineTable({
  name: 'people',
  columns: {
    external_id: text({ required: true, max: 8 }),
    country: country({ required: true }),
    category: category(),
    organisation_id: reference('organisation'),
    born: date({ max: '2026-11-10' }),
    area: decimal({ min: 0, max: 100 }),
    seats: integer({ min: 1 }),
    head: flag(),
    status: choice(['draft', 'confirmed'], { also: { confirmed: ['confirmé', 'onaylandı'] } }),
    languages: list({ max: 5 }),
    email: email(),
    at: time(),
    start: dateTime(),
    end: dateTime(),
  },
  unique: ['external_id'],
  inOrder: [['start', 'end']],
  onlyOne: { flag: 'head', per: 'country' },
});

type Person = RecordOf<typeof people>;

describe('readRecords', () => {
  it('infers the type of a row from its columns', () => {
    expectTypeOf<Person['external_id']>().toEqualTypeOf<string>();
    expectTypeOf<Person['category']>().toEqualTypeOf<string | null>();
    expectTypeOf<Person['area']>().toEqualTypeOf<number | null>();
    expectTypeOf<Person['head']>().toEqualTypeOf<boolean>();
    expectTypeOf<Person['status']>().toEqualTypeOf<'draft' | 'confirmed' | null>();
    expectTypeOf<Person['languages']>().toEqualTypeOf<string[]>();
    expectTypeOf<Person['start']>().toEqualTypeOf<Date | null>();
  });

  it('gives typed rows', async () => {
    const { records, errors } = await read(
      'external_id;country;born;area;seats;head;status;languages;email;at;start;end',
      'P1;Türkiye;10/11/1980;2,5;1 200;oui;Confirmé;fr | tr;Ali.Keïta@Exemple.ML;9h30;2026-11-10 09:00;2026-11-10T10:00Z',
      'P2;MLI;;;;;;;;;;',
    );
    const [full, bare]: (Person | undefined)[] = records.map(({ value }) => value);

    expect(errors).toEqual([]);
    expect(full).toEqual({
      external_id: 'P1',
      country: 'TR',
      category: null,
      organisation_id: null,
      born: '1980-11-10',
      area: 2.5,
      seats: 1200,
      head: true,
      status: 'confirmed',
      languages: ['fr', 'tr'],
      email: 'Ali.Keïta@exemple.ml',
      at: '09:30',
      start: new Date('2026-11-10T08:00:00Z'),
      end: new Date('2026-11-10T10:00:00Z'),
    });
    expect(bare).toMatchObject({ country: 'ML', born: null, head: false, languages: [] });
    expect(records.map(({ row }) => row)).toEqual([2, 3]);
  });

  it.each([
    ['external_id', '', 'required', undefined],
    ['external_id', '123456789', 'too-long', undefined],
    ['country', 'Sénégall', 'unknown-country', 'SN (Sénégal)'],
    [
      'country',
      'Congo',
      'country-ambiguous',
      'CG (République du Congo), CD (République démocratique du Congo)',
    ],
    ['category', 'deleguate', 'unknown-category', 'delegate'],
    ['organisation_id', 'ORG-99', 'unknown-reference', 'ORG-9'],
    ['born', '31/02/1980', 'bad-date', undefined],
    ['born', '12/31/1980', 'month-first', '1980-12-31'],
    ['born', '2026-11-11', 'out-of-range', undefined],
    ['area', 'deux', 'bad-number', undefined],
    ['area', '-0,1', 'out-of-range', undefined],
    ['area', '100,1', 'out-of-range', undefined],
    ['seats', '1,5', 'bad-number', undefined],
    ['seats', '0', 'out-of-range', undefined],
    ['head', 'peut-être', 'bad-flag', undefined],
    ['status', 'confirmd', 'bad-choice', 'confirmed'],
    ['status', 'zzz', 'bad-choice', undefined],
    ['languages', 'fr;français', 'too-long', undefined],
    ['email', 'ali@exemple', 'bad-email', undefined],
    ['email', 'a@b.ml, c@d.ml', 'bad-email', undefined],
    ['at', '25:00', 'bad-time', undefined],
    ['start', '2026-11-10', 'bad-time', undefined],
    ['start', '10/31/2026 09:00', 'month-first', '2026-10-31'],
    ['area', '#REF!', 'formula-error', undefined],
  ])('tells of %s “%s”: %s', async (column, value, code, suggestion) => {
    const { records, errors } = await readOne({ [column]: value });

    expect(records).toEqual([]);
    expect(
      errors.map(({ cure, ...error }) => ({ ...error, suggestion: cure.args['suggestion'] })),
    ).toEqual([{ file: 'people.csv', row: 2, column, code, value, suggestion }]);
  });

  it.each([
    ['born', '2026-11-10'],
    ['languages', 'fr؛tr|ar;en'],
    ['area', '0'],
    ['area', '100'],
    ['seats', '1'],
    ['external_id', '12345678'],
    ['category', 'delegate'],
    ['start', '46336.5'],
    ['start', '2026-11-10T09:00:00+01:00'],
    ['email', 'mailto:o.d@sub.exemple.com'],
  ])('takes %s “%s”, at the limit', async (column, value) => {
    expect((await readOne({ [column]: value })).errors).toEqual([]);
  });

  it.each([
    ['2025-11-11T06:06:45Z', '2025-11-11T06:06:45.000Z'],
    ['2025-11-11 06:06:45.250', '2025-11-11T05:06:45.250Z'],
    ['2025-11-11T06:06:59+02:00', '2025-11-11T04:06:59.000Z'],
  ])('keeps the seconds of “%s”', async (start, instant) => {
    const { records } = await readOne({ start });

    expect(records[0]?.value.start?.toISOString()).toBe(instant);
  });

  it('tells of a second that no clock shows', async () => {
    expect((await readOne({ start: '2025-11-11 06:06:60' })).errors[0]?.code).toBe('bad-time');
  });

  it('tells every error of a row, and loads only the rows without one', async () => {
    const { records, errors } = await read(
      'external_id,country,area,email',
      ',Congo,x,y',
      'P2,ML,1,a@b.ml',
      'P3,ML,1,a@b.ml,slipped',
    );

    expect(codes(errors)).toEqual([
      [2, 'required'],
      [2, 'country-ambiguous'],
      [2, 'bad-number'],
      [2, 'bad-email'],
      [4, 'extra-cells'],
    ]);
    expect(records.map(({ row }) => row)).toEqual([3]);
  });

  it('tells of rows that contradict each other, on the later one', async () => {
    const { errors } = await read(
      'external_id,country,head,start,end',
      'P1,ML,1,2026-11-10 09:00,2026-11-10 09:00',
      'P2,BF,1,2026-11-10 09:00,2026-11-10 08:59',
      'P1,NE,0,,2026-11-10 08:59',
      'P4,ML,1,,',
    );

    expect(codes(errors)).toEqual([
      [3, 'ends-before-start'],
      [4, 'duplicate-id'],
      [5, 'second-head'],
    ]);
    expect(errors.map(({ cure }) => cure.args['first'])).toEqual([undefined, '2', '2']);
  });

  it('reports columns it does not know, and reads no row while a required one is missing', async () => {
    const known = await read('Notes perso,external_id,error,country', 'x,P1,old reason,ML');
    expect(known.unknownColumns).toEqual(['Notes perso']);
    expect(known.records).toHaveLength(1);

    const lacking = await read('country', 'ML');
    expect(lacking).toMatchObject({ missingColumns: ['external_id'], records: [], errors: [] });
  });

  it('skips the line of labels below the machine names', async () => {
    const { records, notices } = await read(
      'external_id;country;languages;email',
      'Kimlik;Ülke;Diller;E-posta',
      'P1;ML;fr;',
    );

    expect(records.map(({ row }) => row)).toEqual([3]);
    expect(notices).toEqual([{ code: 'label-row-skipped', args: { row: '2' } }]);
  });

  it('understands labels in place of machine names', async () => {
    const { records, unknownColumns } = await read(
      'المعرّف;Pays;E-MAIL;Langues',
      'P1;Mali;a@b.ml;fr',
    );

    expect(unknownColumns).toEqual([]);
    expect(records[0]?.value).toMatchObject({
      external_id: 'P1',
      country: 'ML',
      email: 'a@b.ml',
      languages: ['fr'],
    });
  });

  it('refuses the doubtful days of a column that writes months first', async () => {
    const { errors } = await read(
      'external_id,country,born',
      'P1,ML,03/04/1980',
      'P2,ML,12/31/1980',
      'P3,ML,1980-04-03',
    );

    expect(codes(errors)).toEqual([
      [2, 'month-first'],
      [3, 'month-first'],
    ]);
  });

  it('reads the list of a large show, every row once', async () => {
    const extra = Array.from({ length: 22 }, (_, at) => `x${at}`);
    const lines = Array.from(
      { length: 5_000 },
      (_, at) => `P${at};Côte d’Ivoire;10/11/1980;${extra.join(';')}`,
    );
    const { records, errors } = await read(`external_id;country;born;${extra.join(';')}`, ...lines);

    expect(errors).toEqual([]);
    expect(new Set(records.map(({ value }) => value.external_id)).size).toBe(5_000);
  });

  it('gives up suggestions rather than time when everything is wrong', async () => {
    const ids = new Set(Array.from({ length: 25_000 }, (_, at) => `ORG-${at}`));
    const lines = Array.from({ length: 2_000 }, (_, at) => `P${at},ML,WRONG-${at}`);
    const table = await aTable(['external_id,country,organisation_id', ...lines].join('\n'));
    const { errors } = readRecords(table, people, { locale: 'fr', known: { organisation: ids } });
    const suggested = errors.filter(({ cure }) => cure.key === 'imports.nearest');

    expect(errors).toHaveLength(2_000);
    expect(suggested.length).toBeLessThanOrEqual(10);
  });
});

const options = {
  locale: 'fr' as const,
  zone: 'Africa/Lagos',
  known: { category: new Set(['delegate', 'press']), organisation: new Set(['ORG-9']) },
};

async function read(...lines: string[]) {
  return readRecords(await aTable(lines.join('\n')), people, options);
}

function readOne(cells: Record<string, string>) {
  const row = { external_id: 'P1', country: 'ML', ...cells };
  const quoted = Object.values(row).map((cell) => `"${cell}"`);
  return read(Object.keys(row).join(), quoted.join());
}

function codes(errors: RowError[]) {
  return errors.map(({ row, code }) => [row, code]);
}
