import { badgeCode } from '#modules/badges/rules';
import { countryName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import { readMuster } from './service.ts';

/**
 * Who is inside, on paper, with a box to tick: by zone, then by body and name. The head tells how
 * old the news from each zone is, because a list that is trusted too far leaves somebody behind.
 *
 * @throws AppError `zone.unknown`
 */
export async function printMuster(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { zoneId, locale }: { zoneId: string | null; locale: Locale },
): Promise<Uint8Array> {
  const { asOf, plan, zones, rows } = await readMuster(db, edition, by, zoneId);
  const { timeZone } = plan.edition;
  const t = await translatorFor(locale, timeZone);
  const latin = locale === 'ar' ? 'ar-u-nu-latn' : locale;
  const clock = new Intl.DateTimeFormat(latin, { timeZone, timeStyle: 'short' });
  const full = new Intl.DateTimeFormat(latin, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const nameOf = (places: readonly Named[], id: string | null) => {
    const place = places.find((one) => one.id === id);
    return place ? inLanguage(place.name, locale) : '';
  };

  const lines = rows.map((row) => ({
    zone: nameOf(plan.zones, row.zoneId),
    body: row.body ?? '',
    name: [row.familyName?.toLocaleUpperCase(locale), row.givenNames].filter(Boolean).join(' '),
    cells: [
      nameOf(plan.categories, row.categoryId),
      row.country ? countryName(row.country, locale) : '',
      badgeCode({ idx: row.badgeIdx, generation: row.badgeGeneration }),
      `${nameOf(plan.gates, row.gateId)}, ${clock.format(row.since)}`,
    ],
  }));
  const collator = new Intl.Collator(locale);
  const sorted = lines.toSorted(
    (one, other) =>
      collator.compare(one.zone, other.zone) ||
      collator.compare(one.body, other.body) ||
      collator.compare(one.name, other.name),
  );
  const news = zones.map(({ zoneId: id, inside, withoutBadge, heardAt, freshness }) =>
    t('gateBoard.muster.zone', {
      zone: nameOf(plan.zones, id),
      inside: new Intl.NumberFormat(latin).format(inside),
      withoutBadge,
      heard: heardAt ? full.format(heardAt) : t(`gateBoard.freshness.${freshness}`),
    }),
  );
  const column = (label: string, width: number | 'auto', ltr = false) => ({
    ...{ label, width, align: 'start' as const, ltr },
  });
  return renderPdf(
    'table',
    {
      title: t('gateBoard.muster.title'),
      subtitle: t('gateBoard.muster.asOf', { time: full.format(asOf) }),
      edition: inLanguage(plan.edition.name, locale),
      landscape: true,
      columns: [
        column('', 'auto'),
        column(t('gateBoard.column.zone'), 1.2),
        column(t('gateBoard.column.body'), 1.6),
        column(t('gateBoard.column.name'), 2),
        column(t('gateBoard.column.category'), 1.1),
        column(t('gateBoard.column.country'), 1.1),
        column(t('gateBoard.column.badge'), 'auto', true),
        column(t('gateBoard.column.last'), 1.4),
      ],
      rows: sorted.map(({ zone, body, name, cells }) => [
        '[   ]',
        zone,
        body,
        name || t('gateBoard.muster.unknown'),
        ...cells,
      ]),
      note: news.join(' '),
      printedAt: full.format(asOf),
    },
    { locale },
  );
}

type Named = { id: string; name: Parameters<typeof inLanguage>[0] };
