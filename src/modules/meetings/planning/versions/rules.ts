import type { Show, WallTime } from '../../engine/types.ts';
import type {
  ChangeKind,
  MeetingChangeTold,
  PlanContent,
  Standing,
  VersionContent,
  VersionMeeting,
} from '../types.ts';

/**
 * What changed between two versions, meeting by meeting; the strongest of what changed gives it
 * its kind. What stayed is left out.
 */
export function compareVersions(
  before: readonly VersionMeeting[],
  after: readonly VersionMeeting[],
): MeetingChangeTold[] {
  const then = new Map(before.map((meeting) => [meeting.meeting, meeting]));
  const now = new Map(after.map((meeting) => [meeting.meeting, meeting]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((meetingId) => {
    const one = then.get(meetingId);
    const other = now.get(meetingId);
    const what = kindOfChange(one, other);
    if (!what) return [];
    return [{ meetingId, what, before: standingOf(one), after: standingOf(other) }];
  });
}

/** Null where nothing changed that anybody has to know. */
export function kindOfChange(
  before: Standing | undefined,
  after: Standing | undefined,
): ChangeKind | null {
  if (!before) return after ? 'new' : null;
  if (!after) return 'cancelled';
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) return 'time';
  if (before.placeId !== after.placeId) return 'place';
  if (before.interpreterId !== after.interpreterId) return 'interpreter';
  return !before.firm && after.firm ? 'firm' : null;
}

export function standingOf(meeting: VersionMeeting | Standing | undefined): Standing | null {
  if (!meeting) return null;
  const { startsAt, endsAt, placeId, interpreterId, firm } = meeting;
  return { startsAt, endsAt, placeId, interpreterId, firm };
}

/** An older version as a plan of now: what it did not have is left out on purpose. */
export function contentOfVersion(
  { meetings }: VersionContent,
  show: Pick<Show, 'meetings'>,
  wallOf: (instant: Date) => WallTime,
): PlanContent {
  const then = new Set(meetings.map(({ meeting }) => meeting));
  return {
    assignments: meetings.flatMap(({ meeting, startsAt, placeId, interpreterId, ...locks }) =>
      placeId === null
        ? []
        : [
            {
              ...{ meeting, slot: wallOf(new Date(startsAt)), place: placeId },
              ...{ lockedTime: locks.lockedTime, lockedPlace: locks.lockedPlace },
              ...(interpreterId && { interpreter: interpreterId }),
            },
          ],
    ),
    unplaced: show.meetings.map(({ id }) => id).filter((id) => !then.has(id)),
  };
}
