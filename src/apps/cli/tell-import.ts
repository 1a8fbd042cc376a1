import { directionOf, type Locale, type Translator } from '#platform/i18n';
import { sentenceFor } from '#platform/problem';
import { explain, explainNotice } from '#platform/tabular/explain';
import type { RowError } from '#platform/tabular/types';
import {
  isBad,
  type FileOutcome,
  type ImportMode,
  type ImportOutcome,
} from '../import/import-folder.ts';
import { textTable } from './text-table.ts';

/** What an import came to: each bad row with its cure, then a line per file, then what to do. */
export async function linesOfImport(
  outcome: ImportOutcome,
  to: { t: Translator; locale: Locale; mode: ImportMode; written: string[]; folder: string },
): Promise<string[]> {
  const { t, locale, written, folder } = to;
  const failures = outcome.files.flatMap(({ failure }) => failure ?? []);
  return [
    ...(await Promise.all(failures.map((one) => sentenceFor(one.code, one.details, locale)))),
    ...outcome.files.flatMap((file) => problemsOf(file, t, locale)),
    ...(outcome.ignored.length > 0
      ? [t('cli.import.ignored', { files: outcome.ignored.join(', ') })]
      : []),
    '',
    ...summary(outcome.files, t, locale),
    '',
    ending(outcome, to),
    ...(written.length > 0
      ? [t('cli.import.rejectedIn', { folder, files: written.join(', ') })]
      : []),
  ];
}

function problemsOf(file: FileOutcome, t: Translator, locale: Locale): string[] {
  const name = isolated(file.file, locale);
  const missing = file.missingColumns.join(', ');
  return [
    ...(missing ? [t('cli.import.missingColumns', { file: name, columns: missing })] : []),
    ...file.notices.map((notice) => `${name}: ${explainNotice(notice, t)}`),
    ...(file.unknownColumns.length > 0
      ? [t('cli.import.unknownColumns', { file: name, columns: file.unknownColumns.join(', ') })]
      : []),
    ...file.errors.map((error) => rowLine(error, t, locale)),
  ];
}

function rowLine(error: RowError, t: Translator, locale: Locale): string {
  const place = t('cli.import.row', {
    file: isolated(error.file, locale),
    row: String(error.row),
    column: isolated(error.column, locale),
  });
  const { reason, cure } = explain(error, t);
  return `${place} ${reason}\n    → ${cure}`;
}

function summary(files: readonly FileOutcome[], t: Translator, locale: Locale): string[] {
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const heads = ['file', 'rows', 'added', 'changed', 'unchanged', 'rejected'] as const;
  return textTable(
    heads.map((head) => t(`cli.import.head.${head}`)),
    files.map(({ name, file, rows, saved, errors }) => [
      `${t(`imports.files.${name}`)} (${isolated(file, locale)})`,
      number(rows),
      number(saved.added),
      number(saved.changed),
      number(saved.unchanged),
      number(new Set(errors.map(({ row }) => row)).size),
    ]),
  );
}

function ending(outcome: ImportOutcome, { t, mode }: { t: Translator; mode: ImportMode }): string {
  const areAllGood = !outcome.files.some(isBad);
  const isNews = outcome.files.some(({ saved }) => saved.added + saved.changed > 0);
  if (outcome.loaded && areAllGood && !isNews) return t('cli.import.unchanged');
  if (outcome.loaded) return areAllGood ? t('cli.import.loaded') : t('cli.import.loadedGood');
  if (mode === 'rehearse')
    return areAllGood ? t('cli.import.wouldLoad') : t('cli.import.wouldReject');
  return t('cli.import.stopped');
}

/** A name in Latin letters inside an Arabic line keeps its own direction. */
function isolated(name: string, locale: Locale): string {
  return directionOf(locale) === 'rtl' ? `\u2068${name}\u2069` : name;
}
