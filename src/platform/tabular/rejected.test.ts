import { describe, expect, it } from 'vitest';
import { imports } from '#locales/fr/import';
import { locales } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { country, text } from './columns.ts';
import { explain, explainNotice } from './explain.ts';
import { readTable } from './read-table.ts';
import { defineTable, readRecords } from './records.ts';
import { rejectedRowsFile } from './rejected.ts';
import { rowError } from './row-error.ts';
import { templateFile } from './template.ts';
import { aTable } from './testing.ts';
import type { Notice, RowErrorCode } from './types.ts';
import { writeXlsx } from './write.ts';

const people = defineTable({
  name: 'people',
  columns: {
    external_id: text({ required: true }),
    country: country({ required: true }),
    note: text(),
  },
  unique: ['external_id'],
});

describe('rejectedRowsFile', () => {
  it('returns only the bad rows, whole, with the reasons in the language of the reader', async () => {
    const table = await aTable('External ID;Pays;Note;autre\nP1;ML;ok;\n;Congo;"a ""b""\n=c";kept');
    const { errors } = readRecords(table, people, { locale: 'tr' });
    const file = await rejectedRowsFile(table, errors, { locale: 'tr' });
    const back = await readTable(file.bytes, file.fileName);

    expect(file.fileName).toBe('people-errors.csv');
    expect(Object.values(back.headings)).toEqual(['External ID', 'Pays', 'Note', 'autre', 'error']);
    expect(back.rows.map(({ values }) => values)).toEqual([
      {
        external_id: '',
        pays: 'Congo',
        note: 'a "b"\n=c',
        autre: 'kept',
        error: expect.stringMatching(/“External ID” boş\..* — “Congo” birden fazla ülke.*CG \(/),
      },
    ]);
  });

  it.each(['csv', 'xlsx'])('can be put right and sent again as %s', async (format) => {
    const columns = ['external_id', 'country', 'note'];
    const rows = [
      ['P1', 'Congo', '007'],
      ['P2', 'ML', 'ok'],
    ];
    const table =
      format === 'csv'
        ? await aTable([columns, ...rows].map((row) => row.join()).join('\n'))
        : await readTable(await writeXlsx(columns, rows), 'people.xlsx');
    const { errors } = readRecords(table, people, { locale: 'ar' });
    const file = await rejectedRowsFile(table, errors, { locale: 'ar' });

    const back = await readTable(file.bytes, file.fileName);
    expect(back.format).toBe(format);
    for (const row of back.rows) row.values['country'] = 'CG';
    const again = readRecords(back, people, { locale: 'ar' });

    expect(again).toMatchObject({ errors: [], unknownColumns: [] });
    expect(again.records.map(({ value }) => value)).toEqual([
      { external_id: 'P1', country: 'CG', note: '007' },
    ]);
  });
});

describe('templateFile', () => {
  it.each(locales)(
    'gives an empty file whose labels in %s are not taken for a row',
    async (locale) => {
      const { fileName, bytes } = await templateFile(people, { locale, format: 'xlsx' });
      const result = readRecords(await readTable(bytes, fileName), people, { locale });

      expect(result).toMatchObject({ records: [], errors: [], missingColumns: [] });
      expect(result.notices.map(({ code }) => code)).toEqual(['label-row-skipped']);
    },
  );
});

describe('explain', () => {
  it.each(locales)(
    'has a reason and a cure for every code in %s, with nothing left to fill',
    async (locale) => {
      const t = await translatorFor(locale);
      const table = await aTable('a\nb');
      const wrong = { row: 2, column: 'a', value: 'VALUE' };

      for (const code of Object.keys(imports.errors) as RowErrorCode[]) {
        const { reason, cure } = explain(rowError(table, { ...wrong, code }), t);
        expect(`${reason} ${cure}`).not.toMatch(/imports\.|[{}]/);
      }
      for (const code of Object.keys(imports.notices) as Notice['code'][]) {
        expect(explainNotice({ code, args: {} }, t)).not.toMatch(/imports\.|[{}]/);
      }
      const nearest = explain(
        rowError(table, { ...wrong, code: 'bad-choice', suggestion: 'MEANT' }),
        t,
      );
      expect(nearest.reason).toContain('VALUE');
      expect(nearest.cure).toContain('MEANT');
    },
  );
});
