import type { z } from 'zod';
import type { Show, Unmet } from '../../engine/types.ts';
import { named } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';
import type { unmetSchema } from '../schema.ts';
import type { PlannedMeeting } from '../types.ts';
import { sayCure, sayReason } from '../words/unmet.ts';
import type { Speaker } from '../words/speaker.ts';
import type { planResultSchema } from './schema.ts';

type Result = z.output<typeof planResultSchema>;
type Placed = readonly Pick<PlannedMeeting, 'meeting' | 'place'>[];

const TENTHS = 10;
const MOST_LOWEST = 20;

/** Wishes that were not met, in words, those that weigh most first. */
export function sayUnmet(
  say: Speaker,
  names: Names,
  show: Show,
  unmet: readonly Unmet[],
): z.output<typeof unmetSchema>[] {
  const meetings = new Map(show.meetings.map((meeting) => [meeting.id, meeting]));
  return unmet.flatMap(({ meeting: id, reason, cure }) => {
    const meeting = meetings.get(id);
    if (!meeting) return [];
    const { guest, host, bracket } = meeting;
    return [
      {
        ...{ meeting: id, bracket, reason: reason.code, cure: cure.code },
        ...{ guest: named(names, guest), host: named(names, host) },
        reasonText: sayReason(say, { reason, guest, host }),
        cureText: sayCure(say, cure),
      },
    ];
  });
}

/** Promised minimums with how many meetings there are; those that are missed come first. */
export function minimumsOf(show: Show, placed: Placed, names: Names): Result['minimums'] {
  const counts = countsOf(show, placed);
  return show.parties
    .flatMap(({ id, minimum, minimumFor }) =>
      minimumFor ? [{ ...named(names, id), minimum, minimumFor, placed: counts.get(id) ?? 0 }] : [],
    )
    .toSorted((one, other) => one.placed - one.minimum - (other.placed - other.minimum));
}

/** How much of the time of the blocks each place is taken, the fullest first. */
export function placesOf(show: Show, placed: Placed, names: Names): Result['places'] {
  const whole = show.blocks.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);
  const lengths = new Map(show.meetings.map(({ id, minutes }) => [id, minutes]));
  const here = Map.groupBy(placed, ({ place }) => place);
  return show.places
    .map(({ id, capacity }) => {
      const own = here.get(id) ?? [];
      const taken = own.reduce((sum, { meeting }) => sum + (lengths.get(meeting) ?? 0), 0);
      const percent = whole > 0 ? Math.round((100 * taken) / (whole * capacity)) : 0;
      return { ...named(names, id), meetings: own.length, percent };
    })
    .toSorted((one, other) => other.percent - one.percent);
}

/** How many guests and hosts have which share of their wishes met, in tenths. */
export function fairnessOf(
  show: Show,
  placed: Placed,
  names: Names,
): Pick<Result, 'fairness' | 'lowest'> {
  const met = countsOf(show, placed);
  const wished = new Map<string, number>();
  for (const { guest, host } of show.meetings)
    for (const id of [guest, host]) wished.set(id, (wished.get(id) ?? 0) + 1);
  const shares = show.parties.flatMap(({ id, kind }) => {
    const all = wished.get(id) ?? 0;
    const own = met.get(id) ?? 0;
    return all > 0 ? [{ id, isHost: kind === 'exhibitor', share: own / all, own, all }] : [];
  });
  const tenthOf = (share: number) => Math.min(TENTHS - 1, Math.floor(share * TENTHS));
  return {
    fairness: Array.from({ length: TENTHS }, (_, tenth) => {
      const within = shares.filter(({ share }) => tenthOf(share) === tenth);
      return {
        ...{ from: tenth * TENTHS, to: (tenth + 1) * TENTHS },
        guests: within.filter(({ isHost }) => !isHost).length,
        hosts: within.filter(({ isHost }) => isHost).length,
      };
    }),
    lowest: shares
      .toSorted((one, other) => one.share - other.share)
      .slice(0, MOST_LOWEST)
      .map(({ id, own, all }) => ({ ...named(names, id), met: own, wished: all })),
  };
}

function countsOf(show: Show, placed: Placed): Map<string, number> {
  const there = new Set(placed.map(({ meeting }) => meeting));
  const counts = new Map<string, number>();
  for (const { id, guest, host } of show.meetings)
    if (there.has(id))
      for (const party of [guest, host]) counts.set(party, (counts.get(party) ?? 0) + 1);
  return counts;
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
}
