import { beforeEach, describe, expect, it } from 'vitest';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { keepNotice } from '#modules/policy/notices/service';
import { aNotice } from '#modules/policy/notices/testing';
import { provenEdition } from '#platform/edition';
import { useTestDatabase } from '#test/database';
import { acceptMeeting } from './answers/service.ts';
import { askForMeeting } from './asks/service.ts';
import { substitutePeople } from './changes/service.ts';
import { bookAtDesk, findNext } from './desk/service.ts';
import { offerTimes } from './offers/service.ts';
import {
  acceptAs,
  aMember,
  anAskingWindow,
  aProfile,
  aQuestion,
  askFrom,
  at,
  guestOf,
  readerOf,
  rowOf,
  settleTwo,
  speaking,
  type Two,
} from './testing.ts';
import { readOneMeeting } from './views/service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

let two: Two;
const desk = speaking('08:00', { roles: ['organiser'] });

beforeEach(async () => {
  two = await settleTwo(db);
});

describe('limits', () => {
  it('say which one stops the question, its value, and stand aside for the desk', async () => {
    await anAskingWindow(db, { mostOpenAsked: 1 });
    const other = await anExhibitorRow(db, 'FR');
    await askFrom(db, two);
    const question = aQuestion(guestOf(two), { kind: 'exhibitor', id: other });
    await expect(askForMeeting(db, edition, two.embassy, question)).rejects.toMatchObject({
      ...{ code: 'meeting.too-many-asked', details: { most: 1 } },
    });

    await expect(askForMeeting(db, edition, desk, question)).resolves.toEqual(expect.any(String));
  });

  it.each([
    [{ opensAt: '2025-11-11T08:00:01Z' }, 'meeting.asking-not-open'],
    [{ closesAt: '2025-11-11T08:00:00Z' }, 'meeting.asking-closed'],
    [{ mustSayWhy: true }, 'meeting.must-say-why'],
    [{ whoMayAsk: { guest: false, host: true, visitors: true } }, 'meeting.may-not-ask'],
  ])('%o refuses with %s', async (asking, code) => {
    await anAskingWindow(db, asking);
    await expect(askFrom(db, two)).rejects.toMatchObject({ code });
  });

  it('leave the last minutes to the desk', async () => {
    await anAskingWindow(db, { lastMinuteMinutes: 61 });
    await expect(askFrom(db, two, { startsAt: at('09:00') })).rejects.toMatchObject({
      ...{ code: 'meeting.too-late', details: { minutes: 61 } },
    });
    await expect(askFrom(db, two, { startsAt: at('09:30') })).resolves.toEqual(expect.any(String));
  });

  it('count how many may hope for one time', async () => {
    await anAskingWindow(db, { overlappingHolds: 1 });
    await askFrom(db, two, { startsAt: at('10:00') });
    const second = { kind: 'delegation' as const, id: await aDelegationRow(db, 'NE') };
    const question = aQuestion({ kind: 'exhibitor', id: two.exhibitorId }, second);
    await expect(
      askForMeeting(db, edition, two.company, { ...question, startsAt: at('10:00') }),
    ).rejects.toMatchObject({ code: 'meeting.likely-taken', details: { most: 1 } });

    const { openings, skipped } = await offerTimes(db, edition, readerOf(two.company), {
      ...{ from: question.from, to: second, minutes: 30, interpreted: null, closed: false },
    });
    expect(skipped).toEqual([{ startsAt: at('10:00'), reason: 'likely-taken', about: null }]);
    expect(openings.map(({ startsAt }) => startsAt)).not.toContainEqual(at('10:00'));
  });

  it('are about whoever has them', async () => {
    await aProfile(
      db,
      { partyKind: 'delegation', partyId: two.delegationId },
      { mostPerHalfDay: 1 },
    );
    await acceptAs(db, two.company, await askFrom(db, two, { startsAt: at('10:00') }));
    const other = { kind: 'exhibitor' as const, id: await anExhibitorRow(db, 'FR') };
    await expect(
      askForMeeting(
        db,
        edition,
        two.embassy,
        aQuestion(guestOf(two), other, { startsAt: at('11:00') }),
      ),
    ).rejects.toMatchObject({
      ...{ code: 'meeting.half-day-full', details: { side: 'guest', most: '1' } },
    });
  });
});

