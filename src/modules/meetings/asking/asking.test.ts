import { beforeEach, describe, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { useTestDatabase } from '#test/database';
import { declineMeeting, proposeOtherwise, takeUpAgain } from './answers/service.ts';
import { cancelMeeting, changeQuestion, withdrawQuestion } from './changes/service.ts';
import { tendProposals } from './expiry/service.ts';
import {
  acceptAs,
  askFrom,
  at,
  readerOf,
  rowOf,
  settleTwo,
  speaking,
  type Two,
} from './testing.ts';
import { readOneMeeting, readOwnMeetings } from './views/service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

let two: Two;
const desk = speaking('08:00', { roles: ['organiser'] });

beforeEach(async () => {
  two = await settleTwo(db);
});

describe('a question', () => {
  it('holds its time softly, and is booked when the other side accepts', async () => {
    const id = await askFrom(db, two, { startsAt: at('10:00') });
    expect(await line(two.company, id)).toMatchObject({
      ...{ state: 'asked', turn: 'ours', acts: ['accept', 'decline', 'propose', 'substitute'] },
      open: { by: 'them', startsAt: at('10:00'), holdUntil: at('10:00'), holds: 0 },
    });
    expect(await bookings()).toBe(0);

    await acceptAs(db, two.company, id);
    expect(await line(two.embassy, id)).toMatchObject({
      ...{
        state: 'planned',
        startsAt: at('10:00'),
        endsAt: at('10:30'),
        place: 'RDV1',
        turn: null,
      },
    });
    expect(await bookings()).toBe(3);
    expect(await rowOf(db, id)).toMatchObject({ sequence: 1, timeLocked: true, firm: true });
    expect(await kinds()).toEqual([
      'meeting.asked',
      'meeting.discussed',
      'meeting.accepted',
      'meeting.planned',
      'meeting.discussed',
    ]);
  });

  it('without a time is agreed on, and placed when one of them proposes a time', async () => {
    const id = await askFrom(db, two);
    await acceptAs(db, two.company, id);
    expect(await line(two.embassy, id)).toMatchObject({ state: 'accepted', startsAt: null });

    await propose(two.company, id, { startsAt: at('11:00') });
    await acceptAs(db, two.embassy, id);
    expect(await line(two.company, id)).toMatchObject({ state: 'planned', startsAt: at('11:00') });
  });

  it('is countered with another time in one step, and the meeting moves in place', async () => {
    const id = await askFrom(db, two, { startsAt: at('10:00') });
    await propose(two.company, id, { startsAt: at('14:30'), words: 'In the afternoon' });
    await acceptAs(db, two.embassy, id);
    await propose(two.embassy, id, { startsAt: at('16:00') });
    expect(await line(two.embassy, id)).toMatchObject({ state: 'planned', startsAt: at('14:30') });

    await acceptAs(db, two.company, id);
    expect(await rowOf(db, id)).toMatchObject({ startsAt: at('16:00'), sequence: 2 });
    expect(await bookings()).toBe(3);
  });

  it('is declined with a reason the other side reads, and taken up by whoever declined', async () => {
    const id = await askFrom(db, two);
    await declineMeeting(db, edition, two.company, {
      id,
      reason: 'not-our-field',
      words: 'Radios',
    });
    expect((await line(two.embassy, id)).ended).toEqual({
      ...{ by: 'them', reason: 'not-our-field', words: 'Radios' },
    });
    await expect(askFrom(db, two)).rejects.toMatchObject({ code: 'meeting.declined-before' });
    await expect(takeUpAgain(db, edition, two.embassy, { id, read: [] })).rejects.toMatchObject({
      code: 'meeting.act-not-possible',
    });

    await takeUpAgain(db, edition, two.company, { id, read: [] });
    expect(await line(two.embassy, id)).toMatchObject({ state: 'accepted', ended: null });
  });

  it('is changed without being asked anew, and taken back', async () => {
    const id = await askFrom(db, two);
    const about = { ...{ subject: 'Drones', sectors: ['drones'], minutes: 45 }, closed: false };
    await changeQuestion(db, edition, two.embassy, { id, ...about, interpreted: null });
    const sheet = await readOneMeeting(db, edition, readerOf(two.company), { id });
    expect(sheet).toMatchObject({ subject: 'Drones', minutes: 45 });
    expect(sheet.log.map(({ what, by, fields }) => [what, by, fields])).toEqual([
      ['changed', 'them', ['subject', 'sectors', 'minutes']],
      ['asked', 'them', []],
    ]);

    await withdrawQuestion(db, edition, two.embassy, { id });
    expect(await line(two.company, id)).toMatchObject({ state: 'cancelled', acts: [] });
    await expect(askFrom(db, two)).resolves.toEqual(expect.any(String));
  });

  it('gives everything free when it is cancelled, and the other side asks again', async () => {
    const id = await askFrom(db, two, { startsAt: at('10:00') });
    await acceptAs(db, two.company, id);
    await cancelMeeting(db, edition, two.company, { id, reason: 'duty', words: '' });
    expect(await bookings()).toBe(0);
    expect(await rowOf(db, id)).toMatchObject({ state: 'cancelled', sequence: 2 });

    const again = await askFrom(db, two, { startsAt: at('10:00') });
    expect(again).not.toBe(id);
    await acceptAs(db, two.company, again);
    expect(await bookings()).toBe(3);
  });

  it('ends by itself after one reminder, and gives its time free', async () => {
    const id = await askFrom(db, two, { startsAt: at('16:00') });
    const later = (time: string) => ({ ...desk, clock: { now: () => at(time) } });
    // On a show day it holds for four hours: asked at 08:00, half way at 10:00.
    expect(await tendProposals(db, edition, later('09:59'))).toEqual({ expired: 0, reminded: 0 });
    expect(await tendProposals(db, edition, later('10:00'))).toEqual({ expired: 0, reminded: 1 });
    expect(await tendProposals(db, edition, later('11:59'))).toEqual({ expired: 0, reminded: 0 });
    expect(await tendProposals(db, edition, later('12:00'))).toEqual({ expired: 1, reminded: 0 });
    expect(await line(two.embassy, id)).toMatchObject({ state: 'expired', open: null });
  });
});

function propose(by: Signature, id: string, what: { startsAt: Date; words?: string }) {
  const nothing = { placeId: null, participantId: null, words: '', read: [] };
  return proposeOtherwise(db, edition, by, { id, ...nothing, ...what });
}

async function line(by: Signature, id: string) {
  const { meetings } = await readOwnMeetings(db, edition, readerOf(by), null);
  const found = meetings.find((meeting) => meeting.id === id);
  if (!found) throw new Error('not among its meetings');
  return found;
}

async function bookings(): Promise<number> {
  return (await db.selectFrom('meetingBooking').select('holderId').execute()).length;
}

async function kinds(): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'meeting.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
