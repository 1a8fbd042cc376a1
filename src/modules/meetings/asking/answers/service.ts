import type { ReadNotice } from '#modules/policy/notices/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../../facts.ts';
import { acknowledge } from '../../notices/service.ts';
import { isDesk } from '../../speaking/service.ts';
import { listMeetingsOf } from '../../store.ts';
import { sides, type Meeting } from '../../types.ts';
import { discussed } from '../facts.ts';
import { openingAt } from '../openings/service.ts';
import { listAttendees, listPeopleOf, saveAttendees } from '../people/store.ts';
import { isAhead } from '../rules.ts';
import { soughtFor } from '../placing/rules.ts';
import { placeMeeting, saveMoved } from '../placing/service.ts';
import { partyAt, takeSeat, type SeatOf } from '../seats/service.ts';
import { addProposal, closeProposal, holdParties } from '../store.ts';
import { readTerms } from '../terms/service.ts';
import { tellOther } from '../told/service.ts';
import type { EndReason, Seat } from '../types.ts';

export type Accepted = SeatOf & { read: readonly ReadNotice[]; personIds: readonly string[] };

/**
 * Says yes. Where a time is proposed it is booked at once, with a place and whoever interprets;
 * where none is, both agree to meet and the time follows. Of many who accept for one slot one
 * gets it, and the others are told what stands against it and keep their question.
 *
 * @throws AppError as `takeSeat`; `country-notice.not-read`; what stands against the time
 */
export async function acceptMeeting(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { read, personIds, ...seatOf }: Accepted,
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, 'accept');
    const { meeting, side, open } = seat;
    const parties = [partyAt(meeting, 'guest').id, meeting.exhibitorId];
    await holdParties(tx, edition, parties);
    if (side === 'host') await acknowledge(tx, edition, by, { meetingId: meeting.id, read });
    await sendPeople(tx, edition, seat, personIds);
    await closeProposal(tx, edition, meeting.id, 'accepted');

    if (!open?.startsAt) {
      const agreed = { ...meeting, holdUntil: null, changedAt: now };
      const after: Meeting = meeting.state === 'asked' ? { ...agreed, state: 'accepted' } : agreed;
      await saveMoved(tx, edition, after);
      await record(tx, edition, by, [
        ...(after.state === meeting.state ? [] : [factOfState(after, 'accepted')]),
        discussed(seat, 'accepted'),
      ]);
      await tellOther(tx, edition, by, {
        meeting: after,
        from: side,
        what: 'proposed',
        before: null,
      });
      return after;
    }
    const { startsAt, placeId } = open;
    const placed = await placeMeeting(tx, edition, by, meeting, {
      ...{ startsAt, placeId },
      strictness: isDesk(by.actor) ? 'desk' : 'accepting',
    });
    const what = meeting.state === 'planned' ? 'moved' : 'accepted';
    await record(tx, edition, by, [
      ...(meeting.state === 'asked' ? [factOfState(placed, 'accepted')] : []),
      factOfState(placed, 'planned'),
      discussed(seat, what, { startsAt, placeId: placed.placeId }),
    ]);
    const isMoved = meeting.startsAt !== null;
    await tellOther(tx, edition, by, {
      ...{ meeting: placed, from: side, what: isMoved ? 'time' : 'new' },
      before: isMoved ? meeting : null,
    });
    return placed;
  });
}

export type Declined = SeatOf & { reason: EndReason; words: string };

/**
 * Says no, with a reason. To a question it ends the meeting; to another time proposed for a
 * meeting that stands it leaves the meeting as it was.
 */
export async function declineMeeting(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { reason, words, ...seatOf }: Declined,
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, 'decline');
    await closeProposal(tx, edition, seat.meeting.id, 'declined');
    const stands = seat.meeting.state !== 'asked';
    await sayNo(tx, edition, by, { seat, reason: stands ? null : reason, words });
    const after: Meeting = {
      ...seat.meeting,
      state: stands ? seat.meeting.state : 'declined',
      holdUntil: null,
      changedAt: now,
    };
    await saveMoved(tx, edition, after);
    await record(tx, edition, by, [
      ...(stands ? [] : [factOfState(after, 'declined', reason)]),
      discussed(seat, 'declined', { reason }),
    ]);
    await tellOther(tx, edition, by, {
      ...{ meeting: after, from: seat.side, what: 'declined', before: null },
    });
    return after;
  });
}

export type Countered = SeatOf & {
  startsAt: Date | null;
  placeId: string | null;
  participantId: string | null;
  words: string;
  read: readonly ReadNotice[];
};

/**
 * Proposes another slot, place or person in one step; the proposal before it is replaced. A
 * meeting that has a time keeps it until the other side agrees.
 *
 * @throws AppError as `takeSeat`; `meeting.nothing-proposed`; what stands against the time
 */
