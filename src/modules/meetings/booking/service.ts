import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Party } from '../types.ts';
import {
  addBookings,
  findOverlap,
  holdHolders,
  listBookings,
  listRoom,
  removeBookings,
  type BookedSpan,
  type BookingRow,
  type HolderKind,
} from './store.ts';

/** What a planned meeting takes up, from its beginning to its end. */
export type Booking = {
  meetingId: string;
  guest: Party;
  exhibitorId: string;
  startsAt: Date;
  endsAt: Date;
  /** Null where its place is told in words, and nobody watches over it. */
  placeId: string | null;
  interpreterId: string | null;
  /** Persons without whom it cannot be. */
  personIds: readonly string[];
};

/**
 * Books everybody and everything that meetings need, in place of what the same meetings had
 * booked. The holders are locked in one order, so that of many who want one slot one gets it and
 * the others are told; the constraint in the database stands behind it.
 *
 * @throws AppError `meeting.double-booked` with who, and from when they are taken, in local time
 */
export async function bookMeetings(
  tx: Transaction,
  edition: EditionScope,
  bookings: readonly Booking[],
): Promise<void> {
  const { rows, without } = await seatMeetings(tx, edition, bookings);
  const [missing] = without;
  if (missing) throw await doubleBooking(tx, edition, missing);
  await removeBookings(tx, edition, idsOf(bookings));
  await addBookings(tx, edition, rows);
}

/** Ids of those meetings that would put somebody or something into two at once; nothing is written. */
export async function findDoubleBooked(
  tx: Transaction,
  edition: EditionScope,
  bookings: readonly Booking[],
): Promise<Set<string>> {
  const { without } = await seatMeetings(tx, edition, bookings);
  return new Set(without.map(({ meetingId }) => meetingId));
}

/** Gives free what meetings had booked. */
export async function unbookMeetings(
  tx: Transaction,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<void> {
  await removeBookings(tx, edition, meetingIds);
}

/** Who and what is taken within a span, by holder and time; of everybody, or of some. */
export async function readBookings(
  db: Database,
  edition: EditionScope,
  span: { from: Date; until: Date; holderIds?: readonly string[] },
): Promise<BookedSpan[]> {
  return listBookings(db, edition, span);
}

type Row = Omit<BookingRow, 'seat'>;

/** The rows of all meetings that fit, and for each that does not the first of its rows without a seat. */
async function seatMeetings(
  tx: Transaction,
  edition: EditionScope,
  bookings: readonly Booking[],
): Promise<{ rows: BookingRow[]; without: Row[] }> {
  const meetings = bookings.map(rowsOf);
  const wanted = meetings.flat();
  if (wanted.length === 0) return { rows: [], without: [] };
  const holderIds = [...new Set(wanted.map(({ holderId }) => holderId))].toSorted();
  await holdHolders(tx, edition, holderIds);
  const [room, taken] = await Promise.all([
    listRoom(tx, edition, holderIds),
    listBookings(tx, edition, { ...spanOf(wanted), holderIds }),
  ]);
  const replaced = new Set(idsOf(bookings));
  return seat(
    meetings,
    taken.filter(({ meetingId }) => !replaced.has(meetingId)),
    room,
  );
}

function idsOf(bookings: readonly Booking[]): string[] {
  return bookings.map(({ meetingId }) => meetingId);
}

function rowsOf({ meetingId, guest, exhibitorId, startsAt, endsAt, ...others }: Booking): Row[] {
  const row = (holderKind: HolderKind, holderId: string): Row => ({
    ...{ meetingId, holderKind, holderId, startsAt, endsAt },
  });
  return [
    row('guest', guest.id),
    row('host', exhibitorId),
    ...(others.placeId ? [row('place', others.placeId)] : []),
    ...(others.interpreterId ? [row('interpreter', others.interpreterId)] : []),
    ...others.personIds.filter((id) => id !== guest.id).map((id) => row('person', id)),
  ];
}

function spanOf(rows: readonly Row[]): { from: Date; until: Date } {
  return {
    from: new Date(Math.min(...rows.map(({ startsAt }) => startsAt.getTime()))),
    until: new Date(Math.max(...rows.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/**
 * Gives each row of each meeting the lowest seat of its holder that is free for its whole time,
 * in order of beginning. Whoever has one seat can be in one meeting at once.
 */
function seat(
  meetings: readonly (readonly Row[])[],
  taken: readonly BookedSpan[],
  room: ReadonlyMap<string, number>,
): { rows: BookingRow[]; without: Row[] } {
  const byHolder = new Map(Map.groupBy(taken, ({ holderId }) => holderId));
  const without: Row[] = [];
  const rows: BookingRow[] = [];
  for (const meeting of meetings.toSorted((one, other) => startOf(one) - startOf(other))) {
    const seats = meeting.map((row) => freeSeat(row, byHolder, room));
    const missing = seats.indexOf(undefined);
    if (missing >= 0) {
      without.push(...meeting.slice(missing, missing + 1));
      continue;
    }
    for (const [index, row] of meeting.entries()) {
      const placed = { ...row, seat: seats[index] ?? 0 };
      rows.push(placed);
      byHolder.set(row.holderId, [...(byHolder.get(row.holderId) ?? []), placed]);
    }
  }
  return { rows, without };
}

function startOf([row]: readonly Row[]): number {
  return row?.startsAt.getTime() ?? 0;
}

function freeSeat(
  { holderId, startsAt, endsAt }: Row,
  byHolder: ReadonlyMap<string, readonly BookedSpan[]>,
  room: ReadonlyMap<string, number>,
): number | undefined {
  const there = new Set(
    (byHolder.get(holderId) ?? [])
      .filter((other) => other.startsAt < endsAt && startsAt < other.endsAt)
      .map((other) => other.seat),
  );
  const seats = Array.from({ length: room.get(holderId) ?? 1 }, (_, index) => index);
  return seats.find((index) => !there.has(index));
}

async function doubleBooking(tx: Transaction, edition: EditionScope, row: Row): Promise<AppError> {
  const { who, at } = await findOverlap(tx, edition, row);
  // A person has no name in a failure.
  const kind = who ? row.holderKind : 'person';
  return new AppError('meeting.double-booked', { kind, who, at });
}
