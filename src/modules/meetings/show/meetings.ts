import { localDay } from '#platform/days/rules';
import type { ShowInterpreter, ShowMeeting, Span } from '../engine/types.ts';
import { pairKey, scoreIn } from '../recommending/building/rules.ts';
import type { Party } from '../types.ts';
import { ceil } from './busy.ts';
import type { Gathered } from './gathered.ts';
import { homesOf, showInterpreters } from './grounds.ts';
import { placeFinder, standingOf, type Standing, type Timed } from './standing.ts';
import { toWall } from './times.ts';
import type { KnownMeeting } from './types.ts';
import { bracketOfMeeting, idOfWish, interpretedBetween } from './wanting.ts';

export type CompiledMeetings = {
  /** By id. */
  meetings: ShowMeeting[];
  /** Of those the ones that are over or have begun. */
  history: ReadonlySet<string>;
  /** Planned meetings that stand outside of the show, and whom they keep busy. */
  standing: { id: string; parties: string[]; startsAt: Date; endsAt: Date }[];
  /** Parties of past meetings that are not in the show, once for each. */
  counted: string[];
  /** Who interprets, by meeting. */
  given: ReadonlyMap<string, string>;
};

/** Everything that may be placed or stands already, in the words of the engine. */
export function compileMeetings(gathered: Gathered): CompiledMeetings {
  const { field } = gathered;
  const shape = shaper(gathered);
  const known = gathered.meetings.filter(
    ({ guest, exhibitorId }) => field.guests.has(guest.id) && field.hosts.has(exhibitorId),
  );
  const stood = known.map((meeting) => ({ meeting, standing: shape.standing(meeting) }));
  const inShow = stood.flatMap(({ meeting, standing }) => shape.ofMeeting(meeting, standing) ?? []);
  const unsayable = stood.flatMap(({ meeting, standing }) =>
    standing.kind === 'unsayable' ? [{ meeting, ...standing }] : [],
  );
  const there = new Set(inShow.map(({ id }) => id));
  return {
    meetings: [...inShow, ...shape.ofWishes(known)].toSorted((one, other) =>
      one.id < other.id ? -1 : 1,
    ),
    history: new Set(
      stood.flatMap(({ meeting: { id }, standing }) =>
        standing.kind === 'fixed' && standing.isHistory && there.has(id) ? [id] : [],
      ),
    ),
    standing: unsayable
      .filter(({ isHistory }) => !isHistory)
      .map(({ meeting, startsAt, endsAt }) => ({
        ...{ id: meeting.id, startsAt, endsAt },
        parties: [meeting.guest.id, meeting.exhibitorId].filter((id) => shape.teamsOf(id) === 1),
      })),
    counted: unsayable.flatMap(({ meeting }) => [meeting.guest.id, meeting.exhibitorId]),
    given: new Map(
      stood.flatMap(({ meeting: { id, interpreterId } }) =>
        interpreterId && shape.interpreters.some((one) => one.id === interpreterId)
          ? [[id, interpreterId] as const]
          : [],
      ),
    ),
  };
}

