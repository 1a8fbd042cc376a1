import type { MeetingPlace } from '../places/types.ts';
import { isBeginning } from '../settings/rules.ts';
import type { MeetingSettings } from '../settings/types.ts';
import type { KnownMeeting, ShowScope } from './types.ts';

/** A meeting with the time and the place it has. */
export type Timed = { meeting: KnownMeeting; startsAt: Date; minutes: number; placeId: string };

export type Standing =
  /** It has no time, and may get one. */
  | { kind: 'open' }
  /** It has a time and may be moved. */
  | ({ kind: 'movable' } & Timed)
  /** It stays where it is: history, or outside of what is planned. */
  | ({ kind: 'fixed'; isHistory: boolean } & Timed)
  /** It takes time, and the engine has no words for where or when it is. */
  | { kind: 'unsayable'; startsAt: Date; endsAt: Date; isHistory: boolean }
  /** No plan is concerned with it. */
  | { kind: 'out' };

export type StandingContext = {
  from: Date;
  settings: Pick<MeetingSettings, 'blocks'>;
  placeOf: (meeting: KnownMeeting) => string | null;
  scope: Pick<ShowScope, 'parties' | 'scope' | 'day'>;
  dayOf: (instant: Date) => string;
};

/** What a plan may do with a meeting. */
export function standingOf(meeting: KnownMeeting, context: StandingContext): Standing {
  const { state, startsAt, refused, releasedAt } = meeting;
  if (refused || releasedAt) return { kind: 'out' };
  if (state === 'asked' || state === 'accepted')
    return isInScope(meeting, context.scope) ? { kind: 'open' } : { kind: 'out' };
  if ((state !== 'planned' && state !== 'held' && state !== 'missed') || !startsAt)
    return { kind: 'out' };

  const isHistory = state !== 'planned' || startsAt < context.from;
  const minutes = minutesOf(meeting, startsAt);
  const placeId = context.placeOf(meeting);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const unsayable = { kind: 'unsayable', startsAt, endsAt, isHistory } as const;
  if (!placeId || minutes % 5 !== 0) return unsayable;

  const timed = { meeting, startsAt, minutes, placeId };
  const isOnGrid = isBeginning(context.settings.blocks, startsAt, minutes);
  const stays = isHistory || !mayMove(meeting, startsAt, context);
  if (!isOnGrid && (stays || meeting.timeLocked)) return unsayable;
  return stays ? { kind: 'fixed', isHistory, ...timed } : { kind: 'movable', ...timed };
}

/** Finds the place of a meeting: the one it names, one with the code it names, or the stand of its host. */
export function placeFinder(
  places: readonly MeetingPlace[],
  homeOf: (exhibitorId: string) => string | null,
): (meeting: KnownMeeting) => string | null {
  const ids = new Set(places.map(({ id }) => id));
  const byCode = new Map(places.map(({ id, code }) => [code, id]));
  return ({ placeId, place, exhibitorId }) => {
    if (placeId && ids.has(placeId)) return placeId;
    return place ? (byCode.get(place) ?? null) : homeOf(exhibitorId);
  };
}

function mayMove(
  meeting: KnownMeeting,
  startsAt: Date,
  { scope, dayOf }: Pick<StandingContext, 'scope' | 'dayOf'>,
): boolean {
  if (scope.scope === 'unplaced') return false;
  if (scope.day && dayOf(startsAt) !== scope.day) return false;
  return isInScope(meeting, scope);
}

function isInScope(
  { guest, exhibitorId }: Pick<KnownMeeting, 'guest' | 'exhibitorId'>,
  { parties }: Pick<ShowScope, 'parties'>,
): boolean {
  return !parties || parties.includes(guest.id) || parties.includes(exhibitorId);
}

function minutesOf({ endsAt, minutes }: KnownMeeting, startsAt: Date): number {
  return endsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : minutes;
}
