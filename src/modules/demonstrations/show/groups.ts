import type { Busy, RangeDay, ShowGroup, Span } from '../engine/types.ts';
import { weightOfRank } from '../settings/rules.ts';
import { addMinutes, clockworkOf, closedSpan, openSpan, type Clockwork } from './times.ts';
import type { RangeGathered, Ride } from './types.ts';

/**
 * The delegations of the demo days. A delegation is there from the arrival of its convoy, with the
 * margin, to the margin before it leaves; where no convoy of a day has anybody in it yet, all are
 * there, and where no convoy goes at all they come by themselves.
 */
export function showGroups(
  gathered: RangeGathered,
  days: readonly RangeDay[],
  sessions: ReadonlySet<string>,
): ShowGroup[] {
  const { settings, zone, guests, wishes, engagements } = gathered;
  const clockwork = clockworkOf(settings.grid, zone);
  const wanted = Map.groupBy(
    wishes.filter((wish) => wish.kind === 'wanted' && sessions.has(wish.rangeSessionId)),
    ({ delegationId }) => delegationId,
  );
  const busy = Map.groupBy(engagements, ({ delegationId }) => delegationId);
  return guests
    .filter(({ people }) => people > 0)
    .map(({ id, people }) => ({
      id,
      people,
      present: days.flatMap((day) => presentOn(day, id, gathered, clockwork)),
      busy: (busy.get(id) ?? []).flatMap(({ startsAt, endsAt, why }): Busy[] =>
        closedSpan(startsAt, endsAt, clockwork).map((span) => ({ ...span, why })),
      ),
      wishes: (wanted.get(id) ?? []).map(({ rangeSessionId, rank }) => ({
        session: rangeSessionId,
        weight: weightOfRank(rank ?? 1),
      })),
    }));
}

/** The convoys of a local date. */
export function ridesOn(
  rides: readonly Ride[],
  date: string,
  { wall }: Pick<Clockwork, 'wall'>,
): Ride[] {
  return rides.filter(({ arrivesAt }) => wall(arrivesAt).slice(0, 10) === date);
}

function presentOn(
  day: RangeDay,
  delegationId: string,
  { rides, settings }: RangeGathered,
  clockwork: Clockwork,
): Span[] {
  const whole = { from: day.opens, to: day.closes };
  const ofDay = ridesOn(rides, day.id, clockwork);
  if (ofDay.length === 0) return [whole];
  const isPlanned = ofDay.some(({ delegationIds }) => delegationIds.length > 0);
  const own = isPlanned
    ? ofDay.filter(({ delegationIds }) => delegationIds.includes(delegationId))
    : ofDay;
  // It stays together: all are there when the last of its convoys is, until the first one leaves.
  const arrived = Math.max(...own.map(({ arrivesAt }) => arrivesAt.getTime()));
  const leaving = Math.min(...own.map(({ returnsAt }) => returnsAt.getTime()));
  if (own.length === 0) return [];
  const there = openSpan(
    addMinutes(new Date(arrived), settings.marginMinutes),
    addMinutes(new Date(leaving), -settings.marginMinutes),
    clockwork,
  );
  return there.flatMap(({ from, to }) => {
    const span = { from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to };
    return span.from < span.to ? [span] : [];
  });
}
