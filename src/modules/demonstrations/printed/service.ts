import { readEdition } from '#modules/editions/service';
import { sunDay } from '#modules/ranges/sun/rules';
import type { RadioChannel } from '#modules/ranges/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { apart, inLanguage, type Locale, type Translator } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { isolated } from '#platform/pdf/isolate';
import { renderPdf } from '#platform/pdf/render';
import type { TableColumn, TableRow } from '#platform/pdf/types';
import { minutesOnLane } from '../rules.ts';
import { gatherRange } from '../show/service.ts';
import { ridesOn } from '../show/groups.ts';
import { addMinutes, clockworkOf } from '../show/times.ts';
import type { RangeGathered } from '../show/types.ts';
import { listExhibitorNames } from '../timetable/view/store.ts';
import { codesIn } from '../timetable/view/words.ts';
import type { RangeSession, WeatherLimits } from '../types.ts';
import { listLotCodes } from './store.ts';

type Asked = { rangeId: string; date: string; locale: Locale };

/**
 * The range order of one local day on A4: its sessions by time with lane and radio, posts, danger
 * areas, ammunition and weather limits; sun, hours of prayer and convoys above them.
 *
 * @throws AppError `range.unknown`
 */
export async function printRangeOrder(
  db: Database,
  edition: EditionScope,
  { clock }: Pick<Signature, 'clock'>,
  { rangeId, date, locale }: Asked,
): Promise<Uint8Array> {
  const [{ name, timeZone }, gathered] = await Promise.all([
    readEdition(db, edition),
    gatherRange(db, edition, rangeId, clock),
  ]);
  const { wall } = clockworkOf(gathered.settings.grid, gathered.zone);
  const sessions = gathered.sessions
    .flatMap((session) =>
      session.state === 'scheduled' && session.startsAt && wall(session.startsAt).startsWith(date)
        ? [{ ...session, startsAt: session.startsAt }]
        : [],
    )
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const [t, exhibitors, lots] = await Promise.all([
    translatorFor(locale, timeZone),
    listExhibitorNames(db, edition),
    listLotCodes(
      db,
      edition,
      sessions.flatMap(({ ammunition }) => ammunition.map(({ lotId }) => lotId)),
    ),
  ]);
  const reader = { t, locale, gathered, exhibitors, lots, at: hourIn(timeZone) };
  const tag = locale === 'ar' ? 'ar-u-nu-latn' : locale;
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: 'UTC' });
  const printed = new Intl.DateTimeFormat(tag, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  });
  return renderPdf(
    'table',
    {
      title: t('rangeTimetable.order.title', { day: day.format(new Date(date)) }),
      subtitle: [inLanguage(gathered.ground.range.name, locale), ...sunOf(date, reader)].join(
        ' · ',
      ),
      edition: inLanguage(name, locale),
      landscape: true,
      columns: columnsIn(t),
      rows: sessions.map((session) => rowOf(session, reader)),
      note: [...convoysOf(date, reader), ...radioOf(reader)].join(' · ') || null,
      printedAt: printed.format(clock.now()),
    },
    { locale },
  );
}

type Reader = {
  t: Translator;
  locale: Locale;
  gathered: RangeGathered;
  exhibitors: ReadonlyMap<string, string>;
  lots: ReadonlyMap<string, string>;
  at: (instant: Date) => string;
};

const widths = { time: 'auto', lane: 'auto', session: 3, posts: 'auto' } as const;

function columnsIn(t: Translator): TableColumn[] {
  const column = (label: string, width: TableColumn['width'], ltr = false): TableColumn => ({
    ...{ label, width, align: 'start', ...(ltr && { ltr }) },
  });
  return [
    column(t('rangeTimetable.order.time'), widths.time, true),
    column(t('rangeTimetable.order.lane'), widths.lane, true),
    column(t('rangeTimetable.order.session'), widths.session),
    column(t('rangeTimetable.order.posts'), widths.posts, true),
    column(t('rangeTimetable.order.areas'), 1, true),
    column(t('rangeTimetable.order.ammunition'), 2, true),
    column(t('rangeTimetable.order.weather'), 2),
  ];
}

