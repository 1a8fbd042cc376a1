import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../../facts.ts';
import { bookMeetings } from '../../booking/service.ts';
import { bookingsOf } from '../../service.ts';
import type { Meeting } from '../../types.ts';
import { sayNo } from '../answers/service.ts';
import { discussed } from '../facts.ts';
import { listPeopleOf, saveAttendees } from '../people/store.ts';
import { saveMoved } from '../placing/service.ts';
import { partyAt, takeSeat, type SeatOf } from '../seats/service.ts';
import { closeProposal } from '../store.ts';
import { tellOther } from '../told/service.ts';
import type { EndReason, Question } from '../types.ts';

/**
 * Changes what a meeting is about, without asking anew. How long it takes, behind which door and
 * in which languages can be changed only while it has no time.
 *
 * @throws AppError as `takeSeat`; `meeting.has-a-time`
 */
export async function changeQuestion(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { subject, sectors, minutes, interpreted, closed, ...seatOf }: SeatOf & Question,
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, 'change');
    const { meeting } = seat;
    const asked: Question = { subject, sectors, minutes, interpreted, closed };
    const fields = changedIn(meeting, asked);
    if (fields.length === 0) return meeting;
    const needsTime = fields.some((field) => field !== 'subject' && field !== 'sectors');
    if (needsTime && (meeting.state === 'planned' || seat.open?.startsAt))
      throw new AppError('meeting.has-a-time');
    const isSeen = meeting.state === 'planned';
    const sequence = meeting.sequence + Number(isSeen);
    const after: Meeting = { ...meeting, ...asked, sequence, changedAt: now };
    await saveMoved(tx, edition, after);
    await record(tx, edition, by, [discussed(seat, 'changed', { fields })]);
    return after;
  });
}

/** Takes a question back before it was answered. @throws AppError as `takeSeat` */
export async function withdrawQuestion(
  db: Database,
  edition: EditionScope,
  by: Signature,
  seatOf: SeatOf,
): Promise<Meeting> {
  return end(db, edition, by, { ...seatOf, act: 'withdraw', reason: 'withdrawn', words: '' });
}

/**
 * Cancels what both agreed on, with a reason the other side reads. What it took up comes free at
 * once; every calendar that has it is told.
 *
 * @throws AppError as `takeSeat`
 */
export async function cancelMeeting(
  db: Database,
  edition: EditionScope,
  by: Signature,
  cancelled: SeatOf & { reason: EndReason; words: string },
): Promise<Meeting> {
  return end(db, edition, by, { ...cancelled, act: 'cancel' });
}

/**
 * Sends other people than before; the meeting stays as it is.
 *
 * @throws AppError as `takeSeat`; `meeting.person-unknown` for somebody of another party;
 * `meeting.double-booked` where one of them sits elsewhere at that time
 */
export async function substitutePeople(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { personIds, ...seatOf }: SeatOf & { personIds: readonly string[] },
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, 'substitute');
    const { meeting, side } = seat;
    const own = await listPeopleOf(tx, edition, partyAt(meeting, side));
    const stranger = personIds.find((id) => !own.some((person) => person.id === id));
    if (stranger) throw new AppError('meeting.person-unknown', { id: stranger });
    await saveAttendees(tx, edition, { meetingId: meeting.id, side, personIds });
    await bookMeetings(tx, edition, await bookingsOf(tx, edition, [meeting]));
    await record(tx, edition, by, [discussed(seat, 'substituted')]);
    await tellOther(tx, edition, by, { meeting, from: side, what: 'person', before: meeting });
    return meeting;
  });
}

async function end(
  db: Database,
  edition: EditionScope,
  by: Signature,
  {
    act,
    reason,
    words,
    ...seatOf
  }: SeatOf & { act: 'withdraw' | 'cancel'; reason: EndReason; words: string },
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, act);
    const { meeting } = seat;
    await closeProposal(tx, edition, meeting.id, 'replaced');
    await sayNo(tx, edition, by, { seat, reason, words });
    const after: Meeting = {
      ...{ ...meeting, state: 'cancelled', holdUntil: null, changedAt: now },
      sequence: meeting.sequence + Number(meeting.startsAt !== null),
    };
    await saveMoved(tx, edition, after);
    const what = act === 'withdraw' ? 'withdrawn' : 'cancelled';
    await record(tx, edition, by, [
      factOfState(after, 'cancelled', reason),
      discussed(seat, what, { reason, startsAt: meeting.startsAt }),
    ]);
    await tellOther(tx, edition, by, {
      ...{ meeting: after, from: seat.side, what: 'cancelled', before: meeting },
    });
    return after;
  });
}

function changedIn(before: Meeting, after: Question): (keyof Question)[] {
  const keys = ['subject', 'sectors', 'minutes', 'interpreted', 'closed'] as const;
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
