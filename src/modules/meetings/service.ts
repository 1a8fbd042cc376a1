import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { ReadNotice } from '#modules/policy/notices/types';
import { factOfState } from './facts.ts';
import { acknowledge } from './notices/service.ts';
import { canBecome, guestOf, needsTime, refuseMeeting } from './rules.ts';
import { bookMeetings, unbookMeetings, type Booking } from './booking/service.ts';
import { listRequiredPeople, lockMeetings, saveAll } from './store.ts';
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
 * `meeting.ends-before-it-starts`; `meeting.double-booked`; `country-notice.not-read` where it is
 * planned past a notice
 */
export async function changeMeetingState(
  db: Database,
  edition: EditionScope,
  by: Signature,
  change: MeetingChange,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const [before] = await lockMeetings(tx, edition, [change.id]);
    if (!before) throw new AppError('meeting.unknown', { id: change.id });

    const replanned = change.state === 'planned' && before.state === 'planned';
    if (!replanned && !canBecome(before.state, change.state))
      throw new AppError('meeting.state-unreachable', { from: before.state, to: change.state });

    const after = { ...moved(before, change), changedAt: by.clock.now() };
    const fault = refuseMeeting(after);
    if (fault) throw new AppError(fault, { id: change.id });

    if (after.state === 'planned')
      await acknowledge(tx, edition, by, { meetingId: change.id, read: change.read ?? [] });
    await saveAll(tx, edition, [after]);
    await keepBooked(tx, edition, [after]);
    await record(tx, edition, by, [factOfState(after, after.state, change.reason)]);
  });
}

/**
 * Books what planned meetings need, and gives free what meetings without a time had booked. One
 * that was held or missed keeps what it had, until it is released.
 *
 * @throws AppError `meeting.double-booked`
 */
export async function keepBooked(
  tx: Transaction,
  edition: EditionScope,
  meetings: readonly Meeting[],
): Promise<void> {
  const free = meetings.filter(({ state, releasedAt }) => releasedAt || !needsTime(state));
  await unbookMeetings(
    tx,
    edition,
    free.map(({ id }) => id),
  );
  await bookMeetings(tx, edition, await bookingsOf(tx, edition, meetings));
}

/** What those of some meetings take up that are planned. */
export async function bookingsOf(
  tx: Transaction,
  edition: EditionScope,
  meetings: readonly Meeting[],
): Promise<Booking[]> {
  const planned = meetings.filter(({ state }) => state === 'planned');
  const required = await listRequiredPeople(
    tx,
    edition,
    planned.map(({ id }) => id),
  );
  return planned.flatMap((meeting) => bookingOf(meeting, required.get(meeting.id) ?? []));
}

function bookingOf(meeting: Meeting, personIds: readonly string[]): Booking[] {
  const { id: meetingId, exhibitorId, startsAt, minutes, placeId, interpreterId } = meeting;
  if (!startsAt) return [];
  const endsAt = meeting.endsAt ?? new Date(startsAt.getTime() + minutes * 60_000);
  const guest = guestOf(meeting);
  return [{ meetingId, guest, exhibitorId, startsAt, endsAt, placeId, interpreterId, personIds }];
}

function moved(before: Meeting, { state, startsAt, endsAt, place }: MeetingChange): Meeting {
  const isOutcome = state === 'held' || state === 'missed';
  const after = { ...before, state, sequence: before.sequence + Number(!isOutcome) };
  if (!needsTime(state)) return after;
  return {
    ...after,
    startsAt: startsAt ?? before.startsAt,
    // A new beginning without an end leaves the end open.
    endsAt: endsAt ?? (startsAt ? null : before.endsAt),
    place: place || before.place,
    // A place told in words is none of those the edition watches over.
    placeId: place && place !== before.place ? null : before.placeId,
  };
}
