import { readHeads } from '#modules/convoys/heads/service';
import { readPlan } from '#modules/editions/service';
import { listForBadges } from '#modules/participants/service';
import { listRanges } from '#modules/ranges/service';
import { countryName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import { whereaboutsRead } from '../facts.ts';
import { keyOf } from './rules.ts';
import { readWhereabouts } from './service.ts';
import type { Place } from './types.ts';

/**
 * Everybody by the last place known, with a box to tick, for an alarm. Its foot tells how old the
 * news of each place is, because a list that is trusted too far leaves somebody behind.
 */
export async function printWhereabouts(
  db: Database,
  edition: EditionScope,
  by: Signature,
  locale: Locale,
): Promise<Uint8Array> {
  const { asOf, places, sightings } = await readWhereabouts(db, edition, by.clock.now());
  const plan = await readPlan(db, edition);
  const nameOf = await placeNames(db, edition, locale);
  const { timeZone } = plan.edition;
  const t = await translatorFor(locale, timeZone);
  const latin = locale === 'ar' ? 'ar-u-nu-latn' : locale;
  const clock = new Intl.DateTimeFormat(latin, { timeZone, timeStyle: 'short' });
  const full = new Intl.DateTimeFormat(latin, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });

  const ids = [...sightings.values()].flat().map(({ participantId }) => participantId);
  const holders = await listForBadges(db, edition, { participantIds: ids });
  const people = new Map(holders.map((holder) => [holder.id, holder]));
  await db
    .transaction()
    .execute((tx) => record(tx, edition, by, [whereaboutsRead(edition, { people: ids.length })]));

  const collator = new Intl.Collator(locale);
  const rows = places.flatMap((place) => {
    const here = (sightings.get(keyOf(place)) ?? []).map(({ participantId, at }) => {
      const holder = people.get(participantId);
      return {
        body: holder?.delegationName ?? holder?.exhibitorName ?? holder?.organisation ?? '',
        name: [holder?.familyName?.toLocaleUpperCase(locale), holder?.givenNames]
          .filter(Boolean)
          .join(' '),
        country: holder?.country ? countryName(holder.country, locale) : '',
        at,
      };
    });
    return here
      .toSorted(
        (one, other) =>
          collator.compare(one.body, other.body) || collator.compare(one.name, other.name),
      )
      .map(({ body, name, country, at }) => [
        '[   ]',
        nameOf(place),
        body,
        name || t('crisis.where.unknown'),
        country,
        clock.format(at),
      ]);
  });
  const news = places.map((place) =>
    t('crisis.where.news', {
      place: nameOf(place),
      people: String(place.people + place.withoutBadge),
      heard: place.heardAt ? full.format(place.heardAt) : t('crisis.where.unheard'),
    }),
  );
  const column = (label: string, width: number | 'auto') => ({
    ...{ label, width, align: 'start' as const, ltr: false },
  });
  return renderPdf(
    'table',
    {
      title: t('crisis.where.sheet'),
      subtitle: t('crisis.where.asOf', { time: full.format(asOf) }),
      edition: inLanguage(plan.edition.name, locale),
      landscape: true,
      columns: [
        column('', 'auto'),
        column(t('crisis.where.place'), 1.3),
        column(t('crisis.where.body'), 1.8),
        column(t('crisis.where.name'), 2),
        column(t('gateBoard.column.country'), 1.1),
        column(t('crisis.where.seen'), 'auto'),
      ],
      rows,
      note: news.join(' '),
      printedAt: full.format(asOf),
    },
    { locale },
  );
}

/** What the places of an edition are called. */
export async function placeNames(
  db: Database,
  edition: EditionScope,
  locale: Locale,
): Promise<(place: Place) => string> {
  const [{ zones }, ranges, { vehicles }] = await Promise.all([
    readPlan(db, edition),
    listRanges(db, edition),
    readHeads(db, edition),
  ]);
  const names = new Map<string, string>([
    ...zones.map(({ id, name }) => [`zone ${id}`, inLanguage(name, locale)] as const),
    ...ranges.map(({ id, name }) => [`range ${id}`, inLanguage(name, locale)] as const),
    ...vehicles.map(({ vehicleId, code }) => [`vehicle ${vehicleId}`, code] as const),
  ]);
  return (place) => names.get(keyOf(place)) ?? place.id;
}
