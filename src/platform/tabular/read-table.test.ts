import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { aTable } from './testing.ts';

describe('readTable of CSV', () => {
  it.each([',', ';', '\t', '|'])('finds the separator %j by itself', async (separator) => {
    const cells = [
      ['external_id', 'name'],
      ['1', 'Keïta'],
      ['2', 'Traoré'],
    ];
    const { columns, rows } = await aTable(cells.map((line) => line.join(separator)).join('\n'));

    expect(columns).toEqual(['external_id', 'name']);
    expect(rows).toEqual([
      { number: 2, values: { external_id: '1', name: 'Keïta' } },
      { number: 3, values: { external_id: '2', name: 'Traoré' } },
    ]);
  });

  it.each([
    ['id;area;languages\n1;2,5;fr|en\n2;3,25;tr', ['id', 'area', 'languages']],
    ['id,languages\n1,fr;en;tr\n2,fr;en', ['id', 'languages']],
    ['id,title\n1,"a;b;c;d"\n2,"e;f"', ['id', 'title']],
    ['sep=;\nid;name,given\n1;a,b', ['id', 'name_given']],
    ['external_id\nA\nB', ['external_id']],
  ])('is not misled by separators inside cells: %j', async (text, columns) => {
    expect((await aTable(text)).columns).toEqual(columns);
  });

  it('gives the line a person sees, whatever quotes and empty lines come before', async () => {
    const { rows } = await aTable(
      '\n\nid,note\n1,"two\nlines"\n\n2,"a ""word"" here"\r\n3,5" gun\n,\n4,end',
    );

    expect(rows).toEqual([
      { number: 4, values: { id: '1', note: 'two\nlines' } },
      { number: 6, values: { id: '2', note: 'a "word" here' } },
      { number: 7, values: { id: '3', note: '5" gun' } },
      { number: 9, values: { id: '4', note: 'end' } },
    ]);
  });

  it.each(['\r\n', '\n', '\r'])('ends lines at %j', async (lineEnd) => {
    const { rows } = await aTable(['id,name', '1,Ayşe', '2,عمر'].join(lineEnd));

    expect(rows.map(({ values }) => values['name'])).toEqual(['Ayşe', 'عمر']);
  });

  it.each([
    ['First Name', 'first_name'],
    ['  FIRST-NAME ', 'first_name'],
    ['Prénom', 'prenom'],
    ['Doğum Tarihi', 'dogum_tarihi'],
    ['custom: Taille', 'custom:taille'],
    ['__proto__', 'proto'],
  ])('folds the heading “%s”', async (heading, column) => {
    const { columns, headings, rows } = await aTable(`id;${heading}\n1;x`);

    expect(columns).toEqual(['id', column]);
    expect(headings[column]).toBe(heading.trim());
    expect(rows[0]?.values[column]).toBe('x');
  });

  it('keeps cells beyond the heading apart, and names columns without a heading', async () => {
    const { rows, notices } = await aTable('id,,name\n1,lost,a\n2,,b,slipped');

    expect(rows[1]).toEqual({ number: 3, values: { id: '2', name: 'b' }, extra: ['slipped'] });
    expect(notices).toEqual([{ code: 'column-without-heading', args: { letter: 'B' } }]);
  });

  it('takes its own guard off formulas', async () => {
    const { rows } = await aTable("id,name\n1,'=1+1\n2,'quoted\n3,''=x");

    expect(rows.map(({ values }) => values['name'])).toEqual(['=1+1', "'quoted", "'=x"]);
  });
});

