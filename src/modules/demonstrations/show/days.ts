import { sunDay } from '#modules/ranges/sun/rules';
import type { RangeWindow } from '#modules/ranges/types';
import type { Busy, RangeDay, Span, WallTime } from '../engine/types.ts';
import { addMinutes, clockworkOf, closedSpan, gapsBetween, openSpan } from './times.ts';
import type { Clockwork } from './times.ts';
import type { DemoDay, RangeGathered } from './types.ts';

/**
 * The demo days as the range keeps them: open in its windows, or in the hours of the edition where
 * it has none; still at prayer and lunch. A day ends at midnight, whatever a window says.
 */
export function rangeDays(gathered: RangeGathered): RangeDay[] {
  const clockwork = clockworkOf(gathered.settings.grid, gathered.zone);
  return gathered.days.flatMap((day) => {
    const hours = hoursOf(day, gathered, clockwork);
    if (!hours) return [];
    const { range } = gathered.ground;
    const sun = sunDay(day.date, range.latitude, range.longitude);
    const pauses = [
      ...hours.closed,
      ...closingsOf(gathered.ground.windows, null, hours.whole, clockwork),
      ...prayersOf(day, gathered, hours.whole, clockwork),
    ];
    return [
      {
        id: day.date,
        opens: hours.whole.from,
        closes: hours.whole.to,
        sunrise: sun.sunrise ? clockwork.wall(clockwork.ceil(sun.sunrise)) : hours.whole.from,
        sunset: sun.sunset ? clockwork.wall(clockwork.floor(sun.sunset)) : hours.whole.to,
        pauses: pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
        fuelLitres: gathered.settings.fuelLitres,
      },
    ];
  });
}

/** When one lane or air block may not be used on the days of the show. */
export function closedTimes(
  { ground, settings, zone }: RangeGathered,
  featureId: string,
  days: readonly RangeDay[],
): Busy[] {
  const clockwork = clockworkOf(settings.grid, zone);
  return days.flatMap(({ id, opens, closes }) => {
    const whole = { from: opens, to: closes };
    const own = windowsOf(ground.windows, featureId, id, clockwork);
    const open = own
      .filter((window) => window.opens)
      .flatMap(({ startsAt, endsAt }) => openSpan(startsAt, endsAt, clockwork));
    return [
      ...(open.length > 0 ? gapsBetween(open, whole, 'closed') : []),
      ...closingsOf(ground.windows, featureId, whole, clockwork),
    ];
  });
}

function hoursOf(
  { date, opensAt, closesAt }: DemoDay,
  { ground }: RangeGathered,
  clockwork: Clockwork,
): { whole: Span; closed: Busy[] } | null {
  const open = windowsOf(ground.windows, null, date, clockwork)
    .filter((window) => window.opens)
    .flatMap(({ startsAt, endsAt }) => openSpan(startsAt, endsAt, clockwork));
  const midnight = midnightAfter(date);
  const own = (open.length > 0 ? open : openSpan(opensAt, closesAt, clockwork)).map(
    ({ from: begin, to: end }) => ({ from: begin, to: end < midnight ? end : midnight }),
  );
  const from = own.map((span) => span.from).sort()[0];
  const to = own
    .map((span) => span.to)
    .sort()
    .at(-1);
  if (!from || !to) return null;
  const whole = { from, to };
  return { whole, closed: gapsBetween(own, whole, 'closed') };
}

/** Also those that began the day before: a range that is closed at night is closed in the morning. */
function closingsOf(
  windows: readonly RangeWindow[],
  featureId: string | null,
  whole: Span,
  clockwork: Clockwork,
): Busy[] {
  return windows
    .filter((window) => window.featureId === featureId && !window.opens)
    .flatMap(({ startsAt, endsAt, why }) =>
      closedSpan(startsAt, endsAt, clockwork).flatMap((span) =>
        within(span, whole, why ?? 'closed'),
      ),
    );
}

/** Computed hours of prayer, where nobody has said them by windows. */
function prayersOf(
  { date }: DemoDay,
  { ground, settings }: RangeGathered,
  whole: Span,
  clockwork: Clockwork,
): Busy[] {
  const said = windowsOf(ground.windows, null, date, clockwork).some(
    ({ opens, why }) => !opens && why === 'prayer',
  );
  const { prayers } = sunDay(date, ground.range.latitude, ground.range.longitude);
  if (said || !prayers || settings.prayerMinutes === 0) return [];
  return settings.prayers.flatMap((prayer) =>
    closedSpan(
      prayers[prayer],
      addMinutes(prayers[prayer], settings.prayerMinutes),
      clockwork,
    ).flatMap((span) => within(span, whole, 'prayer')),
  );
}

function windowsOf(
  windows: readonly RangeWindow[],
  featureId: string | null,
  date: string,
  { wall }: Clockwork,
): RangeWindow[] {
  return windows.filter(
    (window) => window.featureId === featureId && wall(window.startsAt).slice(0, 10) === date,
  );
}

function midnightAfter(date: string): WallTime {
  const next = new Date(Date.parse(date) + 86_400_000);
  return `${next.toISOString().slice(0, 10)}T00:00`;
}

function within(span: Span, whole: Span, why: string): Busy[] {
  const from = span.from > whole.from ? span.from : whole.from;
  const to = span.to < whole.to ? span.to : whole.to;
  return from < to ? [{ from, to, why }] : [];
}
