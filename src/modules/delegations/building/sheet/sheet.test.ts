import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { locales } from '#platform/i18n';
import { provenEdition } from '#platform/edition';
import { aZip, unzipped } from '#platform/tabular/testing';
import { writeXlsx } from '#platform/tabular/write';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { quotaRoutes } from '../../quotas/routes.ts';
import { buildingRoutes } from '../routes.ts';
import { membersTemplate } from './template.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const routes = { building: buildingRoutes(), quotas: quotaRoutes };
const embassy = callAs(app, routes, 'embassy', { country: 'BF' });
let delegationId: string;

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
  delegationId = (await embassy.building.open({ edition, level: 'minister' })).id;
});

const heading = 'external_id,role,last_name,first_name,birth_date,document_number';
const six = [
  '1,head,Traoré,Issa,1975-03-02,A1',
  '2,delegate,Sawadogo,Awa,1980-01-31,A2',
  '3,expert,Kaboré,Paul,1981-02-01,A3',
  '4,security,Ouédraogo,Ali,1990-12-31,A4',
  '5,interpreter,Diallo,Fatou,1992-06-06,A5',
];

describe('a list of members', () => {
  it('loads its good rows and gives back the bad one as a form, which needs no second file', async () => {
    const first = await upload([heading, ...six, '6,delegate,Zongo,Luc,31/02/1985,A6']);

    expect(first).toMatchObject({ added: 5, changed: 0, unchanged: 0 });
    expect(first.bad).toMatchObject([
      { row: 7, values: { last_name: 'Zongo', birth_date: '31/02/1985' } },
    ]);
    expect(first.bad[0]?.errors.map(({ column }) => column)).toEqual(['birth_date']);
    expect(first.bad[0]?.errors[0]?.reason).toContain('31/02/1985');

    const [bad] = first.bad;
    const rows = [{ row: 7, values: { ...bad?.values, birth_date: '٢٨/٠٢/١٩٨٥' } }];
    expect(await embassy.building.loadRows({ edition, delegationId, rows })).toMatchObject({
      added: 1,
      bad: [],
    });
    expect(await names()).toHaveLength(6);
  });

  it.each([
    ['with numbers', [heading, ...six]],
    ['without numbers', [heading, ...six.map((row) => row.slice(1))]],
    ['without numbers and dates', ['role,last_name,first_name', 'head,Traoré,Issa', 'aide,Ba,Ali']],
  ])('sent twice %s changes nothing', async (_how, lines) => {
    const { added } = await upload(lines);
    const before = await ledger();

    expect(await upload(lines)).toMatchObject({ added: 0, changed: 0, unchanged: added, bad: [] });
    expect(await ledger()).toBe(before);
    expect(added).toBe(lines.length - 1);
  });

  it('knows somebody again whom a form has named, and fills in what was missing', async () => {
    await embassy.building.register({
      edition,
      delegationId,
      member: { role: 'head', givenNames: 'ISSA', familyName: 'TRAORE' },
    });

    expect(await upload([heading, ...six])).toMatchObject({ added: 4, changed: 1, bad: [] });
    expect(await names()).toHaveLength(5);
  });

  it('numbers its people for itself: two governments may both begin at 1', async () => {
    await upload([heading, ...six]);
    const other = callAs(app, routes, 'embassy', { country: 'SN' });
    const { id } = await other.building.open({ edition, level: 'minister' });
    const file = csv([heading, '1,head,Ndiaye,Moussa,1970-01-01,S1']);

    expect(await other.building.upload({ edition, delegationId: id, file })).toMatchObject({
      added: 1,
      bad: [],
    });
    expect(await names()).toHaveLength(5);
  });

  it.each(['Expert', 'UZMAN', 'خبير', 'expert'])('understands the role %s', async (word) => {
    expect(await upload(['role,last_name,first_name', `${word},Ba,Ali`])).toMatchObject({
      added: 1,
      bad: [],
    });
  });

  it.each([
    ['a second head', '9,head,Ba,Ali,1970-01-01,B9', 'role'],
    ['a passport that is there already', '9,aide,Ba,Ali,1970-01-01,a-2', 'document_number'],
    ['a person twice', '9,aide,Ba,Ali,,\n,aide,BA,ALI,,', 'last_name'],
    ['a role nobody knows', '9,president,Ba,Ali,,', 'role'],
    ['no name', '9,aide,,Ali,,', 'last_name'],
  ])('tells of %s at its cell', async (_what, row, column) => {
    const { bad } = await upload([heading, ...six, ...row.split('\n')]);

    expect(bad).toHaveLength(1);
    expect(bad[0]?.errors.map((error) => error.column)).toContain(column);
  });

  it('stops at the quota, and says which and who can lift it', async () => {
    const protocol = callAs(app, routes, 'protocol');
    await protocol.quotas.set({ edition, delegationId, categoryId: 'delegate', quota: 3 });
    const { added, bad } = await upload([heading, ...six]);

    expect(added).toBe(3);
    expect(bad).toHaveLength(2);
    expect(bad[0]?.errors[0]?.reason).toMatch(/3 of 3 places.*protocol/i);
  });

  it('is read whole in a moment', async () => {
    const people = Array.from({ length: 500 }, (_, at) => `${at},delegate,N${at}x,P${at}y,,D${at}`);
    const started = performance.now();

    expect(await upload([heading, ...people])).toMatchObject({ added: 500, bad: [] });
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});

describe('the template', () => {
  it.each(locales.flatMap((locale) => [[locale, 'xlsx'] as const, [locale, 'csv'] as const]))(
    'in %s as %s loads nobody by itself',
    async (locale, format) => {
      const { bytes, fileName } = await membersTemplate(locale, format);
      const file = new File([new Uint8Array(bytes)], fileName);
      const loaded = await embassy.building.upload({ edition, delegationId, file });

      expect(loaded).toMatchObject({ added: 0, bad: [], unknownColumns: [], missingColumns: [] });
      expect(loaded.notices).toHaveLength(2);
    },
  );
});

describe('a hostile or mistaken file', () => {
  const words = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['a PDF under another name', 'list.xlsx', words('%PDF-1.7\n%âãÏÓ'), 'import.not-a-table'],
    [
      'an old workbook',
      'list.xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'import.old-workbook',
    ],
    ['nothing', 'list.csv', new Uint8Array(), 'import.empty'],
    [
      '100,000 rows',
      'list.csv',
      words(`${heading}\n${'1,aide,Ba,Ali,,\n'.repeat(100_000)}`),
      'member.file-too-large',
    ],
    [
      '501 rows',
      'list.csv',
      words(`${heading}\n${'1,aide,Ba,Ali,,\n'.repeat(501)}`),
      'member.file-too-large',
    ],
    [
      'an archive that says how much it hides',
      'list.xlsx',
      aZip([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(50_000_000) }]),
      'member.file-too-large',
    ],
    [
      'an archive that lies about it',
      'list.xlsx',
      aZip([
        { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(90_000_000), declares: 1_000 },
      ]),
      'import.not-a-table',
    ],
    [
      'an archive of something else',
      'list.xlsx',
      aZip([{ name: 'a.txt', content: words('a') }]),
      'import.not-a-table',
    ],
  ])('%s gets a clear answer', async (_what, name, bytes, code) => {
    const file = new File([new Uint8Array(bytes)], name);

    await expect(embassy.building.upload({ edition, delegationId, file })).rejects.toMatchObject({
      code,
    });
    expect(await names()).toEqual([]);
  });

  it('with macros is read without them, and says so', async () => {
    const workbook = await unzipped(await aWorkbook());
    const macros = { name: 'xl/vbaProject.bin', content: words('Sub Auto_Open()') };
    const loaded = await embassy.building.upload({
      edition,
      delegationId,
      file: new File([new Uint8Array(aZip([...workbook, macros]))], 'list.xlsm'),
    });

    expect(loaded).toMatchObject({ added: 1 });
    expect(loaded.notices.join()).toContain('macros');
  });

  it('with merged cells says that only the first of each counts', async () => {
    const workbook = await unzipped(await aWorkbook());
    const merged = workbook.map(({ name, content }) => ({
      name,
      content: /worksheets\/sheet\d*\.xml$/.test(name)
        ? words(
            new TextDecoder()
              .decode(content)
              .replace(
                '</sheetData>',
                '</sheetData><mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>',
              ),
          )
        : content,
    }));
    const file = new File([new Uint8Array(aZip(merged))], 'list.xlsx');
    const { notices } = await embassy.building.upload({ edition, delegationId, file });

    expect(notices.join()).toMatch(/merged/);
  });

  it('gives its formulas to nobody: a rejected row comes back as text', async () => {
    const { bad } = await upload([heading, '1,nobody,"=HYPERLINK(""http://evil"")",Ali,,']);
    const rows = bad.map(({ row, values }) => ({ row, values, wrong: 'role' }));
    const file = await embassy.building.rejected({ edition, rows, format: 'csv' });

    expect(await file.text()).toContain(`"'=HYPERLINK`);
  });
});

function upload(lines: readonly string[]) {
  return embassy.building.upload({ edition, delegationId, file: csv(lines) });
}

function csv(lines: readonly string[]): File {
  return new File([lines.join('\n')], 'delegation.csv', { type: 'text/csv' });
}

function aWorkbook(): Promise<Uint8Array> {
  return writeXlsx(['role', 'last_name', 'first_name'], [['aide', 'Ba', 'Ali']]);
}

async function names(): Promise<string[]> {
  const { members } = await embassy.building.read({ edition });
  return members.map(({ familyName }) => familyName);
}

async function ledger(): Promise<number> {
  const { count } = await db
    .selectFrom('ledgerEntry')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
