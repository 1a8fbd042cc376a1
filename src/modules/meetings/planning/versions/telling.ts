import type { z } from 'zod';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { fromWall, toWall } from '../../show/times.ts';
import { named } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';
import type { Now } from '../reading/service.ts';
import type { changeSchema } from '../schema.ts';
import type { MeetingChangeTold, PlanContent, Standing, VersionMeeting } from '../types.ts';
import { compareVersions } from './rules.ts';
import { listPublished } from './store.ts';

/** A change with who meets. */
export type PairChange = MeetingChangeTold & { guest: string; host: string };

/** What a plan would change of what is published. */
export async function compareNow(
  db: Database,
  edition: EditionScope,
  { show, zone }: Pick<Now, 'show' | 'zone'>,
  { assignments, unplaced }: PlanContent,
): Promise<PairChange[]> {
  const published = await listPublished(db, edition);
  const before = new Map(published.map((meeting) => [meeting.meeting, meeting]));
  const meetings = new Map(show.meetings.map((meeting) => [meeting.id, meeting]));
  const left = new Set(unplaced);
  const placed = assignments.flatMap((one): VersionMeeting[] => {
    const meeting = meetings.get(one.meeting);
    if (!meeting) return [];
    const startsAt = fromWall(one.slot, zone);
    const endsAt = new Date(startsAt.getTime() + meeting.minutes * 60_000);
    return [
      {
        ...{ meeting: one.meeting, guest: { kind: 'delegation', id: meeting.guest } },
        ...{ exhibitorId: meeting.host, placeId: one.place },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
        interpreterId: one.interpreter ?? null,
        // Whether it will be firm is decided when it is published.
        firm: before.get(one.meeting)?.firm ?? true,
        ...{ lockedTime: one.lockedTime ?? false, lockedPlace: one.lockedPlace ?? false },
      },
    ];
  });
  const inPlan = new Set(placed.map(({ meeting }) => meeting));
  const concerned = published.filter(({ meeting }) => inPlan.has(meeting) || left.has(meeting));
  return withPairs(compareVersions(concerned, placed), [...concerned, ...placed]);
}

export function withPairs(
  changes: readonly MeetingChangeTold[],
  meetings: readonly VersionMeeting[],
): PairChange[] {
  const pairs = new Map(meetings.map((meeting) => [meeting.meeting, meeting]));
  return changes.flatMap((change) => {
    const pair = pairs.get(change.meetingId);
    return pair ? [{ ...change, guest: pair.guest.id, host: pair.exhibitorId }] : [];
  });
}

/** Changes as the screens show them, in order of time. */
export function sayChanges(
  names: Names,
  changes: readonly PairChange[],
  zone: string,
): z.output<typeof changeSchema>[] {
  const stand = (standing: Standing | null) =>
    standing && {
      at: toWall(new Date(standing.startsAt), zone),
      place: standing.placeId,
      placeName: standing.placeId && (names.places.get(standing.placeId) ?? null),
    };
  return changes
    .toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)))
    .map(({ meetingId: meeting, what, before, after, guest, host }) => ({
      ...{ meeting, what, before: stand(before), after: stand(after) },
      ...{ guest: named(names, guest), host: named(names, host) },
    }));
}

function timeOf({ before, after }: PairChange): string {
  return (after ?? before)?.startsAt ?? '';
}
