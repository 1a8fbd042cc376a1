import { describe, expect, it } from 'vitest';
import { AppError } from '#platform/errors';
import { locales } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { rowError } from '#platform/tabular/row-error';
import type { FileOutcome, ImportMode, ImportOutcome } from '../import/import-folder.ts';
import { linesOfImport } from './tell-import.ts';

const badCountry = rowError(
  { file: 'people.csv', headings: { country: 'Pays' } },
  { row: 7, column: 'country', code: 'unknown-country', value: 'Wakandaland' },
);

describe('linesOfImport', () => {
  it.each(locales)('names file, row, column, value and cure in %s', async (locale) => {
    const lines = await tell({ files: [aFile({ errors: [badCountry] })] }, 'rehearse', locale);
    const text = lines.join('\n');

    for (const word of ['people.csv', '7', 'country', 'Wakandaland', '→'])
      expect(text).toContain(word);
    expect(text).not.toContain('cli.import');
    expect(text).not.toContain('{');
  });

  it('counts a row with two errors as one rejected row', async () => {
    const lines = await tell({ files: [aFile({ rows: 9, errors: [badCountry, badCountry] })] });

    expect(lines).toContainEqual(expect.stringMatching(/^People \(people\.csv\) +9 +0 +0 +0 +1$/));
  });

  it.each<[ImportMode, Partial<ImportOutcome>, string]>([
    ['whole', { files: [aFile({ saved: saved(1) })], loaded: true }, 'Everything is loaded'],
    ['whole', { files: [aFile({})], loaded: true }, 'Nothing has changed'],
    ['whole', { files: [aFile({ errors: [badCountry] })] }, 'Nothing is loaded'],
    ['rehearse', { files: [aFile({})] }, 'everything could be loaded'],
    ['rehearse', { files: [aFile({ errors: [badCountry] })] }, '--only-good'],
    ['good-rows', { files: [aFile({ errors: [badCountry] })], loaded: true }, 'The good rows'],
  ])('says after %s what to do next', async (mode, outcome, words) => {
    expect((await tell(outcome, mode)).at(-1)).toContain(words);
  });

  it('tells of files that cannot be read, of missing columns and of files nobody knows', async () => {
    const failure = new AppError('import.empty', { file: 'people.csv' });
    const files = [aFile({ failure }), aFile({ missingColumns: ['country'] })];
    const text = (await tell({ files, ignored: ['notes.csv'] })).join('\n');

    expect(text).toContain('The file people.csv is empty.');
    expect(text).toContain('required columns are missing: country');
    expect(text).toContain('notes.csv');
  });
});

async function tell(
  outcome: Partial<ImportOutcome>,
  mode: ImportMode = 'whole',
  locale: (typeof locales)[number] = 'en',
): Promise<string[]> {
  const t = await translatorFor(locale);
  const whole = { files: [], ignored: [], loaded: false, ...outcome };
  return linesOfImport(whole, { t, locale, mode, written: [], folder: '/tmp' });
}

function aFile(changes: Partial<FileOutcome>): FileOutcome {
  return {
    name: 'people',
    file: 'people.csv',
    rows: 1,
    saved: saved(0),
    errors: [],
    notices: [],
    unknownColumns: [],
    missingColumns: [],
    failure: undefined,
    table: undefined,
    ...changes,
  };
}

function saved(added: number) {
  return { added, changed: 0, unchanged: 0 };
}
