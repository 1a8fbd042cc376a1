import { readEdition } from '#modules/editions/service';
import { countryName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import { readView } from '../reading/service.ts';
import type { ConvoyView, PersonView } from '../reading/types.ts';
import type { sheetKinds } from '../schema.ts';
import { departureSections } from './departure.ts';
import { column, type SheetReader } from './parts.ts';
import { passengerSections } from './passengers.ts';
import { radioSections } from './radio.ts';

export type ConvoySheetKind = (typeof sheetKinds)[number];

/**
 * A paper of a convoy in the reader's language: the list of passengers by vehicle, the head count
 * with boxes to tick where phones are dead, the radio sheet, or what is checked before departure.
 *
 * @throws AppError `convoy.unknown`
 */
export async function printConvoySheet(
  db: Database,
  edition: EditionScope,
  {
    convoyId,
    kind,
    locale,
    at,
  }: { convoyId: string; kind: ConvoySheetKind; locale: Locale; at: Date },
): Promise<File> {
  const { name, timeZone } = await readEdition(db, edition);
  const view = await readView(db, edition, everything, { id: convoyId, at, locale });
  const t = await translatorFor(locale, timeZone);
  const reader: SheetReader = { t, locale, timeZone, bodyOf: bodyIn(locale) };
  const { convoy, route, range } = view;
  const date = new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    ...{ timeZone, dateStyle: 'full' },
  });
  const printed = new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' },
  });
  const title = t(`convoys.sheet.${kind}`);
  const way = route ? inLanguage(route.name, locale) : null;
  const pdf = await renderPdf(
    'convoy',
    {
      title,
      subtitle: [date.format(convoy.departsAt), way, range && inLanguage(range.name, locale)]
        .filter(Boolean)
        .join(' · '),
      code: convoy.code,
      edition: inLanguage(name, locale),
      landscape: false,
      facts: factsOf(view, reader),
      sections: sectionsOf(kind, view, reader),
      note: kind === 'head-count' ? t('convoys.sheet.countNote') : null,
      signatures:
        kind === 'head-count' || kind === 'departure'
          ? [t('convoys.sheet.signLead'), t('convoys.sheet.signRange')]
          : [],
      confidential: t('convoys.sheet.confidential'),
      printedAt: printed.format(at),
    },
    { locale },
  );
  return new File([new Uint8Array(pdf)], `${convoy.code}-${kind}.pdf`, {
    type: 'application/pdf',
  });
}

const everything = { delegations: null, names: true };

function sectionsOf(kind: ConvoySheetKind, view: ConvoyView, reader: SheetReader) {
  if (kind === 'radio') return radioSections(view, reader);
  if (kind === 'departure') return departureSections(view, reader);
  const counting = kind === 'head-count';
  return [
    ...passengerSections(view, reader, { counting }),
    ...(counting ? [totals(view, reader)] : []),
  ];
}

function factsOf({ convoy }: ConvoyView, { t, locale, timeZone }: SheetReader) {
  const hour = (at: Date) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at);
  const { meetAt, departsAt, arrivesAt, returnsAt, homeAt } = convoy;
  const times = { meetAt, departsAt, arrivesAt, returnsAt, homeAt };
  return [
    { label: t('convoys.field.meetingPoint'), value: inLanguage(convoy.meetingPoint, locale) },
    ...(['meetAt', 'departsAt', 'arrivesAt', 'returnsAt', 'homeAt'] as const).map((field) => ({
      label: t(`convoys.field.${field}`),
      value: hour(times[field]),
    })),
    { label: t('convoys.field.escort'), value: convoy.escort || '–' },
    {
      label: t('convoys.field.lateRule'),
      value: `${t(`convoys.lateRule.${convoy.lateRule}`)} (${t('convoys.route.min', { minutes: convoy.lateMinutes })})`,
    },
  ];
}

/** What each count came to, vehicle by vehicle, written by whoever holds the pen. */
function totals({ vehicles }: ConvoyView, { t }: SheetReader) {
  const carrying = vehicles.filter(({ seats }) => seats > 0);
  return {
    ...{ heading: t('convoys.sheet.totals'), under: null, empty: '', newPage: false },
    columns: [
      column(t('convoys.sheet.vehicle'), 2, { ltr: true }),
      column(t('convoys.sheet.aboard'), 1),
      ...(['out', 'there', 'back', 'home'] as const).map((leg) =>
        column(t(`convoys.sheet.ticks.${leg}`), 1, { fill: 'line' }),
      ),
    ],
    rows: carrying.map(({ code, riders, held }) => [
      ...[code, riders.length + held.length, null, null, null, null],
    ]),
  };
}

function bodyIn(locale: Locale) {
  return ({ partyName, country }: PersonView) =>
    partyName ? `${partyName} (${country})` : countryName(country, locale);
}