describe('readTable of old encodings', () => {
  const text = 'id,name\n1,Şevkî Œuvré عمر\n';
  const little = Uint8Array.from(Buffer.from(text, 'utf16le'));
  const big = Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

  it.each([
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], new TextEncoder().encode(text))],
    ['UTF-16 with its mark', withMark([0xff, 0xfe], little)],
    ['UTF-16 of the other order', withMark([0xfe, 0xff], big)],
    ['UTF-16 without a mark', little],
  ])('reads %s', async (_name, bytes) => {
    const { columns, rows, notices } = await readTable(bytes, 'people.csv');

    expect(columns).toEqual(['id', 'name']);
    expect(rows[0]?.values['name']).toBe('Şevkî Œuvré عمر');
    expect(notices).toEqual([]);
  });

  it.each([
    ['windows-1252', [0x4b, 0xe9, 0xef, 0x74, 0x61, 0x20, 0x9c, 0x75], 'Kéïta œu'],
    ['windows-1254', [0xde, 0x61, 0x68, 0x69, 0x6e, 0x20, 0xdd, 0xfd, 0xf0], 'Şahin İığ'],
    ['windows-1256', [0xe3, 0xcd, 0xe3, 0xcf], 'محمد'],
  ])('reads %s and says that it was assumed', async (encoding, name, expected) => {
    const bytes = Uint8Array.from([...Buffer.from('id;name\n1;'), ...name, 0x0a]);
    const { rows, notices } = await readTable(bytes, 'people.csv');

    expect(rows[0]?.values['name']).toBe(expected);
    expect(notices).toEqual([{ code: 'encoding-assumed', args: { encoding } }]);
  });
});

describe('readTable of workbooks', () => {
  it('is known by its bytes, and gives dates, times and numbers as texts', async () => {
    const bytes = await writeWorkbook([
      ['id', 'born', 'start', 'at', 'area', 'ok', 'phone'],
      [],
      [
        '007',
        { value: new Date('1980-02-29T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: new Date('2026-11-10T09:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' },
        { value: 0.5, type: Number, format: 'hh:mm' },
        0.1 + 0.2,
        true,
        22370000000,
      ],
    ]).toBuffer();
    const { format, rows } = await readTable(bytes, 'people.csv');

    expect(format).toBe('xlsx');
    expect(rows).toEqual([
      {
        number: 3,
        values: {
          id: '007',
          born: '1980-02-29',
          start: '2026-11-10T09:30:00',
          at: '12:00',
          area: '0.3',
          ok: '1',
          phone: '22370000000',
        },
      },
    ]);
  });

  it('reads the first sheet that holds anything, and names the others', async () => {
    const bytes = await writeWorkbook([
      { sheet: 'Vide', data: [] },
      { sheet: 'Personnes', data: [['id'], ['1']] },
      { sheet: 'Notes', data: [['x']] },
    ]).toBuffer();
    const { rows, notices } = await readTable(bytes, 'book.xlsx');

    expect(rows).toEqual([{ number: 2, values: { id: '1' } }]);
    expect(notices).toEqual([
      { code: 'other-sheets', args: { sheet: 'Personnes', others: 'Notes' } },
    ]);
  });
});

describe('readTable of something else', () => {
  it.each([
    ['nothing', '', 'import.empty'],
    ['empty lines', '\r\n\r\n ;; \r\n', 'import.empty'],
    ['a PDF', '%PDF-1.7\n…', 'import.not-a-table'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'import.not-a-table'],
    ['a web page', '<html><table>', 'import.not-a-table'],
    ['a zero far down in a text', `id\n${'1\n'.repeat(10_000)}\0`, 'import.not-a-table'],
    ['bytes of a program', 'ELF\u0000\u0001\u0000\u0000\u0003', 'import.not-a-table'],
    ['a ZIP that is no workbook', 'PK\u0003\u0004whatever', 'import.not-a-table'],
    ['a workbook of the old format', '\u00d0\u00cf\u0011\u00e0\u00a1', 'import.old-workbook'],
    ['two headings alike', 'Nom;Prénom;nom\na;b;c', 'import.header-twice'],
    ['a quote that never ends', 'id,note\n1,"no end\n2,x\n', 'import.quote-not-closed'],
  ])('refuses %s', async (_what, text, code) => {
    await expect(readTable(bytesOf(text), 'x.csv')).rejects.toMatchObject({ code });
  });

  it('takes files at each limit, and refuses them past it', async () => {
    const limits = { bytes: 20, unpackedBytes: 1_000, rows: 3, columns: 2 };
    const read = (text: string) => readTable(bytesOf(text), 'x.csv', limits);

    for (const text of ['a,b\n1,2\n1,2\n1,2', 'a,b\n1,2345678901234567'.slice(0, 20)])
      expect((await read(text)).columns).toEqual(['a', 'b']);
    for (const text of ['a\n1\n2\n3\n4', 'a,b,c\n1', 'a,b\n1,23456789012345678'])
      await expect(read(text)).rejects.toMatchObject({ code: 'import.too-large', status: 413 });
  });
});

function withMark(mark: number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
