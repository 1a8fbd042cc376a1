import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { ledgerPosition, type Signature } from '#platform/ledger/ledger';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { bookAtDesk } from '../asking/desk/service.ts';
import { aMember, aTable, at, speaking } from '../asking/testing.ts';
import { meetingFigures } from '../figures.ts';
import { readBoard } from './board/service.ts';
import { checkInBadge, tapArrival } from './coming/service.ts';
import { rateMeeting, readOwnRating } from './rating/service.ts';
import { releaseDue, releaseMeeting } from './releasing/service.ts';
import { giveTime, listFreed } from './waiting/service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

let delegationId: string;
let exhibitorId: string;
let id: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  delegationId = await aDelegationRow(db, 'BF');
  exhibitorId = await anExhibitorRow(db, 'TR');
  await aTable(db, 'RDV1');
  await aTable(db, 'RDV2');
  const meeting = await bookAtDesk(db, edition, desk('08:00'), {
    guest: { kind: 'delegation', id: delegationId },
    ...{ exhibitorId, minutes: 30, interpreted: null, closed: false },
    ...{ startsAt: at('10:00'), subject: '', read: [] },
  });
  ({ id } = meeting);
});

describe('arrivals', () => {
  it('make a meeting held once both sides were seen', async () => {
    await tapArrival(db, edition, company('09:58'), { id, side: 'host' });
    expect(await board('10:00')).toMatchObject([{ standing: 'due', hostCameAt: at('09:58') }]);
    await tapArrival(db, edition, embassy('10:02'), { id, side: 'guest' });

    expect(await state()).toMatchObject({ state: 'held', missedBy: null });
    expect(await board('10:05')).toMatchObject([{ standing: 'on', lateMinutes: 0 }]);
  });

  it('are late from the minute of the settings on, and not before', async () => {
    expect(await board('09:59')).toMatchObject([{ standing: 'ahead' }]);
    expect(await board('10:04')).toMatchObject([{ standing: 'due', lateMinutes: 0 }]);
    expect(await board('10:05')).toMatchObject([{ standing: 'late', lateMinutes: 5 }]);
    expect(await board('10:10')).toMatchObject([{ standing: 'releasable', lateMinutes: 10 }]);
    expect(await board('10:30')).toEqual([]);
  });

  it('are read from a badge, by whoever stands at the door or has a seat there', async () => {
    await aBadge(7, await aMember(db, { delegationId }));
    const door = speaking('09:50', { roles: ['gate'] });
    expect(await checkInBadge(db, edition, door, ' 7 ')).toMatchObject({ side: 'guest' });
    expect(await board('10:00')).toMatchObject([{ guestCameAt: at('09:50') }]);

    const early = speaking('09:29', { roles: ['gate'] });
    await expect(checkInBadge(db, edition, early, '7')).rejects.toMatchObject({
      code: 'meeting.badge-not-here',
    });
    await expect(checkInBadge(db, edition, door, '8')).rejects.toMatchObject({
      code: 'badge.none',
    });
    const stranger = speaking('09:55', { roles: ['exhibitor'], exhibitorId: delegationId });
    await expect(checkInBadge(db, edition, stranger, '7')).rejects.toMatchObject({
      code: 'meeting.badge-not-here',
    });
  });

  it('are noted by nobody who has no seat there', async () => {
    const stranger = speaking('10:00', { roles: ['embassy'], country: 'NE' });
    await expect(tapArrival(db, edition, stranger, { id, side: 'guest' })).rejects.toMatchObject({
      code: 'meeting.unknown',
    });
  });
});

describe('a time that is given up', () => {
  it('comes free by itself where one side stands alone, and only then', async () => {
    expect(await releaseDue(db, edition, desk('10:15'))).toBe(0);
    await tapArrival(db, edition, company('10:00'), { id, side: 'host' });
    expect(await releaseDue(db, edition, desk('10:09'))).toBe(0);
    expect(await releaseDue(db, edition, desk('10:10'))).toBe(1);

    expect(await state()).toMatchObject({ state: 'missed', missedBy: 'guest' });
    expect(await db.selectFrom('meetingBooking').selectAll().execute()).toEqual([]);
    expect(await figure('meetings.missed')).toBe(1);
    expect(await figure('meetings.released')).toBe(1);
  });

  it('is not given up before the minutes of the settings are over', async () => {
    await expect(releaseMeeting(db, edition, company('10:09'), { id })).rejects.toMatchObject({
      ...{ code: 'meeting.not-late', details: { minutes: 10 } },
    });
    expect(await releaseMeeting(db, edition, company('10:10'), { id })).toMatchObject({
      missedBy: 'guest',
    });
  });

  it('is offered to those who wait, the strongest wish first, and given in one step', async () => {
    const [must, meet, away] = [
      await aDelegationRow(db, 'NE'),
      await aDelegationRow(db, 'TD'),
      await aDelegationRow(db, 'SN'),
    ];
    await wish(meet, 'meet');
    await wish(must, 'must');
    await wish(away, 'must');
    await absence(away, '10:00', '11:00');
    await releaseMeeting(db, edition, company('10:10'), { id });

    const [freed] = await listFreed(db, edition, desk('10:11').clock, 'Africa/Bamako');
    expect(freed).toMatchObject({
      ...{ meetingId: id, place: 'RDV1', startsAt: at('10:15'), endsAt: at('10:30') },
    });
    expect(freed?.waiting.map(({ party }) => party.id)).toEqual([must, meet]);

    const party = { kind: 'delegation' as const, id: must };
    const given = await giveTime(db, edition, desk('10:11'), { meetingId: id, party, read: [] });
    expect(given).toMatchObject({ state: 'planned', startsAt: at('10:15'), minutes: 15 });
    expect(await listFreed(db, edition, desk('10:11').clock, 'Africa/Bamako')).toEqual([]);
    const again = { meetingId: id, party: { kind: 'delegation' as const, id: meet }, read: [] };
    await expect(giveTime(db, edition, desk('10:11'), again)).rejects.toMatchObject({
      code: 'meeting.double-booked',
    });
  });
});

