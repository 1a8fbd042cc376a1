import { readPlan } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { directionOf, inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { countryInGenitive } from '#platform/pdf/country-forms';
import { renderPdf } from '#platform/pdf/render';
import { writeCsv, writeXlsx } from '#platform/tabular/write';
import { inOrderOfNumbers } from '../rules.ts';
import { listAllInvitations } from '../store.ts';

export const listFormats = ['pdf', 'xlsx', 'csv'] as const;

export type ListFormat = (typeof listFormats)[number];

export type DeliveryListRun = {
  format: ListFormat;
  locale: Locale;
  now: Date;
  /** Null takes every invitation that is numbered. */
  ids?: readonly string[] | null;
};

/**
 * The list the driver takes along: one line per embassy, with room for the name of whoever
 * takes the letter and a signature. In the order of the numbers.
 */
export async function printDeliveryList(
  db: Database,
  edition: EditionScope,
  { format, locale, now, ids = null }: DeliveryListRun,
): Promise<Uint8Array> {
  const wanted = ids && new Set(ids);
  const invitations = inOrderOfNumbers(
    (await listAllInvitations(db, edition)).filter(({ id, number }) =>
      wanted ? wanted.has(id) : number !== null,
    ),
  );
  const plan = await readPlan(db, edition);
  const t = await translatorFor(locale, plan.edition.timeZone);
  const embassyOf = (country: string) =>
    t('documents.note.embassy', { ofCountry: countryInGenitive(country, locale, 'embassy') });
  const heading = (key: 'number' | 'embassy' | 'address' | 'receivedBy' | 'signature') =>
    t(`invitations.deliveryList.${key}`);
  const lines = invitations.map((one) => [
    one.number ?? '',
    embassyOf(one.country),
    one.embassyAddress ?? '',
  ]);

  if (format !== 'pdf') {
    const columns = [
      ...[heading('number'), t('invitations.deliveryList.code'), heading('embassy')],
      ...[heading('address'), t('invitations.column.embassyEmail')],
      ...[heading('receivedBy'), heading('signature')],
    ];
    const rows = invitations.map(({ number, country, embassyAddress, embassyEmail }) => [
      ...[number, country, embassyOf(country), embassyAddress, embassyEmail],
      ...['', ''],
    ]);
    if (format === 'csv') return writeCsv(columns, rows);
    return writeXlsx(columns, rows, { rightToLeft: directionOf(locale) === 'rtl' });
  }
  return renderPdf(
    'table',
    {
      title: t('invitations.deliveryList.title'),
      subtitle: null,
      edition: inLanguage(plan.edition.name, locale),
      landscape: true,
      columns: [
        { label: heading('number'), width: 'auto', align: 'start', ltr: true },
        { label: heading('embassy'), width: 3, align: 'start' },
        { label: heading('address'), width: 3, align: 'start' },
        { label: heading('receivedBy'), width: 3, align: 'start' },
        { label: heading('signature'), width: 2, align: 'start' },
      ],
      // Two lines high, for a pen.
      rows: lines.map((line) => [...line, '\u00a0\n\u00a0', '\u00a0\n\u00a0']),
      printedAt: new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: plan.edition.timeZone,
      }).format(now),
      note: t('invitations.deliveryList.note'),
    },
    { locale },
  );
}