describe('a company', () => {
  it('reads the notices on a country before it accepts, and once for each version', async () => {
    const { id: _, version: __, keptAt: ___, withdrawnAt: ____, ...notice } = aNotice();
    const noticeId = await db
      .transaction()
      .execute((tx) => keepNotice(tx, edition, desk, { ...notice, country: 'BF' }));
    const id = await askFrom(db, two, { startsAt: at('10:00') });
    const { notices } = await readOneMeeting(db, edition, readerOf(two.company), { id });
    expect(notices?.unread).toEqual([noticeId]);

    await expect(acceptAs(db, two.company, id)).rejects.toMatchObject({
      code: 'country-notice.not-read',
    });
    expect(await rowOf(db, id)).toMatchObject({ state: 'asked' });
    const read = [{ id: noticeId, version: 1 }];
    await acceptMeeting(db, edition, two.company, { id, personIds: [], read });
    expect(await rowOf(db, id)).toMatchObject({ state: 'planned' });
  });

  it('sends another person without losing the meeting, and nobody to two at once', async () => {
    const [first, second] = [
      await aMember(db, { exhibitorId: two.exhibitorId }),
      await aMember(db, { exhibitorId: two.exhibitorId }),
    ];
    const other = { kind: 'delegation' as const, id: await aDelegationRow(db, 'NE') };
    await aProfile(db, { partyKind: 'exhibitor', partyId: two.exhibitorId }, { teams: 2 });
    const id = await askFrom(db, two, { startsAt: at('10:00') });
    await acceptMeeting(db, edition, two.company, { id, personIds: [first], read: [] });
    const question = aQuestion(other, { kind: 'exhibitor', id: two.exhibitorId });
    const asked = { ...question, startsAt: at('10:00') };
    const neighbour = speaking('08:00', { roles: ['embassy'], country: 'NE' });
    const next = await askForMeeting(db, edition, neighbour, asked);
    await expect(
      acceptMeeting(db, edition, two.company, { id: next, personIds: [first], read: [] }),
    ).rejects.toMatchObject({ code: 'meeting.time-taken', details: { side: 'person' } });
    await acceptMeeting(db, edition, two.company, { id: next, personIds: [second], read: [] });

    await expect(
      substitutePeople(db, edition, two.company, { id: next, personIds: [first] }),
    ).rejects.toMatchObject({ code: 'meeting.double-booked' });
    await substitutePeople(db, edition, two.company, { id: next, personIds: [] });
    expect(await rowOf(db, next)).toMatchObject({ state: 'planned', startsAt: at('10:00') });
  });
});

describe('others', () => {
  it('find nobody whom they must not meet, nor the meetings of third parties', async () => {
    await db
      .insertInto('wish')
      .values({
        ...{ editionId: edition, fromKind: 'exhibitor', fromId: two.exhibitorId },
        ...{ toKind: 'delegation', toId: two.delegationId, action: 'never' },
      })
      .execute();
    await expect(askFrom(db, two)).rejects.toMatchObject({ code: 'meeting.party-unknown' });
  });

  it('neither read nor answer', async () => {
    const id = await askFrom(db, two);
    const stranger = speaking('08:00', { roles: ['embassy'], country: 'NE' });
    await expect(readOneMeeting(db, edition, readerOf(stranger), { id })).rejects.toMatchObject({
      code: 'meeting.unknown',
    });
    await expect(acceptAs(db, stranger, id)).rejects.toMatchObject({ code: 'meeting.unknown' });
    // Who has asked does not answer for the other side.
    await expect(
      acceptMeeting(db, edition, two.embassy, { id, side: 'host', personIds: [], read: [] }),
    ).rejects.toMatchObject({ code: 'meeting.unknown' });
  });
});

describe('the desk', () => {
  it('finds the next common free slot and place, and tells why the earlier ones are none', async () => {
    await acceptAs(db, two.company, await askFrom(db, two, { startsAt: at('09:00') }));
    const other = await aDelegationRow(db, 'NE');
    const pair = {
      ...{ guest: { kind: 'delegation' as const, id: other }, exhibitorId: two.exhibitorId },
      ...{ minutes: 30, interpreted: null, closed: false },
    };
    const { next, skipped } = await findNext(db, edition, desk.clock, pair);
    expect(next[0]).toMatchObject({ startsAt: at('09:30'), place: 'RDV1' });
    expect(skipped).toEqual([{ startsAt: at('09:00'), reason: 'host-meets', about: null }]);

    const booked = await bookAtDesk(db, edition, desk, {
      ...{ ...pair, startsAt: null, subject: '', read: [] },
    });
    expect(booked).toMatchObject({ state: 'planned', startsAt: at('09:30'), source: 'organiser' });
  });
});
