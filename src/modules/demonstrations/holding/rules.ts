import type { HoldAnswer, RangePlan, RangeShow, ShowGroup } from '../engine/types.ts';
import type { Ride } from '../show/types.ts';
import type { HoldEffect } from './types.ts';

/**
 * The show as a hold sees it: what a person has locked on the lane moves with the rest, and a
 * meeting keeps nobody from the session they came for, because it is warned instead.
 */
export function heldShow(
  show: RangeShow,
  laneId: string | null,
  locked: ReadonlySet<string>,
): RangeShow {
  return {
    ...show,
    sessions: show.sessions.map((session) => {
      const stays = locked.has(session.id) && laneId !== null && session.lane !== laneId;
      return { ...session, locked: stays ? session.locked : null };
    }),
    groups: show.groups.map((group) => ({
      ...group,
      busy: group.busy.filter(({ why }) => !why.startsWith('meeting:')),
    })),
  };
}

/** What breaks beside what the engine tells: meetings, convoys, daylight. */
export function effectOf(
  { show, before, answer, laneId, from }: Held,
  rides: readonly Ride[],
  instant: (wall: string) => Date,
): HoldEffect {
  const runs = new Map(show.sessions.map(({ id, run }) => [id, run]));
  const groups = new Map(show.groups.map((group) => [group.id, group]));
  const spanOf = (session: string, at: string): readonly [number, number] => {
    const begin = instant(at).getTime();
    return [begin, begin + (runs.get(session) ?? 0) * 60_000];
  };
  const movedTo = new Map(answer.moved.map((one) => [one.session, one]));
  const meetings = answer.plan.audience.flatMap(({ session, group }) => {
    const moved = movedTo.get(session);
    if (!moved) return [];
    const now = spanOf(session, moved.to);
    return meetingsOf(groups.get(group))
      .filter(({ span }) => meet(now, spanWith(span, instant)))
      .map(({ id }) => ({ meetingId: id, group, session }));
  });
  return {
    ...{ plan: answer.plan, moved: answer.moved, dropped: answer.dropped, lost: answer.lost },
    running: runningOn({ show, before, laneId, from }, instant),
    meetings,
    convoys: missedBy(answer.lost, { movedTo, rides, spanOf }),
    dark: answer.dropped.flatMap(({ session, reason }) =>
      reason.code === 'daylight' ? [session] : [],
    ),
    seconds: answer.seconds,
  };
}

export type Held = {
  /** With the meetings, as the timetable was planned. */
  show: RangeShow;
  before: RangePlan;
  answer: HoldAnswer;
  laneId: string | null;
  from: string;
};

/** Begun before the hold and not over, on what stands still. */
function runningOn(
  { show, before, laneId, from }: Omit<Held, 'answer'>,
  instant: (wall: string) => Date,
): string[] {
  const own = new Map(show.sessions.map((session) => [session.id, session]));
  const start = instant(from).getTime();
  return before.sessions.flatMap(({ session: id, at }) => {
    const session = own.get(id);
    if (!session || (laneId !== null && session.lane !== laneId)) return [];
    const begin = instant(at).getTime();
    return begin < start && begin + session.run * 60_000 > start ? [id] : [];
  });
}

/** The convoys that will not wait for the end of what their delegations lose. */
function missedBy(
  lost: HoldAnswer['lost'],
  {
    movedTo,
    rides,
    spanOf,
  }: {
    movedTo: ReadonlyMap<string, HoldAnswer['moved'][number]>;
    rides: readonly Ride[];
    spanOf: (session: string, at: string) => readonly [number, number];
  },
): HoldEffect['convoys'] {
  const late = new Map<string, { convoyId: string; code: string; returnsAt: Date; endsAt: Date }>();
  for (const { group, session } of lost) {
    const moved = movedTo.get(session);
    if (!moved) continue;
    const end = spanOf(session, moved.to)[1];
    for (const { convoyId, code, returnsAt, arrivesAt, delegationIds } of rides) {
      const isTheirs = delegationIds.includes(group) && arrivesAt.getTime() < end;
      const known = late.get(convoyId)?.endsAt.getTime() ?? 0;
      const sameDay = end - arrivesAt.getTime() < DAY_MS;
      if (isTheirs && sameDay && end > returnsAt.getTime() - MARGIN_MS && end > known)
        late.set(convoyId, { convoyId, code, returnsAt, endsAt: new Date(end) });
    }
  }
  return [...late.values()];
}

const DAY_MS = 24 * 3_600_000;
/** A convoy gathers its passengers before it leaves. */
const MARGIN_MS = 15 * 60_000;

function meetingsOf(group: ShowGroup | undefined) {
  return (group?.busy ?? []).flatMap(({ why, ...span }) =>
    why.startsWith('meeting:') ? [{ id: why.slice('meeting:'.length), span }] : [],
  );
}

function spanWith(
  { from, to }: { from: string; to: string },
  instant: (wall: string) => Date,
): readonly [number, number] {
  return [instant(from).getTime(), instant(to).getTime()];
}

function meet(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
