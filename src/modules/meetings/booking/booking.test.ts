import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { violatedConstraint } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveMeetings } from '../bulk/service.ts';
import { aMeetingRecord } from '../testing.ts';
import { bookMeetings, readBookings, unbookMeetings, type Booking } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:organiser');
const at = (time: string) => new Date(`2025-11-11T${time}:00Z`);

let delegations: string[];
let exhibitors: string[];

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  delegations = [await aDelegationRow(db, 'BF'), await aDelegationRow(db, 'NE')];
  exhibitors = [await anExhibitorRow(db, 'TR'), await anExhibitorRow(db, 'FR')];
});

describe('bookings', () => {
  it('let one meeting begin at the instant another ends', async () => {
    await book(await aBooking());
    await book(await aBooking({ startsAt: at('10:30'), endsAt: at('11:00') }));

    expect(await spans()).toEqual(['10:00–10:30', '10:00–10:30', '10:30–11:00', '10:30–11:00']);
  });

  it('refuse a guest who would be in two meetings, and name it with the local time', async () => {
    await book(await aBooking());
    const second = await aBooking({ exhibitorId: exhibitors[1] ?? '', startsAt: at('10:29') });

    await expect(book(second)).rejects.toMatchObject({
      code: 'meeting.double-booked',
      details: { kind: 'guest', at: '2025-11-11 10:29' },
    });
    expect(await spans()).toHaveLength(2);
  });

  it('are replaced when a meeting moves, so that it never stands in its own way', async () => {
    const booking = await aBooking();
    await book(booking);
    await book({ ...booking, startsAt: at('10:15'), endsAt: at('10:45') });

    expect(await spans()).toEqual(['10:15–10:45', '10:15–10:45']);
  });

  it('give a place as many meetings at once as it holds, and not one more', async () => {
    const placeId = await aPlace({ capacity: 2 });
    const third = { guest: await aGuest('ML'), exhibitorId: await anExhibitorRow(db, 'CN') };
    await book(await aBooking({ placeId }));
    await book(await aBooking({ placeId, guest: guestOf(1), exhibitorId: exhibitors[1] ?? '' }));

    await expect(book(await aBooking({ placeId, ...third }))).rejects.toMatchObject({
      details: { kind: 'place', who: 'RDV1' },
    });
  });

  it('let two meetings exchange their times in one step', async () => {
    const first = await aBooking();
    const second = await aBooking({
      ...{ exhibitorId: exhibitors[1] ?? '', startsAt: at('11:00'), endsAt: at('11:30') },
    });
    await book(first, second);
    await book(
      { ...first, startsAt: second.startsAt, endsAt: second.endsAt },
      { ...second, startsAt: first.startsAt, endsAt: first.endsAt },
    );

    expect(await spans()).toHaveLength(4);
  });

  it('leave nothing behind when a meeting is given up', async () => {
    const booking = await aBooking();
    await book(booking);
    await db.transaction().execute((tx) => unbookMeetings(tx, edition, [booking.meetingId]));

    expect(await spans()).toEqual([]);
  });

  it('go to one of a hundred who ask for the same time of an exhibitor at once', async () => {
    const wanted = await Promise.all(
      Array.from({ length: 100 }, async () =>
        aBooking({
          guest: { kind: 'delegation', id: await aDelegationRow(db, 'BF') },
        }),
      ),
    );
    const answers = await Promise.allSettled(wanted.map((one) => book(one)));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = answers.flatMap((one) => (one.status === 'rejected' ? one.reason : []));
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['meeting.double-booked']));
    expect(await spans()).toHaveLength(2);
  });

  it('are kept apart by the database itself, whoever writes', async () => {
    const [one, other] = [await aBooking(), await aBooking()];
    const row = {
      ...{ editionId: edition, holderKind: 'guest' as const, holderId: one.guest.id },
      ...{ startsAt: at('10:00'), endsAt: at('10:30') },
    };
    await db
      .insertInto('meetingBooking')
      .values({ ...row, meetingId: one.meetingId })
      .execute();
    const failure = await db
      .insertInto('meetingBooking')
      .values({ ...row, meetingId: other.meetingId, startsAt: at('10:29') })
      .execute()
      .then(
        () => null,
        (reason: unknown) => reason,
      );

    expect(violatedConstraint(failure)).toBe('meeting_booking_one_place_at_a_time');
  });
});

let made = 0;

/** Half an hour from ten between the first delegation and the first exhibitor. */
async function aBooking(changes: Partial<Booking> = {}): Promise<Booking> {
  const externalId = `M-${(made += 1)}`;
  const guest = changes.guest ?? guestOf(0);
  const exhibitorId = changes.exhibitorId ?? exhibitors[0] ?? '';
  await db
    .transaction()
    .execute((tx) =>
      saveMeetings(tx, edition, by, [
        aMeetingRecord({ exhibitorId, delegationId: guest.id }, { externalId }),
      ]),
    );
  const { id: meetingId } = await db
    .selectFrom('meeting')
    .select('id')
    .where('externalId', '=', externalId)
    .executeTakeFirstOrThrow();
  return {
    ...{ meetingId, guest, exhibitorId, startsAt: at('10:00'), endsAt: at('10:30') },
    ...{ placeId: null, interpreterId: null, personIds: [] },
    ...changes,
  };
}

function guestOf(index: number): Booking['guest'] {
  return { kind: 'delegation', id: delegations[index] ?? '' };
}

async function aGuest(country: string): Promise<Booking['guest']> {
  return { kind: 'delegation', id: await aDelegationRow(db, country) };
}

async function aPlace({ capacity }: { capacity: number }): Promise<string> {
  const { id } = await db
    .insertInto('meetingPlace')
    .values({
      ...{ editionId: edition, code: 'RDV1', kind: 'table', capacity },
      name: JSON.stringify({ fr: 'Table 1', en: 'Table 1', tr: 'Masa 1', ar: 'طاولة 1' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function book(...bookings: Booking[]): Promise<void> {
  await db.transaction().execute((tx) => bookMeetings(tx, edition, bookings));
}

async function spans(): Promise<string[]> {
  const rows = await readBookings(db, edition, { from: at('00:00'), until: at('23:59') });
  const clock = (time: Date) => time.toISOString().slice(11, 16);
  return rows.map(({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`).toSorted();
}