/** What makes one meeting of the show, with everything they share looked up once. */
function shaper(gathered: Gathered) {
  const { edition, zone, field, settings, places, scope, from, required } = gathered;
  const interpreters = showInterpreters(gathered.interpreters, zone);
  const teams = new Map(gathered.profiles.map((profile) => [profile.id, profile.teams]));
  const homeOf = homesOf(places);
  const context = {
    ...{ from, settings, scope },
    placeOf: placeFinder(places, homeOf),
    dayOf: (instant: Date) => localDay(instant, zone),
  };
  const windows = windowsOf(gathered);
  const open = places.filter(({ exhibitorId, closed }) => !exhibitorId && !closed);

  const plain = (guest: Party, exhibitorId: string) => {
    const score = scoreIn(field, guest.id, exhibitorId);
    return {
      ...{ guest: guest.id, host: exhibitorId, minutes: settings.defaultLength },
      bracket: 'one-sided' as const,
      score: Math.min(100, Math.max(1, score?.points ?? 1)),
      ...{ required: false, attendees: [], interpreter: null, places: null, closed: false },
      ...{ windows, locked: { at: null, place: null }, published: null, after: [] },
      isExcluded: score?.excluded !== null,
    };
  };

  /** At its stand, or where it was put already. */
  const mayBeAt = (placeId: string, exhibitorId: string): string[] | null => {
    const home = homeOf(exhibitorId);
    if (placeId === home) return null;
    return [...new Set([placeId, ...(home ? [home] : []), ...open.map(({ id }) => id)])];
  };

  const timedAt = ({ startsAt, placeId }: Timed) => ({
    at: toWall(startsAt, zone),
    place: placeId,
  });

  return {
    interpreters,
    standing: (meeting: KnownMeeting) => standingOf(meeting, context),
    teamsOf: (id: string) => teams.get(id) ?? 1,

    ofMeeting(meeting: KnownMeeting, standing: Standing): ShowMeeting | null {
      if (standing.kind === 'out' || standing.kind === 'unsayable') return null;
      const { guest, exhibitorId } = meeting;
      const { isExcluded, ...base } = plain(guest, exhibitorId);
      const isFixed = standing.kind === 'fixed';
      // Whom policy keeps apart since has no meeting to come.
      if (isExcluded && !(isFixed && standing.isHistory)) return null;

      const wishes = field.wishes.get(pairKey(guest.id, exhibitorId)) ?? {};
      const shown = {
        ...base,
        id: meeting.id,
        bracket: bracketOfMeeting(meeting, wishes),
        attendees: (required.get(meeting.id) ?? []).filter((id) => id !== guest.id),
        interpreter: interpretedIn(meeting, standing),
        closed: meeting.closed,
        minutes: meeting.minutes,
      };
      if (standing.kind === 'open') return shown;
      const published = timedAt(standing);
      const { minutes } = standing;
      if (isFixed) return { ...shown, minutes, windows: null, published, locked: published };
      return {
        ...{ ...shown, minutes, published },
        places: mayBeAt(published.place, exhibitorId),
        locked: {
          at: meeting.timeLocked ? published.at : null,
          place: meeting.placeLocked ? published.place : null,
        },
      };
    },

    /** What is wished and nobody has asked for. */
    ofWishes(known: readonly KnownMeeting[]): ShowMeeting[] {
      const byPair = Map.groupBy(known, (one) => pairKey(one.guest.id, one.exhibitorId));
      const { parties } = scope;
      return [...field.wishes.keys()].flatMap((key): ShowMeeting[] => {
        const [guestId = '', exhibitorId = ''] = key.split(' ');
        const guest = field.guests.get(guestId);
        const host = field.hosts.get(exhibitorId);
        if (!guest || !host) return [];
        if (parties && !parties.includes(guestId) && !parties.includes(exhibitorId)) return [];
        const before = byPair.get(key) ?? [];
        const wishedAt = gathered.wishedAt.get(key) ?? null;
        const id = idOfWish(edition, { guest, exhibitorId }, before, wishedAt);
        const score = scoreIn(field, guestId, exhibitorId);
        if (!id || !score?.bracket) return [];
        const { isExcluded: _, ...base } = plain(guest, exhibitorId);
        const interpreter = interpretedBetween(guest.languages, host.languages, interpreters);
        return [{ ...base, id, bracket: score.bracket, interpreter }];
      });
    },
  };

  function interpretedIn(
    meeting: KnownMeeting,
    standing: Standing,
  ): readonly [string, string] | null {
    const [one, other] = meeting.interpreted ?? [];
    if (standing.kind === 'fixed' && !given(meeting, interpreters)) return null;
    if (one && other) return [one, other];
    // Who asks by himself says whether he needs anybody, and where a time stands it was said.
    if (standing.kind !== 'open' || meeting.source === 'self') return null;
    const guest = field.guests.get(meeting.guest.id);
    const host = field.hosts.get(meeting.exhibitorId);
    return interpretedBetween(guest?.languages ?? [], host?.languages ?? [], interpreters);
  }
}

/** Whether somebody who is still there interprets. */
function given({ interpreterId }: KnownMeeting, interpreters: readonly ShowInterpreter[]): boolean {
  return interpreters.some(({ id }) => id === interpreterId);
}

/** When what is planned may be: from now on, and on the day that is planned; null for any time. */
function windowsOf({ settings, scope, from, zone }: Gathered): Span[] | null {
  const blocks = scope.day
    ? settings.blocks.filter(({ startsAt }) => localDay(startsAt, zone) === scope.day)
    : settings.blocks;
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return scope.day ? [] : null;
  if (!scope.day && from <= first.startsAt) return null;
  const begin = from > first.startsAt ? ceil(from) : first.startsAt;
  if (begin >= last.endsAt) return [];
  return [{ from: toWall(begin, zone), to: toWall(last.endsAt, zone) }];
}