export async function proposeOtherwise(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { startsAt, placeId, participantId, words, read, ...seatOf }: Countered,
): Promise<Meeting> {
  if (!startsAt && !placeId && !participantId) throw new AppError('meeting.nothing-proposed');
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, 'propose');
    const { meeting, side, onBehalf, open } = seat;
    await holdParties(tx, edition, [partyAt(meeting, 'guest').id, meeting.exhibitorId]);
    // Another place or person leaves the time as it is proposed, or as it stands.
    const at = startsAt ?? open?.startsAt ?? meeting.startsAt;
    if (at) {
      const sought = soughtFor(meeting, { placeId, personIds: [] });
      const strictness = isDesk(by.actor) ? ('desk' as const) : ('party' as const);
      await openingAt(tx, edition, by.clock, sought, { startsAt: at, strictness });
    }
    if (participantId) await checkPerson(tx, edition, seat, participantId);
    if (side === 'host') await acknowledge(tx, edition, by, { meetingId: meeting.id, read });
    await closeProposal(tx, edition, meeting.id, 'replaced');
    const until = (await readTerms(tx, edition, by.clock)).holdUntil(at);
    await addProposal(tx, edition, {
      ...{ meetingId: meeting.id, side, startsAt: at, placeId, participantId, message: words },
      ...{ madeAt: now, madeBy: by.actor.id, onBehalf, holdUntil: until },
      ...{ state: 'open', reason: null },
    });
    const isQuestion = meeting.state === 'asked';
    const after = { ...meeting, holdUntil: isQuestion ? until : null, changedAt: now };
    await saveMoved(tx, edition, after);
    await record(tx, edition, by, [discussed(seat, 'proposed', { startsAt: at, placeId })]);
    await tellOther(tx, edition, by, {
      ...{ meeting: after, from: side, what: 'proposed', before: null },
    });
    return after;
  });
}

/**
 * Takes up again what this side had declined or cancelled: both agree to meet, and a time follows.
 *
 * @throws AppError as `takeSeat`; `meeting.exists` where the two meet otherwise by now
 */
export async function takeUpAgain(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { read, ...seatOf }: SeatOf & { read: readonly ReadNotice[] },
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const seat = await takeSeat(tx, edition, { actor: by.actor, now }, seatOf, 'take-up');
    const { meeting, side } = seat;
    const guest = partyAt(meeting, 'guest');
    await holdParties(tx, edition, [guest.id, meeting.exhibitorId]);
    const others = (await listMeetingsOf(tx, edition, guest)).filter(
      (one) => one.exhibitorId === meeting.exhibitorId && isAhead(one.state),
    );
    if (others.length > 0) throw new AppError('meeting.exists');
    if (side === 'host') await acknowledge(tx, edition, by, { meetingId: meeting.id, read });
    const after: Meeting = {
      ...{ ...meeting, state: 'accepted', changedAt: now, holdUntil: null },
      ...{ startsAt: null, endsAt: null, place: null, placeId: null, interpreterId: null },
      ...{ timeLocked: false, placeLocked: false },
    };
    await saveMoved(tx, edition, after);
    await record(tx, edition, by, [factOfState(after, 'accepted'), discussed(seat, 'taken-up')]);
    await tellOther(tx, edition, by, {
      ...{ meeting: after, from: side, what: 'proposed', before: null },
    });
    return after;
  });
}

/** Keeps the words of a no, and where it ends the meeting, whose no it was. */
export async function sayNo(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { seat, reason, words }: { seat: Seat; reason: EndReason | null; words: string },
): Promise<void> {
  await addProposal(tx, edition, {
    ...{ meetingId: seat.meeting.id, side: seat.side, onBehalf: seat.onBehalf, message: words },
    ...{ startsAt: null, placeId: null, participantId: null, holdUntil: null },
    ...{ madeAt: by.clock.now(), madeBy: by.actor.id, state: 'declined', reason },
  });
}

/** Puts those down who are to sit there: whom the accepting side names, and whom the proposal named. */
async function sendPeople(
  tx: Transaction,
  edition: EditionScope,
  { meeting, side, open }: Seat,
  named: readonly string[],
): Promise<void> {
  const sent = await listAttendees(tx, edition, [meeting.id]);
  for (const one of sides) {
    const own = await listPeopleOf(tx, edition, partyAt(meeting, one));
    const isOwn = (id: string) => own.some((person) => person.id === id);
    const stranger = one === side && named.find((id) => !isOwn(id));
    if (stranger) throw new AppError('meeting.person-unknown', { id: stranger });
    const asked = open?.participantId && isOwn(open.participantId) ? [open.participantId] : [];
    const wanted = one === side && named.length > 0 ? named : asked;
    const isThere = wanted.every((id) => sent.some((person) => person.id === id));
    if (!isThere)
      await saveAttendees(tx, edition, { meetingId: meeting.id, side: one, personIds: wanted });
  }
}

/** @throws AppError `meeting.person-unknown` for somebody who belongs to neither side */
async function checkPerson(
  tx: Transaction,
  edition: EditionScope,
  { meeting }: Seat,
  participantId: string,
): Promise<void> {
  for (const one of sides) {
    const people = await listPeopleOf(tx, edition, partyAt(meeting, one));
    if (people.some(({ id }) => id === participantId)) return;
  }
  throw new AppError('meeting.person-unknown', { id: participantId });
}
