import { httpStatusByCode } from '#platform/error-codes';
import type { ErrorCode } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { sentenceFor } from '#platform/problem';
import { rowError } from '#platform/tabular/row-error';
import type { RowError, Table } from '#platform/tabular/types';
import type { ReadSheet, Saved } from './sheet.ts';

/** What a module refuses about a row that reads well, as an error of that row. */
export async function refusalError(
  table: Table,
  sheet: ReadSheet,
  { externalId, code, details }: Saved['refused'][number],
  locale: Locale,
): Promise<RowError> {
  const reason = isErrorCode(code) ? await sentenceFor(code, details, locale) : code;
  return rowError(table, {
    row: sheet.lineOf(externalId) ?? 0,
    column: table.columns[0] ?? '',
    code: 'refused',
    value: externalId,
    args: { reason },
  });
}

function isErrorCode(code: string): code is ErrorCode {
  return code in httpStatusByCode;
}
