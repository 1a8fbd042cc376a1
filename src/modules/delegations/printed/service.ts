import { readEdition } from '#modules/editions/service';
import { countryName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import type { TableSheet } from '#platform/pdf/types';
import { tableQuerySchema } from '#platform/table';
import { readDelegationPage, type Reader } from '../service.ts';

/** The list of delegations in order of precedence as a PDF, in the reader's language. */
export async function printDelegations(
  db: Database,
  edition: EditionScope,
  reader: Reader,
  at: Date,
): Promise<Uint8Array> {
  const sheet = await sheetOf(db, edition, reader, at);
  return renderPdf('table', sheet, { locale: reader.locale });
}

async function sheetOf(
  db: Database,
  edition: EditionScope,
  reader: Reader,
  at: Date,
): Promise<TableSheet> {
  const { name, timeZone } = await readEdition(db, edition);
  const t = await translatorFor(reader.locale, timeZone);
  const all = tableQuerySchema.parse({ pageSize: 2_000 });
  const { rows } = await readDelegationPage(db, edition, reader, all);
  const told = times(reader.locale, timeZone);

  return {
    title: t('delegations.print.title'),
    subtitle: t('delegations.print.subtitle', { count: rows.length }),
    edition: inLanguage(name, reader.locale),
    landscape: true,
    columns: [
      { label: t('delegations.print.place'), width: 'auto', align: 'end' },
      { label: t('delegations.column.country'), width: 2, align: 'start' },
      { label: t('delegations.column.name'), width: 3, align: 'start' },
      { label: t('delegations.column.level'), width: 2, align: 'start' },
      { label: t('delegations.column.head'), width: 3, align: 'start' },
      { label: t('delegations.column.members'), width: 'auto', align: 'end' },
      { label: t('delegations.column.liaisonOfficer'), width: 2, align: 'start' },
      { label: t('delegations.column.arrivesAt'), width: 'auto', align: 'start' },
    ],
    rows: rows.map((row) => [
      row.place,
      countryName(row.country, reader.locale),
      row.name,
      t(`delegations.level.${row.level}`),
      row.head,
      row.members,
      row.liaisonOfficer,
      row.arrivesAt && told.format(row.arrivesAt),
    ]),
    note: t('delegations.print.note'),
    printedAt: told.format(at),
  };
}

/** Latin digits in Arabic, as in the rest of the product. */
function times(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const tag = { fr: 'fr', en: 'en-GB', tr: 'tr', ar: 'ar-u-nu-latn' }[locale];
  return new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
