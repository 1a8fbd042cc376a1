import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { ReadNotice } from '#modules/policy/notices/types';
import { factOfState } from './facts.ts';
import { acknowledge } from './notices/service.ts';
import { canBecome, needsTime, refuseMeeting } from './rules.ts';
import { lockMeeting, saveAll } from './store.ts';
import type { Meeting, MeetingState } from './types.ts';

export type MeetingChange = {
  id: string;
  state: MeetingState;
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
  place?: string | undefined;
  reason?: string | undefined;
  /** The notices about the guest's country that the exhibitor has been told of. */
  read?: readonly ReadNotice[] | undefined;
};

/**
 * Moves a meeting on. Planning it anew at another time or place is a new row of the ledger too.
 *
 * @throws AppError `meeting.unknown`; `meeting.state-unreachable`; `meeting.without-time`;
 * `meeting.ends-before-it-starts`; `country-notice.not-read` where it is planned past a notice
 */
export async function changeMeetingState(
  db: Database,
  edition: EditionScope,
  by: Signature,
  change: MeetingChange,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockMeeting(tx, edition, change.id);
    if (!before) throw new AppError('meeting.unknown', { id: change.id });

    const replanned = change.state === 'planned' && before.state === 'planned';
    if (!replanned && !canBecome(before.state, change.state))
      throw new AppError('meeting.state-unreachable', { from: before.state, to: change.state });

    const after = moved(before, change);
    const fault = refuseMeeting(after);
    if (fault) throw new AppError(fault, { id: change.id });

    if (after.state === 'planned')
      await acknowledge(tx, edition, by, { meetingId: change.id, read: change.read ?? [] });
    await saveAll(tx, edition, [after]);
    await record(tx, edition, by, [factOfState(after, after.state, change.reason)]);
  });
}

function moved(before: Meeting, { state, startsAt, endsAt, place }: MeetingChange): Meeting {
  const after = { ...before, state };
  if (!needsTime(state)) return after;
  return {
    ...after,
    startsAt: startsAt ?? before.startsAt,
    // A new beginning without an end leaves the end open.
    endsAt: endsAt ?? (startsAt ? null : before.endsAt),
    place: place || before.place,
  };
}