describe('outcomes', () => {
  it('are told by both, and an absence wins whatever the other says', async () => {
    await rate(embassy('10:30'), 'useful');
    expect(await state()).toMatchObject({ state: 'held' });
    await rate(company('10:31'), 'other-side-absent');
    expect(await state()).toMatchObject({ state: 'missed', missedBy: 'guest' });

    await rate(company('10:32'), 'neutral');
    expect(await state()).toMatchObject({ state: 'held', missedBy: null });
  });

  it('keep a day to follow up, and a note that the other side never reads', async () => {
    await rate(embassy('10:30'), 'useful', { followUpOn: '2025-12-01', note: 'Ask for a price' });

    expect(await readOwnRating(db, edition, company('10:31'), { id })).toBeNull();
    expect(await readOwnRating(db, edition, embassy('10:31'), { id })).toMatchObject({
      ...{ followUpOn: '2025-12-01', note: 'Ask for a price' },
    });
    expect(await figure('meetings.followUps')).toBe(1);
    await rate(embassy('10:32'), 'neutral');
    expect(await figure('meetings.followUps')).toBe(0);
  });

  it('are not told before the meeting has begun', async () => {
    await expect(rate(embassy('09:59'), 'useful')).rejects.toMatchObject({
      code: 'meeting.not-over',
    });
    await expect(rate(embassy('10:00'), 'useful')).resolves.toMatchObject({ state: 'held' });
  });
});

function rate(
  by: Signature,
  outcome: 'useful' | 'neutral' | 'other-side-absent',
  said: { followUpOn?: string; note?: string } = {},
) {
  return rateMeeting(db, edition, by, { id, outcome, followUpOn: null, note: '', ...said });
}

function desk(time: string): Signature {
  return speaking(time, { roles: ['organiser'] });
}

function embassy(time: string): Signature {
  return speaking(time, { roles: ['embassy'], country: 'BF' });
}

function company(time: string): Signature {
  return speaking(time, { roles: ['exhibitor'], exhibitorId });
}

async function board(time: string) {
  return (await readBoard(db, edition, desk(time))).meetings;
}

function state() {
  return db
    .selectFrom('meeting')
    .select(['state', 'missedBy', 'releasedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function figure(key: string): Promise<number | undefined> {
  const { seq } = await ledgerPosition(db, edition);
  const found = meetingFigures.find((one) => one.key === key);
  return (await found?.count({ db, edition, upTo: seq }))?.value;
}

async function wish(delegation: string, action: 'must' | 'meet'): Promise<void> {
  const to = { toKind: 'exhibitor' as const, toId: exhibitorId };
  await db
    .insertInto('wish')
    .values({ editionId: edition, fromKind: 'delegation', fromId: delegation, ...to, action })
    .execute();
}

async function absence(holderId: string, from: string, until: string): Promise<void> {
  const span = { startsAt: at(from), endsAt: at(until) };
  const stated = { why: 'elsewhere' as const, statedAt: at('08:00'), statedBy: 'account:desk' };
  await db
    .insertInto('meetingAbsence')
    .values({ editionId: edition, holderKind: 'delegation', holderId, ...span, ...stated })
    .execute();
}

async function aBadge(idx: number, participantId: string): Promise<void> {
  const valid = { validFrom: at('07:00'), validUntil: at('20:00'), issuedAt: at('07:00') };
  await db
    .insertInto('badge')
    .values({
      editionId: edition,
      idx,
      generation: 0,
      participantId,
      token: `BX1:${idx}`,
      ...rights,
      ...valid,
    })
    .execute();
}

const rights = { zones: [], days: [] };
