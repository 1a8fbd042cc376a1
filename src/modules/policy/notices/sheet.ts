import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { choice, country, date, list, text } from '#platform/tabular/columns';
import { explain } from '#platform/tabular/explain';
import { columnLabel } from '#platform/tabular/labels';
import { defineTable, readRecords, type RecordOf } from '#platform/tabular/records';
import { rowError } from '#platform/tabular/row-error';
import type { Table } from '#platform/tabular/types';
import { isCountry } from '#platform/countries';
import type { LoadedNotices } from './schema.ts';
import { saveNotices } from './service.ts';
import type { NewNotice } from './types.ts';

/** A register of notices as a file; `binds` empty binds exhibitors of every country. */
export const noticesSpec = defineTable({
  name: 'country-notices',
  columns: {
    country: country({ required: true }),
    authority: text({ required: true, max: 200 }),
    reference: text({ required: true, max: 200 }),
    text_fr: text({ required: true, max: 2_000 }),
    text_en: text({ max: 2_000 }),
    text_tr: text({ max: 2_000 }),
    text_ar: text({ max: 2_000 }),
    valid_from: date({ required: true }),
    valid_to: date(),
    source: text({ required: true, max: 500 }),
    binds: list({ max: 250 }),
    provenance: choice(['recorded', 'fact', 'invented']),
  },
  inOrder: [['valid_from', 'valid_to']],
  skipsMarkedRows: true,
});

type Row = RecordOf<typeof noticesSpec>;

/** Loads the good rows of a register, and tells of the others what is wrong. */
export async function loadNotices(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { table, locale }: { table: Table; locale: Locale },
): Promise<LoadedNotices> {
  const { records, errors, missingColumns } = readRecords(table, noticesSpec, { locale });
  const wrong = [...errors];
  const good: NewNotice[] = [];
  for (const { row, value } of records) {
    const unknown = value.binds.find((code) => !isCountry(code));
    if (unknown)
      wrong.push(
        rowError(table, { row, column: 'binds', code: 'unknown-country', value: unknown }),
      );
    else good.push(noticeOf(value));
  }
  const t = await translatorFor(locale);
  return {
    ...(await saveNotices(tx, edition, by, good)),
    bad: wrong.map((error) => ({
      row: error.row,
      column: columnLabel(error.column, locale),
      ...explain(error, t),
    })),
    missingColumns: missingColumns.map((name) => columnLabel(name, locale)),
  };
}

export function noticeOf(row: Row): NewNotice {
  const { country: about, authority, reference, source } = row;
  return {
    ...{ country: about, authority, reference, source },
    body: { fr: row.text_fr, en: row.text_en ?? '', tr: row.text_tr ?? '', ar: row.text_ar ?? '' },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    binds: row.binds.length > 0 ? row.binds : null,
    provenance: row.provenance ?? 'recorded',
  };
}
