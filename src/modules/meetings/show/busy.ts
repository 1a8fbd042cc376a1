import { GRID_MINUTES } from '../settings/rules.ts';
import type { MeetingBlock, MeetingSettings } from '../settings/types.ts';
import type { Busy, Span } from '../engine/types.ts';
import type { SessionAudience } from '#modules/programme/audience/types';
import type { Journey } from './store.ts';
import { toWall } from './times.ts';
import type { Absent } from './types.ts';

const GRID_MS = GRID_MINUTES * 60_000;

/** From the first meeting there may be to the last; null where there may be none. */
export type Extent = { from: Date; until: Date } | null;

export function extentOf(blocks: readonly MeetingBlock[]): Extent {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last ? { from: first.startsAt, until: last.endsAt } : null;
}

/**
 * What delegations miss before they have arrived and after they leave, with the time it takes
 * to reach the show and to be back at the airport.
 */
export function journeysAsAbsences(
  journeys: readonly Journey[],
  { travel }: Pick<MeetingSettings, 'travel'>,
  extent: Extent,
): Absent[] {
  if (!extent) return [];
  return journeys.flatMap(({ id, arrivesAt, departsAt }) => {
    const there = arrivesAt && after(arrivesAt, travel.afterArrivalMinutes);
    const gone = departsAt && after(departsAt, -travel.beforeDepartureMinutes);
    return [
      ...(there && there > extent.from
        ? [{ holderId: id, startsAt: extent.from, endsAt: there, why: 'arrival' }]
        : []),
      ...(gone && gone < extent.until
        ? [{ holderId: id, startsAt: gone, endsAt: extent.until, why: 'departure' }]
        : []),
    ];
  });
}

type Known = { delegations: readonly string[]; exhibitors: readonly string[] };

/** Who is kept busy by the programme; `why` names the session. */
export function audiencesAsAbsences(sessions: readonly SessionAudience[], known: Known): Absent[] {
  return sessions.flatMap(({ sessionId, startsAt, endsAt, audience: { kind, id } }) => {
    const holders =
      kind === 'delegations' || kind === 'exhibitors' ? known[kind] : id === null ? [] : [id];
    return holders.map((holderId) => ({ holderId, startsAt, endsAt, why: `session:${sessionId}` }));
  });
}

/**
 * The absences of each holder as the engine reads them: in local time, widened to its grid, and
 * only those that meetings could have met.
 */
export function busyByHolder(
  absences: readonly Absent[],
  extent: Extent,
  zone: string,
): Map<string, Busy[]> {
  const relevant = absences.filter(
    ({ startsAt, endsAt }) => extent && startsAt < extent.until && extent.from < endsAt,
  );
  const byHolder = Map.groupBy(
    relevant.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt)),
    ({ holderId }) => holderId,
  );
  return new Map(
    [...byHolder].map(([holderId, own]) => [
      holderId,
      own.flatMap(({ startsAt, endsAt, why }) =>
        spanOf(floor(startsAt), ceil(endsAt), zone).map((span) => ({ ...span, why })),
      ),
    ]),
  );
}

/** A time somebody is on duty, narrowed to the grid of the engine. */
export function dutySpan(from: Date, to: Date, zone: string): Span[] {
  return spanOf(ceil(from), floor(to), zone);
}

/** None where the clocks of a night went back over it. */
function spanOf(from: Date, to: Date, zone: string): Span[] {
  const span = { from: toWall(from, zone), to: toWall(to, zone) };
  return span.from < span.to ? [span] : [];
}

export function floor(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / GRID_MS) * GRID_MS);
}

export function ceil(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / GRID_MS) * GRID_MS);
}

function after(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