function rowOf(session: RangeSession & { startsAt: Date }, reader: Reader): TableRow {
  const { t, locale, at, gathered, exhibitors, lots } = reader;
  const { startsAt, setUpMinutes, runMinutes, laneId, standId, airBlockId } = session;
  const codeOf = codesIn(gathered);
  const features = new Map(gathered.ground.features.map((one) => [one.id, one]));
  const channels = new Map(gathered.ground.channels.map((one) => [one.id, one]));
  const channel = channels.get(features.get(laneId ?? '')?.channelId ?? '');
  const setUpAt = addMinutes(startsAt, -setUpMinutes);
  const clearedAt = addMinutes(setUpAt, minutesOnLane(session));
  const codes = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id ? [codeOf(id)] : [])).join(' ');
  return [
    `${at(startsAt)}–${at(addMinutes(startsAt, runMinutes))} (${at(setUpAt)}–${at(clearedAt)})`,
    [codes([laneId, standId]), channel && channelOf(channel)].filter(Boolean).join(' · '),
    [
      `${isolated(session.code)} ${inLanguage(session.title, locale)}`,
      apart(exhibitors.get(session.exhibitorId ?? '') ?? '', locale),
      t(`demonstrations.kind.${session.kind}`),
    ]
      .filter(Boolean)
      .join(' · '),
    codes([session.officerId, session.medicId, session.interpreterId]),
    codes([...session.dangerAreaIds, airBlockId]) || '–',
    session.ammunition
      .map(({ lotId, rounds }) => `${rounds} × ${lots.get(lotId) ?? lotId}`)
      .join(', ') || '–',
    limitsOf(session.weather, reader) || '–',
  ];
}

function limitsOf(
  { windMps, visibilityM, ceilingM, dry, daylight }: WeatherLimits,
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): string {
  return [
    windMps !== null && t('rangeTimetable.order.wind', { value: String(windMps) }),
    visibilityM !== null && t('rangeTimetable.order.visibility', { value: String(visibilityM) }),
    ceilingM !== null && t('rangeTimetable.order.ceiling', { value: String(ceilingM) }),
    dry && t('rangeTimetable.order.dry'),
    daylight && t('rangeTimetable.order.daylight'),
  ]
    .filter(Boolean)
    .join(locale === 'ar' ? '، ' : ', ');
}

function sunOf(date: string, { t, gathered, at }: Reader): string[] {
  const { latitude, longitude } = gathered.ground.range;
  const { sunrise, sunset, prayers } = sunDay(date, latitude, longitude);
  return [
    ...(sunrise && sunset
      ? [t('rangeTimetable.order.sun', { rise: at(sunrise), set: at(sunset) })]
      : []),
    ...(prayers
      ? [
          t('rangeTimetable.order.prayers', {
            hours: [prayers.fajr, prayers.dhuhr, prayers.asr, prayers.maghrib, prayers.isha]
              .map(at)
              .join(' '),
          }),
        ]
      : []),
  ];
}

function convoysOf(date: string, { t, gathered, at }: Reader): string[] {
  return ridesOn(gathered.rides, date, clockworkOf(gathered.settings.grid, gathered.zone)).map(
    ({ code, arrivesAt, returnsAt }) =>
      t('rangeTimetable.order.convoy', {
        code: isolated(code),
        arrives: at(arrivesAt),
        returns: at(returnsAt),
      }),
  );
}

function radioOf({ t, gathered }: Reader): string[] {
  const told = gathered.ground.channels.map((channel) => isolated(channelOf(channel)));
  return told.length > 0 ? [t('rangeTimetable.order.radio', { channels: told.join(', ') })] : [];
}

function channelOf({ code, frequency, callSign }: RadioChannel): string {
  return [code, frequency, callSign].filter(Boolean).join(' ');
}

function hourIn(timeZone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' });
  return (instant) => format.format(instant);
}
