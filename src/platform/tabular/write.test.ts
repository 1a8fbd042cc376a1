import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { writeCsv, writeXlsx } from './write.ts';

/** Texts as people type them: no space around, line breaks as `\n`, never wholly empty rows. */
const cells = fc
  .oneof(
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    fc.string({ unit: fc.constantFrom(...'"\',;|\t\n=+-@_x000D_aéŞıİعمر٣ 0'), maxLength: 12 }),
  )
  .map((text) => text.trim());
const rowsOfThree = fc.array(
  fc.tuple(cells, cells, cells).filter((row) => row.some((cell) => cell !== '')),
  { maxLength: 6 },
);
const columns = ['external_id', 'name', 'note'];

describe('writing', () => {
  it.each([',', ';', '\t'] as const)(
    'gives back from CSV with %j what was written',
    async (delimiter) => {
      await fc.assert(
        fc.asyncProperty(rowsOfThree, async (rows) => {
          expect(await readBack(writeCsv(columns, rows, { delimiter }))).toEqual(rows);
        }),
      );
    },
  );

  it('gives back from XLSX what was written', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfThree, async (rows) => {
        expect(await readBack(await writeXlsx(columns, rows, { rightToLeft: true }))).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });

  it('gives back the sign that stands for what could not be read', async () => {
    const rows = [['\uFFFD', 'a\uFFFD', '']];

    expect(await readBack(await writeXlsx(columns, rows))).toEqual(rows);
    expect(await readBack(writeCsv(columns, rows))).toEqual(rows);
  });

  it('gives back the texts that the memory of a program has names for', async () => {
    const rows = Object.getOwnPropertyNames(Object.prototype).map((name) => [name, `${name}s`, '']);

    expect(rows.flat()).toContain('constructor');
    expect(await readBack(await writeXlsx(columns, rows))).toEqual(rows);
    expect(await readBack(writeCsv(columns, rows))).toEqual(rows);
  });

  it('writes CSV that Excel takes for UTF-8', () => {
    const bytes = writeCsv(['id'], [['é']]);

    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('id\r\né\r\n');
  });

  it.each([
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1+1', "'+1+1"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2,5', '"-2,5"'],
    ['+223 70 00 00 00', '+223 70 00 00 00'],
    ['+223-70-00', "'+223-70-00"],
  ])('keeps %s from calculating', (cell, written) => {
    expect(new TextDecoder().decode(writeCsv(['id'], [[cell]]))).toBe(`id\r\n${written}\r\n`);
  });

  it('writes numbers, days and truth in their plain form', async () => {
    const instant = new Date('2026-11-10T09:30:00Z');
    const rows = [[12.5, instant, true]];

    expect(await readBack(writeCsv(columns, rows))).toEqual([['12.5', instant.toISOString(), '1']]);
    expect(await readBack(await writeXlsx(columns, rows))).toEqual([
      ['12.5', instant.toISOString(), '1'],
    ]);
  });
});

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const { rows } = await readTable(bytes, 'people');
  return rows.map(({ values }) => columns.map((column) => values[column] ?? ''));
}
