import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Actor } from '#platform/permissions';
import { readNames } from '../../asking/people/store.ts';
import { readSettings } from '../../settings/service.ts';
import { endOf, minutesSince, standingAt } from '../rules.ts';
import { listFreePlaces, listTimed } from '../store.ts';
import type { Board, BoardMeeting } from '../types.ts';

/** What is on stays until it ends; what comes is shown this long before. */
const AHEAD_MINUTES = 60;

/**
 * The board of the hour: what is on and what comes next, who has come, who is late, and where
 * there is room. A liaison officer with a country sees the meetings of its delegations.
 */
export async function readBoard(
  db: Database,
  edition: EditionScope,
  { actor, clock }: { actor: Actor; clock: Clock },
): Promise<Board> {
  const now = clock.now();
  const until = new Date(now.getTime() + AHEAD_MINUTES * 60_000);
  const [settings, timed, free] = await Promise.all([
    readSettings(db, edition),
    listTimed(db, edition, { from: now, until }),
    listFreePlaces(db, edition, now),
  ]);
  const ids = timed.flatMap(({ guestId, exhibitorId }) => [guestId, exhibitorId]);
  const names = await readNames(db, edition, [...new Set(ids)]);
  const meetings = timed.flatMap((meeting): BoardMeeting[] => {
    const [guest, host] = [names.get(meeting.guestId), names.get(meeting.exhibitorId)];
    const end = endOf(meeting);
    if (!guest || !host || !end) return [];
    if (actor.country && guest.country !== actor.country) return [];
    const { id, startsAt, place, guestCameAt, hostCameAt, missedBy, releasedAt } = meeting;
    const standing = standingAt(meeting, settings, now);
    const isLate = standing === 'late' || standing === 'releasable';
    return [
      {
        ...{ id, startsAt, endsAt: end, place, guest, host, standing, guestCameAt, hostCameAt },
        ...{ missedBy, isReleased: releasedAt !== null },
        lateMinutes: isLate ? minutesSince(startsAt, now) : 0,
      },
    ];
  });
  const ends = meetings.filter(({ startsAt }) => startsAt <= now).map(({ endsAt }) => +endsAt);
  return {
    ...{ now, meetings, free },
    endsAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  };
}
