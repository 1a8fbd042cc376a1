import { createHash } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import { countryName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { directionOf, inLanguage, type Locale, type Translator } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import { writeXlsx } from '#platform/tabular/write';
import { localDay } from '#platform/days/rules';
import { readMovements } from '../arrivals/service.ts';
import { nightsOf } from '../rules.ts';
import { readStays } from '../service.ts';
import type { SheetKind, Stay } from '../types.ts';
import { sheetColumns, type SheetColumn } from './rules.ts';

export type SheetWish = {
  kind: SheetKind;
  format: 'pdf' | 'xlsx';
  /** Local day, `YYYY-MM-DD`; every day where it is left out. */
  day?: string | undefined;
  /** One airport, hotel, plate or delegation (by its name or id). */
  of?: string | undefined;
};

type Cells = Record<string, string | number | null>;
/** What the sheet is filtered and sorted by, beside what it shows. */
type Row = { of: readonly string[]; order: string; cells: Cells };
type Reader = { t: Translator; locale: Locale; timeZone: string };

/**
 * A run sheet in the reader's language, with the time it was printed and a version: a digest of
 * what it says, so that two sheets of one version say the same whenever they were printed.
 */
export async function printSheet(
  db: Database,
  edition: EditionScope,
  wish: SheetWish,
  { locale, at }: { locale: Locale; at: Date },
): Promise<File> {
  const { name, timeZone } = await readEdition(db, edition);
  const t = await translatorFor(locale, timeZone);
  const columns = sheetColumns[wish.kind];
  const rows = (await rowsOf(db, edition, wish, { t, locale, timeZone }))
    .filter(({ of }) => !wish.of || of.includes(wish.of))
    .toSorted((one, other) => one.order.localeCompare(other.order, locale))
    .map(({ cells }) => columns.map(({ key }) => cells[key] ?? null));

  const headings = columns.map(({ key }) => headingOf(t, key));
  const version = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 8);
  const printedAt = times(locale, timeZone, { dateStyle: 'short', timeStyle: 'short' }).format(at);
  const title = t(`stays.sheet.kind.${wish.kind}`);
  const about = [
    wish.day ? dayName(wish.day, locale) : t('stays.sheet.everyDay'),
    ofInWords(wish.of, rows, columns),
    t('stays.sheet.mark', { version }),
  ];
  const notes = [t('stays.sheet.version', { version }), t('stays.sheet.confidential')];
  const file = `run-sheet-${wish.kind}${wish.day ? `-${wish.day}` : ''}-${version}`;

  if (wish.format === 'xlsx') {
    const told = [[], [t('stays.sheet.printed', { time: printedAt })], ...notes.map((n) => [n])];
    const rightToLeft = directionOf(locale) === 'rtl';
    const sheet = await writeXlsx(headings, [...rows, ...told], { rightToLeft });
    return new File([new Uint8Array(sheet)], `${file}.xlsx`, { type: XLSX });
  }
  const pdf = await renderPdf(
    'table',
    {
      title,
      subtitle: about.filter(Boolean).join(' · '),
      edition: inLanguage(name, locale),
      landscape: true,
      columns: columns.map(({ width, ltr = false }, index) => ({
        label: headings[index] ?? '',
        width,
        align: 'start' as const,
        ltr,
      })),
      rows,
      note: notes.join(' '),
      printedAt,
    },
    { locale },
  );
  return new File([new Uint8Array(pdf)], `${file}.pdf`, { type: 'application/pdf' });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function rowsOf(
  db: Database,
  edition: EditionScope,
  { kind, day }: SheetWish,
  reader: Reader,
): Promise<Row[]> {
  const stays = await readStays(db, edition, { country: null, accountId: null });
  if (kind === 'hotel') return stays.flatMap((stay) => roomRows(stay, day, reader));
  if (kind === 'vehicle') return stays.flatMap((stay) => vehicleRows(stay, day, reader));

  const movements = await readMovements(db, edition, { day: day ?? null });
  const byId = new Map(stays.map((stay) => [stay.delegation.id, stay]));
  return movements.flatMap((leg) => {
    const stay = byId.get(leg.delegationId);
    if (!stay) return [];
    const { t } = reader;
    const when = leg.expectedAt.toISOString();
    const first = { day: '', place: leg.place, delegation: leg.delegation }[kind];
    const cells: Cells = {
      ...delegationCells(stay, reader),
      expectedAt: hourOf(leg.expectedAt, reader, !day),
      direction: t(`stays.direction.${leg.direction}`),
      place: leg.place,
      number: [leg.carrier, leg.number].filter(Boolean).join(' ') || t(`stays.mode.${leg.mode}`),
      people: [
        leg.people.length > 0 ? names(stay, leg.people) : t('stays.count', { count: leg.count }),
        leg.vipLounge && t('stays.arrivals.lounge'),
      ]
        .filter(Boolean)
        .join(' · '),
      officer: leg.officers.join(', ') || null,
      vehicle: leg.vehicles.join(', ') || null,
      state: t(`stays.legState.${leg.state}`),
    };
    const of = kind === 'place' ? [leg.place] : [leg.delegationId, leg.delegation];
    return [{ of, order: `${first}\u0000${when}`, cells }];
  });
}

function roomRows(stay: Stay, day: string | undefined, reader: Reader): Row[] {
  return stay.rooms
    .filter(({ fromDay, untilDay }) => !day || (fromDay <= day && day < untilDay))
    .map((room) => ({
      of: [room.hotel],
      order: `${room.hotel}\u0000${room.room}\u0000${room.id}`,
      cells: {
        ...delegationCells(stay, reader),
        hotel: room.hotel,
        room: room.room || null,
        kind: reader.t(`stays.roomKind.${room.kind}`),
        people: names(stay, room.people) || null,
        fromDay: room.fromDay,
        untilDay: room.untilDay,
        nights: nightsOf(room),
      },
    }));
}

function vehicleRows(stay: Stay, day: string | undefined, reader: Reader): Row[] {
  return stay.duties
    .filter(
      ({ fromAt, untilAt }) =>
        !day ||
        (localDay(fromAt, reader.timeZone) <= day && day <= localDay(untilAt, reader.timeZone)),
    )
    .map((duty) => ({
      of: [duty.plate],
      order: `${duty.callSign}\u0000${duty.plate}\u0000${duty.fromAt.toISOString()}`,
      cells: {
        ...delegationCells(stay, reader),
        callSign: duty.callSign || null,
        plate: duty.plate,
        driver: duty.driver || null,
        seats: duty.seats,
        fromAt: hourOf(duty.fromAt, reader, true),
        untilAt: hourOf(duty.untilAt, reader, true),
      },
    }));
}

function delegationCells({ delegation }: Stay, { locale }: Reader): Cells {
  return {
    delegation: `${delegation.name} (${countryName(delegation.country, locale)})`,
    officer: delegation.liaisonOfficer,
  };
}

function names({ people }: Stay, ids: readonly string[]): string {
  return people.flatMap(({ id, name }) => (ids.includes(id) ? name : [])).join(', ');
}

function headingOf(t: Translator, key: string): string {
  return (t as (key: string) => string)(`stays.field.${key}`);
}

/** What a sheet of one thing is about: its id is told by the name that stands in the rows. */
function ofInWords(
  of: string | undefined,
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly SheetColumn[],
): string | undefined {
  if (!of) return undefined;
  const isId = /^[0-9a-f-]{36}$/.test(of);
  const place = columns.findIndex(({ key }) => key === 'delegation');
  return isId ? String(rows[0]?.[place] ?? '') : of;
}

/** As it is written in every language of the show: day, month, 24 hours; it stands in a column read left to right. */
function hourOf(at: Date, { timeZone }: Reader, withDay: boolean): string {
  const day = { day: '2-digit', month: '2-digit' } as const;
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const style = { timeZone, ...(withDay && day), ...hour };
  return new Intl.DateTimeFormat('en-GB', style).format(at).replace(',', '');
}

function dayName(day: string, locale: Locale): string {
  return times(locale, 'UTC', { dateStyle: 'full' }).format(new Date(`${day}T12:00:00Z`));
}

/** Latin digits in Arabic, as in the rest of the product. */
function times(locale: Locale, timeZone: string, style: Intl.DateTimeFormatOptions) {
  const tag = { fr: 'fr', en: 'en-GB', tr: 'tr', ar: 'ar-u-nu-latn' }[locale];
  return new Intl.DateTimeFormat(tag, { timeZone, ...style });
}
